import { canonicalValue, isExact, type Quantity } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';

/** How many vectors there are, */
const VECTORS = /^ ?(?:条|个)? ?(?:向量|文本块|切片|段落|embeddings?\b|vectors?\b|chunks?\b|passages?\b|条)/i;
/** how many numbers each has, */
const WIDTH = /^[- ]?(?:维|dim(?:ension)?s?\b|dimensional\b|components\b)/i;
/** and of how many bytes each number is. */
const FORMATS: readonly (readonly [bytes: number, pattern: RegExp])[] = [
  [4, /\b(?:FP32|float32|fp32|single precision)\b/gi],
  [2, /\b(?:FP16|BF16|float16|half precision)\b/gi],
  [1, /\b(?:INT8|FP8|int8|uint8)\b/gi],
];
/** What else is in it, or what is left out. */
const OTHERWISE =
  /索引|HNSW|IVF|PQ|副本|冗余|元数据|压缩|其中|量化[后到]|\b(?:index(?:es|ing)?|graph|replicas?|metadata|compress\w{0,4}|overhead|quanti[sz]ed (?:to|from))\b/i;
const BINARY = 1.024 ** 3;
const TOLERANCE = 0.03;
const NEAR = 20;

/** `2.4 亿条，每条 1,024 维、FP16，裸数据约 492 GB`: the size that so many vectors of one width and one format have. */
export function wrongVectorSizes(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length < 3 || !/维|dim|components/i.test(text) || OTHERWISE.test(text)) return [];
  const [format, ...formats] = FORMATS.filter(([, pattern]) => text.match(pattern) !== null);
  const after = ({ number }: Quantity): string => text.slice(number.end, number.end + 24);
  const [count, ...counts] = quantities.filter((one) => VECTORS.test(after(one)));
  const [width, ...widths] = quantities.filter((one) => WIDTH.test(after(one)));
  const [size, ...sizes] = quantities.filter(({ unit }) => unit?.family === 'memory');
  if (format === undefined || count === undefined || width === undefined || size === undefined) return [];
  if (formats.length + counts.length + widths.length + sizes.length > 0 || size.start < count.end) return [];
  if (![count, width].every(isExact) || size.value !== size.high || size.bound !== undefined) return [];
  const expected = (count.value * width.value * format[0]) / 1e9;
  const actual = canonicalValue(size);
  const room =
    TOLERANCE + (size.approximate ? TOLERANCE : 0) + count.step / 2 / count.value + size.step / 2 / size.value;
  if ([1, BINARY].some((by) => Math.abs((actual * by) / expected - 1) <= room)) return [];
  if (actual / expected > NEAR || expected / actual > NEAR) return [];
  const from = `${passage.quote(count.number)} × ${passage.quote(width.number)} × ${format[0]} B`;
  return [{ passage, quantity: size, expected: (expected / actual) * size.value, from, probable: true }];
}
