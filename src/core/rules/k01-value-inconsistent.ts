import type { Deck } from '../deck/deck';
import { message } from '../source/message';
import { absolute, type Span } from '../source/span';
import { isInDigits } from './plans/plan-text';
import { otherPrices } from './repeats/card-prices';
import { cellsRetold } from './repeats/cells-retold';
import { areOfTwoChapters } from './repeats/chapter-stages';
import { isContinued } from './repeats/continued-lists';
import { otherFacts } from './repeats/deck-facts';
import { otherCounts } from './repeats/fleets';
import { otherLengths } from './repeats/incident-length';
import { incidentsRetold } from './repeats/incidents-retold';
import { statementConflicts } from './repeats/keyed-statements';
import { wrongListedCounts } from './repeats/listed-counts';
import { areOfOtherCases, saysBoth } from './repeats/other-things';
import { otherUnits } from './repeats/other-units';
import { wrongReferences } from './repeats/page-references';
import type { Placed } from './repeats/placed';
import { placesRetold } from './repeats/places-retold';
import { otherPromptLengths } from './repeats/prompt-lengths';
import { recalled } from './repeats/recalled';
import { contradictions, type Told } from './repeats/recaps';
import { restated } from './repeats/restated';
import { otherEnds } from './repeats/row-ends';
import { rowsRetold } from './repeats/rows-retold';
import { saidAgain } from './repeats/said-again';
import { wrongSeriesEnds } from './repeats/series-ends';
import { type StagedTold, stageConflicts } from './repeats/stage-conflicts';
import { stagesRetold } from './repeats/stage-retold';
import { wrongSteps } from './repeats/stage-steps';
import { stageValuesRetold } from './repeats/stage-values-retold';
import { swappedDigits } from './repeats/swapped-digits';
import { testsRetold } from './repeats/tests-retold';
import { wrongEnds } from './repeats/told-ends';
import { inClosing, mistypedOnce, twice } from './repeats/told-twice';
import { findings, perhapsSame, sameThing } from './repeats/two-values-finding';
import type { DeckRule, RuleFinding } from './rule';

