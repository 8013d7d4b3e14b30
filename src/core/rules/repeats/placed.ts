import type { Slide } from '../../deck/deck';
import type { Range } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';

/** A number where it stands. */
export interface Placed {
  readonly passage: Passage;
  readonly quantity: Range;
  readonly slide: Slide;
}
