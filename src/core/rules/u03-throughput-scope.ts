import type { Mention } from '../indicators/mentions';
import type { Quantity, Range } from '../numbers/quantity';
import type { Scope } from '../numbers/units';
import type { Fix } from '../source/finding';
import { message } from '../source/message';
import { span } from '../source/span';
import { foundIn } from './reading/found-in';
import type { Passage } from './reading/passage';
import type { Reading } from './reading/reading';
import { indicatorReadings } from './reading/readings';
import { readSlide, type TableReading } from './reading/slide-reading';
import { isGoal } from './reading/ties';
import type { RuleFinding, SlideRule } from './rule';

export const throughputScope: SlideRule = {
  id: 'U03',
  scope: 'slide',
  severity: 'info',
  budget: 'slide',
  title: { en: 'Throughput scope ambiguous', zh: '吞吐口径不清' },
  why: {
    en: 'Input tokens outnumber output tokens several times over, and a node has eight GPUs: without saying which tokens and over what, one throughput can be ten times another and mean the same.',
    zh: '输入 token 常是输出的数倍，一个节点有 8 张卡：不写明统计哪些 token、按什么范围，同一个结果可以相差十倍。',
  },
  bad: [
    { lang: 'zh', text: '目标 >1000 tokens/s/GPU，实际 1,250 tokens/s' },
    { lang: 'en', text: 'Target >1000 tok/s/GPU, actual 1,250 tok/s' },
    { lang: 'zh', text: '推理吞吐量达到 2,450 tok/s' },
    { lang: 'zh', text: '| 指标 | 性能目标 | 实际表现 |\n|---|---|---|\n| 计算性能 | >1000 tok/s/GPU | 1,250 tok/s |' },
  ],
  good: [
    { lang: 'zh', text: '目标 >1000 tok/s/GPU（输出），实际 1,250 tok/s/GPU（输出）' },
    { lang: 'en', text: 'Target >1000 output tok/s/GPU, actual 1,250 output tok/s/GPU' },
    { lang: 'zh', text: '单卡输出吞吐 2,450 tok/s' },
    { lang: 'zh', text: '- 吞吐为集群输出\n- 推理吞吐量达到 2,450 tok/s' },
    { lang: 'en', text: '### Output throughput per GPU\n\n- Throughput: 2,450 tok/s' },
  ],
  check: ({ body }) => {
    const { texts, tables } = readSlide(body);
    const open = indicatorReadings(body).flatMap(unscoped);
    const isSaid =
      open.length > 0 && texts.some(({ text, mentions }) => mentions.some(isThroughput) && SAID.test(text));
    return [...foundIn(texts, mismatched), ...foundIn(tables, mismatchedRows), ...(isSaid ? [] : open)];
  },
};

/** The same in a table: a column of goals beside a column of results. */
function mismatchedRows({ header, rows }: TableReading): RuleFinding[] {
  const goal = header.findIndex(({ text }, column) => column > 0 && isGoal(text));
  if (goal < 0) return [];
  return rows.flatMap((row) => {
    const wanted = row[goal]?.quantities[0];
    if (wanted?.unit?.family !== 'token_rate' || wanted.unit.scope === undefined) return [];
    return row.flatMap((cell, column) => {
      const [got] = cell.quantities;
      if (column === goal || got?.unit?.family !== 'token_rate' || got.unit.scope !== undefined) return [];
      const where = cell.spanOf(got);
      const text = message(
        '{0} and {1} are not counted over the same thing. Give both the same scope.',
        cell.quote(got),
        row[goal]!.quote(wanted),
      );
      return [{ span: where, number: where, message: text, fixes: sameScope(cell, got, wanted.unit?.scope) }];
    });
  });
}

/** A goal and a result beside it that are counted over different things. */
function mismatched(passage: Passage): RuleFinding[] {
  const rates = passage.quantities.filter(({ unit }) => unit?.family === 'token_rate');
  if (rates.length < 2 || !isGoal(passage.text)) return [];
  const scopes = new Set(rates.map(({ unit }) => unit!.scope));
  const odd = rates.find(({ unit }) => unit!.scope === undefined);
  if (scopes.size < 2 || odd === undefined) return [];
  const other = rates.find(({ unit }) => unit!.scope !== undefined)!;
  const where = passage.spanOf(odd);
  const text = passage.quote(odd);
  return [
    {
      span: where,
      number: where,
      message: message(
        '{0} and {1} are not counted over the same thing. Give both the same scope.',
        text,
        passage.quote(other),
      ),
      fixes: sameScope(passage, odd, other.unit!.scope),
    },
  ];
}

const SAID =
  /每(?:张)?(?:卡|GPU|节点|机|用户|实例)|单(?:卡|机|节点|用户|实例)|集群|整机|节点|输出|输入|合计|总吞吐|系统吞吐|per[- ](?:GPU|node|card|user|rack|replica|instance)|cluster|system|single|output|input|total|aggregate|\/(?:GPU|node|user)/i;

const isThroughput = ({ indicator }: Mention): boolean => indicator.id === 'throughput';

function unscoped({ mention, quantity, passage, unit, role, sources }: Reading): RuleFinding[] {
  if (!isThroughput(mention) || role !== 'level' || unit?.family !== 'token_rate') return [];
  if (unit.scope !== undefined || unit.tokens !== undefined) return [];
  if ([passage.text, mention.text, ...sources, ...passage.context].some((text) => SAID.test(text))) return [];
  const where = passage.spanOf(quantity);
  return [
    {
      span: where,
      number: where,
      message: message(
        '{0}: of which tokens, and over what? Say output or total, and per GPU, node or cluster.',
        passage.quote(quantity),
      ),
      fixes: choices(passage, quantity),
    },
  ];
}

const SCOPES: Readonly<Partial<Record<Scope, string>>> = { gpu: '/GPU', node: '/node', user: '/user' };

/** The scope of the number that it is compared with. */
function sameScope(passage: Passage, { unitRange }: Quantity, scope: Scope | undefined): Fix[] {
  const text = scope === undefined ? undefined : SCOPES[scope];
  return unitRange === undefined || text === undefined ? [] : [append(passage, unitRange, text)];
}

/** Only the author knows which it is; a unit in a table's head is not the number's own. */
function choices(passage: Passage, { unitRange }: Quantity): Fix[] {
  if (unitRange === undefined) return [];
  const kinds = passage.isChinese ? ['（输出）', '（合计）'] : [' (output)', ' (total)'];
  return ['/GPU', '/node', ...kinds].map((text) => append(passage, unitRange, text));
}

function append(passage: Passage, unit: Range, text: string): Fix {
  const { end } = passage.spanOf(unit);
  return { title: message('Add “{0}”', text.trim()), edits: [{ span: span(end, end), text }], safe: false };
}
