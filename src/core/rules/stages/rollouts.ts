import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';

/** A place in a series that its name alone orders: a step of a rollout, a month. */
export interface Placed {
  readonly index: number;
  readonly stage: number;
  readonly label: Passage;
}

/** What names the steps of a rollout, from first to last; a share of the traffic orders those of one name. */
const STEPS: readonly RegExp[] = [
  /^ ?(?:(?:改造|优化|治理|上线|升级|迁移|切换|扩容|灰度|发布|调优|实施|部署)之?前|现网|现状|原方案|before|old|current|today|as[- ]is|baseline|基线)(?![a-z])/i,
  /^ ?(?:内测|内部|影子|演练|shadow|dark launch|dry run|alpha|staging|internal|lab)(?![a-z])/i,
  /^ ?(?:金丝雀|canary|试验|实验)(?![a-z])/i,
  /^ ?(?:试点|试运行|小流量|首批|beta|pilot|early access|limited|trial)(?![a-z])/i,
  /^ ?(?:灰度|放量|扩大|推广|分批|roll-?out|ramp|wide|wider|broad|partial|expansion|expanded|half)(?![a-z])/i,
  /^ ?(?:全量|全部|全面|正式|完成|上线后|切换后|full|general|GA|all|complete|production|100 ?%)(?![a-z])/i,
];
const SHARE = /(\d{1,3}(?:\.\d{1,2})?) ?%/;
/** A name and little else. */
const LONGEST = 28;

/** The rows or columns of a table that are the steps of a rollout: at least three in order, of two names or shares. */
export function rolloutAlong(cells: readonly (Passage | undefined)[]): Placed[] {
  const found = cells.flatMap((label, index) => {
    if (label === undefined || label.text.length > LONGEST) return [];
    const share = Number(SHARE.exec(label.text)?.[1] ?? 0);
    const bare = /^ ?\d{1,3}(?:\.\d{1,2})? ?%(?: ?(?:流量|of traffic|traffic))? ?$/i.test(label.text);
    const step = bare ? 4 : STEPS.findIndex((pattern) => pattern.test(label.text));
    return step < 0 ? [] : [{ index, label, order: step * 1000 + share }];
  });
  const isInOrder = found.every(({ order }, at) => at === 0 || order > found[at - 1]!.order);
  const isNamed = found.some(({ order }) => order >= 1000) && found.some(({ label }) => !/^ ?\d/.test(label.text));
  if (found.length < 3 || found.length < cells.length || !isInOrder || !isNamed) return [];
  return found.map(({ index, label }, stage) => ({ index, label, stage }));
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  /^ ?(?:20\d\d ?[-/年.]? ?)?(?:(\d{1,2}) ?月|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?)(?:[ -]?20\d\d)? ?$/i;
const LEAST_MONTHS = 4;
/** What an indicator depends on: at the same load one month can be held against the one before. */
const LOAD =
  /请求[数量]|负载|并发|访问量|调用量|日活|用户数|流量|\b(?:requests? (?:per|a) (?:day|second|month)|requests?\/|req\/|QPS|RPS|load|concurren|traffic|calls|users|volume)/i;
const SAME = 0.02;

/** The months that follow one another along the first column. */
export function monthsAlong(cells: readonly (Passage | undefined)[]): Placed[] {
  const found = cells.flatMap((label, index) => {
    const match = label === undefined ? null : MONTH.exec(label.text);
    if (match === null) return [];
    const month = match[1] === undefined ? MONTHS.indexOf(match[2]!.toLowerCase()) : Number(match[1]) - 1;
    return [{ index, label: label!, month }];
  });
  const isRow = found.every(({ month }, at) => at === 0 || month === (found[at - 1]!.month + 1) % 12);
  if (found.length < LEAST_MONTHS || found.length < cells.length || !isRow) return [];
  return found.map(({ index, label }, stage) => ({ index, label, stage }));
}

/** `起点 2024-01`, `April: priority queue`: what was done, and when. */
const DATED =
  /(20\d\d)[-/.年] ?(\d{1,2})(?!\d)|(?:^|[^\d])(\d{1,2}) ?月|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b\.?(?: ?(20\d\d))?/i;
const LEAST_DATED = 3;

/** Columns that tell what was changed and when: at least three in the order of their dates, of which most name the change. */
export function datedAlong(cells: readonly (Passage | undefined)[]): Placed[] {
  const found = cells.flatMap((label, index) => {
    const match = label === undefined || label.text.length > LONGEST_DATED ? null : DATED.exec(label.text);
    if (match === null) return [];
    const [written, year, number, monthOnly, name, behind] = match;
    const month = name === undefined ? Number(number ?? monthOnly) : MONTHS.indexOf(name.toLowerCase()) + 1;
    const rest = label!.text.replace(written!, '');
    return [
      {
        index,
        label: label!,
        date: Number(year ?? behind ?? 0) * 12 + month,
        isNamed: /[a-z\u3400-\u9fff]{2}/i.test(rest),
      },
    ];
  });
  const isInOrder = found.every(({ date }, at) => at === 0 || date > found[at - 1]!.date);
  const named = found.filter(({ isNamed }) => isNamed);
  if (found.length < LEAST_DATED || found.length < cells.length || !isInOrder || named.length < found.length - 1)
    return [];
  return found.map(({ index, label }, stage) => ({ index, label, stage }));
}

const LONGEST_DATED = 48;

/** Whether a column of loads says the same of two rows next to each other; without one nobody knows. */
export function isSameLoad(
  { header, rows }: TableReading,
  earlier: readonly Passage[],
  later: readonly Passage[],
): boolean {
  const loads = header.flatMap(({ text }, column) => (column > 0 && LOAD.test(text) ? [column] : []));
  return (
    rows.length > 0 &&
    loads.length > 0 &&
    loads.every((column) => {
      const [a, b] = [earlier[column]?.quantities[0], later[column]?.quantities[0]];
      return a !== undefined && b !== undefined && Math.abs(a.value - b.value) <= SAME * a.value;
    })
  );
}
