import type { Deck, Slide, SlideBody } from '../../deck/deck';
import type { Quantity } from '../../numbers/quantity';
import { isSame } from '../reading/measure';
import { isHeading, type Passage } from '../reading/passage';
import { ListPerBody } from '../reading/per-body';
import { isChange } from '../reading/reading';
import { readSlide } from '../reading/slide-reading';
import { isGoal, isTie, withoutStatistic } from '../reading/ties';
import { tellingWords } from './wording';

/** A value of running text and what it is of. */
interface Said {
  readonly passage: Passage;
  readonly quantity: Quantity;
  /** Indicator or noun, statistic, and kind of unit. */
  readonly key: string;
  /** Where its name begins, and its clause and its sentence. */
  readonly name: number;
  readonly clause: number;
  readonly sentence: number;
}

type Placed = Pick<Said, 'passage' | 'quantity'> & { readonly slide: Slide };

/** A value and the one that the same section, or the same period, had before. */
export interface SaidAgain {
  readonly earlier: Placed;
  readonly later: Placed;
}

/** Sums up what its section said, or speaks of the same run again. */
const SUMS_UP =
  /收个?尾|小结|总之|总的来说|总结一下|归纳|回过头|说到底|再(?:强调|说|重复|提)一?[遍次句]|同一(?:次|轮|批|组|场)|\b(?:to sum up|in sum|to recap|recap|bottom line|in short|all in all|to repeat|the same (?:run|test|load|trace|benchmark))\b/i;
