import type { Quantity, Range } from '../numbers/quantity';
import { lastSentence } from '../numbers/sentences';
import type { Unit } from '../numbers/units';
import { type Message, message } from '../source/message';
import { span } from '../source/span';
import { foundIn } from './reading/found-in';
import type { Passage } from './reading/passage';
import { readSlide, type TableReading } from './reading/slide-reading';
import type { RuleFinding, SlideRule } from './rule';
import { PEAKS, SPARSE_OF, SPARSE_OF_EIGHT } from './units/compute-peaks';
import { peakNotSparse, peaksAlike } from './units/peaks-alike';
import {
  clauseAt,
  isCompute,
  isPrecisionElsewhere,
  isReckonedCompute,
  PRECISION,
  saysForAll,
  siblingsAbove,
} from './units/precision-said';
import {
  DENSE,
  HALF,
  isPartOfAchieved,
  OTHER_PRECISION,
  SPARSE,
  type SparseTotal,
  sparseTotal,
} from './units/sparse-totals';

export const flopsPrecision: SlideRule = {
  id: 'U11',
  scope: 'slide',
  severity: 'warning',
  title: { en: 'FLOPS without precision or sparsity', zh: '算力未注明精度或稀疏' },
  why: {
    en: 'The same card has 67 TFLOPS in FP32, 989 in dense BF16 and 1,979 with sparsity. Without the precision two figures cannot be compared, and a sparse peak is twice what a dense model can ever reach.',
    zh: '同一张卡 FP32 为 67 TFLOPS，BF16 稠密 989，稀疏 1,979。不写精度就无法比较；稀疏峰值是稠密模型可能达到的两倍。',
  },
  bad: [
    { lang: 'zh', text: 'GPU集群提供 6.4 PFLOPS 算力' },
    { lang: 'en', text: 'H100: 1,979 TFLOPS FP16' },
    { lang: 'en', text: '- Compute: 989 TFLOPS (BF16, dense)\n- A node: 8 × 1,979 TFLOPS = 15.8 PFLOPS in BF16' },
    { lang: 'en', text: 'Peak of a card: 989 TFLOPS BF16 dense, 3,958 TFLOPS FP8, 3.35 TB/s HBM' },
    { lang: 'zh', text: '我们有 2,048 张 H100。\n\n宣传页上写的是“总算力 4,053 PFLOPS（BF16）”。' },
    { lang: 'zh', text: '八卡整机 BF16 算力 15.8 PFLOPS' },
    { lang: 'en', text: '| GPU | BF16 dense (TFLOPS) |\n|---|---|\n| A100 | 312 |\n| H100 SXM | 1,979 |' },
    { lang: 'zh', text: 'H100 的 BF16 稠密算力 1,979 TFLOPS' },
    { lang: 'zh', text: '| 卡 | BF16 算力（TFLOPS） |\n|---|---|\n| H100 | 1,979 |' },
    { lang: 'zh', text: '| 指标 | A100 | H100 |\n|---|---|---|\n| AI性能(BF16) | 624 TFLOPS | 1,979 TFLOPS |' },
    { lang: 'en', text: 'L4 edge boxes: 242 TFLOPS in FP16' },
  ],
  good: [
    { lang: 'zh', text: 'GPU集群提供 6.4 PFLOPS（BF16 稠密）算力' },
    { lang: 'en', text: 'H100: 989 TFLOPS FP16 dense (1,979 sparse)' },
    { lang: 'zh', text: '2,048 张卡的 BF16 稠密峰值合计 2,025 PFLOPS；4,096 张卡 4,053 PFLOPS（BF16）' },
    { lang: 'zh', text: '| 指标 | A100 | H100 |\n|---|---|---|\n| FP32性能 | 19.5 TFLOPS | 67 TFLOPS |' },
    { lang: 'en', text: '| GPU | FP8 dense (TFLOPS) |\n|---|---|\n| H100 | 1,979 |\n| 2 × H100, BF16 | 1,979 |' },
    { lang: 'en', text: 'H100 FP8: 1,979 TFLOPS dense; 624 TOPS INT8; training reached 400 TFLOPS per GPU in BF16' },
    { lang: 'en', text: 'L4 edge boxes: 121 TFLOPS in FP16, 242 TFLOPS in FP8' },
  ],
  check: ({ body }) => {
    const { passages, texts, tables } = readSlide(body);
    const isNamed = passages.some(({ text }) => PRECISION.test(text));
    const found = [
      ...texts
        .filter(({ text }) => !(isNamed && MFU.test(text) && !PEAK.test(text) && !PRECISION.test(text)))
        .flatMap((passage) => inText(passage, siblingsAbove(texts, texts.indexOf(passage)), texts)),
      ...foundIn(tables, inTable),
    ];
    return found.length > 0 && texts.some(saysForAll) ? [] : found;
  },
};

/** What was achieved of a peak, whose precision the slide names where it gives the peak. */
const MFU = /\bMFU\b/;
const PEAK = /峰值|\bpeak/i;

