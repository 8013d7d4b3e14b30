import type { Deck, Slide } from '../../deck/deck';
import { canonicalValue, type Quantity } from '../../numbers/quantity';
import { lastSentence } from '../../numbers/sentences';
import { foundIn } from '../reading/found-in';
import { grouped } from '../reading/grouped';
import { isOfKind, isSame, measureOf } from '../reading/measure';
import type { Passage } from '../reading/passage';
import { ListPerBody } from '../reading/per-body';
import { readSlide } from '../reading/slide-reading';
import { stageMentions } from '../stages/stage-mentions';
import { isNameOrTail, isSameName, type MeasureName, measureName } from './measure-names';
import { valuesOfLine } from './stage-lines';
import { isStated, nameLeading, type StageValue, stageValues } from './stage-values';

/** A value of a measure that a text gives of a stage. */
type Statement = Omit<StageValue, 'said' | 'isNumbered'> & {
  readonly said: StageValue['said'] | 'elsewhere' | 'in an item';
};

/** A value that is told of a stage, and the one that its table or its slide gives. */
export interface ValueRetold {
  readonly earlier: Statement & { readonly slide: Slide };
  readonly later: Statement & { readonly slide: Slide };
}

/**
 * What a stage's own slide gives of its end (`SM_ACTIVE at the end of the stage: 69%`) against the table of all stages, and
 * what others say of it (`with the 68% hit rate of stage 4 unchanged`) against that table and that slide. What an item of a
 * summary begins with a stage to say is held against the table.
 */
export function stageValuesRetold({ slides }: Deck): ValueRetold[] {
  const values = stageValues.on(slides).flatMap(({ slide, found }) => found.map((one) => ({ ...one, slide })));
  if (values.length === 0) return [];
  const elsewhere = taken.on(slides).flatMap(({ slide, found }) => found.map((one) => ({ ...one, slide })));
  const told = [...values.filter(({ said }) => said !== 'in a cell'), ...elsewhere];
  const byKey = grouped(
    values.filter(({ isNumbered }) => isNumbered),
    keyOf,
  );
  return told.flatMap((later): ValueRetold[] => {
    const earlier = otherValue(later, byKey.get(keyOf(later)) ?? []);
    return earlier === undefined ? [] : [{ earlier, later }];
  });
}

/** What two values of a measure share, however long its name is: their unit and how the name ends. */
const keyOf = ({ name, measure }: Pick<StageValue, 'name' | 'measure'>): string =>
  `${measure.kind} ${name.words.at(-1)!.slice(-2)}`;

type Placed = StageValue & { readonly slide: Slide };

/** The value that the deck gives of the same measure at the same stage, if it is another and no stage has the one that is told. */
function otherValue(told: ValueRetold['later'], values: readonly Placed[]): Placed | undefined {
  const { name, measure, passage, stage, said } = told;
  const alike = values.filter(
    (one) => one.passage !== passage && isOfKind(one.measure, measure) && isNameOrTail(name, one.name),
  );
  if (alike.some((one) => isSame(one, told))) return undefined;
  const exact = alike.filter((one) => isSameName(one.name, name));
  const at = (exact.length > 0 ? exact : alike).filter((one) => one.stage === stage);
  const [first] = at;
  if (first === undefined || at.some((one) => !isSame(one, first))) return undefined;
  if (said === 'elsewhere') return first;
  // Lines of one slide tell of several things; against the table of all stages they give its row once more.
  const isOfTable = at.every((one) => one.said === 'in a cell');
  const isOfMany = said === 'in a line' || said === 'in an item';
  if (!isOfTable || (isOfMany && (exact.length === 0 || !areNear(first.quantity, told.quantity)))) return undefined;
  return first;
}

const areNear = (a: Quantity, b: Quantity): boolean => {
  const ratio = canonicalValue(a) / canonicalValue(b);
  return ratio < NEAR && ratio > 1 / NEAR;
};
const NEAR = 1.5;

const taken = new ListPerBody((body) => foundIn(readSlide(body).texts, takenIn));

