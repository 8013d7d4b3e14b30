import type { Deck, SlideBody } from '../deck/deck';
import { hasHan } from '../numbers/fold';
import { collect } from '../source/collect';
import type { Fix } from '../source/finding';
import { message } from '../source/message';
import { absolute, type Span, span } from '../source/span';
import { indicatorReadings } from './reading/readings';
import { readSlide } from './reading/slide-reading';
import type { DeckRule } from './rule';

/** What a benchmark value needs beside it. */
const CONDITIONS = ['model', 'hardware', 'precision', 'lengths', 'load'] as const;
type Condition = (typeof CONDITIONS)[number];

const PATTERNS: Readonly<Record<Condition, RegExp>> = {
  model:
    /\b(?:Llama|LLaMA|Qwen|DeepSeek|GPT-?\d|Mixtral|Mistral|GLM|Gemma|Phi-\d|Yi-|Baichuan|Kimi|BERT|ResNet|OPT-|Bloom)|\b\d{1,4}(?:\.\d)?B\b(?! tokens)/i,
  hardware:
    /\b(?:[ABH]\d{2,4}|GB\d{3}|L4|L40S?|V100|T4|RTX|MI\d{3}X?|TPU|DGX|Gaudi|Trainium|GPU ?[×x] ?\d)\b|\d ?[×x] ?[A-Z]\d|昇腾|910B|海光|寒武纪/i,
  precision: /\b(?:NV|MX)?(?:FP|BF|INT|W\dA)-?\d{1,2}\b|bfloat16|量化|quantiz|精度/i,
  lengths:
    /\b\d{1,6}[Kk]? ?\/ ?\d{1,6}[Kk]?\b|\b[IO]SL\b|(?:输入|输出|提示|上下文|prompt|input|output|context)[^\n]{0,8}(?:长度|length|token|\dK)|\bin\/out\b|\d (?:input|output) tokens|ShareGPT/i,
  load: /并发|批次|批大小|concurren|\bbatch\b|请求率|request rate|QPS|req\/s|users?\b|\bRPS\b/i,
};
/** Slides that state the conditions for the whole deck. */
const SETUP =
  /测试(?:环境|条件|配置|方法)|实验(?:环境|设置)|口径|(?:test|benchmark|experimental) ?(?:setup|environment|conditions)|methodology|how (?:we|it was) measured/i;
const MEASURED: ReadonlySet<string> = new Set([
  'throughput',
  'ttft',
  'tbt',
  'tpot_itl',
  'e2e_latency',
  'goodput',
  'request_throughput',
  'latency',
]);

export const benchmarkContext: DeckRule = {
  id: 'R02',
  scope: 'deck',
  severity: 'info',
  title: { en: 'Benchmark context missing', zh: '缺测试条件' },
  why: {
    en: 'A throughput depends on model, hardware, precision, input and output length and concurrency as much as on the system. Without them nobody can repeat or compare it.',
    zh: '吞吐取决于模型、硬件、精度、输入输出长度与并发，不亚于系统本身。不写明这些，别人既不能复现也不能比较。',
  },
  options: [
    {
      name: 'missing',
      default: 2,
      least: 1,
      most: 5,
      about: {
        en: 'Report a slide that lacks at least so many of the five conditions',
        zh: '五项条件至少缺几项才报告',
      },
    },
  ],
  bad: [
    { lang: 'zh', text: '吞吐 2,680 tok/s' },
    { lang: 'en', text: 'Throughput 2,680 tok/s' },
  ],
  good: [
    { lang: 'zh', text: '吞吐 2,680 tok/s（Llama-2-7B，A100 80GB，FP16，in/out 512/128，并发 32）' },
    {
      lang: 'en',
      text: 'Throughput 2,680 tok/s (Llama-2-7B, A100 80GB, FP16, 512/128 tokens, concurrency 32)',
    },
    {
      lang: 'zh',
      text: '## 测试环境\n\n- Llama-2-7B，A100 80GB，FP16，in/out 512/128，并发 32\n\n---\n\n## 结果\n\n- 吞吐 2,680 tok/s',
    },
    { lang: 'en', text: 'Target throughput: 2,680 tok/s' },
  ],
  check: (deck, _scene, { options }) => {
    const everywhere = new Set(frontConditions(deck));
    for (const { body } of deck.slides)
      if (slideOf(body).isSetup) for (const one of slideOf(body).conditions) everywhere.add(one);
    const open = CONDITIONS.filter((one) => !everywhere.has(one));
    if (open.length < options.missing!) return [];
    return collect(deck.slides, ({ body, offset }, index) => {
      const own = slideOf(body);
      const [first, ...more] = own.values;
      if (first === undefined) return [];
      const before = index === 0 ? undefined : slideOf(deck.slides[index - 1]!.body);
      const missing = open.filter((one) => !own.conditions.has(one) && !before?.conditions.has(one));
      if (missing.length < options.missing!) return [];
      const chinese = hasHan(body.text);
      return [
        {
          span: absolute(first, offset),
          message: message(
            'Under which conditions? The slide lacks: {0}.',
            missing.map((one) => (chinese ? NAMES[one].zh : NAMES[one].en)).join(chinese ? '、' : ', '),
          ),
          related: more.map((one) => ({ span: absolute(one, offset), message: message('another value') })),
          fixes: [addFootnote(body, offset, missing, chinese)],
        },
      ];
    });
  },
};

