import type { SlideBody } from '../../deck/deck';
import type { Polarity } from '../reading/polarity';
import { isMoveTold } from './moves-told';
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
  return measures.flatMap(({ name, better, cells }) =>
    cells.slice(1).flatMap((later, index) => {
      const earlier = cells[index]!;
      if (later.isRemarked || !isWorseCell(better, earlier, later) || isPaidFor(better, earlier, later, measures))
        return [];
      const regressed = {
        name: name.text,
        indicator: name.mentions[0]?.indicator.id,
        stage: later.label.text,
        number: later.stage,
        row: [...later.row, later.label, name],
      };
      if (isExplainedOn(body, regressed) || isExplainedInNotes(body)) return [];
      const [from, to] = [earlier, later].map(({ cell, quantity }) => cell.text.slice(quantity.start, quantity.end));
      if (isMoveTold(body, from!, to!)) return [];
      return [{ name: name.text.split('(')[0]!.trim(), earlier, later }];
    }),
  );
}

/** Latency or power paid for throughput between the same stages of the table. */
function isPaidFor(better: Polarity, earlier: StagedCell, later: StagedCell, all: readonly StagedMeasure[]): boolean {
  if (better !== 'lower') return false;
  return all.some(({ name, cells }) => {
    const [a, b] = [earlier, later].map(({ stage }) => cells.find((cell) => cell.stage === stage));
    return a && b && /吞吐|throughput|goodput|tok(?:ens)?\/s|QPS/i.test(name.text) && isWorseCell('lower', a, b);
  });
}
