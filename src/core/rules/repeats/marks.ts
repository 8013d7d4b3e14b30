/**
 * What tells a value from others of its name: percentile, load, model, card, period, version, one of a pair of opposites.
 * By dimension, the values that a text names.
 */
export type Marks = ReadonlyMap<string, ReadonlySet<string>>;

interface Dimension {
  readonly name: string;
  readonly pattern: RegExp;
  readonly markOf?: (found: RegExpExecArray) => string;
}

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const MONTH_NAMES =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const lower = ([text]: RegExpExecArray): string => text.toLowerCase().replace(/[ -]/g, '');
const side = ([text]: RegExpExecArray): string => (/^out|输出/i.test(text) ? 'output' : 'input');
const first = ([, text]: RegExpExecArray): string => text!.toLowerCase().replace(/[ ,]/g, '');

const DIMENSIONS: readonly Dimension[] = [
  {
    name: 'percentile',
    pattern: /\b[TP]?P(\d{2}(?:\.\d)?)\b|(\d{2}) ?(?:分位|th percentile)|中位数?|median/gi,
    markOf: percentile,
  },
  {
    name: 'extreme',
    pattern:
      /峰值?|最[高大]|\bpeak|\bmax(?:imum)?\b|谷|最[低小]|\bmin(?:imum)?\b|[年月日周]?均(?=[值数]|[ \d]|$)|平均|\b(?:mean|average|avg)\b/gi,
    markOf: extreme,
  },
  { name: 'model', pattern: /(?<![\w.])\d{1,4}(?:\.\d)? ?B(?![\w/])/g },
  {
    name: 'card',
    pattern: /(?<![A-Za-z])(?:(?!T?P\d|FP|BF|TF|NF)[A-Z]{1,3}\d{2,4}[A-Z]?|RTX ?\d{4}|T4|L4|910[BC])(?![\w])/g,
  },
  { name: 'format', pattern: /\b(?:FP|BF|TF|INT|NF|W)\d{1,2}(?:A\d{1,2})?\b/gi },
  {
    name: 'month',
    pattern: new RegExp(`\\b(?:${MONTH_NAMES})\\b|(?<![\\d.])\\d{1,2} ?月|[一二三四五六七八九十]{1,2}月`, 'g'),
    markOf: month,
  },
  { name: 'quarter', pattern: /(?<![A-Za-z])Q[1-4](?!\d)|[一二三四]季度|\bH[12]\b|[上下]半年/gi },
  { name: 'year', pattern: /(?<![\d.,])20\d\d(?![\d,])|今年|去年|前年|明年|\b(?:this|last|next) year\b/gi },
  {
    name: 'week',
    pattern:
      /[本上下]周|\b(?:this|last|next) week\b|\bweek (?:\d{1,2}|one|two|three|four|five|six)\b|第 ?[\d一二三四五六]{1,2} ?周/gi,
  },
  {
    name: 'day',
    pattern:
      /工作日|周末|白天|夜[间里晚]|凌晨|晚高峰|早高峰|\b(?:weekdays?|weekends?|daytime|nights?|overnight|evenings?|mornings?)\b/gi,
  },
  {
    name: 'season',
    pattern: /[夏冬](?=[天季日]|$)|春季|秋季|\b(?:summer|winter)\b/gi,
  },
  {
    name: 'stage',
    pattern:
      /(?:阶段|stage|phase|step|round|day|part|tier|wave) ?(\d{1,2}|[一二三四五六七八九]|one|two|three|four|five|six)\b|第([一二三四五六七八九])[阶步轮期批]/gi,
    markOf: stage,
  },
  {
    name: 'version',
    pattern: /\bv?\d{1,3}\.\d{1,3}(?:\.\d{1,3})?(?= (?:and|release|版)|版)|\bv\d{1,2}(?:\.\d{1,3}){0,2}\b/gi,
  },
  {
    name: 'letter',
    pattern:
      /(?<![\w/])(?:[Ss]ite|[Tt]eam|[Mm]odel|[Cc]luster|[Pp]ool|[Zz]one|[Rr]egion|[Gg]roup|[Pp]lan|[Oo]ption|[Cc]ell|[Hh]all|[Bb]uilding|[Rr]ack|[Cc]onfig|[Vv]ariant|[Nn]ode|[Rr]un|[Vv]endor|[Tt]enant|[Cc]ustomer) ([A-Z]|\d{1,4})\b|(?<![\w/])([A-Z])(?= ?(?:机房|栋|区|组|池|集群|团队|方案|模型|站|厂|楼|档|队|客户|租户))/g,
    markOf: stage,
  },
  { name: 'batch', pattern: /(?:batch(?: size)?|批大小|批次?)(?: of|=|为|是)? ?(\d[\d,]{0,8})/gi, markOf: first },
  {
    name: 'load',
    pattern:
      /(?<![\d,])(\d[\d,]{0,8}) ?(?:路?并发|concurrent|req(?:uests)?\/s|requests (?:per|a) second|QPS|streams?|users?|路)|(?:concurrency|并发|load)(?: of| at|数|=|为)? ?(\d[\d,]{0,8})/gi,
    markOf: stage,
  },
  { name: 'context', pattern: /(?<![\d,.])(\d[\d,.]{0,6}) ?K(?![\w])/g, markOf: first },
  { name: 'side', pattern: /\b(?:input|prompt|output)\b|输入|输出|提示词?/gi, markOf: side },
  {
    name: 'name',
    pattern:
      /(?<=[a-z,;] |Team )(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)[A-Z][a-z]{2,16}\b|\b(?!k?Wh\b)(?:[A-Z][a-z]+[A-Z]|[a-z]{1,8}[A-Z]{2})\w*/g,
  },
  {
    name: 'access',
    pattern: /\b(?:reads?|reading|writes?|writing|written)\b|读取?|写入?/gi,
    markOf: ([text]) => (/^w|写/i.test(text) ? 'write' : 'read'),
  },
  {
    name: 'phase',
    pattern: /\b(?:prefill|decode|decoding)\b|预填充?|解码/gi,
    markOf: ([text]) => (/^p|预/i.test(text) ? 'prefill' : 'decode'),
  },
  { name: 'work', pattern: /\b(?:training|inference|serving)\b|训练|推理|在线|离线|\b(?:online|offline)\b/gi },
  {
    name: 'age',
    pattern:
      /\b(?:before|old|previous(?:ly)?|former(?:ly)?|originally|baseline|initially|was once|used to)\b|以前|之前|原[来先有]|(?<![依仍])旧|此前|基线|优化前|改造前|升级前|当初|最初/gi,
    markOf: () => 'before',
  },
  { name: 'heat', pattern: /\b(?:cold|warm|hot|idle|busy|fully loaded|full load)\b|冷|热|空载|空闲|满载|闲时|忙时/gi },
  { name: 'negation', pattern: /\b(?:not|no|un(?!changed)[a-z]{4,12}ed)\b|不|未|没/gi, markOf: () => 'not' },
  {
    name: 'switch',
    pattern: /\b(?:without|off|disabled)\b|无|关闭|\b(?:with|enabled)(?= [a-z])|开启|打开|启用/gi,
    markOf: ([text]) => (/^(?:without|off|dis|无|关)/i.test(text) ? 'off' : 'on'),
  },
  {
    name: 'base',
    pattern:
      /(?:per|a|\/) ?(million|1 ?M|M|thousand|1 ?K|billion)(?= (?:output |input )?tok)|每 ?(百万|千|万|1M|M|1K|K) ?(?:个)?(?=输出|输入| ?tok)|百万(?= ?tok)/gi,
    markOf: base,
  },
  {
    name: 'scope',
    pattern:
      /(?:per|each|every|one|single|a)[ -](GPU|card|node|server|user|replica|instance|rack|cluster|request|job|team|tenant|day|week|month|year|hour|minute)\b|[单每一][张台个]?(卡|机|台|节点|用户|副本|实例|机柜|任务|团队|天|日|周|月|年|小时|分钟)/gi,
    markOf: stage,
  },
];

