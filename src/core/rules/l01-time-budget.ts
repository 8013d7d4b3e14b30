import type { Deck, Slide, SlideBody } from '../deck/deck';
import { plainText } from '../deck/plain-text';
import { fold } from '../numbers/fold';
import type { Fix } from '../source/finding';
import { message } from '../source/message';
import { absolute, type Span } from '../source/span';
import { isSum, wrongEquations } from './arithmetic/judged-equations';
import { isTalkMinutes, wrongPlanTotals } from './arithmetic/minutes';
import { wrongStatedTotals } from './arithmetic/stated-totals';
import type { WrongTotal } from './arithmetic/totals';
import { hasPlan, headingsOf, type OutlineHeading } from './reading/headings';
import type { Passage } from './reading/passage';
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
    { lang: 'zh', text: '总时长 45 分钟：6+6+12+18+5' },
    { lang: 'en', text: 'Total 45 min: 6 + 6 + 12 + 18 + 5' },
    { lang: 'en', text: 'Plan: 5 min cluster + 8 min scheduling + 9 min the run + 6 min results = 30 min' },
    { lang: 'zh', text: '这一章 5 分钟这样分：统计 2 分钟，模型 2 分钟，案例 2 分钟' },
    { lang: 'zh', text: '1. 账怎么算（7 分钟）\n2. 介质（6 分钟）\n3. 命中率（6 分钟）\n\n三个部分加在一起 22 分钟。' },
    { lang: 'zh', text: `## 第一部分（1分钟）\n\n${'这一段讲稿的文字远远超过一分钟能够讲完的长度。'.repeat(30)}` },
  ],
  good: [
    { lang: 'zh', text: '总时长 45 分钟：6+6+12+18+3' },
    { lang: 'en', text: 'Total 45 min: 6 + 6 + 12 + 18 + 3' },
    {
      lang: 'en',
      text: '1. Cost (7 minutes)\n2. Media (6 minutes)\n3. Hits (6 minutes)\n\nWith 2 minutes to open, 21 minutes in total.',
    },
    { lang: 'zh', text: `## 第一部分（3分钟）\n\n${'这一段讲稿的文字差不多三分钟。'.repeat(45)}` },
    { lang: 'en', text: '## Agenda (10 minutes)\n\n- Scheduling\n- Sharing' },
  ],
  check: (deck, _scene, context) => [...wrongSums(deck), ...wrongTotals(deck), ...wrongLengths(deck, context)],
};

