import { hasHan } from '../../numbers/fold';
import type { Range } from '../../numbers/quantity';
import type { Passage } from './passage';

const HAN_DIGITS = '零一二三四五六七八九';
/** 阶段一 and 阶段 1 are one name. */
const ORDINAL = /((?:阶段|第|步骤|方案|版本) ?)([一二三四五六七八九])(?!十)/g;

/** `text` in lower case with ordinals in digits; of the same length. */
export function normalized(text: string): string {
  return text.toLowerCase().replace(ORDINAL, (_, noun: string, digit: string) => noun + HAN_DIGITS.indexOf(digit));
}

/** The names that the label of a row or column goes by: itself, without its brackets, and what they hold. */
export function namesOf(label: Pick<Passage, 'text'>): readonly string[] {
  let names = known.get(label);
  if (names === undefined) {
    names = readNames(label.text);
    known.set(label, names);
  }
  return names;
}

const known = new WeakMap<Pick<Passage, 'text'>, readonly string[]>();

function readNames(text: string): string[] {
  const label = normalized(text).trim();
  const bare = label.replace(/\([^()]{0,40}\)/g, ' ').trim();
  const held = [...label.matchAll(/\(([^()]{1,24})\)/g)].map((match) => match[1]!.trim());
  return [...new Set([bare, ...held])].filter((name) => name !== '' && !/^[\d.,%]+$/.test(name));
}

/** Where `name` stands in normalized `text` as a word of its own; a single letter counts after 方案, option and the like. */
export function placeOf(name: string, text: string): Range | undefined {
  for (const one of spellingsOf(name)) {
    for (let start = text.indexOf(one); start >= 0; start = text.indexOf(one, start + 1)) {
      const range = { start, end: start + one.length };
      if (isWord(text, range)) return range;
    }
  }
  return undefined;
}

/** 阶段1 and 阶段 1. */
function spellingsOf(name: string): Iterable<string> {
  if (!/[\u3400-\u9fff] ?\d/.test(name)) return [name];
  return new Set([
    name,
    name.replace(/([\u3400-\u9fff])(?=\d)/g, '$1 '),
    name.replace(/([\u3400-\u9fff]) (?=\d)/g, '$1'),
  ]);
}

const LETTERED = /(?:方案|选项|配置|机房|集群|option|plan|variant|config|hall|pool) ?$/;

function isWord(text: string, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - 10), start);
  const after = text.slice(end, end + 2);
  if (end - start === 1 && !LETTERED.test(before)) return false;
  if (/^\d/.test(after) && /\d$/.test(text.slice(start, end))) return false;
  if (hasHan(text.slice(start, end))) return true;
  return !/[a-z0-9_.-]$/.test(before) && !/^(?:[a-z0-9_]|[.-][a-z0-9])/.test(after);
}

const SETTING = /^[ *]{0,3}(\d[\d.,]{0,8}) ?[kKM]?[ *]{0,3}$/;

/** The number of a label that is nothing else: `| 96 |` names a load or a limit, under which the row holds. */
export const settingOf = ({ text }: Pick<Passage, 'text'>): string | undefined => SETTING.exec(text)?.[1];
