import type { Block } from '../deck/block';
import type { Slide, SlideBody } from '../deck/deck';
import { stageName } from '../outlines';
import { outlineOf } from '../outlines/deck-outline';
import type { Fix } from '../source/finding';
import { message } from '../source/message';
import { span } from '../source/span';
import { titleSpan } from './reading/place';
import { blocksOf } from './reading/walk';
import type { DeckRule } from './rule';
import { slidesByStage } from './stages/by-stage';
import { stageNumber } from './stages/stages';

export const stageDiagram: DeckRule = {
  id: 'stage-diagram',
  scope: 'deck',
  severity: 'info',
  title: { en: 'Stage without a diagram', zh: '阶段缺少图示' },
  why: {
    en: 'An architecture that is only told is remembered by nobody. One picture of what the stage changes carries more than its bullets.',
    zh: '只用文字讲的架构没有人记得住。画一张这个阶段改变了什么的图，胜过一页要点。',
  },
  bad: [
    { lang: 'en', text: '<!-- stage: stage1 -->\n## Slicing\n\n- MIG' },
    { lang: 'zh', text: '<!-- stage: stage1 -->\n## 切片\n\n- MIG' },
  ],
  good: [
    { lang: 'en', text: '<!-- stage: stage1 -->\n## Slicing\n\n```mermaid\nflowchart LR\n  A --> B\n```' },
    { lang: 'zh', text: '<!-- stage: baseline -->\n## 基线\n\n- 独占' },
  ],
  check: ({ slides, settings }) => {
    return [...slidesByStage(slides)].flatMap(([stage, own]) => {
      if (stageNumber(stage) === 0 || own.some(({ body }) => hasDiagram(body))) return [];
      const first = own[0]!;
      return [
        {
          span: titleSpan(first),
          message: message('{0} has no diagram or picture.', stageName(stage, outlineOf({ settings }), settings.lang)),
          fixes: [skeleton(first, settings.lang.startsWith('zh'))],
        },
      ];
    });
  },
};

const known = new WeakMap<SlideBody, boolean>();

function hasDiagram(body: SlideBody): boolean {
  let found = known.get(body);
  if (found === undefined) {
    found = (body.backgrounds?.length ?? 0) > 0 || blocksOf(body).some(isDiagram);
    known.set(body, found);
  }
  return found;
}

function isDiagram(block: Block): boolean {
  if (block.kind === 'code') return /[┌│└├]|-->|──/.test(block.text);
  return ['picture', 'pictures', 'diagram', 'module', 'chart'].includes(block.kind);
}

/** Request, scheduler and workers: what most stages change something about. */
function skeleton({ body, offset }: Slide, chinese: boolean): Fix {
  const [request, scheduler, pool, worker, store] = chinese
    ? ['请求', '调度器', 'GPU 资源池', '推理实例', 'KV 缓存']
    : ['Requests', 'Scheduler', 'GPU pool', 'Inference worker', 'KV cache'];
  const lines = [
    'flowchart LR',
    `  request[${request}] --> scheduler[${scheduler}]`,
    `  subgraph pool[${pool}]`,
    `    worker1[${worker} 1]`,
    `    worker2[${worker} 2]`,
    '  end',
    '  scheduler --> worker1',
    '  scheduler --> worker2',
    `  worker1 --> cache[(${store})]`,
    '  worker2 --> cache',
  ];
  const notes = body.notes[0]?.span.start;
  const end = notes === undefined ? body.text.trimEnd().length : body.text.slice(0, notes).trimEnd().length;
  return {
    title: message('Insert the skeleton of an architecture diagram'),
    edits: [{ span: span(offset + end, offset + end), text: `\n\n\`\`\`mermaid\n${lines.join('\n')}\n\`\`\`` }],
    safe: false,
  };
}
