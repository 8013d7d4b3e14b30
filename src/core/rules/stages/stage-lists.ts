import type { SlideBody } from '../../deck/deck';
import { countNamed } from '../../numbers/number-words';
import type { Quantity } from '../../numbers/quantity';
import { foundIn } from '../reading/found-in';
import { grouped } from '../reading/grouped';
import { isHeading, type Passage } from '../reading/passage';
import { betterOf } from '../reading/polarity';
import { readSlide } from '../reading/slide-reading';
import { isGoal } from '../reading/ties';
import { stageOf } from './stage-labels';
import { isExplainedOn, isReason, isRemarkedAt } from './stage-reasons';
import { isWorseCell, type MeasuredRegression, type StagedCell } from './stage-tables';

interface Step {
  readonly stage: number;
  readonly passage: Passage;
  readonly quantity: Quantity;
  /** The item that it stands in, where `passage` is the line over the list. */
  readonly item?: Passage;
  /** What stands in the step beside its label and its value. */
  readonly words: string;
  /** The whole piece of text, with what may explain the value. */
  readonly said: string;
  /** Which of the values of each step it is, and of how many: `利用率 44%，排队 19 分钟`. */
  readonly measure: string;
  /** Where what stands before all steps ends: `利用率：阶段一 31%，阶段二 45%`; of use in the first. */
  readonly leadEnd: number;
}

const LEAST = 3;

/** The stages that lists (`- 第三步：5 次`) and sentences (`第一步 9 次；第二步 5 次；第三步 8 次`) go through, where one gets worse unsaid. */
export function listRegressions(body: SlideBody): MeasuredRegression[] {
  if (!SOME_LABEL.test(body.text) && !MAY_COUNT.test(body.text)) return [];
  const { texts } = readSlide(body);
  const inSentences = [...foundIn(texts, stepsTogether), ...foundIn(texts, chained)];
  const items = inSentences.flatMap((steps) => (steps.length === 1 && steps[0]!.passage.place === 'text' ? steps : []));
  const lists = [
    ...grouped(items, ({ passage, measure }) => [measure, ...passage.context].join('\n')).values(),
    ...countedLists(texts),
  ];
  const named = lists.map((steps) => steps.map(asNamedLast));
  const labelled = lists.filter((steps) => steps.every(isLabelled)).map((steps) => measuredAbove(steps, texts));
  return [...inSentences, ...lists, ...named, ...labelled].flatMap((steps) => regressionsIn(steps, body));
}

/** Cards and sizes of models: what was measured on others is no stage of one thing. */
const OTHER_MACHINE = /(?<![A-Za-z\d])(?:[ABHLV]\d{2,3}S?|RTX|GB?\d00|MI\d{3}|\d{1,3}B)(?![A-Za-z\d])/;

/** `三期，统一调度、混部离线任务：平均 SM 活跃率 39%`: what was done stands before what was measured. */
function asNamedLast(step: Step): Step {
  const { words, quantity, passage } = step;
  const before = passage.text.slice(0, quantity.start).split(/[:：，,;；]/);
  const last = before.at(-1)!.trim();
  const isName = before.length > 1 && /[A-Za-z\u3400-\u9fff]{2}/.test(last);
  return isName && !OTHER_MACHINE.test(words) ? { ...step, words: last } : { ...step, words };
}

/** `Stage 2, bin packing: 57%`: all that stands before the colon names the stage, what is measured stands over the list. */
const isLabelled = ({ passage, quantity }: Step): boolean =>
  passage.place === 'text' && /[:：] ?$/.test(passage.text.slice(0, quantity.start));

function measuredAbove(steps: readonly Step[], texts: readonly Passage[]): Step[] {
  const above = texts[texts.indexOf(steps[0]!.passage) - 1];
  return steps.map((step) => {
    const named = { ...step, words: '', leadEnd: 0 };
    return above === undefined || above.quantities.length > 0
      ? named
      : { ...named, passage: above, item: step.passage, leadEnd: above.text.length };
  });
}

function stepsTogether(passage: Passage): (readonly Step[])[] {
  const steps = stepsIn(passage);
  if (steps.length === 0 || isHeading(passage)) return [];
  return [...grouped(steps, ({ measure }) => measure).values()];
}