export const valueInconsistent: DeckRule = {
  id: 'K01',
  scope: 'deck',
  severity: 'warning',
  title: { en: 'Value inconsistent across slides', zh: '前后数值不一致' },
  why: {
    en: 'The same words stand beside two different numbers. If the conditions differ, say so; if not, one of the numbers is out of date. A count that a line announces must be that of its list.',
    zh: '同样的话在两处配了不同的数字。条件不同请写明；条件相同，则其中一个已经过时。一行预告的个数，也要与它列出的条数一致。',
  },
  bad: [
    { lang: 'zh', text: '第3页：INT4 内存减少 75%\n第9页：INT4 内存减少 87.5%' },
    { lang: 'en', text: 'Slide 3: INT4 saves 75%\nSlide 9: INT4 saves 87.5%' },
    { lang: 'zh', text: '## 优化\n\n- 性能提升\n  - 内存占用减少60-80%\n  - 精度损失小\n  - 内存占用减少50-75%' },
    { lang: 'zh', text: '- INT4量化：4位，内存减少87.5%\n\n---\n\n- 吞吐最高，INT4量化在边缘设备上内存节省达75%' },
    { lang: 'zh', text: '- vLLM 吞吐达到 2,450 tok/s\n\n---\n\n- vLLM 吞吐达到 2,680 tok/s' },
    {
      lang: 'zh',
      text: '| 指标 | 阶段3 | 阶段4 |\n|---|---|---|\n| 输出吞吐（tok/s/卡） | 905 | 1,480 |\n\n---\n\n## 成果\n\n- 阶段 4 结束时单卡输出吞吐 1,380 tok/s',
    },
    {
      lang: 'en',
      text: '| Stage | P99 TTFT (ms) |\n|---|---|\n| Stage 2 | 1,900 |\n| Stage 3 | 1,400 |\n\n---\n\n| | Stage 2 | Stage 3 |\n|---|---|---|\n| P99 TTFT | 1,900 ms | 1,600 ms |',
    },
    {
      lang: 'zh',
      text: '## 规格\n\n1,280 台服务器，共 10,240 张 H100\n\n---\n\n## 附：统计口径\n\n- 统计对象为全部 10,420 张 H100',
    },
    {
      lang: 'en',
      text: '| Phase | MFU |\n|---|---|\n| Phase 0 | 29% |\n| Phase 1 | 36% |\n| Phase 2 | 45% |\n\n---\n\n## Summary\n\n- MFU from 29% to 48%',
    },
    {
      lang: 'en',
      text: '| | Q1 | Q2 | Q3 | Q4 |\n|---|---|---|---|---|\n| P99 TTFT (ms) | 1,240 | 960 | 720 | 580 |\n\n---\n\n## Take-aways\n\n- P99 TTFT at 680 ms, comfortably inside the 800 ms objective',
    },
    {
      lang: 'zh',
      text: '| 阶段 | MFU |\n|---|---|\n| S0 | 31% |\n| S1 | 38% |\n| S2 | 47% |\n\n---\n\n## 小结\n\n- MFU：31% → 49%',
    },
    {
      lang: 'en',
      text: '## Money\n\nFully loaded cost went from $1.25 to $0.52 per million output tokens.\n\n---\n\n## Summary\n\n- We pay $0.47 per million output tokens today.',
    },
    { lang: 'zh', text: '## 现状\n\n- A 栋 2025 年均 PUE 1.38\n\n---\n\n## 小结\n\n- A 栋 2025 年均 PUE 1.42' },
    {
      lang: 'zh',
      text: '## 开场\n\n机房在华北，电价 0.65 元一度。\n\n---\n\n## 问答\n\n我们的电价就是开头说的 0.75 元一度。',
    },
    {
      lang: 'en',
      text: 'The Frankfurt site has 48 H100 nodes.\n\nTo repeat: 84 H100 nodes at the Frankfurt site.',
    },
    { lang: 'zh', text: '网关在晚高峰的 P99 延迟为 820 毫秒。\n\n对外口径：晚高峰网关 P99 延迟 640 毫秒。' },
    {
      lang: 'en',
      text: '- P95 TTFT over all regions: 820 ms in May, 610 ms in June\n- Status page, for the record: P95 TTFT over all regions was 680 ms in June',
    },
    {
      lang: 'en',
      text: '## Results\n\n| Metric | vLLM | TensorRT-LLM |\n|---|---|---|\n| P99 TTFT at concurrency 64 | 640 ms | 590 ms |\n\n---\n\n## Recommendation\n\n- TensorRT-LLM: at concurrency 64 its P99 TTFT was 530 ms',
    },
    {
      lang: 'zh',
      text: '- 碎片率由 31% 降到 9%\n\n| 指标 | 打散调度 | Binpack |\n|---|---|---|\n| 碎片率 | 31% | 14% |',
    },
    { lang: 'en', text: '## Three reasons\n\n- Queues\n- Fragments\n- Idle nights\n- Slow starts' },
    { lang: 'zh', text: '三个原因：\n\n- 排队\n- 碎片\n- 夜间空转\n- 启动慢' },
    {
      lang: 'en',
      text: '<!-- stage: stage2 -->\n## Sharing\n\n- P95 TTFT is 210 ms\n\n---\n\n<!-- stage: stage2 -->\n## In numbers\n\n- P95 TTFT is 390 ms',
    },
  ],
  good: [
    { lang: 'zh', text: '平日晚高峰，网关 P99 延迟 820 毫秒。\n\n周末晚高峰，网关 P99 延迟 640 毫秒。' },
    {
      lang: 'en',
      text: '- The chat pool runs on 48 GPUs in Frankfurt\n- The search pool runs on 32 GPUs in Frankfurt\n- 13B, 4K sequences: MFU 51.7%\n- 13B, 8K sequences: MFU 38.9%',
    },
    {
      lang: 'zh',
      text: '## 开场\n\n机房在华北，电价 0.65 元一度。\n\n---\n\n## 问答\n\n如果搬到内蒙古，电价是 0.38 元一度，比前面 0.65 元一度低。',
    },
    {
      lang: 'en',
      text: '## Results\n\n| Metric | vLLM | TensorRT-LLM |\n|---|---|---|\n| P99 TTFT at concurrency 64 | 640 ms | 590 ms |\n\n---\n\n## Summary\n\n- At concurrency 64 the P99 TTFT of TensorRT-LLM was 590 ms, at concurrency 128 it was 810 ms',
    },
    {
      lang: 'zh',
      text: '| 指标 | 阶段3 | 阶段4 |\n|---|---|---|\n| P99 TTFT（ms） | 905 | 480 |\n\n---\n\n## 成果\n\n- 阶段 4 结束时平均 TTFT 210 ms，P99 TTFT 480 ms',
    },
    {
      lang: 'en',
      text: '| Phase | MFU |\n|---|---|\n| Phase 0 | 29% |\n| Phase 1 | 36% |\n| Phase 2 | 45% |\n\n---\n\n## Summary\n\n- MFU from 29% to 45%\n- Next run: MFU 50%\n- MFU at 16K context 41%',
    },
    {
      lang: 'en',
      text: '<!-- stage: stage2 -->\n## Chat\n\n- P95 TTFT is 210 ms\n\n---\n\n<!-- stage: stage3 -->\n## Chat again\n\n- P95 TTFT is 180 ms',
    },
    { lang: 'zh', text: '第3页：INT4 内存减少 87.5%\n第9页：INT4 内存减少 87.5%' },
    { lang: 'en', text: 'Slide 3: INT4 saves 87.5%\nSlide 9: INT4 saves 87.5%' },
    {
      lang: 'zh',
      text: '- INT4 内存减少 75%（相对 FP16）\n- INT4 内存减少 87.5%（相对 FP32）\n- 利用率提升 30%\n- 利用率提升 45%',
    },
    { lang: 'en', text: 'Target: vLLM reaches 3,000 tok/s. Today vLLM reaches 2,450 tok/s' },
    {
      lang: 'zh',
      text: '- 碎片率由 31% 降到 14%，成功率由 71% 升到 90%\n\n| 指标 | 打散调度 | Binpack |\n|---|---|---|\n| 碎片率 | 31% | 14% |\n| 一次成功率 | 71% | 94% |',
    },
  ],
  check: (deck) => {
    const found = [
      ...statementConflicts(deck)
        .filter((one) => !saysBoth(one))
        .flatMap(({ earlier, later }) => findings(earlier, later)),
      ...inSentences(deck),
    ];
    const places = new Set<number>();
    const isNew = ({ span }: RuleFinding): boolean => !places.has(span.start) && places.add(span.start) !== undefined;
    // Both values of a pair that is told already are known.
    const isUntold = ({ span, related = [] }: RuleFinding): boolean =>
      [span, ...related.map((one) => one.span)].every(({ start }) => !places.has(start));
    const slips = mistypedOnce(deck);
    // What is known to be a slip others need not ask about.
    const isAsked = ({ severity, span }: RuleFinding): boolean =>
      severity !== 'info' || slips.every((slip) => slip.span.start !== span.start);
    const told = [...found, ...ofStages(deck), ...recapped(deck), ...ended(deck), ...inRows(deck), ...again(deck)]
      .filter(isAsked)
      .filter(isNew);
    const more = [...inTwoTables(deck), ...slips].filter(isUntold);
    for (const { span } of more) places.add(span.start);
    // Which numbers belong together is guessed: the author is asked.
    const guessed = [...atStages(deck), ...retold(deck)].filter(isNew);
    const pairs = [...twice(deck), ...inClosing(deck)].filter(isUntold).filter(isNew);
    const hints = [...guessed, ...pairs].map((one) => ({ ...one, severity: 'info' as const }));
    return [...told, ...more, ...hints, ...miscounted(deck), ...inOtherUnits(deck).filter(isNew)];
  },
};

