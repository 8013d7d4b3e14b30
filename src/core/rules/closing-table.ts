import type { Deck, Slide } from '../deck/deck';
import { type Interval, overlaps, rounded } from '../numbers/quantity';
import { comparable } from '../numbers/units';
import { message } from '../source/message';
import { absolute, type Span } from '../source/span';
import type { OnSlide } from './reading/per-body';
import type { DeckRule, RuleFinding } from './rule';
import { type StagedReading, stagedOn, stageNumber } from './stages/stages';

const deckOf = (own: string, table: string): string =>
  `<!-- stage: stage1 -->\n## A\n\n- ${own}\n\n---\n\n<!-- stage: "" -->\n## B\n\n${table}`;

export const closingTable: DeckRule = {
  id: 'closing-table',
  scope: 'deck',
  severity: 'info',
  title: { en: 'The closing table differs from the stage', zh: '总结表与阶段数据不一致' },
  why: {
    en: "The table that closes the talk repeats what each stage reported. A figure that no page of the stage gives is out of date, or measured otherwise: repeat the stage's own, or say what differs.",
    zh: '总结表应重复各阶段自己报告的数字。阶段页面上都没有的数字，不是过时，就是测法不同：请改为阶段的数字，或写明差别。',
  },
  bad: [
    {
      lang: 'en',
      text: deckOf('GPU utilization 55%', '| Metric | Stage 1 |\n| --- | --- |\n| GPU utilization | 61% |'),
    },
    { lang: 'zh', text: deckOf('GPU利用率 55%', '| 指标 | 阶段1 |\n| --- | --- |\n| GPU利用率 | 61% |') },
  ],
  good: [
    {
      lang: 'en',
      text: deckOf('GPU utilization 55%', '| Metric | Stage 1 |\n| --- | --- |\n| GPU utilization | 55% |'),
    },
    { lang: 'zh', text: deckOf('GPU利用率 55%', '| 指标 | 阶段2 |\n| --- | --- |\n| GPU利用率 | 61% |') },
  ],
  check: ({ slides }: Deck) => {
    const own = new Map<string, StagedReading[]>();
    for (const { slide, found } of stagedOn(slides)) {
      for (const staged of found) {
        if (staged.stage !== stageNumber(slide.settings.stage)) continue;
        const place = placeOf(staged);
        const known = own.get(place);
        if (known) known.push(staged);
        else own.set(place, [staged]);
      }
    }
    return stagedOn(slides).flatMap((staged) => (isClosing(staged.slide) ? differences(staged, own) : []));
  },
};

/** Stages compare themselves with others in tables of their own: only a slide outside of them closes. */
const isClosing = ({ settings }: Slide): boolean => stageNumber(settings.stage) === undefined;

const placeOf = ({ key, stage }: StagedReading): string => `${stage} ${key}`;

function differences(
  { slide, found }: OnSlide<readonly StagedReading[]>,
  own: ReadonlyMap<string, readonly StagedReading[]>,
): RuleFinding[] {
  const tables = slide.body.blocks.filter(({ kind }) => kind === 'table');
  return found.flatMap((staged) => {
    const place = spanOf(staged);
    const isCell = tables.some(({ span }) => span.start <= place.start && place.end <= span.end);
    const reported = (own.get(placeOf(staged)) ?? []).filter((one) =>
      comparable(one.reading.unit, staged.reading.unit),
    );
    const [first] = reported;
    if (!isCell || first === undefined || reported.some((one) => overlaps(canonical(one), canonical(staged))))
      return [];
    const said = first.reading.passage.quote(first.reading.quantity);
    return [
      {
        span: absolute(place, slide.offset),
        message: message('Stage {0} itself reports {1}: repeat its figure, or say what differs.', staged.stage, said),
      },
    ];
  });
}

const spanOf = ({ reading: { passage, quantity } }: StagedReading): Span => passage.spanOf(quantity);

function canonical({ reading: { quantity, unit } }: StagedReading): Interval {
  const { low, high } = rounded(quantity);
  const factor = unit?.factor ?? 1;
  return { low: low * factor, high: high * factor };
}
