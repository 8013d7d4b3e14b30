/** What a fence's line says of the code under it. */
export interface Fence {
  /** Lower case; '' for none. */
  readonly language: string;
  /** Whether a line, counted from 1 whatever its shown number, stands out. */
  readonly isMarked: (line: number) => boolean;
  /** The number of the first line where numbers are shown; undefined where they are not. */
  readonly firstNumber?: number;
}

const RANGES = /\{((?:[\d\s,|*-]|all|none|hide)+)\}|\b(?:hl_lines|emphasize-lines)=(?:"([^"]*)"|'([^']*)'|([\d,-]+))/gi;
const NUMBERED = /(?:^|[\s{.,:])(?:linenos|line-?numbers|number-?lines|show-?line-?numbers|lines:\s*true)\b/i;
const FIRST_NUMBER = /\b(?:startFrom|startLine|start|linenums|linenostart|line-numbers)\s*[=:]\s*["']?(\d+)/i;
const LANGUAGE = /^\{?\.?([^\s{}:,=]*)/;

/**
 * Reads the conventions of the tools people come from:
 *
 * - lines that stand out: `ts {2,4-6}` (Slidev, VitePress, Docusaurus; the clicks of `{2|4-6}` at once),
 *   `hl_lines="2 4-6"` (MkDocs), `emphasize-lines=2,4` (MyST). They count from 1, as Slidev and VitePress count.
 * - line numbers: `linenos`, `lineNumbers`, `showLineNumbers`, `{lines:true}`, `.numberLines`, `ts:line-numbers`.
 * - the first number, which shows the others too: `{startFrom=10}`, `startLine=10`, `{lines:true,startLine:10}`,
 *   `linenums="10"`, `ts:line-numbers=10`.
 *
 * What is none of these says nothing here.
 */
export function readFence(language: string, info: string): Fence {
  const whole = `${language} ${info}`;
  const ranges = [...whole.matchAll(RANGES)].flatMap((found) =>
    readRanges(found[1] ?? found[2] ?? found[3] ?? found[4]!),
  );
  const first = FIRST_NUMBER.exec(whole)?.[1];
  return {
    language: LANGUAGE.exec(language)![1]!.toLowerCase(),
    isMarked: (line) => ranges.some(([from, to]) => line >= from && line <= to),
    ...(first !== undefined ? { firstNumber: Number(first) } : NUMBERED.test(whole) ? { firstNumber: 1 } : {}),
  };
}

function readRanges(text: string): [from: number, to: number][] {
  return [...text.matchAll(/(\d+)(?:\s*-\s*(\d+))?/g)].map(([, from, to]) => [Number(from), Number(to ?? from)]);
}
