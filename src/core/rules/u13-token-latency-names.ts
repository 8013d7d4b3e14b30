import type { Deck } from '../deck/deck';
import type { Message } from '../source/message';
import { message } from '../source/message';
import { absolute } from '../source/span';
import { type WrongDefinition, wrongDefinitions, wrongDefinitionsInRows } from './reading/definitions';
import { foundIn } from './reading/found-in';
import type { Defined } from './reading/meanings';
import { ListPerBody, PerBody } from './reading/per-body';
import type { Reading } from './reading/reading';
import { indicatorReadings } from './reading/readings';
import { readSlide } from './reading/slide-reading';
import type { DeckRule, RuleFinding } from './rule';

export const tokenLatencyNames: DeckRule = {
  id: 'U13',
  scope: 'deck',
  severity: 'info',
  title: { en: 'Names and definitions of indicators', zh: '指标的命名与定义' },
  why: {
    en: 'TBT and ITL are two names for the gap between tokens; TPOT is its mean over a request. A deck that switches names makes the audience look for a difference that is not there. A definition that is another indicator’s makes every number under the name wrong.',
    zh: 'TBT 与 ITL 是 token 间隔的两个名字，TPOT 是它在一次请求里的平均。同一份文稿换来换去，听众会去找并不存在的区别。定义写成了另一个指标的，这个名字下的数字就全错了。',
  },
  bad: [
    { lang: 'zh', text: 'TBT 30ms，优化后 ITL 24ms' },
    { lang: 'en', text: 'TBT is 30 ms; after tuning ITL is 24 ms' },
    { lang: 'zh', text: '- P99 TBT 降到 30 ms\n\n---\n\n- 优化后 P99 ITL 为 24 ms' },
    { lang: 'zh', text: 'TTFT：从吐出第一个 token 到吐出最后一个 token 的时间' },
    { lang: 'en', text: 'TPOT: end-to-end time divided by the number of output tokens' },
    { lang: 'en', text: '| Metric | Definition |\n|---|---|\n| PUE | IT energy divided by total facility energy |' },
    { lang: 'zh', text: '可用性 = MTTR ÷ (MTBF + MTTR)' },
  ],
  good: [
    { lang: 'zh', text: 'TBT 30 ms，优化后 TBT 24 ms（TBT=ITL）' },
    { lang: 'en', text: 'TBT is 30 ms; after tuning TBT is 24 ms' },
    { lang: 'en', text: '- TPOT: 20 ms\n- ITL: 19 ms' },
    { lang: 'zh', text: '| 指标 | 数值 |\n|---|---|\n| TPOT | 20 ms |\n| ITL | 19 ms |' },
    { lang: 'zh', text: 'TTFT：从收到请求到吐出第一个 token 的时间；端到端时延：到最后一个 token 的时间' },
    { lang: 'en', text: 'TPOT: (E2E − TTFT) ÷ (output tokens − 1); PUE: total facility energy divided by IT energy' },
  ],
  check: ({ slides }) => [
    ...mixedNames(slides),
    ...definitions
      .on(slides)
      .flatMap(({ slide: { offset }, found }) => found.map((wrong) => definitionFinding(wrong, offset))),
  ],
};

function mixedNames(slides: Deck['slides']): RuleFinding[] {
  const named = names
    .on(slides)
    .flatMap(({ slide: { offset }, found: { used } }) =>
      used.map((reading) => ({ reading, offset, name: reading.mention.text.toUpperCase() })),
    );
  const first = named[0];
  const other = named.find(({ name }) => name !== first?.name);
  if (first === undefined || other === undefined || apart.on(slides).length > 0) return [];
  const span = absolute(other.reading.passage.spanOf(other.reading.mention), other.offset);
  const related = absolute(first.reading.passage.spanOf(first.reading.mention), first.offset);
  return [
    {
      span,
      message: message(
        '“{0}” here and “{1}” elsewhere: if they are the same, use one name; if not, say what differs.',
        other.name,
        first.name,
      ),
      related: [{ span: related, message: message('the other name') }],
      fixes: [
        {
          title: message('Replace “{0}” by “{1}”', other.reading.mention.text, first.name),
          edits: [{ span, text: first.name }],
          safe: false,
        },
      ],
    },
  ];
}

