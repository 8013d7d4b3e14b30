import type { SlideBody } from '../../../deck/deck';
import { type Agenda, agendasOf, type Placed } from '../../plans/agenda';
import { type Amount, ASIDE_PART } from '../../plans/plan-text';
import { type Total, timeLines, titleTimes, totalsOf } from '../../plans/talk-totals';

/** Minutes that do not add up: the parts of a plan and the total that is said of them. */
export interface WrongSum {
  readonly sum: number;
  readonly total: Placed<Amount>;
  /** The last part, which may be the wrong one, where the parts stand beside one another. */
  readonly last?: Placed<Amount>;
}

/** The total that the first slide gives the talk, where the only plan of the deck adds up to something else and has no total of its own. */
export function wrongFirstTotal(bodies: readonly SlideBody[]): readonly WrongSum[] {
  const [first] = bodies;
  const said = first === undefined ? [] : timeLines(first);
  const line = first === undefined || said.length > 0 ? said : titleTimes(first);
  if (line.length !== 1) return [];
  const plans = bodies.slice(1, PLAN_WITHIN).flatMap((body) => {
    const agendas = agendasOf(body).filter(({ parts }) => parts.some(({ minutes }) => minutes !== undefined));
    return agendas.map((agenda) => ({ agenda, body }));
  });
  const [plan] = plans;
  if (plans.length !== 1 || totalsOf(plan!.agenda, plan!.body).length > 0) return [];
  return wrongTotalsOf(plan!.agenda, line);
}

/** A plan stands near the beginning of a deck. */
const PLAN_WITHIN = 5;

/** The totals of the plans on a slide that their parts do not add up to. */
export const wrongTotalsOn = (body: SlideBody): WrongSum[] =>
  agendasOf(body).flatMap((agenda) => wrongTotalsOf(agenda, totalsOf(agenda, body)));

/** The totals that a plan's parts do not add up to; where the parts are not all of it, that they exceed. */
export function wrongTotalsOf(
  { parts }: Pick<Agenda, 'parts'>,
  totals: readonly Total[],
  isPartial: boolean = false,
): WrongSum[] {
  const timed = parts.flatMap(({ minutes }) => (minutes === undefined ? [] : [minutes.value.value]));
  if (timed.length < Math.max(3, parts.length - 1)) return [];
  const sum = timed.reduce((all, value) => all + value, 0);
  // Questions, breaks and the opening may be in the plan and not in the total.
  const minutesOf = (kind: RegExp): number[] =>
    parts.flatMap(({ text, minutes }) => (minutes && kind.test(text.text) ? [-minutes.value.value] : []));
  const [questions, frame] = [minutesOf(ASIDE_PART), minutesOf(FRAME_PART)];
  const around = frame.length === 0 ? [] : [frame.reduce((all, value) => all + value, 0)];
  const wrong = totals.flatMap(({ total, extras, isPlan, hasQuestions }) => {
    const { value } = total.value;
    const isNear = isPlan || (value < sum * MOST_APART && sum < value * MOST_APART);
    // What the parts leave of it is for the questions.
    const isLeft = sum < value && ((hasQuestions && questions.length === 0) || isPartial);
    const aside = [...(hasQuestions ? [] : questions), ...around, ...extras];
    // 其中讲 40 分钟: what the parts make up is told beside it.
    const isTold = extras.includes(sum);
    return !isNear || isLeft || isTold || reaches(value - sum, aside) ? [] : [{ sum, total }];
  });
  // What the heading and the line under the parts say alike is told once, at the line.
  return wrong.filter(
    ({ total }, at) => !wrong.slice(at + 1).some((other) => other.total.value.value === total.value.value),
  );
}

/** Totals that are further from the sum of a list are of something else. */
const MOST_APART = 1.6;

/** Who leaves the opening out of the talk leaves its close out too. */
const FRAME_PART = /开场|结语|welcome|wrap/i;

/** Whether some of the `steps` add up to `distance`. */
function reaches(distance: number, steps: readonly number[]): boolean {
  let sums = new Set([0]);
  for (const step of steps) sums = new Set([...sums, ...[...sums].map((sum) => sum + step)]);
  return sums.has(distance);
}