/** Pieces of a passage that begin with a stage, with their values. */
function stepsIn(passage: Passage): Step[] {
  const { text, quantities } = passage;
  if (quantities.length === 0 || !SOME_LABEL.test(text) || passage.pairs.length > 0) return [];
  const marks = [...text.matchAll(LABEL)].map(({ index }) => index);
  return marks.flatMap((start, index) => {
    const end = marks[index + 1] ?? text.length;
    const said = text.slice(start, end);
    const stage = stageOf({ text: said.slice(0, LABEL_LENGTH) }) ?? quarterOf(said);
    const values = quantities.filter((one) => one.start >= start && one.end <= end && !isOfLabel(text, one));
    if (stage === undefined || values.length > MOST_VALUES || isGoal(said)) return [];
    return values.flatMap((quantity, at): Step[] => {
      if (quantity.sign !== undefined || quantity.bound !== undefined || quantity.high !== quantity.value) return [];
      const before = text.slice(values[at - 1]?.end ?? start, quantity.start);
      const words = values.length === 1 ? before + text.slice(quantity.end, end) : before;
      return [{ stage, passage, quantity, words, said, measure: `${at} of ${values.length}`, leadEnd: start }];
    });
  });
}

const MOST_VALUES = 4;

/** `利用率：31% → 45% → 41% → 60%（阶段一到阶段四）`: values in a row that words call stages. */
function chained(passage: Passage): (readonly Step[])[] {
  const { text, quantities } = passage;
  if (!/→|->/.test(text) || !CHAIN_OF_STAGES.test(text) || isReason(text) || isGoal(text)) return [];
  const first = quantities.findIndex((one, at) => isLinked(text, one, quantities[at + 1]));
  const rest = quantities.slice(Math.max(first, 0));
  const end = rest.findIndex((one, at) => !isLinked(text, one, rest[at + 1]));
  const values = rest.slice(0, end + 1);
  if (first < 0 || values.length < LEAST_LINKED || values.some(({ sign, bound }) => sign ?? bound)) return [];
  const leadEnd = values[0]!.start;
  return [values.map((quantity, stage) => ({ stage, passage, quantity, words: '', said: '', measure: '', leadEnd }))];
}

const LEAST_LINKED = 4;
const CHAIN_OF_STAGES =
  /阶段|步|各期|[一二三四五六]期|季度|轮|版本|\b(?:stages?|steps?|phases?|quarters?|releases?|rounds?|waves?|sprints?)\b/i;
const isLinked = (text: string, { end }: Quantity, next: Quantity | undefined): boolean =>
  next !== undefined && /^ ?(?:→|->) ?$/.test(text.slice(end, next.start));

const LABEL =
  /第 ?[一二三四五六七八九\d]{1,2} ?(?:步|期|版|轮|阶段|批|代|站|波)|(?<![\u3400-\u9fff])[一二三四五六七八九] ?(?:期|阶段)|(?:阶段|步骤) ?[一二三四五六七八九\d]|\b(?:stage|phase|step|wave|round|release|sprint) (?:\d{1,2}|[A-H]|one|two|three|four|five)\b|(?<![A-Za-z\d])Q[1-4](?![A-Za-z\d])/gi;
const SOME_LABEL = new RegExp(`${LABEL.source}|→|->`, 'i');
const quarterOf = (piece: string): number | undefined => (/^Q[1-4]/i.test(piece) ? Number(piece[1]) : undefined);
const LABEL_LENGTH = 14;

/** The number in `Stage 1`, `第 2 步`. */
const isOfLabel = (text: string, { start, unit }: Quantity): boolean =>
  unit === undefined &&
  /(?:第|阶段|步骤|\bQ|stage|phase|step|wave|round|release|sprint) ?$/i.test(text.slice(Math.max(0, start - 8), start));

/** `四步走：` over four items with one value each: their places make them stages. */
function countedLists(texts: readonly Passage[]): (readonly Step[])[] {
  return texts.flatMap((lead, index) => {
    const count = COUNT_OF_STEPS.exec(lead.text)
      ?.slice(1)
      .find((group) => group !== undefined);
    const most = count === undefined ? 0 : (countNamed(count) ?? 0);
    if (most < LEAST) return [];
    const items = texts.slice(index + 1, index + 1 + most);
    const next = texts[index + 1 + most];
    const key = items[0]?.context.join('\n');
    if (items.length < most || items.some(({ context, place }) => place !== 'text' || context.join('\n') !== key))
      return [];
    if (next?.place === 'text' && next.context.join('\n') === key && /\d$/.test(next.text)) return [];
    const steps = items.flatMap((passage, at): Step[] => {
      const [quantity, ...more] = passage.quantities;
      const isEnd = quantity !== undefined && /^[。.;；]? ?$/.test(passage.text.slice(quantity.end));
      if (!isEnd || more.length > 0 || quantity.sign !== undefined || quantity.bound !== undefined) return [];
      return [
        {
          stage: at + 1,
          passage: lead,
          quantity,
          words: '',
          said: passage.text,
          measure: '',
          leadEnd: lead.text.length,
        },
      ];
    });
    if (steps.length < most) return [];
    // `前缀缓存：单卡输出 1,780 tok/s`: each item may say itself what is measured.
    const own = steps.map((step, at) => asNamedLast({ ...step, passage: items[at]!, leadEnd: 0 }));
    return [own.every(({ words }) => words !== '') ? own : steps.map((step, at) => ({ ...step, item: items[at]! }))];
  });
}

