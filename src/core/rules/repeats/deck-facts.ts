import type { Deck, Slide, SlideBody } from '../../deck/deck';
import { canonicalValue, type Quantity } from '../../numbers/quantity';
import { firstSentence, lastSentence } from '../../numbers/sentences';
import { foundIn } from '../reading/found-in';
import { grouped } from '../reading/grouped';
import { measuredCells } from '../reading/measured-cells';
import type { Passage } from '../reading/passage';
import { ListPerBody } from '../reading/per-body';
import { readSlide } from '../reading/slide-reading';
import { sceneAt } from './scene';

/** Something of which a deck has one value, or one at a time: how it is called, and what kind of number it is. */
interface FactKind {
  /** Whether the words up to the number lead to it. */
  readonly before: (lead: string) => boolean;
  /** Begins right behind the number without its unit, and tells it as well. */
  readonly after?: RegExp;
  readonly is: (quantity: Quantity) => boolean;
  /** The label of a row or column that gives it. */
  readonly label: RegExp;
  /** What tells one such fact from another, in the clause. */
  readonly which?: RegExp;
}

const ofFamily =
  (...families: readonly string[]) =>
  ({ unit }: Quantity): boolean =>
    unit?.family !== undefined && families.includes(unit.family);
/** Whether the words up to a number end in one of these. */
function ending(words: string): (lead: string) => boolean {
  const pattern = new RegExp(`(?:${words})$`, 'i');
  return (lead) => pattern.test(lead);
}

const isBare = ({ unit, decimals }: Quantity): boolean => unit === undefined && decimals === 0;
const isPue = ({ unit, decimals, value }: Quantity): boolean =>
  unit === undefined && decimals > 0 && value > 1 && value < 3;
const isTime = ofFamily('time');
const TIE = '(?: ?(?:是|为|有|还是|仍是|都是|一直是|只有|只要|约|:|is|was|of|has been|is still|still|remains?)){0,3} ?';

/** `SLO 是 40 ms`: the number is the limit itself. */
const CALLED_LIMIT = /(?:SL[OA]|红线|承诺)[^\d，,。；;.]{0,24}(?:[:是为]|\bis|\bof) ?(?:约 ?)?$/i;
/** `SLO：P99 TTFT 不超过 1,500 ms，P99 TPOT 不超过 50 ms`: a bound, in a sentence that names limits; not `meets its SLO, P99 TTFT is`. */
const BOUND = /(?:≤|<|不超过|不高于|以内|小于|at most|below|under|within|stays at) ?(?:约 ?)?$/i;
const NAMES_LIMITS = /SL[OA]|红线|承诺/i;
/** How far before a number its name may stand. */
const NAMED_WITHIN = 96;

/** A new fact is one entry here. */
const FACTS: Readonly<Record<string, FactKind>> = {
  limit: {
    before: (lead) => CALLED_LIMIT.test(lead) || (BOUND.test(lead) && NAMES_LIMITS.test(lead.slice(-NAMED_WITHIN))),
    is: isTime,
    label: /SL[OA]|红线/i,
    which: /T?P\d{2}|TTFT|TPOT|TBT|ITL|E2E|端到端|首字/gi,
  },
  depreciation: {
    before: ending(
      `(?:折旧|摊销)(?:年限)?${TIE}(?:按 ?)?|\\bdepreciat\\w{2,4}(?: [a-z]{2,6}){0,3} (?:over|of|in) |\\bwritten off over `,
    ),
    after: /^ ?年(?:的)?(?:直线)?(?:折旧|摊销)|^[- ]years?[- ](?:straight-line )?(?:depreciation|write-off)/i,
    is: (quantity) => isTime(quantity) || isBare(quantity),
    label: /折旧|depreciation/i,
  },
  checkpoint: {
    before: ending(
      '(?:检查点|存盘|checkpoints?)[^\\d，,。；;.]{0,12}(?:每隔?|间隔(?:是|为)?|every|interval(?: is| of)?) ?',
    ),
    is: isTime,
    label: /检查点(?:间隔|周期)|checkpoint (?:interval|every)/i,
  },
  mttr: { before: ending(`\\bMTTR${TIE}`), is: isTime, label: /\bMTTR\b/i },
  pue: { before: ending(`\\bPUE${TIE}`), is: isPue, label: /\bPUE\b/i },
  supply: {
    before: ending(
      '(?:合同(?:容量|功率)?|供电(?:容量|上限)|报装容量)[^\\d，,。；;]{0,6}|\\b(?:contract|power contract|utility feed|supply|site limit)(?: is| of| for| allows| gives){1,3}(?: us)? ',
    ),
    is: ofFamily('power'),
    label: /合同容量|供电容量|contract/i,
  },
  peak: {
    before: ending(`(?:高峰|峰值)(?:请求|负载|流量|QPS)?${TIE}|\\bpeak(?: load| traffic| rate)?${TIE}(?:a )?`),
    is: ofFamily('request_rate'),
    label: /高峰|峰值|peak/i,
  },
  input: {
    before: ending(
      `平均输入(?:长度)?${TIE}|\\b(?:average|mean) (?:(?:prompt|input)(?: length)?${TIE}|(?:prompt|request) has )`,
    ),
    after: /^ input tokens(?: and [\d,]{1,7} output tokens)? on average/i,
    is: (quantity) => ofFamily('tokens')(quantity) || isBare(quantity),
    label: /平均输入|(?:average|mean) (?:prompt|input)/i,
  },
};

