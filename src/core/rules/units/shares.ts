import type { Quantity } from '../../numbers/quantity';
import { firstSentence } from '../../numbers/sentences';
import { foundIn } from '../reading/found-in';
import { listedFrom } from '../reading/listed-values';
import type { Passage } from '../reading/passage';
import { isChange } from '../reading/reading';
import { POPULATION_HAN, POPULATION_LATIN, SHARE } from '../reading/share-nouns';
import type { TableReading } from '../reading/slide-reading';
import { isAttained, isRelative } from '../reading/standing';
import { CHANGE } from '../reading/table-readings';
import { isLooseTie, isTie, LEADS_TO } from '../reading/ties';
import { isTotalRow } from '../reading/total-rows';
import { partsOfEvery, shareOfClauseBefore, sharesInItems, sharesNearWhole } from './told-shares';

/** A percentage above 100 under the name of a share of a whole. */
export interface ShareOverWhole {
  readonly passage: Passage;
  readonly quantity: Quantity;
  /** The name as written. */
  readonly name: string;
}

const SHARE_NAME = new RegExp(SHARE, 'gi');
/** What may exceed the whole: cores of a process, markup on cost, indices. */
const MAY_EXCEED =
  /cpu|(?:[\d多单双每一] ?|物理|逻辑)核|核[数心]|成本|cost|markup|预算|budget|(?<!SL[OA] ?)达成|完成|相对|保持|retention|relative|normali[sz]ed|归一化|指数|index|(?:target|goal|plan|quota|sales) attainment/i;
/** Where more may be lent or promised than there is, a sentence or a table says so. */
const LENT = /超分|超卖|超配|配额|额度|借|预留|\blimits?\b|\brequests? of|quota|borrow|oversubscri|overcommit/i;
const NAME_REACH = 60;
/** `103% SM utilization`, `104% 的显存利用率`: the name follows, maybe with words that tell whose it is. */
const AFTER = new RegExp(
  `^ ?的? ?((?:(?!(?:of|more|less|higher|lower|better|worse|greater|faster|the|than|in|over|above|below|relative|target|to|and|or|as|for|with|at|on|by|growth|gain|increase|improvement|rise)\\b)[a-z_-]{2,14} ){0,2}(?:${SHARE}))(?! ?(?:target|goal|growth|gain|increase|improvement|目标|提升|增长))`,
  'i',
);

/** The shares above 100 % on a slide's `passages` and in its `tables` under names that the catalogue need not have. */
export function sharesOverWhole(passages: readonly Passage[], tables: readonly TableReading[]): ShareOverWhole[] {
  return [
    ...foundIn(passages, inPassage),
    ...foundIn(passages, inLists),
    ...foundIn(tables, inCells),
    ...sharesInItems(passages),
    ...foundIn(tables, sharesNearWhole),
    ...foundIn(passages, partsOfEvery),
  ];
}

const inPassage = (passage: Passage): ShareOverWhole[] =>
  passage.quantities.flatMap((quantity) => inText(passage, quantity));

/** `Utilization: weekdays 71%, weekends 112%`: a list of shares under one name. */
function inLists(passage: Passage): ShareOverWhole[] {
  if (!passage.quantities.some((quantity) => isOver(passage, quantity)) || LENT.test(passage.text)) return [];
  return [...passage.text.matchAll(SHARE_NAME)].flatMap(({ 0: name, index }) => {
    if (MAY_EXCEED.test(passage.text.slice(Math.max(0, index - 12), index + name.length))) return [];
    const items = listedFrom(passage, index + name.length);
    if (!items.every(({ quantity }) => quantity.unit?.family === 'ratio')) return [];
    return items
      .filter(({ quantity }) => isOver(passage, quantity) && inText(passage, quantity).length === 0)
      .map(({ quantity }) => ({ passage, quantity, name }));
  });
}

function isOver(passage: Passage, quantity: Quantity): boolean {
  const { unit, value, bound, sign } = quantity;
  if (unit?.family !== 'ratio' || unit.ambiguous || value <= 100 || sign !== undefined) return false;
  return bound !== 'atMost' || isAttained(passage, quantity);
}