/** Cheap: whether any line may count steps. */
const MAY_COUNT =
  /[三四五六七八\d] ?(?:步|个?阶段|期|轮|版|次)|\b(?:steps|stages|phases|rounds|releases|iterations|sprints)\b/i;
const COUNT_OF_STEPS =
  /([三四五六七八]|\d) ?(?:步|个?阶段|期|轮|版|次(?:改造|优化|迭代))(?:走|改造|优化|下来)?[^\d]{0,32}[:：]? ?$|\b(three|four|five|six|seven|eight) (?:steps|stages|phases|rounds|releases|iterations|sprints)[^\d]{0,24}:? ?$/i;

function regressionsIn(steps: readonly Step[], body: SlideBody): MeasuredRegression[] {
  const [first] = steps;
  if (first === undefined || steps.length < LEAST || !steps.every(({ stage }, at) => stage === first.stage + at))
    return [];
  const name = measuredIn(first, steps);
  if (name === undefined) return [];
  // `单卡输出 1,320 tok/s`: the unit tells which way is better where the name does not.
  const better = betterOf({ ...name, text: `${name.text} ${first.quantity.unit?.text ?? ''}` });
  if (better === undefined) return [];
  const cells = steps.map(({ stage, passage, item = passage, quantity }): StagedCell => {
    const unit = quantity.unit;
    return { stage, label: item, cell: item, quantity, unit, row: [], isRemarked: false };
  });
  const isToldWorse = isWorseCell(better, cells[0]!, cells.at(-1)!);
  return cells.slice(1).flatMap((later, at) => {
    const earlier = cells[at]!;
    if (isToldWorse || !isWorseCell(better, earlier, later) || isReason(steps[at + 1]!.said)) return [];
    if (isRemarkedAt(later.cell.text, later.quantity.end)) return [];
    const stage = later.cell.text.match(LABEL)?.at(-1) ?? '';
    if (isExplainedOn(body, { name: name.text, stage, row: [] })) return [];
    return [{ name: name.text, better, earlier, later }];
  });
}

/** That a stage is over, and verbs that lead to its value. */
const REACHES =
  /结束[时后]?|完成后|[之以]后|期?末|年底|做到|达到|升到|降到|回到|跑到|冲到|到了?|[是为有在了约达]|\b(?:at|by|after|the|end|of|was|is|were|reached|hit|stood|ran|came|to|it|we|a|an|with|had|had)\b/gi;

/** What all steps are measured in: the words of the first, where those of the others are the same or none. */
function measuredIn(first: Step, steps: readonly Step[]): Pick<Passage, 'text' | 'mentions'> | undefined {
  const bare = (words: string): string =>
    words
      .replace(LABEL, '')
      .replace(/\([^()]{0,48}\)/g, '')
      .replace(REACHES, '')
      .replace(/[^A-Za-z\d\u3400-\u9fff]/g, '')
      .toLowerCase();
  const own = bare(first.words);
  if (!steps.every(({ words }) => bare(words) === own || bare(words).length <= 2)) return undefined;
  if (own.length <= 2) {
    // Of what stands before the steps, or over their list.
    const [line = ''] = first.passage.place === 'text' ? first.passage.context.slice(-1) : [];
    const { leadEnd, passage } = first;
    const lead = passage.text
      .slice(0, leadEnd)
      .split(/[。；;!?\n]|\. /)
      .at(-1)!;
    const isOwn = /[A-Za-z\u3400-\u9fff]{2}/.test(lead);
    const mentions = isOwn ? passage.mentions.filter((one) => one.end <= leadEnd) : [];
    return { text: isOwn ? lead.replace(/[:：]? ?$/, '') : line, mentions };
  }
  const text = first.words
    .replace(LABEL, '')
    .replace(/\([^()]{0,48}\)/g, ' ')
    .replace(/[:：，,、；;。 ]+/g, ' ')
    .trim();
  const { start } = first.quantity;
  const mentions = first.passage.mentions.filter(({ end }) => end <= start && end > start - 60);
  return { text, mentions };
}
