import type { SlideBody } from '../../deck/deck';
import { isMoveTold } from './moves-told';
import { areOfOtherMachines } from './no-steps';
import { isExplainedInNotes, isExplainedOn } from './stage-reasons';
import {
  isWorseCell,
  type MeasuredRegression,
  type StagedCell,
  type StagedMeasure,
  stagedMeasures,
} from './stage-tables';

/** What a slide's tables measure from stage to stage and one stage makes worse, unexplained and not paid for by another measure. */
export function tableRegressions(body: SlideBody): MeasuredRegression[] {
  const measures = stagedMeasures(body);
  return measures.flatMap((measure) =>
    measure.cells.slice(1).flatMap((later, index) => {
      const { name, better, cells } = measure;
      const earlier = cells[index]!;
      if (later.isRemarked || !isWorseCell(better, earlier, later) || isPaidFor(measure, earlier, later, measures))
        return [];
      if (areOfOtherMachines(earlier.label.text, later.label.text)) return [];
      const [first, last] = [cells[0]!, cells.at(-1)!];
      const id = name.mentions[0]?.indicator.id;
      const indicator = id === undefined ? {} : { indicator: id };
      const regressed = {
        name: name.text,
        ...indicator,
        stage: later.label.text,
        number: later.stage,
        row: [...later.row, later.label, name],
        isWorseAtEnd: isWorseCell(better, first, last),
      };
      if (isExplainedOn(body, regressed) || isExplainedInNotes(body)) return [];
      const [from, to] = [earlier, later].map(({ cell, quantity }) => cell.text.slice(quantity.start, quantity.end));
      if (isMoveTold(body, from!, to!)) return [];
      const isMadeUpFor =
        isWorseCell(better, first, later) && cells.slice(index + 2).some((one) => isWorseCell(better, one, first));
      return [
        {
          name: name.text.split('(')[0]!.trim(),
          measured: name.text,
          ...indicator,
          better,
          earlier,
          later,
          isMadeUpFor,
        },
      ];
    }),
  );
}

/** `Efficiency (% of dense peak)`: a format with twice the peak leaves a smaller share of it, and more work done. */
export const OF_PEAK = /(?:of|占)[^|]{0,24}(?:\bpeak|\bceiling|峰值|上限)/i;

/** Latency or power paid for throughput between the same stages of the table. */
function isPaidFor(
  { better, name: { text } }: StagedMeasure,
  earlier: StagedCell,
  later: StagedCell,
  all: readonly StagedMeasure[],
): boolean {
  if (AVAILABLE.test(text) && isLessDown(all, earlier.stage, later.stage)) return true;
  if ((better !== 'lower' && !OF_PEAK.test(text)) || NO_PRICE.test(text)) return false;
  return isMoreDone(all, earlier.stage, later.stage);
}

/** Whether the tables of a slide tell of more throughput at the later of two stages. */
export const isMoreDoneOn = (body: SlideBody, earlier: number, later: number): boolean =>
  isMoreDone(stagedMeasures(body), earlier, later);

/** What nobody pays for throughput with. */
const NO_PRICE =
  /碎片|失败率|错误率|故障|恢复时间|闲置|(?:等待|排队)[^|]{0,12}(?:小时|分钟|天)|\b(?:wait|queue|queueing)\b[^|]{0,16}\b(?:h|hours?|min|minutes?|days?)\b|\b(?:fragment\w{0,8}|failures?|errors?|MTTR|recover\w{0,3}|idle)\b/i;

const AVAILABLE = /可用性|可用率|\bavailability\b|\buptime\b/i;
/** What is not available: where there is less of it, one of two numbers is wrong, and nothing got worse. */
const DOWN = /不可用|停机|宕机|\b(?:downtime|unavailab|outage|bad) ?(?:time|min|hour|ility)?/i;

/** Whether `name` is what a slide's tables tell less of the contrary of, at the later of two stages. */
export const isRefutedOn = (body: SlideBody, name: string, earlier: number, later: number): boolean =>
  AVAILABLE.test(name) && isLessDown(stagedMeasures(body), earlier, later);

const isLessDown = (all: readonly StagedMeasure[], earlier: number, later: number): boolean =>
  all.some(({ name, cells }) => {
    const [a, b] = [earlier, later].map((stage) => cells.find((cell) => cell.stage === stage));
    return a && b && DOWN.test(name.text) && isWorseCell('higher', a, b);
  });

const isMoreDone = (all: readonly StagedMeasure[], earlier: number, later: number): boolean =>
  all.some(({ name, cells }) => {
    const [a, b] = [earlier, later].map((stage) => cells.find((cell) => cell.stage === stage));
    return a && b && /吞吐|throughput|goodput|tok(?:ens)?\/s|QPS/i.test(name.text) && isWorseCell('lower', a, b);
  });
