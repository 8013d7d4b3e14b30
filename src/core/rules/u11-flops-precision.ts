import type { Quantity, Range } from '../numbers/quantity';
import { type Message, message } from '../source/message';
import { span } from '../source/span';
import type { Passage } from './reading/passage';
import { readSlide, type TableReading } from './reading/slide-reading';
import type { RuleFinding, SlideRule } from './rule';

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
    { lang: 'zh', text: '| 指标 | A100 | H100 |\n|---|---|---|\n| AI性能(BF16) | 624 TFLOPS | 1,979 TFLOPS |' },
  ],
  good: [
    { lang: 'zh', text: 'GPU集群提供 6.4 PFLOPS（BF16 稠密）算力' },
    { lang: 'en', text: 'H100: 989 TFLOPS FP16 dense (1,979 sparse)' },
    { lang: 'zh', text: '| 指标 | A100 | H100 |\n|---|---|---|\n| FP32性能 | 19.5 TFLOPS | 67 TFLOPS |' },
    { lang: 'en', text: 'H100 FP8: 1,979 TFLOPS dense; 624 TOPS INT8; training reached 400 TFLOPS per GPU in BF16' },
  ],
  check: ({ body }) => {
    const { texts, tables } = readSlide(body);
    if (texts.some(({ text, quantities }) => quantities.every((q) => !isCompute(q)) && FOR_ALL.test(text))) return [];
    return [
      ...texts.flatMap((passage, index) => inText(passage, texts[index - 1])),
      ...tables.flatMap((table) => [...inHeader(table), ...inRows(table)]),
    ];
  },
};

const PRECISION =
  /\b(?:NV|MX)?(?:FP|BF|TF|INT)-? ?\d{1,2}\b|\bbfloat|\bfloat\d|\bW\dA\d|精度|\b(?:single|double|half|mixed)[- ]precision/i;
/** A note that speaks for every figure of the slide. */
const FOR_ALL = new RegExp(`(?:均|除注明|all (?:figures|values|numbers)).{0,20}(?:${PRECISION.source})`, 'i');
const SPARSE = /稀疏|spars/i;
/** Peaks with sparsity as data sheets print them, the dense ones, and the precisions in which the figure is dense. */
const PEAKS: Readonly<Record<number, { readonly dense: number; readonly unless: RegExp }>> = {
  624: { dense: 312, unless: /INT8/i },
  1248: { dense: 624, unless: /INT4/i },
  1979: { dense: 989, unless: /FP8|INT8/i },
  3958: { dense: 1979, unless: /FP4|INT4/i },
  1513: { dense: 756, unless: /FP8|INT8/i },
  3026: { dense: 1513, unless: /FP4|INT4/i },
  733: { dense: 366, unless: /FP8|INT8/i },
  1466: { dense: 733, unless: /FP4|INT4/i },
};

function isCompute({ unit, sign }: Quantity): boolean {
  return unit?.family === 'compute' && sign === undefined;
}

/** `before`: the item above in the same list, which may name the precision for this one too. */
function inText(passage: Passage, before: Passage | undefined): RuleFinding[] {
  const isSibling = before?.context.join() === passage.context.join() && before.quantities.some(isCompute);
  const said = [passage.text, ...passage.context, isSibling ? before.text : ''].join('\n');
  return passage.quantities.filter(isCompute).flatMap((quantity) => judged(passage, quantity, said));
}

/** `性能(TFLOPS)` over bare numbers: reported once, at the unit. */
function inHeader({ header, rows, context }: TableReading): RuleFinding[] {
  return header.flatMap((cell, column) => {
    const label = cell.labelUnit;
    const said = [cell.text, ...context].join('\n');
    if (label?.unit.family !== 'compute' || PRECISION.test(said)) return [];
    // Rows that each name their own precision need no header.
    const bare = rows.filter((row) => row[column]?.quantities.length && !PRECISION.test(row[0]?.text ?? ''));
    return bare.length === 0 ? [] : [finding(cell, label.range, precisionMissing(cell, label.range), [])];
  });
}

/** One finding a table for what lacks its precision, and one for the peaks with sparsity; the others are related. */
function inRows({ header, rows, context }: TableReading): RuleFinding[] {
  const found = rows.flatMap((row) =>
    row.flatMap((cell, column) => {
      const labels = [cell.text, row[0]?.text ?? '', header[column]?.text ?? '', header[0]?.text ?? ''];
      const said = [...labels, ...context].join('\n');
      return cell.quantities.filter(isCompute).flatMap((quantity) => judged(cell, quantity, said));
    }),
  );
  return [...new Set(found.map(({ message: { text } }) => text))].map((text) =>
    folded(found.filter((one) => one.message.text === text)),
  );
}

function folded(found: readonly RuleFinding[]): RuleFinding {
  const [first, ...more] = found as [RuleFinding, ...RuleFinding[]];
  const fixes = first.fixes?.map((fix, index) => ({
    ...fix,
    edits: found.flatMap((one) => one.fixes?.[index]?.edits ?? []),
  }));
  return { ...first, fixes, related: more.map((one) => ({ span: one.span, message: one.message })) };
}

function judged(passage: Passage, quantity: Quantity, said: string): RuleFinding[] {
  const peak = PEAKS[Math.round((quantity.value * quantity.unit!.factor) / 1e12)];
  if (peak !== undefined && !SPARSE.test(said) && !/稠密|dense/i.test(said) && !peak.unless.test(said)) {
    const text = message(
      '{0} is a peak with sparsity; dense models reach at most {1} TFLOPS. Write the dense peak, or say that it is sparse.',
      passage.quote(quantity),
      peak.dense,
    );
    return [finding(passage, quantity, text, [useDense(passage, quantity, peak.dense), addSparse(passage, quantity)])];
  }
  if (passage.place === 'note' || PRECISION.test(said) || /dense|稠密/i.test(said)) return [];
  return [finding(passage, quantity, precisionMissing(passage, quantity), [addPrecision(passage, quantity)])];
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
