import type { Quantity } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';

/** Right before a 100% that is what a list of shares comes to: 五项合起来正好, `together exactly`, 合计. */
const SUM_BEFORE =
  /(?:合起来|加起来|加在一起|相加|之和|合计|总计|总共|一共|加总|总和|凑[成满够]|\b(?:add(?:s|ed|ing)?(?: up)? to|sum(?:s|med|ming)? (?:up )?to|total(?:s|l?ing)?|together|in all|altogether|makes?|making|comes? to|in sum))[^\d。；;!?%]{0,16}$/i;
/** The same behind it: `that is 100% in all`, `100% 齐了`. */
const SUM_AFTER = /^ ?(?:in (?:all|total|sum)|altogether|together|all told|齐|[,，]? ?(?:没有|不多不少))/i;
const WHOLE = 100;

/** Whether a share is the 100% that others are said to make. */
export function isWholeOfThem(text: string, { value, unit, start, end }: Quantity): boolean {
  if (value !== WHOLE || unit?.family !== 'ratio') return false;
  return SUM_BEFORE.test(text.slice(Math.max(0, start - REACH), start)) || SUM_AFTER.test(text.slice(end, end + REACH));
}

const REACH = 40;
/** `add up to exactly the whole`, 五项正好是全部: without a number. */
const ADD_UP_TO_ALL =
  /^[^。!?.]{0,24}(?:(?:合起来|加起来|相加|合计|加总)[^\d。；;!?]{0,6}(?:正好|刚好|就)?是?(?:全部|整体|一整份)|\b(?:add up to|make up|making up|sum to) (?:exactly )?(?:the (?:whole|total)|all of it|everything)\b)/i;
/** Between shares and the whole that follows them, or stands over them: ，五项合起来正好, `100%: `. */
const BEHIND = /^[^。!?.]{0,40}$/;
const OVER = /^ ?[:：][^\d。；;!?]{0,24}$/;

/** Whether the words around a list, from its `first` share to its `last`, say that it is all: 五项合起来正好 100%. */
export function areAllTold({ text, quantities }: Passage, first: Quantity, last: Quantity): boolean {
  const next = quantities.find(({ start }) => start >= last.end);
  if (next !== undefined && isWholeOfThem(text, next) && BEHIND.test(text.slice(last.end, next.start))) return true;
  const before = quantities.findLast(({ end }) => end <= first.start);
  if (before !== undefined && isWholeOfThem(text, before) && OVER.test(text.slice(before.end, first.start)))
    return true;
  return ADD_UP_TO_ALL.test(text.slice(last.end, last.end + ALL_REACH));
}

const ALL_REACH = 64;

/** `By channel:`, `Requests by language:`, `By device, phones send`: what a whole is sorted by, right before the first share. */
const BY = /\bby (?:the )?[a-z][a-z -]{2,28}[:,][^\d:.,。；;]{0,24}$/i;
/** 按渠道看：, 按终端分，手机占: the same. */
const BY_HAN =
  /[按依从](?:(?![按依从])[\u3400-\u9fff]){1,12}(?:[:：][^\d:：,，。；;按依从]{0,24}|[,，] ?[^\d:：,，。；;按依从]{1,12})$/;
/** What is counted, right before it, or nothing. */
const OF_COUNTED =
  /(?:^(?:- )?|[.。；;:] ?|\b(?:requests|quer(?:y|ies)|traffic|calls|tokens|tickets|users|customers|orders|sessions|chats|jobs|costs?|spend(?:ing)?|time|energy|hours|revenue|incidents|failures|alerts|sales|load|workload|messages|visits|documents|files|questions|tasks|prompts|replies|answers|errors|outages|crashes|restarts|retries|faults|alarms|bugs|complaints|GPU-hours|minutes|split|sorted|grouped|divided|broken down|shares?|mix|volume),? )$/i;
/** Things that follow each other or have a rate each, and changes. */
const OF_EACH =
  /计划|要求|标准|顺序|(?:阶段|季度|月份?|年份?|周|版本|期次|批次|单卡|每卡)[看分别]?[:：,，]|从[^\d:：,，]{0,8}(?:来看|看)|率|占用|满意|采用|使用|覆盖|节省|折扣|\bby (?:the )?(?:stage|phase|quarter|month|year|week|version|release|date|end|then|design|default|contrast|comparison|itself|far|now|card|GPU|node|mid|late|early|spring|summer|autumn|winter|Q\d)\b|\b(?:usage|adoption|coverage|savings?|discounts?|churn|retention|satisf\w{1,8}|win|wins|use|share of each|each|every|per|reach|at least|up to)\b/i;

/** Whether the words before a list say what its shares are sorted by, so that they are parts of one whole. */
export function isGrouped(lead: string): boolean {
  if (OF_EACH.test(lead)) return false;
  const by = BY.exec(lead);
  return by === null ? BY_HAN.test(lead) : OF_COUNTED.test(lead.slice(0, by.index));
}