const known = new Map<string, Marks>();
/** The same headings stand over many numbers. */
const MOST_KNOWN = 1000;

/** The marks that `text` bears. */
export function marksIn(text: string): Marks {
  let marks = known.get(text);
  if (marks === undefined) {
    marks = readMarks(text);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, marks);
  }
  return marks;
}

function readMarks(text: string): Marks {
  const marks = new Map<string, Set<string>>();
  for (const { name, pattern, markOf = lower } of DIMENSIONS) {
    for (const found of text.matchAll(pattern)) {
      const values = marks.get(name) ?? new Set();
      marks.set(name, values.add(markOf(found)));
    }
  }
  return marks;
}

/** Of how many tokens it is the price. */
function base([text]: RegExpExecArray): string {
  return /百万|m/i.test(text)
    ? 'million'
    : /千|k|thousand/i.test(text)
      ? 'thousand'
      : /万/.test(text)
        ? 'ten thousand'
        : 'billion';
}

function percentile([, latin, han]: RegExpExecArray): string {
  const number = latin ?? han;
  return number === undefined || number === '50' ? 'p50' : `p${number}`;
}

function extreme([text]: RegExpExecArray): string {
  if (/^(?:峰|最[高大]|peak|max)/i.test(text)) return 'max';
  return /^(?:谷|最|min)/i.test(text) ? 'min' : 'mean';
}