const PERIOD =
  /(?:\b(?:in|for|over|during|of) )?(?:[本上]周|[本上]个?月|[本上]个?季度?|今年|去年|(?<!\d)\d{1,2} ?月|(?<![A-Za-z])Q[1-4](?!\d)|20\d\d ?年?|\b(?:this|last) (?:week|month|quarter|year)(?:'s)?\b)/gi;
/** Headings that tell of one part of the system. */
const SCOPED =
  /[池组]|业务|场景|模型|机房|集群|地域|租户|团队|\b(?:pool|team|service|region|cluster|site|model|class|tenant|customer)s?\b/i;
const SUPPOSED =
  /如果|假如|假设|预计|预期|计划|将[会要到达]|争取|原来|曾经?|此前|之前|比|\b(?:if|would|will|could|expect\w*|plan\w*|than|versus|vs|previously|originally|before)\b/i;

/** What sums up a section, or tells of a period, with another value than before. */
export function saidAgain({ slides }: Deck): SaidAgain[] {
  const inSections = summedUp
    .on(slides)
    .flatMap(({ slide, found }) =>
      found.map(({ earlier, later }) => ({ earlier: { ...earlier, slide }, later: { ...later, slide } })),
    );
  return [...inSections, ...inPeriods(slides)];
}

interface Again {
  readonly earlier: Said;
  readonly later: Said;
}

const summedUp = new ListPerBody((body) => (SUMS_UP.test(body.text) ? sectionsOf(body).flatMap(summedUpIn) : []));

/** The running texts under each heading of a slide. */
function sectionsOf(body: SlideBody): (readonly Passage[])[] {
  const sections: Passage[][] = [[]];
  for (const passage of readSlide(body).texts) {
    if (passage.place === 'note') continue;
    if (isHeading(passage)) sections.push([]);
    sections.at(-1)!.push(passage);
  }
  return sections;
}

function summedUpIn(section: readonly Passage[]): Again[] {
  const all = section.flatMap(saidIn);
  return all.flatMap((later, at): Again[] => {
    const { passage, sentence, quantity, key } = later;
    const told = passage.text.slice(sentence, later.name);
    if (!SUMS_UP.test(told) || isOfFrom(later)) return [];
    const before = all.slice(0, at).filter((one) => one.key === key && !isOfFrom(one));
    const [earlier] = before;
    if (earlier === undefined || before.some((one) => !areSame(one.quantity, earlier.quantity))) return [];
    if (areSame(earlier.quantity, quantity) || SUMS_UP.test(earlier.passage.text.slice(earlier.sentence, earlier.name)))
      return [];
    // Names and numbers of the sentence are those of what was said before.
    const known = tellingWords(
      section
        .slice(0, section.indexOf(passage) + 1)
        .map((one) => one.text.slice(0, one === passage ? sentence : undefined))
        .join('\n'),
    );
    return [...tellingWords(told.replace(SUMS_UP, ' ').replace(LEADS, ' '))].every(
      (word) => !/[A-Z\d]|^[a-z]/.test(word) || known.has(word),
    )
      ? [{ earlier, later }]
      : [];
  });
}

/** Verbs and pronouns that lead to a value. */
const LEADS =
  /\b(?:brought|took|gave|got|lifted|cut|moved|pushed|raised|lowered|put|ended|left|saw|measured|we|our|its|all|this|after|so)\b/gi;

const isOfFrom = ({ passage: { pairs }, quantity }: Said): boolean =>
  pairs.some(({ from }) => from.start === quantity.start);

/** A share that running text names and the catalogue does not have: 达标率. */
const SHARE_NAME = /([\u3400-\u9fff]{1,6}率)[\u3400-\u9fff]{0,2} ?$/;
const STATISTIC =
  /\bT?P\d{2}(?:\.\d)?\b|平均|均值|中位|最[高低大小]|峰值|\b(?:mean|average|median|max(?:imum)?|peak)\b/gi;

function saidIn(passage: Passage): Said[] {
  const { text, quantities, mentions, pairs } = passage;
  return quantities.flatMap((quantity): Said[] => {
    const { start, unit, value, high, bound, sign } = quantity;
    const pair = pairs.find(({ to }) => to.start === start);
    if (unit?.family === undefined || value !== high || bound !== undefined || sign !== undefined) return [];
    if (pair === undefined && isChange(passage, quantity)) return [];
    const lead = text.slice(0, pair?.from.start ?? start);
    const sentence = lead.length - lead.split(/[。；;!?！？\n]|\. /).at(-1)!.length;
    const mention = mentions.findLast(({ end }) => end <= lead.length);
    const isTied =
      mention !== undefined &&
      mention.start >= sentence &&
      isTie(text.slice(mention.end, lead.length).replace(PERIOD, ' '));
    const share = isTied ? undefined : SHARE_NAME.exec(lead)?.[1];
    if (!isTied && share === undefined) return [];
    const name = isTied ? mention.start : lead.lastIndexOf(share!);
    const clause = Math.max(
      sentence,
      name -
        text
          .slice(0, name)
          .split(/[，,：:。；;]/)
          .at(-1)!.length,
    );
    const said = text.slice(clause, start);
    if (name < sentence || isGoal(text.slice(sentence, start)) || SUPPOSED.test(text.slice(clause, start))) return [];
    const statistic = said.match(STATISTIC)?.join(' ').toLowerCase() ?? '';
    const what = isTied ? mention.indicator.id : share!.slice(-3);
    const key = `${what} ${statistic} ${unit.family} ${unit.currency ?? ''} ${unit.scope ?? ''}`;
    return [{ passage, quantity, key, name, clause, sentence }];
  });
}

/** A value whose clause names a period and an indicator, and nothing else. */
interface OfPeriod extends Said {
  readonly period: string;
}

const ofPeriods = new ListPerBody((body) =>
  readSlide(body).texts.flatMap((passage) =>
    passage.place === 'text' && passage.text.search(PERIOD) >= 0 ? saidIn(passage).flatMap(ofPeriod) : [],
  ),
);

function ofPeriod(said: Said): OfPeriod[] {
  const { passage, clause, name, quantity } = said;
  const clauseWords = passage.text.slice(clause, quantity.start);
  const before = clauseWords.slice(0, name - clause) + (clauseWords.slice(name - clause).match(PERIOD)?.[0] ?? '');
  const [period, ...more] = before.match(PERIOD) ?? [];
  const rest = withoutStatistic(before.replace(PERIOD, ' ')).replace(/[的 ]|\b(?:our|the)\b/gi, '');
  const after = passage.text.slice(quantity.end).split(/[，,。；;!?\n]|\. /)[0]!;
  if (period === undefined || more.length > 0 || !isTie(rest) || !/^[ .)）]*$/.test(after)) return [];
  if (passage.context.some((heading) => SCOPED.test(heading))) return [];
  return [{ ...said, period: period.replace(/^(?:in|for|over|during|of) | |个|度|'s/gi, '').toLowerCase() }];
}

function inPeriods(slides: readonly Slide[]): SaidAgain[] {
  const first = new Map<string, Placed>();
  return ofPeriods.on(slides).flatMap(({ slide, found }) =>
    found.flatMap((said): SaidAgain[] => {
      const key = `${said.period} ${said.key}`;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, { ...said, slide });
      return earlier === undefined || areSame(earlier.quantity, said.quantity)
        ? []
        : [{ earlier, later: { ...said, slide } }];
    }),
  );
}

/** In the unit of its kind, for comparing. */
const inItsUnit = (quantity: Quantity) => ({
  quantity,
  measure: { factor: quantity.unit?.factor ?? 1, isShare: quantity.unit?.family === 'ratio' },
});

const areSame = (a: Quantity, b: Quantity): boolean => isSame(inItsUnit(a), inItsUnit(b));
