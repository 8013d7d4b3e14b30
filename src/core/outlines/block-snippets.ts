import type { Bilingual } from '../source/bilingual';

/** A snippet whose body is written by hand, tab stops included, once in each language. */
export interface BlockSnippet {
  /** The middle of its prefix, and its name. */
  readonly id: string;
  readonly description: Bilingual;
  readonly body: Bilingual;
}

const snippet = (id: string, description: Bilingual, body: Bilingual): BlockSnippet => ({ id, description, body });

/**
 * One body for both languages but for the words in it: `words` are pairs of Chinese and English, `@0` the first of them.
 * Tab stops are written `‹1:text›` and `‹2|one,other›`.
 */
function worded(text: string, ...words: readonly (readonly [zh: string, en: string])[]): Bilingual {
  const fill = (index: 0 | 1) => text.replace(/@(\d)/g, (_, number: string) => words[Number(number)]![index]);
  return { zh: tabStops(fill(0)), en: tabStops(fill(1)) };
}

function tabStops(text: string): string {
  return text
    .replace(/[\\$}]/g, '\\$&')
    .replace(/‹(\d):([^‹›]*)›/g, (_, number: string, shown: string) => `$\{${number}:${shown}}`)
    .replace(/‹(\d)\|([^‹›]*)›/g, (_, number: string, choices: string) => `$\{${number}|${choices}|}`);
}

const fence = (language: string, ...lines: readonly string[]): string =>
  [`\`\`\`${language}`, ...lines, '```'].join('\n');
const slide = (title: string, ...parts: readonly string[]): string => [`## ${title}`, ...parts].join('\n\n');

