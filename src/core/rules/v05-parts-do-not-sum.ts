import type { SlideBody } from '../deck/deck';
import { inPartsOf } from '../numbers/compound-times';
import { multiplierOf, type Quantity } from '../numbers/quantity';
import { message } from '../source/message';
import { type Span, union } from '../source/span';
import { wrongComplements } from './arithmetic/shares/complements';
import { wrongCountedShares } from './arithmetic/shares/counted-shares';
import { wrongGuessedWholes } from './arithmetic/shares/guessed-wholes';
import { wrongPartsOfShare } from './arithmetic/shares/parts-of-share';
import { wrongShareColumns } from './arithmetic/shares/share-columns';
import { wrongSharesInItems } from './arithmetic/shares/share-items';
import { wrongSharesInText } from './arithmetic/shares/share-lists';
import type { WrongShares } from './arithmetic/shares/share-sums';
import { wrongSharesInColumns } from './arithmetic/shares/shares-in-columns';
import { wrongSharesInRows } from './arithmetic/shares/shares-in-rows';
import { wrongNamedRelations } from './arithmetic/tables/named-relations';
import { wrongRelations } from './arithmetic/tables/relations';
import { wrongListedTotals } from './arithmetic/totals/listed-totals';
import { wrongStatedTotals } from './arithmetic/totals/stated-totals';
import { type WrongTotal, wrongTotalRows } from './arithmetic/totals/totals';
import { agendasOf } from './plans/agenda';
import { ASIDE_PART } from './plans/plan-text';
import { isTalkMinutes } from './plans/talk-minutes';
import { totalsOf } from './plans/talk-totals';
import { foundIn } from './reading/found-in';
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
    { lang: 'zh', text: '制冷系统往下拆：冷机占 52%，水泵占 21%，末端风机占 23%，冷却塔占 12%' },
    { lang: 'en', text: 'We paid $20.4K: network $6.4K, storage $4.1K, observability $3.3K, support $5.2K' },
    { lang: 'zh', text: '共 12 台节点，其中预填充 5 台、解码 8 台' },
    {
      lang: 'zh',
      text: '| 步骤 | 耗时 |\n|---|---|\n| 改写 | 60 ms |\n| 检索 | 45 ms |\n| 预填充 | 310 ms |\n| 合计 | 475 ms |',
    },
    { lang: 'zh', text: '缓存命中 58%，未命中 52%' },
    { lang: 'zh', text: '三家合租，一年 36 万元，甲摊 18 万，乙摊 10 万，丙摊 11 万' },
    {
      lang: 'zh',
      text: '| 部件 | 功率（kW） |\n|---|---|\n| GPU | 22.4 |\n| CPU | 6.4 |\n| 风扇 | 8.4 |\n| 合计 | 40.2 |',
    },
    {
      lang: 'en',
      text: '| Unit | GPUs |\n|---|---|\n| Research | 128 |\n| Products | 72 |\n| Sandbox | 24 |\n| All | 244 |',
    },
    { lang: 'en', text: 'The GEMMs took 58%, attention 22%, communication 13%, and the sampler 14%' },
    { lang: 'zh', text: 'GPU 1,264 张，其中 H100 768 张、A100 320 张、L40S 166 张' },
    {
      lang: 'en',
      text: 'Prefill takes 36% of the wall clock, decode 43%, host work such as tokenising and sampling another 9%, and for the remaining 24% the card idles',
    },
    { lang: 'zh', text: '研发费用里，人力占六成，算力占三成半，剩余两成是差旅' },
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
    { lang: 'zh', text: 'CPU 占 60%，内存占 55%，磁盘占 40%；64 张卡，其中训练 32 张、推理 24 张' },
    {
      lang: 'en',
      text: '| Region | Avg wait (s) | Jobs |\n|---|---|---|\n| EU | 120 | 1,200 |\n| US | 140 | 3,400 |\n| Asia | 180 | 900 |\n| Total | 142 | 5,500 |',
    },
    { lang: 'en', text: 'Hit rate 70%, miss penalty 40%' },
    {
      lang: 'zh',
      text: '| 组成 | 占用（GB） |\n|---|---|\n| 权重 | 52 |\n| KV 缓存 | 19 |\n| 其中：共享前缀 | 6 |\n| 合计 | 71 |',
    },
    { lang: 'zh', text: 'GPU 1,264 张，其中 H100 768 张、A100 320 张' },
    { lang: 'zh', text: '训练占四成，推理占三成五，开发测试占一成五，其余闲置' },
    {
      lang: 'zh',
      text: '| 项目 | 用电量（万度） | 绿电占比 |\n|---|---|---|\n| 推理 | 6,500 | 40% |\n| 训练 | 9,200 | 25% |\n| 办公 | 310 | 60% |',
    },
  ],
  check: ({ body }) => {
    const { texts, tables } = readSlide(body);
    // A share that the count beside it does not give is told by V03, which knows which one it is.
    const known = new Set(wrongCountedShares(texts).map(({ passage }) => passage));
    const isNew = ({ parts }: WrongShares): boolean => !parts.some(({ passage }) => known.has(passage));
    const listed = [...foundIn(texts, wrongSharesInText), ...wrongSharesInItems(texts)].filter(isNew);
    const told = new Set(listed.flatMap(({ parts }) => parts.map(({ quantity }) => quantity)));
    const guessed = foundIn(texts, wrongGuessedWholes).filter(
      (wrong) => isNew(wrong) && !wrong.parts.some(({ quantity }) => told.has(quantity)),
    );
    const shares = [...listed, ...guessed, ...foundIn(texts, wrongComplements), ...foundIn(tables, wrongColumns)];
    const totals = [
      ...[...foundIn(texts, wrongStatedTotals), ...wrongListedTotals(body)].filter(
        (total) => !isTalkMinutes(total) && !isTimeOfPlan(body, total.passage),
      ),
      ...foundIn(texts, wrongPartsOfShare),
      ...foundIn(tables, wrongTotalRowsOf).filter(({ passage }) => !isTotalOfPlan(body, passage)),
    ];
    return [...shares.map(sharesFinding), ...totals.map(totalFinding)];
  },
};

