import type { Deck, Slide } from '../deck/deck';
import { plainText } from '../deck/plain-text';
import { fold } from '../numbers/fold';
import type { Fix } from '../source/finding';
import { message } from '../source/message';
import { absolute, type Span } from '../source/span';
import { wrongMinuteSums } from './arithmetic/minutes/minute-sums';
import { type WrongSum, wrongFirstTotal } from './arithmetic/minutes/plan-sums';
import {
  otherMinutes,
  type TimedPart,
  timedParts,
  wrongParts,
  wrongTalkTotals,
} from './arithmetic/minutes/timed-headings';
import type { Placed } from './plans/agenda';
import { type Amount, isInDigits } from './plans/plan-text';
import { hasPlan } from './reading/headings';
import { readSlide } from './reading/slide-reading';
import type { DeckRule, RuleContext, RuleFinding } from './rule';

export const timeBudget: DeckRule = {
  id: 'L01',
  scope: 'deck',
  severity: 'warning',
  title: { en: 'Time budget', zh: '时间预算' },
  why: {
    en: 'Parts that do not add up to the total, or a part with twice the text its minutes allow, are noticed on stage, when it is too late.',
    zh: '各部分时间之和与总时长不符，或某一部分的文字远超其分钟数，往往上台后才发现，为时已晚。',
  },
  options: [
    {
      name: 'chinesePerMinute',
      default: 240,
      least: 60,
      most: 600,
      about: { en: 'Chinese characters read aloud in a minute', zh: '每分钟朗读的汉字数' },
    },
    {
      name: 'englishPerMinute',
      default: 130,
      least: 40,
      most: 300,
      about: { en: 'English words read aloud in a minute', zh: '每分钟朗读的英文词数' },
    },
    {
      name: 'tolerance',
      default: 0.4,
      least: 0.05,
      most: 5,
      about: { en: 'How far text and minutes may be apart, as a share', zh: '文字与分钟数允许的偏差（比例）' },
    },
  ],
  bad: [
    { lang: 'en', text: 'First section 9 minutes, second 11, third 13: the whole script runs for 41 minutes.' },
    { lang: 'zh', text: '整场直播一个半小时：开场 10 分钟，嘉宾 30 分钟，抽奖 5 分钟，答疑 35 分钟。' },
    { lang: 'zh', text: '总时长 45 分钟：6+6+12+18+5' },
    { lang: 'en', text: 'Total 45 min: 6 + 6 + 12 + 18 + 5' },
    {
      lang: 'zh',
      text: '## 议程（共 30 分钟）\n\n| 部分 | 时长 |\n|---|---|\n| 背景 | 10 分钟 |\n| 方案 | 15 分钟 |\n| 总结 | 10 分钟 |',
    },
    {
      lang: 'zh',
      text: '1. 背景（5分钟）\n2. 方案（12分钟）\n3. 总结（3分钟）\n\n三个部分加在一起正好 25 分钟，问答另算。',
    },
    {
      lang: 'zh',
      text: '| 环节 | 时长 |\n|---|---|\n| 开场 | 4 分钟 |\n| 方案 | 10 分钟 |\n| 总结 | 5 分钟 |\n| **合计** | **20 分钟** |',
    },
    { lang: 'zh', text: '这一章 5 分钟我是这么分的：统计 2 分钟，模型 2 分钟，案例 2 分钟。' },
    {
      lang: 'en',
      text: '| Part | Slides | Minutes |\n|---|---|---|\n| Start | 3–5 | 8 |\n| Engine | 6–7 | 9 |\n| Plan | 8–9 | 9 |\n\nAll three parts together: **30 minutes**; questions come afterwards.',
    },
    { lang: 'en', text: 'Plan: 5 min cluster + 8 min scheduling + 9 min the run = 25 min.' },
    { lang: 'en', text: '- Intro (5 min)\n- Design (20 min)\n- Demo (15 min)\n\nThat is 45 minutes in total.' },
    { lang: 'en', text: '## Agenda\n\nPlanned: 30 minutes\n\n- Fleet (5 min)\n- Memory (10 min)\n- Power (18 min)' },
    { lang: 'zh', text: '## 今天怎么讲\n\n分享半小时：\n\n- 背景：五分钟\n- 方案：十五分钟\n- 演示：十二分钟' },
    {
      lang: 'en',
      text: '# A title\n\nA 40-minute talk\n\n---\n\n## Agenda\n\n- Intro (5 min)\n- Design (20 min)\n- Demo (10 min)',
    },
    { lang: 'zh', text: '## 第一章（6分钟）\n\n### 背景（2分钟）\n\n### 方案（3分钟）' },
    { lang: 'zh', text: `## 第一部分（1分钟）\n\n${'这一段讲稿的文字远远超过一分钟能够讲完的长度。'.repeat(30)}` },
  ],
  good: [
    { lang: 'zh', text: '全场 60 分钟：讲 40 分钟，演示 10 分钟，其余答疑' },
    { lang: 'en', text: 'Theory 70 min, lab 80 min and a 20 min break make up the 170 minutes of the course' },
    { lang: 'zh', text: '总时长 45 分钟：6+6+12+18+3' },
    { lang: 'en', text: 'Total 45 min: 6 + 6 + 12 + 18 + 3' },
    { lang: 'zh', text: `## 第一部分（3分钟）\n\n${'这一段讲稿的文字差不多三分钟。'.repeat(45)}` },
    {
      lang: 'zh',
      text: '## 议程（共 45 分钟）\n\n| 部分 | 时长 |\n|---|---|\n| 背景 | 15 分钟 |\n| 方案 | 25 分钟 |\n| 答疑 | 5 分钟 |',
    },
    {
      lang: 'zh',
      text: '1. 背景（5分钟）\n2. 方案（12分钟）\n3. 总结（3分钟）\n\n三章合计 20 分钟，加上开场的 2 分钟，全部讲完正好 22 分钟。',
    },
    {
      lang: 'en',
      text: '- Intro (5 min)\n- Design (20 min)\n- Demo (15 min)\n- Q&A (5 min)\n\nThat is 40 minutes in total, then questions.',
    },
    { lang: 'en', text: 'Plan: 5 min cluster + 8 min scheduling + 9 min the run = 22 min.' },
    { lang: 'zh', text: '恢复一共 10 分钟：检测 2 分钟，重启 3 分钟，其余是加载。' },
    {
      lang: 'en',
      text: '## Agenda\n\nTime slot: one hour\n\n- Intro: 10 minutes\n- Design: 30 minutes\n- Demo: 20 minutes',
    },
    { lang: 'zh', text: '本次分享 40 分钟，另有问答。\n\n- 背景（10 分钟）\n- 方案（20 分钟）\n- 演示（8 分钟）' },
    { lang: 'en', text: '## Agenda (10 minutes)\n\n- Scheduling\n- Sharing' },
  ],
  check: (deck, _scene, context) => {
    const parts = hasPlan(deck) ? timedParts(deck) : [];
    const sums = [...wrongSums(deck), ...againstPlan(deck, parts)];
    const places = new Set<number>();
    return [
      ...sums.filter(({ span }) => !places.has(span.start) && places.add(span.start)),
      ...wrongHeadings(deck, parts),
      ...wrongLengths(deck, parts, context),
    ];
  },
};

