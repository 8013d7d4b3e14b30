import { type ChartNumber, readChart } from '../../charts';
import type { SlideBody } from '../../deck/deck';
import type { Mention, MentionFinder } from '../../indicators/mentions';
import { fold } from '../../numbers/fold';
import { wholeUnit } from '../../numbers/unit-parser';
import type { Span } from '../../source/span';
import { dataQuantity, passageAt } from './data-value';
import { labelUnit } from './label-unit';
import { finderOf } from './own-indicators';
import { ListPerBody } from './per-body';
import type { Reading } from './reading';
import { CHANGE } from './table-readings';
import { isGoal } from './ties';
import { blocksOf } from './walk';

/** A value of an indicator that a chart draws. */
export interface ChartValue {
  readonly reading: Reading;
  /** Folded. The name along the axis. */
  readonly category: string;
  /** Folded. What the value belongs to where the series is not the indicator itself. */
  readonly series: string;
}

const known = new ListPerBody((body): readonly ChartValue[] => {
  const find = finderOf(body);
  return !/chart/i.test(body.text)
    ? []
    : blocksOf(body).flatMap((block) => {
        if (block.kind !== 'chart') return [];
        const { spec, numbers } = readChart(block);
        return numbers.flatMap((number) => readingOf(number, spec?.title ?? '', body.text, find));
      });
});

/** The values of indicators in the charts of a slide: series, axis or title name the indicator. */
export const chartValues = (body: SlideBody): readonly ChartValue[] => known.of(body);

function readingOf(number: ChartNumber, title: string, source: string, find: MentionFinder): ChartValue[] {
  const [series, axis, category, heading] = [
    number.series,
    number.axis,
    number.category,
    number.isAcross ? '' : title,
  ].map(fold) as [string, string, string, string];
  const bySeries = only(find(series));
  const mention = bySeries ?? only(find(axis)) ?? only(find(heading));
  const names = [series, axis, heading];
  // A negative number in a chart is a loss or a difference, not a level.
  if (mention === undefined || number.value < 0) return [];
  const at = withoutQuotes(number.span, source);
  const label = names.map(labelUnit).find((one) => one !== undefined);
  const unit = wholeUnit(number.unit) ?? label?.unit;
  const reading: Reading = {
    mention,
    ...dataQuantity({ value: number.value, written: source.slice(at.start, at.end), unit, span: at }),
    role: names.some((name) => CHANGE.test(name)) ? 'change' : 'level',
    goal: [...names, category].some(isGoal),
    sources: [...names, category],
    ...(unit === undefined ? {} : { unit, unitAt: unitPlace(number.unit, at) }),
  };
  return [{ reading, category, series: bySeries === undefined ? series : '' }];
}

/** The unit stands at the axis; what is wrong with it is told at the number. */
function unitPlace(unit: string, at: Span): NonNullable<Reading['unitAt']> {
  return { passage: passageAt(unit, at), range: { start: 0, end: unit.length } };
}

function only([first, ...rest]: readonly Mention[]): Mention | undefined {
  return rest.every(({ indicator }) => indicator === first?.indicator) ? first : undefined;
}

function withoutQuotes({ start, end }: Span, source: string): Span {
  const quoted = end - start > 1 && /["']/.test(source[start]!) && source[start] === source[end - 1];
  return quoted ? { start: start + 1, end: end - 1 } : { start, end };
}
