import { countNamed } from '../../numbers/number-words';
import { type Quantity, wholeNumber } from '../../numbers/quantity';
import { wholeUnit } from '../../numbers/unit-parser';
import type { Passage } from '../reading/passage';
import { PerText } from '../reading/per-text';

const ENGLISH =
  /(?<![\w-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]{3,5})?)(?=[ -]([a-z]{3,16}))/gi;
const CHINESE =
  /(?<![一二两三四五六七八九十百千几第数上下周每\d])[二两三四五六七八九十百]{1,4}(?=个(?!月)|[张台家名位次套层块项周天份]|个月|小时|分钟)/g;
const TIME_AFTER = /^个?(?:周|天|月|小时|分钟)/;

/** Counts that a text says in words: `twelve teams`, `six weeks`, 十二个团队. */
export const wordedCounts = (passage: Passage): readonly Quantity[] => counts.of(passage);

const counts = new PerText(({ text }) => countsIn(text));

function countsIn(text: string): Quantity[] {
  return [...text.matchAll(ENGLISH), ...text.matchAll(CHINESE)].flatMap(({ 0: written, 1: next, index }) => {
    const value = countNamed(written);
    if (value === undefined || value < 2) return [];
    const end = index + written.length;
    const after = next ?? TIME_AFTER.exec(text.slice(end))?.[0] ?? '';
    const read = after === '' ? undefined : wholeUnit(after.replace(/^个/, ''));
    const unit = read?.family === 'time' ? read : undefined;
    return [wholeNumber({ start: index, end }, value, unit)];
  });
}