function inText(passage: Passage, quantity: Quantity): ShareOverWhole[] {
  if (!isOver(passage, quantity) || isChange(passage, quantity)) return [];
  const told = toldAsPart(passage, quantity);
  if (told !== undefined) return [{ passage, quantity, name: told }];
  const named = shareOfClauseBefore(passage, quantity);
  if (named !== undefined) return [{ passage, quantity, name: named }];
  if (isRelative(passage, quantity)) return [];
  // `由 98.2% 提升至 101.5%`: the name stands before the old value.
  const old = passage.quantities.findLast(({ end }) => end <= quantity.start);
  const leads = old?.unit?.family === 'ratio' && LEADS_TO.test(passage.text.slice(old.end, quantity.start));
  const from = leads ? old.start : quantity.start;
  const before = passage.text.slice(Math.max(0, from - NAME_REACH), from);
  const name = [...before.matchAll(SHARE_NAME)].at(-1);
  const after = AFTER.exec(passage.text.slice(quantity.end, quantity.end + 64))?.[1];
  if (after !== undefined && name === undefined && !MAY_EXCEED.test(after) && !LENT.test(before))
    return [{ passage, quantity, name: after }];
  if (name === undefined || MAY_EXCEED.test(before.slice(Math.max(0, name.index - 12)))) return [];
  if (LENT.test(before) || LENT.test(passage.text.slice(quantity.end, quantity.end + 24))) return [];
  // `达成率（TTFT ≤ 1.5 s）由 91% 升到`: what counts stands in brackets.
  const between = before.slice(name.index + name[0].length);
  const tie = between.replace(/^ ?\([^()]{1,60}\)/, '');
  if (WORKED_OUT.test(between)) return [{ passage, quantity, name: name[0] }];
  return isTie(tie) || isOfTie(tie) || isLooseTie(tie) ? [{ passage, quantity, name: name[0] }] : [];
}

/** `毛利率 (0.90 − 0.386) ÷ 0.386 ≈ 133%`: the name, how it was worked out, and what that gives. */
const WORKED_OUT =
  /^ ?(?:(?:[:=]|是|为|is|was) ?)?\(?(?:[$¥]? ?\d[\d.,]{0,8} ?(?:%|[$¥]|美?元)? ?\)? ?[-−–+/÷×*] ?\(?){1,3}[$¥]? ?\d[\d.,]{0,8} ?(?:%|美?元)? ?\)? ?[=≈] ?(?:about |约 ?)?$/i;