/** `68% hit rate of stage 4`: what stands behind the value. */
const BEHIND = /^ ((?:[A-Za-z][\w.-]{0,20} ){1,4})(?:of|from|in|after) (?=(?:the )?(?:stage|phase|step) )/i;
/** Where such a value held: under what, or a part of it. */
const GOES_ON = /^ (?:on|for|at|in|under|when|while|during|with)\b/i;
/** `阶段四 68% 的命中率`: what stands behind the value. */
const BEHIND_HAN = /^ ?的 ?([\u3400-\u9fffA-Za-z\d_ ]{2,20}?)(?=基础|不变|水平|之?[上下]|[,，。；;]|$)/;
const STAGE_AHEAD =
  /(?:阶段 ?(?:\d{1,2}|[一二三四五六七八九])|第 ?(?:\d{1,2}|[一二三四五六七八九]) ?个?阶段)(?:结束时)?的? ?$/;
/** `The hit rate of stage 4 is 68%`: what stands before the value. */
const NAMED_AHEAD =
  / (?:of|in|after|at the end of) (?:stage|phase|step) (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine)(?::| (?:is|was|stood at|reached))? ?$/i;
const LEAD_HAN =
  /(?:阶段 ?(?:\d{1,2}|[一二三四五六七八九])|第 ?(?:\d{1,2}|[一二三四五六七八九]) ?个?阶段)(?:结束[时后]|末)?[,，]? ?的? ?([^,，:。\d]{2,20})$/;

/** The values of stages that a text takes up with the name of the measure. */
function takenIn(passage: Passage): Statement[] {
  const { text, quantities } = passage;
  if (quantities.length === 0 || passage.place !== 'text') return [];
  const ofLine = valuesOfLine(passage);
  if (ofLine.length > 0) return ofLine.map((one) => ({ ...one, said: 'in an item' }));
  return quantities.flatMap((quantity): Statement[] => {
    const measure = measureOf(quantity.unit, passage);
    const said = measure === undefined ? undefined : namedWith(text, quantity);
    if (measure === undefined || said === undefined || !isStated(passage, quantity)) return [];
    return [{ ...said, measure, passage, quantity, said: 'elsewhere' }];
  });
}

interface Named {
  readonly stage: number;
  readonly name: MeasureName;
}

function namedWith(text: string, { start, end }: Quantity): Named | undefined {
  const [lead, rest] = [lastSentence(text.slice(0, start)), text.slice(end, end + REACH)];
  const behind = BEHIND.exec(rest);
  if (behind !== null) {
    const after = rest.slice(behind[0].length);
    const label = /^(?:the )?\w{4,5} \w{1,5}/.exec(after)?.[0] ?? '';
    return GOES_ON.test(after.slice(label.length)) ? undefined : named(label, measureName(behind[1]!));
  }
  const ahead = STAGE_AHEAD.exec(lead);
  const han = ahead === null ? null : BEHIND_HAN.exec(rest);
  if (ahead !== null && han !== null) return named(ahead[0], measureName(han[1]!));
  if (!ENDS.test(rest)) return undefined;
  const said = NAMED_AHEAD.exec(lead);
  if (said !== null) return named(said[0], nameLeading(lastClause(lead.slice(0, said.index))));
  const inHan = LEAD_HAN.exec(lead);
  return inHan === null ? undefined : named(inHan[0], nameLeading(inHan[1]!));
}

/** The value ends its clause. */
const ENDS = /^ ?(?:$|[.。,，;；])/;
/** `We started where the hit rate`: the words behind the last mark and the last article. */
const lastClause = (lead: string): string =>
  lead
    .split(/[,，:]/)
    .at(-1)!
    .split(/\bthe /i)
    .at(-1)!;

const REACH = 120;

/** The only stage of `label`, with the name of the measure. */
function named(label: string, name: MeasureName | undefined): Named | undefined {
  const [place, ...more] = stageMentions(label);
  return place === undefined || more.length > 0 || name === undefined ? undefined : { stage: place.stage, name };
}
