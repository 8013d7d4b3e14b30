import type { SlideBody } from '../../deck/deck';
import type { Passage } from '../reading/passage';
import { PerBody } from '../reading/per-body';
import { readSlide } from '../reading/slide-reading';

const TITLE = /例题|例子|示例|举例|算例|\bexamples?\b(?! of)/i;
/** `An example from the course, an 8B model on one L40S: …` */
const LEAD =
  /^[^。.:：\d]{0,12}(?:示例|例题|算例)|^ ?(?:(?:an?|one|our|this|another) )?(?:[a-z]{3,12} )?example\b(?! of)/i;

/** Where the made-up or borrowed example of a slide begins, among its running texts; undefined where it has none. */
const exampleStarts = new PerBody(
  (body) => {
    const at = readSlide(body).texts.findIndex(({ place, text }) =>
      place === 'title' || place === 'heading' ? TITLE.test(text) : place === 'text' && LEAD.test(text),
    );
    return at < 0 ? undefined : at;
  },
  (at) => at === undefined,
);

/** Whether `passage` of `body` belongs to an example, which has numbers of its own. */
export function isInExample(body: SlideBody, passage: Passage): boolean {
  const from = exampleStarts.of(body);
  if (from === undefined) return false;
  const { texts } = readSlide(body);
  const at = texts.indexOf(passage);
  // Cells stand under the headings that are above them.
  return at < 0 ? passage.context.includes(texts[from]!.text) : at >= from;
}