/** What is held against another time or another amount may be more than that. */
const AGAINST_OTHER =
  /\b(?:last(?! (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day| night)|previous|prior|year|month|quarter|baseline|target|plan(?:ned)?|forecast|budget|quota|allowance|expect(?:ed|ation)|demand|order(?:ed|s)?|offered|oversubscri\w+|overcommit\w+|CPU|cores?|grew|growth|rose|than|compared|versus|vs|rated|nominal|design|limit|load[- ]test(?:s|ed|ing)?|stress[- ]test(?:s|ed|ing)?|push(?:ed)?|replay(?:ed)?|offer)\b|压测|去年|上[月周季年]|同期|基线|基准|目标|计划|预[算期测]|需求|配额|超[分卖配售]|CPU|(?:[\d多单双每一] ?|物理|逻辑)核|核[数心]|增[长至到]|涨|额定|设计|限额|平日|平时|往常|日常|常态|承诺|订单|相当于|达到原|原来/i;
/** `118% of all lookups`, `116% of the peak bandwidth`, `112% busy`. */
const PART_AFTER = new RegExp(
  `^ (?:of (?:all |(?:the|its|our|their|these|those|every) )(?:[a-z-]{2,14} ){0,2}?(${POPULATION_LATIN})\\b|of (?:(?:the|its) (?=(?:[a-z]{3,11} )?peak\\b)|(?=(?:theoretical |dense |sparse |hardware )?peak (?:bandwidth|flops|compute|performance)\\b))((?:theoretical |dense |sparse |hardware )?peak(?: (?:bandwidth|flops|compute|throughput|rate|performance))?)\\b|of (?:the|its) ((?:memory|hbm|peak|link|line|port) (?:bandwidth|rate|capacity))\\b|of (?:the |its )?(line rate|wire speed)\\b|(full|busy|occupied|utili[sz]ed|allocated|idle|booked|saturated|available|healthy)\\b)`,
  'i',
);
/** `Prefix cache hits: 112% of lookups`: what was hit is a part. */
const HITS_BEFORE =
  /\b(?:hits?|misses|cached|reused|served from cache)(?: (?:is|are|was|were|reached|at|for|on))?:? ?$/i;
const OF_POPULATION = new RegExp(`^ of (${POPULATION_LATIN})\\b`, 'i');
/** `filled to 108%`, `is busy 112%`. */
const PART_BEFORE =
  /\b(filled|full|occupied|busy|utili[sz]ed|booked|saturated|loaded|packed)(?: up)?(?: (?:to|at))?(?: (?:about|around|over|nearly))? ?$/i;
/** `recalls 104% of true neighbours`. */
const PART_VERB =
  /\b(recall(?:s|ed)?|catch(?:es)?|caught|covers?|covered|accepts?|accepted|match(?:es|ed)?|detects?|detected|finds?|found|retrieves?|retrieved|answers?|answered|admits?|admitted|resolves?|resolved|fills?|filled|occup(?:y|ies|ied))(?: (?:about|roughly|up to|a remarkable))? $/i;
/** `Of all requests, 130% were admitted`. */
const OUT_OF_LATIN = new RegExp(
  `(?:^|[.;:,(] ?)(?:out )?of (?:all|the|our|its|every|these|those) (?:[a-z-]{2,14} ){0,2}?(${POPULATION_LATIN})\\b[^.;:%]{0,24}$`,
  'i',
);
/** `所有请求里有 130%`. */
const OUT_OF_HAN = new RegExp(`(?:所有|全部|全体)的?[\\u3400-\\u9fff]{0,4}(${POPULATION_HAN})[里中]?,?有? ?$`, 'i');
/** `占 118%`, `覆盖了 112%`, `用满 105%`. */
const PART_HAN =
  /(占(?:到了|了|到|据|满|用)?|覆盖(?:了|到)?|命中(?:了)?|[用写装填塞排](?:满|掉|到)了?|占去|吃掉|吃满)(?:约|近|超过?)? ?$/;
/** `有 130% 的请求`, `峰值带宽的 116%`. */
const PART_AFTER_HAN = new RegExp(`^ ?的 ?((?:${POPULATION_HAN}|峰值带宽|理论带宽|峰值算力|理论峰值))(?!增|涨)`, 'i');
const WHOLE_BEFORE_HAN =
  /(?:占(?:用|了|到|据|掉)?|[用吃填]掉了?) ?(?:全部|所有|整个|总|全年|全天)?(显存|内存|缓存|磁盘|时间|流量|请求|带宽)的 ?$|((?:理论|峰值|标称|HBM|显存|物理|链路|端口|网卡)(?:峰值)?(?:带宽|算力|容量|线速)|线速|(?:理论|硬件|稠密|稀疏|标称)峰值)的 ?$/;

/** 多接住了 140% 的请求, `another 140% of`: by so much more. */
const MORE_BY =
  /多[\u3400-\u9fff]{0,4} ?$|(?:另外?|额外)[\u3400-\u9fff]{0,4} ?$|\b(?:another|an additional|an extra|by) $/i;

/** The whole that a percentage is told as a part of, without the name of a rate; undefined where it may be more. */
function toldAsPart({ text }: Passage, { start, end }: Quantity): string | undefined {
  const from = Math.max(...SENTENCE_MARKS.map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  const before = text.slice(from, start);
  const after = firstSentence(text.slice(end));
  if (MORE_BY.test(before)) return undefined;
  const told =
    PART_AFTER.exec(after)?.slice(1) ??
    (HITS_BEFORE.test(before) ? OF_POPULATION.exec(after)?.slice(1) : undefined) ??
    PART_AFTER_HAN.exec(after)?.slice(1) ??
    PART_BEFORE.exec(before)?.slice(1) ??
    OUT_OF_LATIN.exec(before)?.slice(1) ??
    OUT_OF_HAN.exec(before)?.slice(1) ??
    (after.startsWith(' of ') ? PART_VERB.exec(before)?.slice(1) : undefined) ??
    PART_HAN.exec(before)?.slice(1) ??
    WHOLE_BEFORE_HAN.exec(before)?.slice(1);
  if (told === undefined || AGAINST_OTHER.test(before) || AGAINST_OTHER.test(after) || LENT.test(before + after))
    return undefined;
  return told.find((one) => one !== undefined);
}

const SENTENCE_MARKS = ['。', '；', ';', '!', '?', '？', '\n', '. '];

/** `a gross margin on seats of 109%`, `acceptance rate of draft tokens hit 121%`. */
const isOfTie = (tie: string): boolean =>
  /^ (?:of|on|for|in|across|per) [a-z -]{1,30} (?:of|is|was|hit|reached|at|to) $/i.test(tie) &&
  !/\b(?:than|by|and|but|vs|relative|compared)\b/i.test(tie);

/** `| Agent 工具调用 | 103% |` under 命中率, or in a row of that name. */
function inCells({ header, rows, context }: TableReading): ShareOverWhole[] {
  if (context.some((text) => LENT.test(text))) return [];
  const lent = header.flatMap(({ text }, column) => (LENT.test(text) ? [column] : []));
  return rows.flatMap((row) =>
    row.flatMap((passage, column) => {
      // 连续预留 62%, 分页 108%: a variant of what is measured, where it has a share of its own.
      if (lent.some((at) => at === column || !row[at]?.quantities.some(isShare))) return [];
      const [quantity, ...more] = passage.quantities;
      if (column === 0 || quantity === undefined || more.length > 0) return [];
      // `122.5` under `利用率（%）`
      const unit = quantity.unit ?? header[column]?.labelUnit?.unit ?? row[0]?.labelUnit?.unit;
      if (!isOver(passage, { ...quantity, unit })) return [];
      // Of shares that were rounded the sum may be a little more.
      if (quantity.value <= ROUNDED_SUM && isTotalRow(row)) return [];
      if (!isTie(passage.text.slice(0, quantity.start)) || passage.text.slice(quantity.end).trim() !== '') return [];
      const labels = [row[0]!.text, header[column]?.text ?? ''];
      if (labels.some((text) => MAY_EXCEED.test(text) || CHANGE.test(text.replace(/占比/g, '')))) return [];
      const name = labels.flatMap((text) => [...text.matchAll(SHARE_NAME)]).at(-1);
      return name === undefined ? [] : [{ passage, quantity, name: name[0] }];
    }),
  );
}

const ROUNDED_SUM = 101;

const isShare = ({ unit }: Quantity): boolean => unit?.family === 'ratio';

/** Words that make a list of percentages the parts of one whole. */
const WHOLE =
  /占比|份额|构成|分布|组成|去向|拆分|\b(?:share|breakdown|split|mix|made up of|by (?:tenant|team|product|type)|of (?:the )?(?:total|time|traffic|cost))\b/i;
const GROWTH =
  /[增涨升]|同比|环比|变化|达成|完成|相对|基线|倍|超[分卖]|配额|归一|成本率|\b(?:growth|grew|grow|up|rise|rose|gain|change|increase|versus|vs|attain|relative|baseline|quota|than|of (?:the )?plan|target|forecast|demand)|预测|需求/i;
const ITEM_GAP = /^[、，,;；/ ]|^ ?(?:和|and )/;

const isOverAll = ({ unit, value, sign, bound }: Quantity): boolean =>
  unit?.family === 'ratio' && value > 100 && sign === undefined && bound === undefined;

/** `对话 52%、搜索 148%`: one part of a list of shares is more than the whole. */
export function partsOverWhole(passage: Passage): Quantity[] {
  const { text, quantities } = passage;
  if (quantities.length < 2 || !quantities.some(isOverAll) || GROWTH.test(text)) return [];
  const above = passage.context.at(-1) ?? '';
  if (GROWTH.test(above)) return [];
  const lists: Quantity[][] = [[]];
  for (const quantity of quantities) {
    const last = lists.at(-1)!.at(-1);
    const gap = last === undefined ? '' : text.slice(last.end, quantity.start);
    const isNext = last === undefined || (ITEM_GAP.test(gap) && gap.length <= 24 && !/[。:()]/.test(gap));
    if (!isNext || quantity.unit?.family !== 'ratio') lists.push([]);
    if (quantity.unit?.family === 'ratio') lists.at(-1)!.push(quantity);
  }
  const isSaid = [text, above].some((one) => WHOLE.test(one)) && !LENT.test(text);
  return lists.flatMap((list) => {
    const over = list.filter(isOverAll);
    if (list.length < 2 || over.length !== 1 || over.length === list.length) return [];
    // A hundred too many in one of them: the others leave just that much less.
    const sum = list.reduce((total, { value }) => total + value, 0);
    return isSaid || Math.abs(sum - 200) <= 0.5 * list.length ? over : [];
  });
}
