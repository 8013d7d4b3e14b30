import { countNamed } from '../../numbers/number-words';
import type { Passage } from '../reading/passage';

/** What was before the first stage. */
export const BEFORE =
  /^ ?(?:改造|优化|治理|上线|升级|迁移|调优|实施)之?前|^ ?(?:before|original|initial|原始|现状|起点)(?![a-z])/i;
/** What the corner of a table calls its stages. */
export const STAGE_HEADING =
  /^ ?(?:阶段|步骤?|期次?|版本|迭代|轮次?|里程碑|季度|stages?|steps?|phases?|releases?|versions?|milestones?|iterations?|rounds?|quarters?|sprints?|waves?)/i;
/** What is done one after the other, and measured after each. */
const MEASURES =
  /^ ?(?:(?:改造|优化|改进|调优|治理)(?:项|措施|手段|动作|内容|点)?|措施|手段|动作|举措|(?:applied )?(?:optimi[sz]ations?|changes?|measures?|techniques?|actions?|tweaks?|improvements?)(?: (?:applied|added|made))?) ?$/i;
const BASELINE = /^ ?(?:基线|基准|base(?:line)?|start(?:ing point)?)(?![a-z])/i;

/** A stage along one side of a table. */
export interface LabelledStage {
  /** Its name alone makes no story: only what ends better than it began is one. */
  readonly isLettered?: true;
  /** Only its place in a list makes it a stage. */
  readonly isListed?: true;
  readonly index: number;
  readonly stage: number;
  readonly label: Passage;
}

/** `一、独占部署`, `3. New engine`, `②`: the number of a place in a list and the rest. */
const LISTED = /^ ?(?:[(（]?(\d{1,2}|[一二三四五六七八九十])(?:[)）.、:：,， ]|$)|([①②③④⑤⑥⑦⑧⑨]))/;
const CIRCLED = '①②③④⑤⑥⑦⑧⑨';
const ADDED = /^ ?\+ ?[A-Za-z\u3400-\u9fff]/;
const LEAST = 3;
/** The steps that each request or start goes through, and times of the day: no story of one thing. */
const PASSED_THROUGH =
  /^ ?(?:[\d.、(①-⑨一二三四五六七八九十 ]{0,5})(?:排队|等待|分词|接收|调度|预填充|解码|首步|采样|后处理|预处理|返回|下载|拉取|加载|预热|编译|初始化|启动|空闲|忙|白天|夜间|傍晚|早高峰|晚高峰|凌晨|上午|下午|queu|wait|tokeni|schedul|prefill|decod|sampl|post-?proc|pre-?proc|download|load|warm|compil|init|start-?up|idle|day|night|morning|evening|peak)[^+]{0,24}$/i;
const CHANGED = /分离|拆分|优化|改造|共享|复用|split|disaggregat|pool|sharing|reuse|tuning|batching|router/i;

/** The stages that only a list makes: numbered ones under `Step`, ones after a baseline, ones that are added to it. */
export function listedAlong(cells: readonly (Passage | undefined)[], corner: string): LabelledStage[] {
  const labels = cells.flatMap((label, index) => (label === undefined ? [] : [{ label, index }]));
  const byNumber = numbered(labels, corner);
  const isNumbered = byNumber !== undefined;
  const found = byNumber ?? added(labels) ?? afterBaseline(labels, corner) ?? [];
  const passed = found.filter(({ label: { text } }) => PASSED_THROUGH.test(text) && !CHANGED.test(text));
  // `3 Idle reaper` among other steps is one that somebody took.
  const isStory = found.length >= LEAST && passed.length < (isNumbered && found.length > LEAST ? 2 : 1);
  return isStory
    ? found.map(({ label, index }, at) => ({
        index,
        stage: isNumbered ? (numberOf(label.text) ?? at) : at,
        label,
        isLettered: true,
        isListed: true,
      }))
    : [];
}

interface Label {
  readonly label: Passage;
  readonly index: number;
}

/** All labels carry numbers that follow one another, but a first one that is the baseline. */
function numbered(labels: readonly Label[], corner: string): readonly Label[] | undefined {
  if (!STAGE_HEADING.test(corner) && !labels.every(({ label: { text } }) => HAN_ALONE.test(text))) return undefined;
  const numbers = labels.map(({ label: { text } }) => numberOf(text));
  const rest = numbers[0] === undefined && isBase(labels[0]) ? numbers.slice(1) : numbers;
  const isRow = rest.every((one, at) => one !== undefined && one === rest[0]! + at);
  return isRow ? labels : undefined;
}

/** `| 指标 | 一 | 二 | 三 |`: columns of stages that are called by their numbers. */
const HAN_ALONE = /^ ?[一二三四五六七八九] ?$/;

function numberOf(text: string): number | undefined {
  const [, number, circled] = LISTED.exec(text) ?? [];
  if (circled !== undefined) return CIRCLED.indexOf(circled) + 1;
  return number === undefined ? undefined : /\d/.test(number) ? Number(number) : countNamed(number);
}

/** Whether a label says that it is what was before the first stage. */
export const isBase = (one: { readonly label: Pick<Passage, 'text'> } | undefined): boolean =>
  one !== undefined && (BASELINE.test(one.label.text) || BEFORE.test(one.label.text));

/** `Baseline`, `+ paged KV`, `+ FP8`: what is added to what was before. */
function added(labels: readonly Label[]): readonly Label[] | undefined {
  const first = labels.findIndex(({ label: { text } }) => ADDED.test(text));
  if (first < 1 || !isBase(labels[first - 1])) return undefined;
  const after = labels.slice(first);
  const end = after.findIndex(({ label: { text } }) => !ADDED.test(text));
  return labels.slice(first - 1, end < 0 ? undefined : first + end);
}

/** Under `Step` or `Optimisation`, what follows the baseline. */
function afterBaseline(labels: readonly Label[], corner: string): readonly Label[] | undefined {
  // `Change, applied on top of the row before`: what follows the name says how.
  const [name = ''] = corner.split(/[,，(;；]/);
  return (STAGE_HEADING.test(corner) || MEASURES.test(name)) && isBase(labels[0]) ? labels : undefined;
}