/** `above`: what the items above say. */
function inText(passage: Passage, above: string, texts: readonly Passage[]): RuleFinding[] {
  const compute = passage.quantities.filter(isCompute);
  if (compute.length === 0) return [];
  const said = [passage.text, ...passage.context].join('\n');
  return compute.flatMap((quantity) => {
    const clause = clauseAt(passage.text, quantity);
    const total = sparseTotal(passage, quantity, clause, texts);
    if (total !== undefined) return [sparseFinding(passage, total)];
    if (isPrecisionElsewhere(passage, quantity, texts) || isReckonedCompute(passage, quantity)) return [];
    if (isPartOfAchieved(passage, quantity)) return [];
    const alike = [...peaksAlike(passage), ...peakNotSparse(passage)].find((one) => one.quantity === quantity);
    if (alike !== undefined) return [peakFinding(passage, quantity, alike.dense)];
    return judged(passage, quantity, said, [clause, ...passage.context].join('\n'), above);
  });
}

function peakFinding(passage: Passage, quantity: Quantity, dense: number, isSparse = false): RuleFinding {
  const text = message(
    '{0} is a peak with sparsity; dense models reach at most {1} TFLOPS. Write the dense peak, or say that it is sparse.',
    passage.quote(quantity),
    dense,
  );
  const fixes = [useDense(passage, quantity, dense), ...(isSparse ? [addSparse(passage, quantity)] : [])];
  return finding(passage, quantity, text, fixes);
}

/** `总算力 4,053 PFLOPS` of 2,048 cards: so many peaks with sparsity, though nothing says so. */
function sparseFinding(passage: Passage, { quantity, cards, dense, isNamed }: SparseTotal): RuleFinding {
  const text = message(
    '{0} is {1} peaks with sparsity; in dense BF16 each card has {2} TFLOPS. Say that it is sparse, or give the dense total.',
    passage.quote(quantity),
    cards,
    dense,
  );
  return finding(passage, quantity, text, isNamed ? [] : [addSparse(passage, quantity)]);
}

/** `性能(TFLOPS)` over bare numbers: reported once, at the unit. */
const inTable = (table: TableReading): RuleFinding[] => [...inHeader(table), ...inRows(table)];

function inHeader({ header, rows, context }: TableReading): RuleFinding[] {
  return header.flatMap((cell, column) => {
    const label = cell.labelUnit;
    const said = [cell.text, ...context].join('\n');
    if (label?.unit.family !== 'compute' || PRECISION.test(said)) return [];
    // Rows that each name their own precision need no header.
    const bare = rows.filter((row) => row[column]?.quantities.length && !row.some((one) => PRECISION.test(one.text)));
    return bare.length === 0 ? [] : [finding(cell, label.range, precisionMissing(cell, label.range), [])];
  });
}

/** One finding a table for what lacks its precision, and one for the peaks with sparsity; the others are related. */
function inRows({ header, rows, context }: TableReading): RuleFinding[] {
  const found = rows.flatMap((row) =>
    row.flatMap((cell, column) => {
      const ofColumn = header[column]?.labelUnit?.unit ?? (column > 0 ? row[0]?.labelUnit?.unit : undefined);
      if (ofColumn?.family !== 'compute' && !cell.quantities.some(isCompute)) return [];
      const labels = [
        cell.text,
        row[0]?.text ?? '',
        ...precisionBeside(row, cell),
        header[column]?.text ?? '',
        header[0]?.text ?? '',
      ];
      const labelled = labels.join('\n');
      // What stands over the table may speak of sparse peaks too: labels that say dense are sure.
      const said = DENSE.test(labelled) ? labelled : [labelled, ...context].join('\n');
      const own = cell.quantities.filter(isCompute).flatMap((quantity) => judged(cell, quantity, said, said));
      return ofColumn?.family === 'compute' && PRECISION.test(said)
        ? [...own, ...barePeaks(cell, ofColumn, said)]
        : own;
    }),
  );
  return [...new Set(found.map(({ message: { text } }) => text))].map((text) =>
    folded(found.filter((one) => one.message.text === text)),
  );
}

/** The cells of a row that give nothing but a precision, under a header of that name. */
const precisionBeside = (row: readonly Passage[], cell: Passage): string[] =>
  row
    .slice(1)
    .filter(
      (one) => one !== cell && one.text.length <= 16 && PRECISION.test(one.text) && !one.quantities.some(isCompute),
    )
    .map(({ text }) => text);

/** `1,979` under `BF16 算力（TFLOPS）`. */
function barePeaks(cell: Passage, unit: Unit, said: string): RuleFinding[] {
  const bare = cell.quantities.filter((quantity) => quantity.unit === undefined && quantity.sign === undefined);
  return bare.flatMap((quantity) => judged(cell, { ...quantity, unit }, said, said));
}

