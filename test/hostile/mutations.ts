import { readFileSync } from 'node:fs';
import type { Random } from './random';
import { STRANGE, WORDS } from './words';

/** Decks that show every block and option once: what is broken here in a few places was right before. */
const SOURCES = ['gallery.md', 'kitchen-sink.md', 'gpu-efficiency.zh-CN.md'];
const DECKS = SOURCES.map((name) => readFileSync(`examples/${name}`, 'utf8'));
const FRONT_MATTERS = DECKS.map((deck) => deck.slice(0, deck.indexOf('\n---\n', 3) + '\n---\n'.length));
const SLIDES = DECKS.flatMap((deck, index) => deck.slice(FRONT_MATTERS[index]!.length).split(/\n---\n/));

const MOST_MUTATIONS = 8;
const MOST_REPEATS = 40;

/** A slide of an example with a few faults in it: as a careful author has it in the middle of typing. */
export function mutatedSlide(random: Random): string {
  return mutated(random, random.pick(SLIDES));
}

/** The front matter of an example with a few faults in it; its last line may be gone. */
export function mutatedFrontMatter(random: Random): string {
  return mutated(random, random.pick(FRONT_MATTERS));
}

function mutated(random: Random, text: string): string {
  let result = text;
  for (let left = random.int(0, MOST_MUTATIONS); left > 0; left--) result = random.pick(MUTATIONS)(random, result);
  return result;
}

type Mutation = (random: Random, text: string) => string;

const replaced = (text: string, from: number, to: number, by: string): string =>
  text.slice(0, from) + by + text.slice(Math.max(from, to));

/** Changes one line, or what stands in its place is many. */
function inLines(random: Random, text: string, change: (line: string, lines: readonly string[]) => string): string {
  const lines = text.split('\n');
  const at = random.int(0, lines.length - 1);
  return lines.with(at, change(lines[at]!, lines)).join('\n');
}

const EXTREME = [
  '0',
  '-0',
  '-1',
  '1e308',
  '1e999',
  '-1e-300',
  'NaN',
  'Infinity',
  '9'.repeat(400),
  '٣',
  '½',
  '.5',
  '~',
  'null',
];
const BRACKETS = [
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '"',
  "'",
  '|',
  ':',
  '-->',
  '==>',
  '\\frac{',
  '\\left(',
  '$',
  '$$',
  '```',
];

const MUTATIONS: readonly Mutation[] = [
  (random, text) => {
    const from = random.int(0, text.length);
    return replaced(text, from, from + random.int(0, 60), '');
  },
  (random, text) => {
    const at = random.int(0, text.length);
    return replaced(text, at, at, random.pick([...STRANGE, ...WORDS]));
  },
  (random, text) => {
    const at = random.int(0, text.length);
    return replaced(text, at, at, random.pick(BRACKETS).repeat(random.pick([1, 1, 2, 200])));
  },
  (random, text) => inLines(random, text, (line) => Array(random.int(2, MOST_REPEATS)).fill(line).join('\n')),
  (random, text) => inLines(random, text, (_line, lines) => random.pick(lines)),
  (random, text) => inLines(random, text, (line) => `${' '.repeat(random.int(0, 9))}${line.trimStart()}`),
  (random, text) => inLines(random, text, (line) => line.repeat(random.int(2, MOST_REPEATS))),
  (random, text) => text.replace(/\d+(?:\.\d+)?/, () => random.pick(EXTREME)),
  (random, text) => {
    const numbers = [...text.matchAll(/\d+(?:\.\d+)?/g)];
    if (numbers.length === 0) return text;
    const { index, 0: number } = random.pick(numbers);
    return replaced(text, index, index + number.length, random.pick(EXTREME));
  },
];

const UNITS =
  'tok/s token/秒 ms s 分钟 % ％ pp 个百分点 倍 x × GB GiB Gb/s TB W kW MW kWh 度 J/token tok/s/W $ ¥ 元/卡时 $/M tokens 卡 GPU 张 req/s TFLOPS 万 亿 K M 整机 图像'.split(
    ' ',
  );
const JOINTS =
  '/ · 每 per × ÷ + - = ≈ → -> 到 至 从 提升 降低 下降了 倍 by to of from ( ) （ ） ， 。 ~ > < P99 TTFT 利用率 PUE 吞吐 成本 阶段2 第3-5页 6分钟 合计 其中 占'.split(
    ' ',
  );

/** Numbers, units and the words around them in any order: what reads them has to end on all of it. */
export function numberSoup(random: Random): string {
  const piece = (): string =>
    random.pick([
      () => String(random.int(0, 1000)),
      () => (random.next() * 1000).toFixed(random.int(0, 3)),
      () => random.pick(EXTREME),
      () => random.pick(UNITS),
      () => random.pick(UNITS),
      () => random.pick(JOINTS),
      () => random.pick(JOINTS),
    ])();
  return random.times(random.int(1, 60), piece).join(random.pick(['', '', ' ']));
}