const NAMES: Readonly<Record<Condition, { readonly zh: string; readonly en: string }>> = {
  model: { zh: '模型', en: 'model' },
  hardware: { zh: '硬件', en: 'hardware' },
  precision: { zh: '精度', en: 'precision' },
  lengths: { zh: '输入/输出长度', en: 'input/output length' },
  load: { zh: '并发', en: 'concurrency' },
};

class SlideContext {
  readonly values: readonly Span[];
  readonly isSetup: boolean;
  readonly #text: string;
  #conditions: ReadonlySet<Condition> | undefined;

  constructor(body: SlideBody) {
    this.values = measuredIn(body);
    this.#text = readSlide(body)
      .passages.map((passage) => passage.text)
      .join('\n');
    this.isSetup = SETUP.test(this.#text);
  }

  /** Looked for when asked: most slides have neither values nor the conditions of others. */
  get conditions(): ReadonlySet<Condition> {
    this.#conditions ??= conditionsIn(this.#text);
    return this.#conditions;
  }
}

const known = new WeakMap<SlideBody, SlideContext>();

function slideOf(body: SlideBody): SlideContext {
  let context = known.get(body);
  if (context === undefined) {
    context = new SlideContext(body);
    known.set(body, context);
  }
  return context;
}

/** The places of the values that need conditions. */
function measuredIn(body: SlideBody): Span[] {
  return indicatorReadings(body)
    .filter(
      ({ mention, role, goal, unit, passage }) =>
        MEASURED.has(mention.indicator.id) &&
        role === 'level' &&
        !goal &&
        unit !== undefined &&
        passage.place !== 'note',
    )
    .map(({ passage, quantity }) => passage.spanOf(quantity));
}

function conditionsIn(text: string): ReadonlySet<Condition> {
  // Our own line of placeholders is reported as such, not here.
  if (/测试条件:|Conditions:/.test(text) && text.includes('___')) return new Set(CONDITIONS);
  return new Set(CONDITIONS.filter((one) => PATTERNS[one].test(text)));
}

const fronts = new WeakMap<Deck['settings']['keySpans'], ReadonlySet<Condition>>();

/** What the front matter says; parses share its places as long as it does not change. */
function frontConditions(deck: Deck): ReadonlySet<Condition> {
  let found = fronts.get(deck.settings.keySpans);
  if (found === undefined) {
    found = conditionsIn(frontMatterOf(deck));
    fronts.set(deck.settings.keySpans, found);
  }
  return found;
}

function frontMatterOf({ settings, text }: Deck): string {
  return settings.span === undefined ? '' : text.slice(settings.span.start, settings.span.end);
}

/** A line at the slide's end with a place for each condition; the placeholder rule keeps asking for them. */
function addFootnote(body: SlideBody, offset: number, missing: readonly Condition[], chinese: boolean): Fix {
  const end = offset + body.text.trimEnd().length;
  const gaps = missing.map((one) => (chinese ? `${NAMES[one].zh} ___` : `${NAMES[one].en} ___`));
  const line = chinese ? `*测试条件：${gaps.join('，')}*` : `*Conditions: ${gaps.join(', ')}*`;
  return {
    title: message('Add a line for the conditions'),
    edits: [{ span: span(end, end), text: `\n\n${line}` }],
    safe: false,
  };
}
