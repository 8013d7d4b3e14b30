import type { Range } from '../../numbers/quantity';

/** A card that a text names, with the memory that it has. */
export interface NamedCard extends Range {
  readonly name: string;
  /** Of one card, in GB; of cards that come with several sizes the largest. */
  readonly gigabytes: number;
}

const GIGABYTES: Readonly<Record<string, number>> = {
  T4: 16,
  L4: 24,
  A10: 24,
  A10G: 24,
  A30: 24,
  L20: 48,
  L40: 48,
  L40S: 48,
  A6000: 48,
  V100: 32,
  A100: 80,
  A800: 80,
  H100: 80,
  H800: 80,
  H20: 141,
  H200: 141,
  B200: 192,
  B300: 288,
  MI250X: 128,
  MI300X: 192,
  MI325X: 256,
  MI355X: 288,
  '910B': 64,
  '910C': 128,
  'RTX 3090': 24,
  'RTX 4090': 24,
  'RTX 5090': 32,
  '3090': 24,
  '4090': 24,
  '5090': 32,
};
const CARD =
  /(?<![A-Za-z0-9.-])(?:(?:昇腾|Ascend) ?)?(T4|L4|A10G?|A30|L20|L40S?|A6000|V100|[AH]100|[AH]800|H20|H200|B200|B300|MI250X|MI300X|MI325X|MI355X|910[BC]|RTX ?[345]090|[345]090(?= ?(?:GPU|card|显?卡|[上里就跑装放能][^\d]|[,，。；;(]|$)))s?(?![A-Za-z0-9])/g;
/** Variants with another memory. */
const NVL = /^s?[ -]?NVL\b/i;

/** The cards that folded `text` names. */
export function cardsNamed(text: string): NamedCard[] {
  return [...text.matchAll(CARD)].map((match) => {
    const name = match[1]!.replace(/^RTX ?/, 'RTX ');
    const end = match.index + match[0].length;
    const isNvl = name === 'H100' && NVL.test(text.slice(end, end + 6));
    return { name, start: match.index, end, gigabytes: isNvl ? 94 : GIGABYTES[name]! };
  });
}

const PROFILE = /(?<![\w.])\dg\.(\d{1,3})gb\b/gi;

/** The memory of the MIG slices that a text names by their profile: 40 GB of `3g.40gb`. */
export function migMemory(text: string): (Range & { readonly gigabytes: number })[] {
  return [...text.matchAll(PROFILE)].map(({ index, 0: name, 1: gigabytes }) => ({
    start: index,
    end: index + name.length,
    gigabytes: Number(gigabytes),
  }));
}