function wrongSums({ slides }: Deck): RuleFinding[] {
  const first = wrongFirstTotal(slides.map(({ body }) => body)).map((wrong) => wrongSum(wrong, slides[0]!.offset));
  const onSlides = wrongMinuteSums
    .on(slides)
    .flatMap(({ slide: { offset }, found }) => found.map((wrong) => wrongSum(wrong, offset)));
  return [...first, ...onSlides];
}

function wrongSum({ sum, total, last }: WrongSum, offset: number): RuleFinding {
  const spanOf = ({ value, in: text }: Placed<Amount>) => absolute(text.spanOf(value), offset);
  const fixed = last === undefined ? 0 : last.value.value + total.value.value - sum;
  return {
    span: spanOf(total),
    number: spanOf(total),
    message: message('The parts add up to {0} minutes, not {1}. Correct a part or the total.', sum, total.value.value),
    fixes: [
      // Hours in words stay the author's.
      ...(isInDigits(total.in.text, total.value)
        ? [replace(spanOf(total), String(total.value.value), String(sum))]
        : []),
      ...(last !== undefined && fixed > 0 ? [replace(spanOf(last), String(last.value.value), String(fixed))] : []),
    ],
  };
}

function replace(span: Span, from: string, to: string): Fix {
  return { title: message('Replace {0} by {1}', from, to), edits: [{ span, text: to }], safe: false };
}