/** Snippets for blocks and for whole pages that no outline brings. */
export const BLOCK_SNIPPETS: readonly BlockSnippet[] = [
  snippet(
    'results-page',
    { zh: '效果页：指标卡片与前后对比', en: 'Results page: cards and a chart of before and after' },
    worded(
      slide(
        '‹1:@0›',
        fence(
          'metrics',
          'show: cards',
          'stages: ‹2|stage1,stage2,stage3,stage4,stage5,stage6›',
          'indicators: [‹3:gpu_utilization, throughput, ttft›]',
        ),
        '- ‹4:@1›',
      ),
      ['本阶段效果', 'What the stage brought'],
      ['来源与条件', 'Source and conditions'],
    ),
  ),
  snippet(
    'before-after',
    { zh: '前后对比页', en: 'Before and after page' },
    worded(
      '<!-- layout: comparison -->\n' +
        slide(
          '‹1:@0›',
          '::: columns\n::: column\n### ‹2:@1›\n\n- ‹3:@2›\n:::\n::: column\n### ‹4:@3›\n\n- ‹5:@4›\n:::\n:::',
        ),
      ['改造前后', 'Before and after'],
      ['之前', 'Before'],
      ['独占整卡', 'Whole cards'],
      ['之后', 'After'],
      ['按需切分', 'Slices as needed'],
    ),
  ),
  snippet(
    'metrics-data',
    { zh: '指标数据（放在文件头）', en: 'Metrics data, for the front matter' },
    worded(
      'metrics:\n  baseline:\n    gpu_utilization_percent: ‹1:28›\n    throughput_tokens_per_sec: ‹2:1200›\n  ‹3:stage1›:\n    gpu_utilization_percent: { value: ‹4:45›, source: "‹5:@0›", conditions: "‹6:@1›" }\n    throughput_tokens_per_sec: { value: ‹7:1800›, estimated: true, method: "‹8:@2›" }',
      ['压测', 'load test'],
      ['8 卡节点', '8-GPU node'],
      ['按单卡折算', 'scaled from one card'],
    ),
  ),
  snippet(
    'metrics-cards',
    { zh: '指标卡片', en: 'Indicator cards' },
    worded(
      fence(
        'metrics',
        'show: ‹1|cards,table,chart›',
        'stages: ‹2:stage2›',
        'indicators: [‹3:gpu_utilization, throughput›]',
      ),
    ),
  ),
  snippet(
    'chart',
    { zh: '图表', en: 'Chart' },
    worded(
      fence(
        'chart',
        'type: ‹1|bar,hbar,stacked-bar,percent-bar,line,area,combo,radar›',
        'title: ‹2:@0›',
        'categories: [‹3:@1›]',
        'series:',
        '  - name: ‹4:@2›',
        '    values: [‹5:28, 45, 62›]',
      ),
      ['GPU利用率', 'GPU utilization'],
      ['基线, 阶段1, 阶段2', 'Baseline, Stage 1, Stage 2'],
      ['利用率', 'Utilization'],
    ),
  ),
  snippet(
    'chart-pie',
    { zh: '饼图或环形图', en: 'Pie or doughnut chart' },
    worded(
      fence(
        'chart',
        'type: ‹1|pie,doughnut›',
        'title: ‹2:@0›',
        'categories: [‹3:@1›]',
        'series:',
        '  - name: ‹4:@0›',
        '    values: [‹5:55, 30, 15›]',
      ),
      ['GPU时去向', 'Where GPU hours go'],
      ['推理, 训练, 空闲', 'Inference, Training, Idle'],
    ),
  ),
  snippet(
    'diagram-architecture',
    { zh: '架构图', en: 'Architecture diagram' },
    worded(
      fence(
        'mermaid',
        'flowchart LR',
        '  user([‹1:@0›]) --> gateway[‹2:@1›]',
        '  subgraph cluster[‹3:@2›]',
        '    scheduler[‹4:@3›] --> nodes[‹5:@4›]',
        '  end',
        '  gateway --> scheduler',
        '  nodes --> store[(‹6:@5›)]',
      ),
      ['用户', 'Users'],
      ['网关', 'Gateway'],
      ['集群', 'Cluster'],
      ['调度器', 'Scheduler'],
      ['GPU节点', 'GPU nodes'],
      ['存储', 'Storage'],
    ),
  ),
  snippet(
    'diagram-scheduling',
    { zh: '调度流程图', en: 'Scheduling flow' },
    worded(
      fence(
        'mermaid',
        'flowchart TD',
        '  queue[‹1:@0›] --> filter{‹2:@1›}',
        '  filter -- ‹3:@2› --> score[‹4:@3›]',
        '  filter -- ‹5:@4› --> preempt[‹6:@5›]',
        '  preempt --> queue',
        '  score --> bind[‹7:@6›]',
      ),
      ['取出任务', 'Take a job'],
      ['有节点放得下？', 'Does a node fit?'],
      ['有', 'yes'],
      ['打分', 'Score nodes'],
      ['没有', 'no'],
      ['抢占或等待', 'Preempt or wait'],
      ['绑定', 'Bind'],
    ),
  ),
  snippet(
    'diagram-sequence',
    { zh: '时序图', en: 'Sequence diagram' },
    worded(
      fence(
        'mermaid',
        'sequenceDiagram',
        '  participant A as ‹1:@0›',
        '  participant B as ‹2:@1›',
        '  A->>B: ‹3:@2›',
        '  B-->>A: ‹4:@3›',
      ),
      ['调度器', 'Scheduler'],
      ['节点', 'Node'],
      ['预留资源', 'Reserve'],
      ['已预留', 'Reserved'],
    ),
  ),
  snippet(
    'diagram-timeline',
    { zh: '时间线', en: 'Timeline' },
    worded(
      fence(
        'mermaid',
        'timeline',
        '  title ‹1:@0›',
        '  ‹2:2024› : ‹3:@1›',
        '  ‹4:2025› : ‹5:@2›',
        '  ‹6:2026› : ‹7:@3›',
      ),
      ['技术演进', 'How it evolved'],
      ['GPU共享', 'GPU sharing'],
      ['智能编排', 'Orchestration'],
      ['弹性与容错', 'Elasticity'],
    ),
  ),
  snippet(
    'diagram-roadmap',
    { zh: '路线图（甘特图）', en: 'Roadmap as a Gantt chart' },
    worded(
      fence(
        'mermaid',
        'gantt',
        '  title ‹1:@0›',
        '  dateFormat YYYY-MM-DD',
        '  section ‹2:@1›',
        '  ‹3:@2› :a1, ‹4:2026-01-01›, ‹5:60d›',
        '  ‹6:@3› :after a1, ‹7:45d›',
      ),
      ['路线图', 'Roadmap'],
      ['阶段2', 'Stage 2'],
      ['装箱调度', 'Bin packing'],
      ['动态批处理', 'Dynamic batching'],
    ),
  ),
  snippet('equation', { zh: '公式', en: 'Equation' }, worded('$$\n‹1:\\max \\sum_{i} w_i x_i›\n$$')),
  snippet(
    'columns',
    { zh: '分栏', en: 'Columns' },
    worded('::: columns\n::: column\n‹1:@0›\n:::\n::: column\n‹2:@1›\n:::\n:::', ['左栏', 'Left'], ['右栏', 'Right']),
  ),
  snippet(
    'callout',
    { zh: '提示框', en: 'Callout' },
    worded('> [!‹1|NOTE,TIP,IMPORTANT,WARNING,CAUTION›]\n> ‹2:@0›', ['要注意的事', 'What to notice']),
  ),
  snippet(
    'module',
    { zh: '技术模块', en: 'Technical module' },
    worded(
      fence(
        'module',
        'name: ‹1:@0›',
        'stage: ‹2:2›',
        'key_technologies: [‹3:@1›]',
        'integration_points: [‹4:Kubernetes›]',
      ),
      ['装箱调度器', 'Bin-packing scheduler'],
      ['多维装箱, 动态批处理', 'Bin packing, Dynamic batching'],
    ),
  ),
];
