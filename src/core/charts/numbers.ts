import type { YamlNode } from '../source/yaml-tree';

/** A number as an author writes it in a table. */
export interface WrittenNumber {
  readonly value: number | null;
  /** What stands before or after the number; '' for nothing. */
  readonly unit: string;
}

const GAPS: ReadonlySet<string> = new Set([
  '',
  '-',
  '–',
  '—',
  '~',
  '/',
  '.',
  'na',
  'n/a',
  'nan',
  'null',
  'none',
  'nil',
  '无',
  '缺失',
]);
const NUMBER =
  /^([$¥€£])?\s{0,4}([+-])?\s{0,4}(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(e[+-]?\d+)?\s{0,4}([^\d\s.,].{0,15})?$/i;

/** Reads `38`, `-1,234.5`, `38%`, `¥12`, `120 ms`; gaps as null. Undefined for what is no number. */
export function readNumber(written: string): WrittenNumber | undefined {
  const text = narrow(written).trim();
  if (GAPS.has(text.toLowerCase())) return { value: null, unit: '' };
  const found = NUMBER.exec(text);
  if (!found) return undefined;
  const [, currency = '', sign = '', digits = '', exponent = '', unit = ''] = found;
  const value = Number(`${sign}${digits.replace(/,/g, '')}${exponent}`);
  return Number.isFinite(value) ? { value, unit: (unit || currency).trim() } : undefined;
}

/** Full-width digits and signs as ASCII, and the real minus sign as a hyphen. */
function narrow(text: string): string {
  return text.replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0)).replace(/−/g, '-');
}

/** The number of a YAML value; undefined for what is none. */
export function numberIn(node: YamlNode): WrittenNumber | undefined {
  if (node.kind !== 'scalar' || typeof node.value === 'boolean') return undefined;
  if (node.value === null) return readNumber(node.source);
  if (typeof node.value === 'number')
    return Number.isFinite(node.value) ? { value: node.value, unit: '' } : readNumber(node.source);
  return readNumber(node.source);
}
