import type { Passage } from '../../reading/passage';
import type { Equation } from './equations';

/** What several have is so many times what one has, as exactly as it is written. */
const TOLERANCE = 0.006;

/** `双口 200 Gb/s，即 50 GB/s`: what several have together, by a count right before what one has. */
export function isOfSeveral(passage: Passage, { left }: Equation, times: number): boolean {
  const count = Math.round(times);
  const { text } = passage;
  if (left.operators.length === 0 && isOfEachOf(passage, left.start, times)) return true;
  return (
    left.operators.length === 0 &&
    count > 1 &&
    Math.abs(times / count - 1) < TOLERANCE &&
    SEVERAL.test(text.slice(Math.max(0, left.start - 20), left.start))
  );
}

/** `199 个间隔，每个 40 ms，合 7.96 秒`, `199 gaps of 40 ms each, that is 7.96 s`: how many there are stands before what one has. */
function isOfEachOf({ text, quantities }: Passage, start: number, times: number): boolean {
  const count = quantities.findLast(({ end }) => end <= start);
  return (
    count !== undefined &&
    (count.unit === undefined || Object.keys(count.unit.dimensions).length === 0) &&
    Math.abs(times / count.value - 1) < TOLERANCE &&
    OF_ONE_OF.test(text.slice(count.number.end, start))
  );
}

const OF_ONE_OF =
  /^[^\d。；;.]{0,24}(?:[每各][个张块台次步条份轮段层片卡路人页]?[^\d，,。；;.]{0,8}|单[个张块台次步条份][^\d，,。；;.]{0,6}|一[个张块台次步条份]|\b(?:of|at|each|every|apiece|one|with)\b[^\d,.;]{0,16})$/i;

const SEVERAL =
  /(?:[双两二四八]|\b(?:dual|twin|two|four|eight|sixteen)|(?<![\d.])\d{1,2})[ -]?(?:口|卡|张|个|条|路|块|根|[a-z]{2,10})?(?: ?的| of| at)? ?$/i;