function folded(found: readonly RuleFinding[]): RuleFinding {
  const [first, ...more] = found as [RuleFinding, ...RuleFinding[]];
  const fixes = first.fixes?.map((fix, index) => ({
    ...fix,
    edits: found.flatMap((one) => one.fixes?.[index]?.edits ?? []),
  }));
  return { ...first, fixes, related: more.map((one) => ({ span: one.span, message: one.message })) };
}

/**
 * `said`: all that is written about the figure; `near`: what is written about it alone, which tells whether it is
 * dense; `besides`: what may name its precision as well.
 */
function judged(passage: Passage, quantity: Quantity, said: string, near: string, besides = ''): RuleFinding[] {
  const teraflops = Math.round((quantity.value * quantity.unit!.factor) / 1e12);
  const known = PEAKS[teraflops];
  const peak = known?.card === undefined || known.card.test(said) ? known : undefined;
  const precision = PRECISION.test(near) ? near : said;
  const isBesideDense = peak !== undefined && passage.quantities.some(({ value }) => value === peak.dense);
  if (peak !== undefined && !isBesideDense && !SPARSE.test(said) && !DENSE.test(near) && !peak.unless.test(precision)) {
    return [peakFinding(passage, quantity, peak.dense, true)];
  }
  // A heading such as `344 张卡` counts the cards of the slide, not those of the figure.
  const counted = passage.place === 'cell' ? near : near.split('\n')[0]!;
  if (
    peak !== undefined &&
    !SEVERAL_CARDS.test(counted) &&
    isCalledDense(teraflops, said, near, sentenceBefore(passage.text, quantity))
  ) {
    return [peakFinding(passage, quantity, peak.dense)];
  }
  const all = said + besides;
  if (passage.place === 'note' || PRECISION.test(all) || DENSE.test(all)) return [];
  return [finding(passage, quantity, precisionMissing(passage, quantity), [addPrecision(passage, quantity)])];
}

const sentenceBefore = (text: string, { start }: Quantity): string => lastSentence(text.slice(0, start));

const EIGHT = /\b(?:FP|INT)-?8\b/i;
const OTHER_THAN_EIGHT = /\b(?:FP|BF|INT|TF|MX|NV)-?(?:4|6|16|32)\b/i;
const SEVERAL_CARDS =
  /\d ?[×x*]|[×x*] ?\d|\d ?[张块卡]|[双两]|整机|节点|合计|总|\b(?:two|pair|dual|node|server|total|both(?! (?:have|has|deliver|reach|offer|give|provide|peak|list|claim))|together)\b/i;

const CARD = /\b(?:[ABHLTV]\d{1,3}S?|MI\d{3}X?|GB?\d{3})\b/;
/** `1,979` for one H100 under `BF16 dense`: the very figure that its data sheet gives with sparsity. */
function isCalledDense(teraflops: number, said: string, near: string, sentence: string): boolean {
  const half = SPARSE_OF[teraflops];
  const card = half ?? SPARSE_OF_EIGHT[teraflops];
  const [own, other] = half === undefined ? [EIGHT, OTHER_THAN_EIGHT] : [HALF, OTHER_PRECISION];
  if (
    card === undefined ||
    SPARSE.test(said) ||
    !DENSE.test(near) ||
    !(own.test(near) || (own === HALF && own.test(sentence)))
  )
    return false;
  // `H100 的账要重算，它的 BF16 稠密峰值是`: another clause may name the card; no other card has such a dense peak.
  const others = `${said}\n${sentence}`;
  const isOf = card.test(near) || (!CARD.test(near) && (card.test(others) || !CARD.test(others)));
  return isOf && !other.test(near);
}

function precisionMissing(passage: Passage, range: Range): Message {
  return message('{0}: in which precision? Write FP32, BF16, FP8 or INT8, and whether dense.', passage.quote(range));
}

function finding(passage: Passage, range: Range, text: Message, fixes: NonNullable<RuleFinding['fixes']>): RuleFinding {
  const where = passage.spanOf(range);
  return { span: where, number: where, message: text, fixes };
}

type Fix = NonNullable<RuleFinding['fixes']>[number];

function useDense(passage: Passage, { number, unit }: Quantity, dense: number): Fix {
  const value = (dense * 1e12) / unit!.factor;
  const text = value >= 1000 ? value.toLocaleString('en-US') : String(value);
  return {
    title: message('Replace {0} by {1}', passage.quote(number), text),
    edits: [{ span: passage.spanOf(number), text }],
    safe: false,
  };
}

function addSparse(passage: Passage, { end }: Quantity): Fix {
  return insert(passage, end, passage.isChinese ? '（稀疏）' : ' (sparse)');
}

function addPrecision(passage: Passage, { end }: Quantity): Fix {
  return insert(passage, end, passage.isChinese ? '（BF16 稠密）' : ' (BF16, dense)');
}

function insert(passage: Passage, end: number, text: string): Fix {
  const at = passage.spanOf({ start: end - 1, end }).end;
  return { title: message('Add “{0}”', text.trim()), edits: [{ span: span(at, at), text }], safe: false };
}