/** What a slide says twice in the same words, with two values. */
function inSentences({ slides }: Deck): RuleFinding[] {
  return restated
    .on(slides)
    .flatMap(({ slide, found }) =>
      found.flatMap(({ earlier, later }) => findings({ ...earlier, slide }, { ...later, slide })),
    );
}

/** Values of one indicator at one stage that differ between slides. */
function atStages(deck: Deck): RuleFinding[] {
  return stageConflicts(deck).flatMap(({ earlier, later }) => findings(staged(earlier), staged(later)));
}

/** What a sentence says of a stage against the table of the stages. */
function ofStages(deck: Deck): RuleFinding[] {
  return [
    ...[...stagesRetold(deck), ...wrongSteps(deck)].flatMap(({ inCell, inText }) =>
      findings(inCell, inText, sameThing),
    ),
    ...stageValuesRetold(deck).flatMap(({ earlier, later }) => findings(earlier, later, sameThing)),
  ];
}

const staged = ({ staged: { reading }, slide }: StagedTold): Placed => ({
  quantity: reading.quantity,
  passage: reading.passage,
  slide,
});

/** Numbers that repeat what an earlier slide says, with another value. */
function recapped(deck: Deck): RuleFinding[] {
  return contradictions(deck)
    .map(({ earlier, later }) => ({ earlier: placed(earlier), later: placed(later) }))
    .filter((one) => !saysBoth(one) && !areOfOtherCases(one.earlier, one.later))
    .filter(({ earlier, later }) => !areOfTwoChapters(earlier, later, deck.slides))
    .flatMap(({ earlier, later }) => findings(earlier, later));
}

