import type { OutlineLang } from '../outlines';
import type { VisualKind } from '../outlines/outline';

type Skeletons = Readonly<Record<Exclude<VisualKind, 'picture'>, string>>;

const ZH: Skeletons = {
  table: '| 项目 | 之前 | 之后 |\n| --- | ---: | ---: |\n| 指标 | 未测 | 未测 |',
  chart:
    '```chart\ntype: bar\ntitle: 对比\ncategories: [基线, 本阶段]\nseries:\n  - name: 指标\n    values: [1, 2]\n```',
  diagram:
    '```mermaid\nflowchart LR\n  in[输入] --> core[核心机制]\n  core --> out[结果]\n  core --> next[下一阶段]\n```',
  timeline: '```mermaid\ntimeline\n  第一步 : 做什么\n  第二步 : 做什么\n  第三步 : 做什么\n```',
  code: '```python\ndef decide(candidates, request):\n    """选出得分最高的候选。"""\n    return max(candidates, key=lambda one: score(one, request))\n```',
  equation: '$$\n\\max \\sum_{i} w_i x_i \\quad \\text{满足} \\quad \\sum_{i} r_i x_i \\le R\n$$',
};

const EN: Skeletons = {
  table: '| Item | Before | After |\n| --- | ---: | ---: |\n| Indicator | not measured | not measured |',
  chart:
    '```chart\ntype: bar\ntitle: Comparison\ncategories: [Baseline, This stage]\nseries:\n  - name: Indicator\n    values: [1, 2]\n```',
  diagram:
    '```mermaid\nflowchart LR\n  in[Input] --> core[The mechanism]\n  core --> out[Result]\n  core --> next[Next stage]\n```',
  timeline:
    '```mermaid\ntimeline\n  First step : what is done\n  Second step : what is done\n  Third step : what is done\n```',
  code: '```python\ndef decide(candidates, request):\n    """The candidate with the highest score."""\n    return max(candidates, key=lambda one: score(one, request))\n```',
  equation: '$$\n\\max \\sum_{i} w_i x_i \\quad \\text{subject to} \\quad \\sum_{i} r_i x_i \\le R\n$$',
};

/** Markdown to start a visual of that kind from. */
export function visualSkeleton(kind: Exclude<VisualKind, 'picture'>, lang: OutlineLang): string {
  return (lang === 'zh-CN' ? ZH : EN)[kind];
}