/** A part whose own parts all give minutes that do not add up to its own. */
function wrongHeadings(deck: Deck, parts: readonly TimedPart[]): RuleFinding[] {
  return wrongParts(deck, parts).map(({ part: { heading, minutes }, sum }) => ({
    span: heading.span,
    message: message('The parts add up to {0} minutes, not {1}. Correct a part or the total.', sum, minutes),
  }));
}

/** Headings that give other minutes than the opening, or the plan, say. */
function againstPlan(deck: Deck, parts: readonly TimedPart[]): RuleFinding[] {
  const totals = wrongTalkTotals(deck, parts).map(({ wrong, offset }) => wrongSum(wrong, offset));
  const single = otherMinutes(deck, parts).map(({ part: { heading, minutes }, planned, offset }) => {
    const span = absolute(planned.in.spanOf(planned.value), offset);
    return {
      span,
      number: span,
      message: message(
        '{0} minutes here, {1} at the heading of the part. Make them agree.',
        planned.value.value,
        minutes,
      ),
      related: [{ span: heading.span, message: message('the other minutes') }],
    };
  });
  return [...totals, ...single];
}

function wrongLengths(deck: Deck, parts: readonly TimedPart[], { options }: RuleContext): RuleFinding[] {
  const measured = parts.map((part) => ({ part, ...lengthOf(deck, part, options) }));
  const short = measured.filter(({ isShort }) => isShort);
  // Where most parts are shorter than their minutes, the notes are keywords of what is said, not the text.
  const areKeywords = short.length > 1 && short.length > parts.length / 2;
  return measured.flatMap(({ part, minutes, isShort, isLong }) => {
    const told = Math.max(1, Math.round(minutes));
    if (told === part.minutes || !(isLong || (isShort && !areKeywords))) return [];
    return [
      {
        span: part.heading.span,
        message: message(
          'The text of this part takes about {0} minutes to say, not {1}. Shorten or lengthen it, or change the minutes.',
          told,
          part.minutes,
        ),
      },
    ];
  });
}

interface PartLength {
  /** What its text takes to say. */
  readonly minutes: number;
  readonly isShort: boolean;
  readonly isLong: boolean;
}

/** Only notes are a text that may be too short; what stands on slides is explained. */
function lengthOf(deck: Deck, part: TimedPart, options: RuleContext['options']): PartLength {
  const slides = deck.slides.filter(
    ({ offset, body }) => offset < part.end && offset + body.text.length > part.heading.span.start,
  );
  const hasNotes = slides.some(({ body }) => body.notes.length > 0);
  const minutes = slides.reduce((sum, slide) => sum + spoken(slide, part, hasNotes, options), 0);
  return {
    minutes,
    isShort: hasNotes && minutes < part.minutes * (1 - options.tolerance!),
    isLong: minutes > part.minutes * (1 + options.tolerance!),
  };
}

/** Minutes that the text of a slide within `part` takes: its notes where the talk has notes, else its running text. */
function spoken(slide: Slide, { heading, end }: TimedPart, hasNotes: boolean, options: RuleContext['options']): number {
  let chinese = 0;
  let english = 0;
  const count = (text: string): void => {
    chinese += text.match(/[\u3400-\u9fff]/g)?.length ?? 0;
    english += text.match(/[A-Za-z][A-Za-z'’-]*/g)?.length ?? 0;
  };
  if (hasNotes) {
    if (opensNextPart(slide, heading.span.start, end)) return 0;
    for (const note of slide.body.notes)
      for (const { inlines } of note.paragraphs) count(fold(plainText(inlines).text));
  } else {
    for (const passage of readSlide(slide.body).texts) {
      const at = slide.offset + passage.plain.start;
      if (passage.place !== 'note' && at >= heading.span.start && at < end) count(passage.text);
    }
  }
  return chinese / options.chinesePerMinute! + english / options.englishPerMinute!;
}

/** The slide whose heading ends the part begins a little before that heading, with its directives: its notes are not the part's. */
function opensNextPart({ offset, body }: Slide, start: number, end: number): boolean {
  return offset > start && end < offset + body.text.length;
}