const placed = ({ number: { quantity, passage }, slide }: Told): Placed => ({ quantity, passage, slide });

/** What a summary says that the stages of an earlier slide ended with, where they ended with something else. */
function ended(deck: Deck): RuleFinding[] {
  return [...wrongEnds(deck), ...wrongSeriesEnds(deck)].flatMap(({ earlier, later }) => findings(earlier, later));
}

/** A change that a sentence and a row of one slide tell with different ends. */
function inRows({ slides }: Deck): RuleFinding[] {
  return otherEnds
    .on(slides)
    .flatMap(({ slide, found }) =>
      found.flatMap(({ inText, inRow }) => findings({ slide, ...inText }, { slide, ...inRow })),
    );
}

/** Cells whose row and column a sentence names with another value. */
function retold(deck: Deck): RuleFinding[] {
  return cellsRetold(deck).flatMap(({ inText, inCell }) => findings(inCell, inText, sameThing));
}

/** What sums up a section, tells of a period again, or calls an incident by its length, with another value. */
function again(deck: Deck): RuleFinding[] {
  return [
    ...[
      ...saidAgain(deck),
      ...otherCounts(deck),
      ...incidentsRetold(deck),
      ...otherPromptLengths(deck),
      ...wrongReferences(deck),
      ...otherPrices(deck),
      ...[...placesRetold(deck), ...recalled(deck), ...testsRetold(deck)].filter(
        ({ earlier, later }) => !areOfOtherCases(earlier, later),
      ),
    ].flatMap(({ earlier, later }) => findings(earlier, later, sameThing)),
    ...swapped(deck),
    ...otherFacts(deck)
      .filter(({ earlier, later }) => !areOfOtherCases(earlier, later))
      .flatMap(({ earlier, later, unsure }) =>
        findings(earlier, later, unsure ? perhapsSame : sameThing).map((one) =>
          unsure ? { ...one, severity: 'info' as const } : one,
        ),
      ),
    ...otherLengths(deck).flatMap(({ earlier, later }) => {
      // `2 hours` does not fit into `this 75-minute outage`.
      const areDigits = [earlier, later].every(({ passage, quantity }) => isInDigits(passage.text, quantity));
      return findings(earlier, later, sameThing).map(({ fixes, ...told }) =>
        areDigits ? { ...told, ...(fixes && { fixes }) } : told,
      );
    }),
  ];
}

/** Numbers whose digits changed places. */
function swapped(deck: Deck): RuleFinding[] {
  return swappedDigits(deck)
    .filter(({ earlier, later, unsure }) => !unsure || !areOfOtherCases(earlier, later))
    .flatMap(({ earlier, later, unsure }) =>
      findings(earlier, later, unsure ? perhapsSame : sameThing).map((one) =>
        unsure ? { ...one, severity: 'info' as const } : one,
      ),
    );
}

/** One long number with two kinds of units. */
const inOtherUnits = (deck: Deck): RuleFinding[] =>
  otherUnits(deck).map(({ earlier, later }) => {
    const [here, there] = [later, earlier].map(({ passage, quantity, slide }) =>
      absolute(passage.spanOf(quantity), slide.offset),
    ) as [Span, Span];
    return {
      span: here,
      number: here,
      message: message(
        '{0} is in {1} here and in {2} on slide {3}. Correct the unit that is wrong.',
        later.passage.quote(later.quantity.number),
        later.unit.text,
        earlier.unit.text,
        earlier.slide.index + 1,
      ),
      related: [{ span: there, message: message('the other value') }],
    };
  });

/** `Three reasons` over four bullets. */
function miscounted({ slides }: Deck): RuleFinding[] {
  return wrongListedCounts.on(slides).flatMap(({ slide, found }) =>
    found
      .filter((one) => !isContinued(slides, slide, one))
      .map(({ passage, count, listed }) => {
        const { offset } = slide;
        const span = absolute(passage.spanOf(count), offset);
        return {
          span,
          number: span,
          message: message(
            '{0} here, but {1} are listed. Make the number and the list agree.',
            passage.quote(count),
            String(listed),
          ),
        };
      }),
  );
}

/** Cells of one row and stage in two tables. */
const inTwoTables = (deck: Deck): RuleFinding[] =>
  rowsRetold(deck).flatMap(({ earlier, later }) => findings(earlier, later, sameThing));
