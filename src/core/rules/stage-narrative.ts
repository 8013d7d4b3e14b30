import type { SlideBody } from '../deck/deck';
import { stageName } from '../outlines';
import { outlineOf } from '../outlines/deck-outline';
import { type Message, message } from '../source/message';
import { titleSpan } from './reading/place';
import { readSlide } from './reading/slide-reading';
import { blocksOf } from './reading/walk';
import type { DeckRule } from './rule';
import { slidesByStage } from './stages/by-stage';
import { stageNumber } from './stages/stages';

const stage = (...pages: readonly string[]): string =>
  pages.map((page) => `<!-- stage: stage1 -->\n${page}`).join('\n\n---\n\n');

export const stageNarrative: DeckRule = {
  id: 'stage-narrative',
  scope: 'deck',
  severity: 'info',
  title: { en: 'A stage tells only part of its story', zh: '阶段叙事不完整' },
  why: {
    en: 'A stage convinces as problem → means → contribution → figure. Where one of them is never said, on a page or in its notes, the audience has to guess why the stage is there or what it brought.',
    zh: '一个阶段要讲清“问题→手段→贡献→数据”。页面和讲稿里始终没有其中一项，听众就只能猜这个阶段为什么存在、带来了什么。',
  },
  bad: [
    {
      lang: 'en',
      text: stage('## MIG\n\n- Slices of one card', '## MPS\n\n- Shared context', '## Plan\n\n- Roll-out'),
    },
    { lang: 'zh', text: stage('## 切片\n\n- 独立显存', '## 共享\n\n- 并发执行', '## 计划\n\n- 分批上线') },
  ],
  good: [
    {
      lang: 'en',
      text: stage(
        '## Idle cards\n\n- Small jobs waste whole GPUs',
        '## Slicing mechanism\n\n- MIG partitions the card',
        '## Results\n\n- Utilization improved from 30% to 55%',
      ),
    },
    {
      lang: 'zh',
      text: stage(
        '## 瓶颈\n\n- 小任务独占整卡，大量闲置',
        '## 切片机制\n\n- MIG 划分显存与计算单元',
        '## 效果\n\n- GPU 利用率从 30% 提升到 55%',
      ),
    },
    { lang: 'en', text: stage('## MIG\n\n- Slices of one card', '## MPS\n\n- Shared context') },
  ],
  check: (deck) => {
    return [...slidesByStage(deck.slides)].flatMap(([id, own]) => {
      // Names of a deck's own may stand for anything: chapters, kinds of picture.
      if (!stageNumber(id) || own.length < FEWEST_PAGES) return [];
      const name = stageName(id, outlineOf(deck), deck.settings.lang);
      const missing = PARTS.filter((part) => !own.some(({ body }) => partsOf(body).has(part)));
      return missing.map((part) => ({ span: titleSpan(own[0]!), message: SAID[part](name) }));
    });
  },
};

/** A stage of one or two pages is a mention, not a story. */
const FEWEST_PAGES = 3;

const PARTS = ['problem', 'means', 'contribution', 'figure'] as const;
type Part = (typeof PARTS)[number];

const SAID: Readonly<Record<Part, (name: string) => Message>> = {
  problem: (name) => message('{0} never says which problem it solves.', name),
  means: (name) => message('{0} never says by what means it works.', name),
  contribution: (name) => message('{0} never says what it contributes.', name),
  figure: (name) => message('{0} gives no figure, and does not say that none was measured.', name),
};

/** Words that tell a part of the story. Generous: a hint that is wrong costs more than one that is missing. */
const WORDS: Readonly<Record<Part, RegExp>> = {
  problem:
    /问题|瓶颈|浪费|不足|碎片|闲置|空闲|冲突|等待|饥饿|限制|挑战|痛点|缺乏|代价|故障|停机|拥塞|独占|过载|抖动|排队|干扰|problem|bottleneck|wast|idle|fragment|conflict|wait|starv|limit|challeng|lack|fail|downtime|congest|cannot|too (?:slow|large|small|much|many|few)|overload|costs\b|interfer|exclusive|queue/i,
  means:
    /技术|机制|算法|架构|策略|方案|方法|调度|实现|设计|流程|框架|mechanism|algorithm|architect|strateg|method|schedul|implement|design|technique|framework|how |works?\b|polic/i,
  contribution:
    /提升|降低|减少|消除|改善|提高|解决|节省|贡献|缩短|避免|达到|达成|收益|效果|最大化|最小化|rais|lower|reduc|remov|improv|gain|solv|sav(?:e|ing)|less|fewer|better|faster|contribut|avoid|reach|effect|benefit/i,
  figure: /未测|待测|估算|not measured|estimate|\bN\/A\b/i,
};

const known = new WeakMap<SlideBody, ReadonlySet<Part>>();

/** What a slide tells of the story, in its words, its notes or its drawings. */
function partsOf(body: SlideBody): ReadonlySet<Part> {
  let parts = known.get(body);
  if (parts === undefined) {
    parts = new Set(PARTS.filter((part) => WORDS[part].test(body.text) || shows(body, part)));
    known.set(body, parts);
  }
  return parts;
}

function shows(body: SlideBody, part: Part): boolean {
  if (part === 'means') return blocksOf(body).some(({ kind }) => /^(?:diagram|code|equation|module)$/.test(kind));
  if (part !== 'figure') return false;
  if (blocksOf(body).some(({ kind }) => /^(?:chart|metrics|module)$/.test(kind))) return true;
  return readSlide(body).passages.some(({ quantities }) => quantities.some(({ unit }) => unit !== undefined));
}
