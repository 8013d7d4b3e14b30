import type { Quantity } from '../../numbers/quantity';
import { foundIn } from '../reading/found-in';
import type { Passage } from '../reading/passage';
import { ListPerBody } from '../reading/per-body';
import { readSlide } from '../reading/slide-reading';

/** A share of memory that a number format is said to save. */
export interface SavedByFormat {
  readonly key: string;
  readonly quantity: Quantity;
  readonly passage: Passage;
}

const FORMAT = /\b(?:NV|MX)?(?:INT|FP|BF|NF)-?\d{1,2}\b/gi;
const SAVES_MEMORY =
  /(?:内存|显存|memory)(?:占用|使用|开销|footprint| use| usage)?.{0,4}?(?:节省|减少|降低|下降|压缩|saved?|savings?|reduction|reduced|less)|(?:saves?|cuts?|reduces?)[^,.;]{0,12}memory/i;
const NOT_COMPARED = /相对|相比|对比|比\s?[A-Z]|较|\(|\bvs\b|than|over|from|从/i;

/** The shares of memory that a slide says formats save, keyed by the format. */
export const savedByFormats = new ListPerBody((body) => foundIn(readSlide(body).texts, savedByFormat));

function savedByFormat(passage: Passage): SavedByFormat[] {
  return passage.claims.flatMap(({ quantity, kind }): SavedByFormat[] => {
    if (kind !== 'percent' || quantity.high !== quantity.value || quantity.bound === 'atLeast') return [];
    const clause = clauseOf(passage, quantity);
    if (
      !SAVES_MEMORY.test(clause) ||
      NOT_COMPARED.test(passage.text.slice(quantity.start - clause.length, quantity.end + 8))
    )
      return [];
    const named = [...(clause.match(FORMAT) ?? passage.text.slice(0, 12).match(FORMAT) ?? [])];
    return named.length === 1 ? [{ key: `memory saved by ${named[0]!.toUpperCase()}`, quantity, passage }] : [];
  });
}

/** The words of a number's clause, up to its unit and a little beyond. */
function clauseOf({ text }: Passage, { start, end }: Quantity): string {
  return (
    text
      .slice(0, start)
      .split(/[，,。；;:\n]/)
      .at(-1)! + text.slice(start, end + 16).split(/[，,。；;]/)[0]!
  );
}
