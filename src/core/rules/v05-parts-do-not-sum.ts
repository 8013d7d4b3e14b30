import type { Quantity } from '../numbers/quantity';
import { endsSentence } from '../numbers/words';
import { message } from '../source/message';
import { type Span, union } from '../source/span';
import type { Passage } from './reading/passage';
import { readSlide, type TableReading } from './reading/slide-reading';
import type { RuleFinding, SlideRule } from './rule';

export const partsDoNotSum: SlideRule = {
  id: 'V05',
  scope: 'slide',
  severity: 'warning',
  title: { en: 'Parts do not sum', zh: '分项之和不等' },
  why: {
    en: 'Shares that exclude each other make up the whole. When they add up to 110%, one of them is wrong or they overlap; say which.',
    zh: '互斥的份额合起来应当是整体。加起来是 110%，说明有一项写错，或各项有重叠，请写明。',
  },
  bad: [
    { lang: 'zh', text: '推理 55%、训练 30%、闲置 25%' },
    { lang: 'en', text: 'Prefill 55%, decode 30%, idle 25% of time' },
    { lang: 'zh', text: '| 部门 | 占比 |\n|---|---|\n| 训练 | 55% |\n| 推理 | 40% |\n| 其他 | 15% |' },
    { lang: 'en', text: '- Compute: 70% of total cost\n- Network: 25% of total cost\n- Storage: 15% of total cost' },
  ],
  good: [
    { lang: 'zh', text: '推理 50%、训练 30%、闲置 20%' },
    { lang: 'en', text: 'Prefill 50%, decode 30%, idle 20% of time' },
    {
      lang: 'zh',
      text: '- 计算：占总成本的 60-70%\n- 数据：占总成本的 15-20%\n- 人力：占总成本的 10-15%\n- 其他：占总成本的 5-10%',
    },
    { lang: 'en', text: '| Skill | Share |\n|---|---|\n| A | 33.3% |\n| B | 33.3% |\n| C | 33.3% |' },
    { lang: 'zh', text: '利用率 55%、命中率 90%、成功率 99%；多选：A 占 60%、B 占 55%、C 占 30%' },
  ],
  check: ({ body }) => {
    const { texts, tables } = readSlide(body);
    return [...texts.flatMap(inSentence), ...inItems(texts), ...tables.flatMap(inColumns)];
  },
};

/** Words that make a list of percentages the parts of one whole. */
const WHOLE =
  /占比|份额|构成|分布|占总|占全|组成|\b(?:share|breakdown|split|of (?:the )?(?:total|time|cost|whole|traffic|power))\b/i;
/** What is left over: a list with it is complete. */
const REST = /闲置|空闲|其他|其它|其余|剩余|\b(?:idle|others?|rest|remain(?:der|ing))\b/i;
const NOT_EXCLUSIVE = /多选|重叠|可重复|前[三五十\d]|\b(?:overlap|multiple answers|top ?\d)/i;
const PARTS_AT_LEAST = 3;
/** Shares that are further from 100 than this are shares of something else. */
const FAR = 40;

interface Part {
  readonly quantity: Quantity;
  readonly passage: Passage;
}

function inSentence(passage: Passage): RuleFinding[] {
  const { text, quantities, claims } = passage;
  if (quantities.length < PARTS_AT_LEAST || NOT_EXCLUSIVE.test(text)) return [];
  const groups: Part[][] = [[]];
  let last = 0;
  for (const quantity of quantities) {
    if (endsSentence(text.slice(last, quantity.start))) groups.push([]);
    last = quantity.end;
    groups.at(-1)!.push({ quantity, passage });
  }
  return groups.flatMap((parts) => {
    if (parts.some(({ quantity }) => claims.some((claim) => claim.quantity === quantity))) return [];
    const said = text.slice(parts[0]?.quantity.start ?? 0, (parts.at(-1)?.quantity.end ?? 0) + 16);
    if (/[×÷=*]/.test(said)) return [];
    const lead = text.slice(Math.max(0, (parts[0]?.quantity.start ?? 0) - 24), parts[0]?.quantity.start);
    return WHOLE.test(lead + said) || REST.test(lead + said) ? judged(parts, REST.test(lead + said)) : [];
  });
}

/** Items of one list that each give a share of the same whole. */
function inItems(texts: readonly Passage[]): RuleFinding[] {
  const groups: Part[][] = [];
  let key: string | undefined;
  for (const passage of texts) {
    const [quantity, ...more] = passage.quantities;
    const isPart = passage.place === 'text' && quantity !== undefined && more.length === 0 && WHOLE.test(passage.text);
    const own = isPart ? passage.context.join('\n') : undefined;
    if (own !== undefined && own === key) groups.at(-1)!.push({ quantity: quantity!, passage });
    else if (own !== undefined) groups.push([{ quantity: quantity!, passage }]);
    key = own;
  }
  return groups.flatMap((parts) =>
    parts.some(({ passage }) => NOT_EXCLUSIVE.test(passage.text)) ? [] : judged(parts, hasRest(parts)),
  );
}

const hasRest = (parts: readonly Part[]): boolean => parts.some(({ passage }) => REST.test(passage.text));

const SHARE_COLUMN = /^(?:.{0,6}(?:占比|份额|比重)|(?:market |cost )?share(?: of [^\n]{1,20})?|% of [^\n]{1,20})$/i;
const TOTAL = /^(?:合计|总计|总和|total|sum)$/i;

function inColumns({ header, rows, context }: TableReading): RuleFinding[] {
  if (context.some((text) => NOT_EXCLUSIVE.test(text))) return [];
  return header.flatMap((cell, column) => {
    if (column === 0 || !SHARE_COLUMN.test(cell.text.replace('(%)', '').trim())) return [];
    const parts = rows
      .filter((row) => !TOTAL.test(row[0]?.text.trim() ?? ''))
      .map((row) => ({ quantity: row[column]?.quantities[0], passage: row[column], label: row[0]?.text ?? '' }));
    if (parts.some(({ quantity }) => quantity === undefined)) return [];
    const total = parts.length < rows.length || parts.some(({ label }) => REST.test(label));
    return judged(parts as Part[], total);
  });
}

/** `isComplete`: nothing is left out, so that a sum below 100 is wrong too. */
function judged(parts: readonly Part[], isComplete: boolean): RuleFinding[] {
  if (parts.length < PARTS_AT_LEAST) return [];
  const plain = parts.every(({ quantity: { unit, sign, bound } }) => unit?.family === 'ratio' && !sign && !bound);
  if (!plain) return [];
  const slack = parts.reduce((sum, { quantity }) => sum + Math.max(quantity.step / 2, quantity.approximate ? 2 : 0), 0);
  const low = parts.reduce((sum, { quantity }) => sum + quantity.value, 0);
  const high = parts.reduce((sum, { quantity }) => sum + quantity.high, 0);
  const isOver = low - slack > 100 && low < 100 + FAR;
  const isUnder = isComplete && high + slack < 100 && high > 100 - FAR;
  if (!isOver && !isUnder) return [];
  const spans = parts.map(({ passage, quantity }) => passage.spanOf(quantity));
  return [
    {
      span: spans.reduce((a: Span, b: Span) => union(a, b)),
      message: message(
        'These shares add up to {0}%, not 100%. Correct one of them, or say that they overlap.',
        round(isOver ? low : high),
      ),
    },
  ];
}

const round = (value: number): number => Math.round(value * 100) / 100;
