import type { Deck, SlideBody } from '../deck/deck';
import { CORE_INDICATORS, type Indicator } from '../indicators';
import type { Fix } from '../source/finding';
import { message } from '../source/message';
import { absolute, type Span, span } from '../source/span';
import { indicatorReadings } from './reading/readings';
import { readSlide, type SlideReading } from './reading/slide-reading';
import type { DeckRule } from './rule';

/** A deck that names fewer of the core indicators is about something else. */
const ABOUT_INFERENCE = 3;

export const indicatorCoverage: DeckRule = {
  id: 'R03',
  scope: 'deck',
  severity: 'info',
  title: { en: 'Indicator coverage', zh: '指标覆盖不足' },
  why: {
    en: 'The indicator list attributed to CNCF Sustainability has nine core entries, and a claim of efficiency that leaves some out invites the question why. Give a value for each, or say that it was not measured.',
    zh: '业内归于 CNCF Sustainability 的指标清单有九个核心指标。谈效率时缺几个，听众自然会问为什么。请给出每个指标的数值，没有就写“未测”。',
  },
  bad: [
    { lang: 'zh', text: '（全文无 TTFT、TBT、每瓦吞吐）' },
    { lang: 'en', text: '(deck never gives TTFT, TBT or throughput per Watt)' },
  ],
  good: [
    { lang: 'zh', text: '（每阶段一张九指标表，缺数写“未测”）' },
    { lang: 'en', text: '(each stage has a nine-row table; unknown is written "not measured")' },
    {
      lang: 'en',
      text: '| Metric | Value |\n|---|---|\n| Throughput | 2,450 tok/s |\n| TTFT | 180 ms |\n| TBT | 30 ms |\n| GPU utilization | 72% |\n| Memory overhead | not measured |\n| Prefill efficiency | not measured |\n| Decoding parallelism | 32 |\n| Throughput per watt | 2.1 tok/s/W |\n| Throughput per dollar | not measured |',
    },
  ],
  check: (deck) => {
    const missing = missingIndicators(deck);
    if (missing.length === 0) return [];
    const chinese = isChinese(deck);
    const names = missing.map(({ name }) => (chinese ? name.zh : name.en)).join(chinese ? '、' : ', ');
    return [
      {
        span: placeOf(deck),
        message: message(
          'The deck gives no value for {0} of the nine core indicators: {1}. Add them, or write that they were not measured.',
          missing.length,
          names,
        ),
        fixes: [insertTable(deck, missing)],
      },
    ];
  },
};

const isChinese = (deck: Deck): boolean => deck.settings.lang.startsWith('zh');

function missingIndicators(deck: Deck): readonly Indicator[] {
  // A metrics file is read by the host and not part of the text, so what it gives cannot be told from here.
  if (typeof deck.settings.metrics === 'string') return [];
  const named = new Set<string>();
  const given = new Set<string>(fieldsOf(deck.settings.metrics));
  for (const { body } of deck.slides) {
    const coverage = coverageOf(body);
    for (const id of coverage.named) named.add(id);
    for (const id of coverage.given) given.add(id);
  }
  // TPOT is the mean of the gaps that TBT names, tokens per joule the same number as tokens a second per watt.
  if (given.has('tpot_itl')) given.add('tbt');
  if (given.has('tokens_per_joule')) given.add('throughput_per_watt');
  const isAbout = CORE_INDICATORS.filter(({ id }) => named.has(id) || given.has(id)).length >= ABOUT_INFERENCE;
  return isAbout ? CORE_INDICATORS.filter(({ id }) => !given.has(id)) : [];
}

interface Coverage {
  /** Ids of the indicators that the slide mentions. */
  readonly named: ReadonlySet<string>;
  /** Ids of those it gives a value for, or says that there is none. */
  readonly given: ReadonlySet<string>;
}

const coverages = new WeakMap<SlideBody, Coverage>();

function coverageOf(body: SlideBody): Coverage {
  let coverage = coverages.get(body);
  if (coverage === undefined) {
    const reading = readSlide(body);
    const values = indicatorReadings(body).map(({ mention }) => mention.indicator.id);
    coverage = {
      named: new Set(reading.passages.flatMap(({ mentions }) => mentions.map(({ indicator }) => indicator.id))),
      given: new Set([...values, ...answered(reading)]),
    };
    coverages.set(body, coverage);
  }
  return coverage;
}

/** Indicators of inline metrics data: `ttft_milliseconds` is the field of `ttft`. */
function fieldsOf(metrics: unknown): string[] {
  if (typeof metrics !== 'object' || metrics === null) return [];
  const fields = Object.entries(metrics).flatMap(([key, value]) => [key, ...fieldsOf(value)]);
  const found = CORE_INDICATORS.filter(({ id }) => fields.some((field) => field === id || field.startsWith(`${id}_`)));
  return found.map(({ id }) => id);
}

const NOT_MEASURED = /未测|待测|未知|暂无|未统计|不适用|not measured|n\/a|unknown|tbd/i;

/** Indicators that the slide answers without a number: `TTFT：未测`, or a row of a table that says so. */
function answered({ texts, tables }: SlideReading): string[] {
  const inText = texts.flatMap(({ text, mentions }) =>
    mentions.length > 0 && NOT_MEASURED.test(text) ? mentions : [],
  );
  const inRows = tables.flatMap(({ rows }) =>
    rows.flatMap(([label, ...cells]) => (cells.some(({ text }) => NOT_MEASURED.test(text)) ? label!.mentions : [])),
  );
  return [...inText, ...inRows].map(({ indicator }) => indicator.id);
}

/** The title of the first slide that has one, else the deck's first line. */
function placeOf({ slides, text }: Deck): Span {
  for (const { body, offset } of slides) if (body.title !== undefined) return absolute(body.title.span, offset);
  const end = text.indexOf('\n');
  return span(0, end < 0 ? text.length : end);
}

/** A slide at the end of the deck, with a row for each missing indicator. */
function insertTable(deck: Deck, missing: readonly Indicator[]): Fix {
  const chinese = isChinese(deck);
  const head = chinese ? '## 推理指标\n\n| 指标 | 数值 |' : '## Inference indicators\n\n| Indicator | Value |';
  const rows = missing.map(({ name }) => (chinese ? `| ${name.zh} | 未测 |` : `| ${name.en} | not measured |`));
  const end = deck.text.length;
  const gap = deck.text.endsWith('\n') ? '\n' : '\n\n';
  return {
    title: message('Add a slide with a table of the missing indicators'),
    edits: [{ span: span(end, end), text: `${gap}---\n\n${head}\n|---|---|\n${rows.join('\n')}\n` }],
    safe: false,
  };
}