const definitions = new ListPerBody((body) => {
  const { texts, tables } = readSlide(body);
  return [...foundIn(texts, wrongDefinitions), ...foundIn(tables, wrongDefinitionsInRows)];
});

function definitionFinding({ passage, range, name, defined }: WrongDefinition, offset: number): RuleFinding {
  return {
    span: absolute(passage.spanOf(range), offset),
    severity: 'warning',
    message: meaningOf(defined, name),
  };
}

function meaningOf(defined: Defined, name: string): Message {
  switch (defined) {
    case 'ttft':
      return message('“{0}” runs from the request to the first token; this defines something else.', name);
    case 'tpot':
      return message('“{0}” leaves out the first token: (end-to-end − TTFT) ÷ (output tokens − 1).', name);
    case 'e2e':
      return message('“{0}” runs from the request to the last token; this defines something else.', name);
    case 'pue':
      return message('“{0}” is the energy of the whole facility over that of the IT equipment, not the reverse.', name);
    case 'availability':
      return message('“{0}” is MTBF ÷ (MTBF + MTTR); this is the share of the time that it is down.', name);
    case 'mfu':
      return message('“{0}” is the useful FLOPs over the peak of the hardware; this defines something else.', name);
    case 'goodput':
      return message(
        '“{0}” counts only the requests that meet their limits: it is never more than the throughput.',
        name,
      );
    case 'hits':
      return message('“{0}” is the share that was found, not the share that was missed.', name);
    case 'perJoule':
      return message('“{0}” is the throughput over the power, not the reverse.', name);
    case 'perDollar':
      return message('“{0}” is what is produced over what it costs, not the reverse.', name);
    case 'cost':
      return message('“{0}” is what it costs over what is produced, not the reverse.', name);
    case 'rate':
      return message('“{0}” counts by the second.', name);
    case 'percentile':
      return message('“{0}” is the value that so many percent stay below.', name);
    case 'mttr':
      return message('“{0}” runs from a failure to its repair; this defines something else.', name);
    case 'mtbf':
      return message('“{0}” runs from one failure to the next; this defines something else.', name);
    case 'busy':
      return message(
        '“{0}” is the share of the time in which a kernel runs; what is used of the peak is the MFU.',
        name,
      );
  }
}

interface Names {
  /** Values in running text under one of the three names. */
  readonly used: readonly Reading[];
  /** Two of the names label values side by side. */
  readonly labelled: boolean;
}

const NAME = /^(?:TBT|TPOT|ITL)$/i;
const NAMES = /TBT|TPOT|ITL/i;
const DEFINED =
  /\b(TBT|TPOT|ITL)\b.{0,12}(?:=|≈|即|又称|也称|\/|\(|或|vs|and|also|is the|as)[^\d]{0,16}\b(?!\1)(?:TBT|TPOT|ITL)\b/i;

const names = new PerBody(
  (body): Names => {
    const readings = indicatorReadings(body).filter(({ mention }) => NAME.test(mention.text));
    const heads = new Set(readings.filter(isLabel).map(({ mention }) => mention.text.toUpperCase()));
    return { used: readings.filter(({ passage }) => passage.place !== 'cell'), labelled: heads.size > 1 };
  },
  ({ used, labelled }) => used.length === 0 && !labelled,
);

/** Two of the names stand side by side: told apart, or said to be the same. */
const apart = new PerBody(
  (body) =>
    names.of(body).labelled || readSlide(body).passages.some(({ text }) => NAMES.test(text) && DEFINED.test(text)),
  (isToldApart) => !isToldApart,
);

/** The name opens its line or labels its cell, as in a benchmark's output. */
function isLabel({ mention, passage }: Reading): boolean {
  return (
    passage.place === 'cell' || (mention.start < 12 && /^ ?(?:\([^)]*\))? ?:/.test(passage.text.slice(mention.end)))
  );
}