interface Told {
  readonly kind: string;
  readonly passage: Passage;
  readonly quantity: Quantity;
  /** Said plainly of now, so that another value elsewhere contradicts it. */
  readonly isPlain: boolean;
}

type Placed = Told & { readonly slide: Slide };

export interface OtherFact {
  readonly earlier: Placed;
  readonly later: Placed;
  /** The deck has more than one value of it elsewhere. */
  readonly unsure: boolean;
}

/** `P99 TPOT 36 ms；SLO 是 40 ms` in a deck whose SLO is 50 ms: facts of a deck that one sentence tells with a value of its own. */
export function otherFacts({ slides }: Deck): OtherFact[] {
  const all = facts.on(slides).flatMap(({ slide, found }) => found.map((one): Placed => ({ ...one, slide })));
  return [...grouped(all, ({ kind }) => kind).values()].flatMap((told) => {
    const byValue = grouped(told, ({ quantity }) => canonicalValue(quantity));
    return byValue.size === 1
      ? []
      : [...byValue.values()].flatMap(([later, ...more]) => (more.length > 0 ? [] : otherOf(later!, told, byValue)));
  });
}

/** `later`, which alone has its value, against the others of its kind. */
function otherOf(later: Placed, told: readonly Placed[], byValue: ReadonlyMap<number, unknown>): OtherFact[] {
  if (!later.isPlain || later.passage.place !== 'text') return [];
  const value = canonicalValue(later.quantity);
  if ([...byValue.keys()].some((other) => other !== value && Math.abs(other / value - 1) < SLACK)) return [];
  const others = told.filter(({ slide }) => slide !== later.slide);
  const [earlier] = others;
  // Of two the second is told.
  if (earlier === undefined || (others.length === 1 && earlier.slide.index > later.slide.index)) return [];
  const values = new Set(others.map(({ quantity }) => canonicalValue(quantity)));
  return [{ earlier, later, unsure: values.size > 1 || !earlier.isPlain }];
}

const SLACK = 0.005;

const facts = new ListPerBody((body): readonly Told[] => (MAY.test(body.text) ? factsOn(body) : []));
/** Cheap: what names any of them. */
const MAY =
  /SL[OA]|红线|承诺|折旧|摊销|depreciat|written off|检查点|存盘|checkpoint|MTTR|PUE|合同|供电|contract|feed|高峰|峰值|peak|输入|input|prompt/i;

function factsOn(body: SlideBody): Told[] {
  const { texts, tables } = readSlide(body);
  const inCells = foundIn(tables, measuredCells).flatMap(({ cell, quantity: read, unit, labels }): Told[] => {
    const quantity = unit === undefined ? read : { ...read, unit };
    return Object.entries(FACTS).flatMap(([kind, { label, is, which }]) =>
      label.test(labels) && is(quantity)
        ? [{ kind: keyOf(kind, which, labels), passage: cell, quantity, isPlain: false }]
        : [],
    );
  });
  return [...inCells, ...texts.flatMap(inText)];
}

const keyOf = (kind: string, which: RegExp | undefined, said: string): string =>
  which === undefined ? kind : [kind, ...new Set(said.match(which) ?? [])].sort().join(' ').toLowerCase();

/** Of another time, another case or somebody else. */
const OTHERWISE =
  /目标|计划|预算|如果|若|要是|假如|以前|之前|原来|原先|从前|当初|最初|起初|一开始|去年|明年|改[到成为]|调[到成为整]|[升降提]到|阶段|第[一二三四五六] ?(?:期|步)|[上本下][个一]?[周月季]|行业|平均水平|业界|公开|参考|别人|试点|压测|夏|冬|白天|夜|各自|分别|\b(?:target|goal|plan\w*|budget|would|were|was|used to|before|from|until|if|instead|rather|than|last|next|this (?:week|month|quarter|year)|stage|phase|industry|survey|public|reported|others?|their|pilot|test|summer|winter|night|each|respectively)\b/i;

function inText(passage: Passage): Told[] {
  const { text, quantities, pairs } = passage;
  return quantities.flatMap((quantity): Told[] => {
    const { start, end, number, approximate } = quantity;
    if (quantity.high !== quantity.value || quantity.sign !== undefined) return [];
    const lead = lastSentence(text.slice(0, start));
    const rest = firstSentence(text.slice(number.end));
    const found = Object.entries(FACTS).find(
      ([, { before, after, is }]) => is(quantity) && (before(lead) || after?.test(rest)),
    );
    if (found === undefined) return [];
    const [kind, { which }] = found;
    // The nearest clause that says which.
    const clauses = lead.split(/[;；。,，:]|\band\b/).reverse();
    const clause = clauses.find((one) => which !== undefined && one.search(which) >= 0) ?? '';
    const isChanged = pairs.some(({ from, to }) => from.start === start || to.start === start);
    // Of a limit the words for one are no other case.
    const isOfOtherCase = kind !== 'limit' && sceneAt(passage, quantity).isOfOtherCase;
    const isPlain =
      !isChanged &&
      !approximate &&
      !OTHERWISE.test(lead + rest.slice(0, end - number.end + NEAR)) &&
      !SCOPED.test(rest.slice(end - number.end)) &&
      !isOfOtherCase;
    return [{ kind: keyOf(kind, which, clause), passage, quantity, isPlain }];
  });
}

/** `a PUE of 1.25 in the two proper rooms`: where it holds. */
const SCOPED = /^ (?:in|at|for|on|with|during|under) (?!all\b|total\b|average\b)/i;
/** How far behind a number what it depends on stands. */
const NEAR = 16;