const HAN_MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

function month([text]: RegExpExecArray): string {
  const latin = MONTHS.split('|').indexOf(text.slice(0, 3).toLowerCase());
  const han = HAN_MONTHS.indexOf(text.replace('月', ''));
  return String(latin >= 0 ? latin + 1 : han >= 0 ? han + 1 : Number.parseInt(text, 10));
}

function stage([, one, other]: RegExpExecArray): string {
  const text = (one ?? other ?? '').toLowerCase().replace(/,/g, '');
  const han = HAN_MONTHS.indexOf(text);
  const latin = ['one', 'two', 'three', 'four', 'five', 'six'].indexOf(text);
  return han >= 0 ? String(han + 1) : latin >= 0 ? String(latin + 1) : (SCOPES[text] ?? text);
}

const SCOPES: Readonly<Record<string, string>> = {
  card: 'gpu',
  卡: 'gpu',
  server: 'node',
  机: 'node',
  台: 'node',
  节点: 'node',
  用户: 'user',
  副本: 'replica',
  实例: 'instance',
  天: 'day',
  日: 'day',
  周: 'week',
  月: 'month',
  年: 'year',
  小时: 'hour',
  分钟: 'minute',
};

/** What is meant where nothing is said. */
const CURRENT = /^(?:本周|今年|thisweek|thisyear)$/;

/** In how many dimensions the marks agree, and in which only one text is marked; undefined if they tell two things apart. */
export function compareMarks(
  a: Marks,
  b: Marks,
): { readonly same: number; readonly oneSided: readonly string[] } | undefined {
  if (isOfTwoStatistics(a, b) || isOfTwoStatistics(b, a)) return undefined;
  const oneSided: string[] = [];
  let same = 0;
  for (const name of new Set([...a.keys(), ...b.keys()])) {
    const [ours, theirs] = [a.get(name), b.get(name)];
    if (ours === undefined || theirs === undefined) {
      if (![...(ours ?? theirs)!].every((value) => CURRENT.test(value))) oneSided.push(name);
    } else if ([...ours].some((value) => theirs.has(value))) same++;
    else return undefined;
  }
  return { same, oneSided };
}

/** A percentile here, the mean there: of two dimensions, and yet two things. */
const isOfTwoStatistics = (a: Marks, b: Marks): boolean =>
  a.has('percentile') && !b.has('percentile') && b.get('extreme')?.has('mean') === true && !a.has('extreme');
