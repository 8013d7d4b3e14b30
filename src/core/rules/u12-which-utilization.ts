import type { Deck } from '../deck/deck';
import type { Range } from '../numbers/quantity';
import { message } from '../source/message';
import { absolute, type Span } from '../source/span';
import type { Passage } from './reading/passage';
import { ListPerBody, PerBody } from './reading/per-body';
import { indicatorReadings } from './reading/readings';
import { readSlide } from './reading/slide-reading';
import type { DeckRule, RuleFinding } from './rule';

export const whichUtilization: DeckRule = {
  id: 'U12',
  scope: 'deck',
  severity: 'info',
  title: { en: 'Which utilization?', zh: '利用率口径不明' },
  why: {
    en: 'NVML utilization says that some kernel ran, SM_ACTIVE how many multiprocessors had work, MFU how much of the peak was used; memory occupancy is another thing again. Name the counter once.',
    zh: 'NVML 利用率只说明有内核在跑，SM_ACTIVE 说明有多少 SM 在工作，MFU 说明用了多少峰值算力；显存占用又是另一回事。请写明一次口径。',
  },
  bad: [
    { lang: 'zh', text: 'GPU 利用率过高可能触发 OOM' },
    { lang: 'en', text: 'High GPU utilization may trigger OOM' },
    { lang: 'zh', text: 'GPU 利用率从 38% 提升到 72%' },
  ],
  good: [
    { lang: 'zh', text: 'GPU 显存占用率过高可能触发 OOM' },
    { lang: 'en', text: 'High GPU memory occupancy may trigger OOM' },
    { lang: 'zh', text: 'GPU 利用率（SM_ACTIVE）从 38% 提升到 72%' },
    { lang: 'en', text: 'GPU utilization rose to 72%\n\nAll figures: DCGM SM activity, 15 s average' },
  ],
  check: ({ slides }: Deck) => {
    const all = utilizations.on(slides);
    const isOpen = all.some((one) => one.found.unnamed.length > 0) && counters.on(slides).length === 0;
    const found = all.flatMap(({ slide: { offset }, found: { confused, unnamed } }) => [
      ...confused.map((one) => at(one, offset, true)),
      ...(isOpen ? unnamed.map((one) => at(one, offset, false)) : []),
    ]);
    const [first, ...more] = found.sort((a, b) => Number(b.isConfused) - Number(a.isConfused));
    if (first === undefined) return [];
    return [{ ...finding(first), related: more.map((one) => ({ span: one.span, message: finding(one).message })) }];
  },
};

interface Place {
  readonly passage: Passage;
  readonly range: Range;
}

interface Utilizations {
  /** Utilization where memory is meant. */
  readonly confused: readonly Place[];
  /** Values of GPU utilization. */
  readonly unnamed: readonly Place[];
}

const COUNTER =
  /NVML|nvidia-smi|DCGM|SM[_ ]?(?:ACTIVE|ACTIVITY|OCC|活跃|占用|利用率)|GR_ENGINE|\bMFU\b|利用率口径|(?:指|按|统计).{0,8}(?:忙碌|分配|占用)|busy time|allocat|tensor (?:core )?activ|\bduty cycle/i;
const OUT_OF_MEMORY = /\bOOM\b|显存不足|显存溢出|内存溢出|out[- ]of[- ]memory/i;

const utilizations = new PerBody(
  (body): Utilizations => {
    const { passages } = readSlide(body);
    const confused = passages
      .filter(({ text, mentions }) => mentions.some(isUtilization) && OUT_OF_MEMORY.test(text))
      .flatMap((passage) => passage.mentions.filter(isUtilization).map((range) => ({ passage, range })));
    const unnamed = indicatorReadings(body)
      .filter(({ mention, role, unit }) => isUtilization(mention) && role === 'level' && unit?.family === 'ratio')
      .map(({ passage, quantity }) => ({ passage, range: quantity }));
    return { confused, unnamed };
  },
  ({ confused, unnamed }) => confused.length === 0 && unnamed.length === 0,
);

/** Where the deck says what it counts. */
const counters = new ListPerBody((body) => readSlide(body).passages.filter(({ text }) => COUNTER.test(text)));

const isUtilization = ({ indicator }: { readonly indicator: { readonly id: string } }): boolean =>
  indicator.id === 'gpu_utilization';

interface Found {
  readonly span: Span;
  readonly written: string;
  readonly isConfused: boolean;
  readonly chinese: boolean;
}

function at({ passage, range }: Place, offset: number, isConfused: boolean): Found {
  const span = absolute(passage.spanOf(range), offset);
  return { span, written: passage.quote(range), isConfused, chinese: passage.isChinese };
}

function finding({ span, written, isConfused, chinese }: Found): RuleFinding {
  if (!isConfused) {
    return {
      span,
      number: span,
      message: message(
        'GPU utilization of {0}: counted how? Name NVML busy time, SM activity, MFU or allocation once in the deck.',
        written,
      ),
    };
  }
  const text = chinese ? 'GPU 显存占用率' : 'GPU memory occupancy';
  return {
    span,
    message: message('“{0}” does not fill memory; memory occupancy does. Name what is meant.', written),
    fixes: [{ title: message('Replace “{0}” by “{1}”', written, text), edits: [{ span, text }], safe: false }],
  };
}
