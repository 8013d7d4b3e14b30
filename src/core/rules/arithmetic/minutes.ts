import type { Quantity } from '../../numbers/quantity';
import { endsSentence } from '../../numbers/words';
import type { Passage } from '../reading/passage';
import type { SlideReading, TableReading } from '../reading/slide-reading';
import { cellNumber, isTotal } from './columns';
import type { WrongTotal } from './totals';

/** Words of a talk's plan: its minutes are a matter of timing, not of measured results. */
const TALK =
  /议程|计划|安排|部分|环节|这一?[章节讲]|全场|开场|提问|答疑|讲|\b(?:plan|agenda|parts?|talk|session|questions|discussion|q&a|slides?|chapter)\b/i;

/** Whether a wrong total is one of minutes in the plan of a talk. */
export function isTalkMinutes({
  passage,
  quantity,
}: {
  readonly passage: Passage;
  readonly quantity: Quantity;
}): boolean {
  return isMinutes(quantity) && TALK.test([passage.text, ...passage.context].join('\n'));
}

const isMinutes = ({ unit }: Quantity): boolean => unit?.family === 'time' && unit.factor === 60;

const PARTS_AT_LEAST = 3;
const FAR = 0.4;
const TOGETHER =
  /加在一起|加起来|合计|一共|总共|共计|全场|总时长|\b(?:together|in total|altogether|in all|adds? up|total(?:s|ling)?)\b/i;

/** The minutes that a text gives for a whole plan whose parts, in a list or a table of the same slide, add up otherwise. */
export function wrongPlanTotals({ texts, tables }: SlideReading): WrongTotal[] {
  const isTelling = (passage: Passage): boolean => TOGETHER.test(passage.text) && passage.quantities.some(isMinutes);
  const telling = texts.filter(isTelling);
  if (telling.length === 0) return [];
  const plans = [...itemPlans(texts), ...tables.flatMap(tablePlans)];
  const [plan, ...more] = plans;
  if (plan === undefined || more.length > 0) return [];
  return telling.flatMap((passage) => wrongTotalIn(passage, plan));
}

function wrongTotalIn(passage: Passage, plan: number): WrongTotal[] {
  const minutes = passage.quantities.filter(isMinutes);
  if (minutes.length > 4) return [];
  return minutes.flatMap((total) => {
    if (!isTold(passage, total)) return [];
    const rest = minutes.filter((other) => other !== total).map(({ value }) => value);
    const sums = rest.reduce((all, value) => all.flatMap((sum) => [sum, sum + value]), [plan]);
    const sum = rest.length === 1 && /加上|plus|with/i.test(passage.text) ? plan + rest[0]! : plan;
    const isFar = Math.abs(total.value - sum) > FAR * sum;
    return isFar || sums.includes(total.value) || total.bound !== undefined || total.approximate
      ? []
      : [{ passage, quantity: total, sum }];
  });
}

/** The word stands in the total's own sentence, close to it. */
function isTold({ text }: Passage, { start, end }: Quantity): boolean {
  const before = text.slice(Math.max(0, start - 28), start);
  const after = text.slice(end, end + 14);
  const near = (piece: string): boolean => TOGETHER.test(piece) && !endsSentence(piece) && !/\d/.test(piece);
  return near(before.slice(Math.max(0, before.search(/[^。;；!?\n\d]{0,28}$/)))) || near(after);
}

/** The minutes of a list whose items give one number of minutes each. */
function itemPlans(texts: readonly Passage[]): number[] {
  const plans: number[] = [];
  let run: number[] = [];
  const end = (): void => {
    if (run.length >= PARTS_AT_LEAST) plans.push(run.reduce((a, b) => a + b, 0));
    run = [];
  };
  for (const passage of texts) {
    const [minutes, ...more] = passage.quantities.filter(isMinutes);
    const isItem =
      passage.place === 'text' && minutes !== undefined && more.length === 0 && !TOGETHER.test(passage.text);
    if (isItem && minutes.value === minutes.high) run.push(minutes.value);
    else end();
  }
  end();
  return plans;
}

function tablePlans({ header, rows }: TableReading): number[] {
  return header.flatMap((cell, column) => {
    const parts = rows
      .filter((row) => !isTotal(row[0]?.text ?? ''))
      .map((row) => cellNumber(row[column], cell.labelUnit?.unit));
    const isPlan = parts.length >= PARTS_AT_LEAST && parts.every((part) => part?.unit?.factor === 60);
    return column > 0 && isPlan ? [parts.reduce((sum, part) => sum + part!.quantity.value, 0)] : [];
  });
}