/** The minutes under the parts of a talk and its questions are for L01, which knows that these need not be in them. */
const isTotalOfPlan = (body: SlideBody, cell: Passage): boolean =>
  agendasOf(body).some(
    ({ total, parts }) => total?.in === cell && parts.some(({ text }) => ASIDE_PART.test(text.text)),
  );

/** The same of the line over a plan that gives its time and may say nothing else. */
const isTimeOfPlan = (body: SlideBody, line: Passage): boolean =>
  agendasOf(body).some((agenda) => totalsOf(agenda, body).some(({ total }) => total.in === line));

/** A part that V03 has found wrong explains its total. */
function wrongTotalRowsOf(table: TableReading): WrongTotal[] {
  const misses = [...wrongRelations(table), ...wrongNamedRelations(table)];
  return wrongTotalRows(table).filter(({ sum, quantity }) =>
    misses.every(
      (miss) => Math.abs(sum - miss.quantity.value + miss.expected - quantity.value) > quantity.value * 0.001,
    ),
  );
}

/** A share that the amount beside it does not give is told by V03, which knows which one it is. */
function wrongColumns(table: TableReading): WrongShares[] {
  const wrong = wrongSharesInColumns(table);
  if (wrong.length === 0) return wrongSharesInRows(table);
  return wrongShareColumns(table).length > 0 ? [] : wrong;
}

function sharesFinding({ parts, sum, total, rest, isGuessed }: WrongShares): RuleFinding {
  const spans = parts.map(({ passage, quantity }) => passage.spanOf(quantity));
  // A row of totals is where they should make 100%; what is left is reckoned from the others.
  const only = total ?? rest;
  return {
    ...(isGuessed ? { severity: 'info' as const } : {}),
    span: only === undefined ? spans.reduce((a: Span, b: Span) => union(a, b)) : only.passage.spanOf(only.quantity),
    message: message(
      'These shares add up to {0}%, not 100%. Correct one of them, or say that they overlap.',
      Math.round(sum * 100) / 100,
    ),
  };
}

/** `46 万` beside `74 万元`: the sum is told in the thousands or millions that the total is in. */
function inWordsOf(passage: Passage, total: Quantity, sum: number): string | number {
  const word =
    /(?<=\d) ?(?:[千万亿]{1,2}|[kKMBT](?![A-Za-z])|thousand|million|billion)$/.exec(passage.quote(total.number))?.[0] ??
    '';
  const told = Number((sum / (word === '' ? 1 : multiplierOf(total))).toPrecision(8));
  return word === '' ? told : `${told}${word}`;
}

function totalFinding({ passage, quantity, sum }: WrongTotal): RuleFinding {
  const span = passage.spanOf(quantity);
  const inParts = inPartsOf(passage.quote(quantity.number), sum * (quantity.unit?.factor ?? 1));
  return {
    span,
    number: span,
    message: message(
      'The parts add up to {0}, not {1}. Correct one of them, or say what else is in it.',
      inParts ?? inWordsOf(passage, quantity, sum),
      passage.quote(quantity),
    ),
  };
}