const SUM =
  /(?:总时长|总时间|总计|共计|合计|\btotal(?: time| duration)?|\bduration)\D{0,8}(\d{1,3}) ?(?:分钟|min(?:ute)?s?\b)[^\d。;；\n]{0,12}[:：=(]\s*(\d{1,3}(?: ?\+ ?\d{1,3}){1,20})(?![\d.])/gi;

const sums = new WeakMap<SlideBody, readonly { passage: Passage; match: RegExpExecArray }[]>();

function wrongSums({ slides }: Deck): RuleFinding[] {
  return slides.flatMap(({ body, offset }) =>
    sumsIn(body).flatMap(({ passage, match }) => wrongSum(passage, offset, match)),
  );
}

function sumsIn(body: SlideBody): readonly { passage: Passage; match: RegExpExecArray }[] {
  let found = sums.get(body);
  if (found === undefined) {
    found = readSlide(body).texts.flatMap((passage) =>
      passage.text.includes('+') ? [...passage.text.matchAll(SUM)].map((match) => ({ passage, match })) : [],
    );
    sums.set(body, found);
  }
  return found;
}

/** What equations, lists and tables of a plan add up to, each slide read once. */
const totals = new WeakMap<SlideBody, readonly WrongTotal[]>();

function wrongTotals({ slides }: Deck): RuleFinding[] {
  return slides.flatMap(({ body, offset }) =>
    totalsIn(body).map(({ passage, quantity, sum }) => ({
      span: absolute(passage.spanOf(quantity), offset),
      number: absolute(passage.spanOf(quantity), offset),
      message: message(
        'The parts add up to {0} minutes, not {1}. Correct a part or the total.',
        Math.round(sum * 100) / 100,
        quantity.value,
      ),
    })),
  );
}

function totalsIn(body: SlideBody): readonly WrongTotal[] {
  let found = totals.get(body);
  if (found === undefined) {
    const reading = readSlide(body);
    const written = reading.texts
      .flatMap(wrongEquations)
      .filter(isSum)
      .map(({ passage, quantity, expected }) => ({ passage, quantity, sum: expected }));
    const stated = [...written, ...reading.texts.flatMap(wrongStatedTotals)].filter(isTalkMinutes);
    found = [...stated, ...wrongPlanTotals(reading)];
    totals.set(body, found);
  }
  return found;
}

function wrongSum(passage: Passage, offset: number, match: RegExpExecArray): RuleFinding[] {
  const parts = match[2]!.split('+').map(Number);
  const sum = parts.reduce((a, b) => a + b, 0);
  const total = Number(match[1]);
  if (sum === total) return [];
  const start = match.index + match[0].length - match[2]!.length;
  const where = absolute(passage.spanOf({ start, end: match.index + match[0].length }), offset);
  const totalAt = match.index + match[0].indexOf(match[1]!);
  const totalSpan = absolute(passage.spanOf({ start: totalAt, end: totalAt + match[1]!.length }), offset);
  const last = parts.at(-1)! + total - sum;
  const fixes: Fix[] = [replace(totalSpan, match[1]!, String(sum))];
  if (last > 0) {
    const end = match.index + match[0].length;
    const lastSpan = absolute(passage.spanOf({ start: end - String(parts.at(-1)).length, end }), offset);
    fixes.push(replace(lastSpan, String(parts.at(-1)), String(last)));
  }
  return [
    {
      span: where,
      message: message('The parts add up to {0} minutes, not {1}. Correct a part or the total.', sum, total),
      fixes,
    },
  ];
}

function replace(span: Span, from: string, to: string): Fix {
  return { title: message('Replace {0} by {1}', from, to), edits: [{ span, text: to }], safe: false };
}

const MINUTES = /(\d{1,3}) ?(?:分钟|min(?:ute)?s?\b)/i;

/** A part of a talk: a heading that gives minutes, and everything up to the next one of its level. */
interface Part {
  readonly heading: OutlineHeading;
  readonly minutes: number;
  readonly end: number;
}

function partsOf(deck: Deck): Part[] {
  const headings = headingsOf(deck);
  return headings.flatMap((heading, index) => {
    const minutes = Number(
      /[(,，][^()]{0,20}$/.test(heading.text.replace(/\)\s*$/, '')) ? MINUTES.exec(heading.text)?.[1] : undefined,
    );
    if (!minutes) return [];
    const next = headings.slice(index + 1).find(({ level }) => level <= heading.level);
    return [{ heading, minutes, end: next?.span.start ?? deck.text.length }];
  });
}

function wrongLengths(deck: Deck, { options }: RuleContext): RuleFinding[] {
  const parts = hasPlan(deck) ? partsOf(deck) : [];
  return parts.flatMap((part) => {
    const slides = deck.slides.filter(
      ({ offset, body }) => offset < part.end && offset + body.text.length > part.heading.span.start,
    );
    const hasNotes = slides.some(({ body }) => body.notes.length > 0);
    const minutes = slides.reduce((sum, slide) => sum + spoken(slide, part, hasNotes, options), 0);
    const most = part.minutes * (1 + options.tolerance!);
    const least = part.minutes * (1 - options.tolerance!);
    if (minutes <= most && (minutes >= least || !hasNotes)) return [];
    return [
      {
        span: part.heading.span,
        message: message(
          'The text of this part takes about {0} minutes to say, not {1}. Shorten or lengthen it, or change the minutes.',
          Math.max(1, Math.round(minutes)),
          part.minutes,
        ),
      },
    ];
  });
}

/** Minutes that the text of a slide within `part` takes: its notes where the talk has notes, else its running text. */
function spoken(slide: Slide, { heading, end }: Part, hasNotes: boolean, options: RuleContext['options']): number {
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
      const at = slide.offset + (passage.plain.starts[0] ?? 0);
      if (passage.place !== 'note' && at >= heading.span.start && at < end) count(passage.text);
    }
  }
  return chinese / options.chinesePerMinute! + english / options.englishPerMinute!;
}

/** The slide whose heading ends the part begins a little before that heading, with its directives: its notes are not the part's. */
function opensNextPart({ offset, body }: Slide, start: number, end: number): boolean {
  return offset > start && end < offset + body.text.length;
}
