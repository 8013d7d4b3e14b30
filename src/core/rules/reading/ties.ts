import { onlyWords, words } from '../../numbers/words';

/** Words between the name of an indicator and its value. A noun of its own there would be another subject. */
const TIES = words(
  '达到 达 为 是 约 约为 大约 在 高达 只有 仅 仅为 仅有 可达 可 由 从 的 值 了 也 均 平均 均值 中位 中位数 峰值 最高 最低 最大 最小 接近 近 将近 超过 超 低于 高于 小于 大于 不足 不到 不低于 不超过 至少 至多 等于',
  '提升 提高 上升 增加 增长 改善 优化 下降 降低 减少 缩短 压缩 压 降 升 涨 跌 变 变为 改为 改 到 至 成 稳定 维持 保持 控制 已 从原来 原来 目前 当前 现在 后 目标 目标值 实测 实际 预期 预计 典型 典型值 参考 阈值 整体 总体 常年 长期 普遍 通常 一般 往往 甚至 大幅 显著 明显 快速 进一步 逐步 分别',
  'is was are were be of to from by at a an the and reached reaches reaching hit hits averages averaged averaging average avg mean median max min peak peaks peaked peaking rose rises rise increased increases dropped drops drop fell falls fall went goes go stays stayed stay around about approximately approx nearly roughly almost over above below under up down only just now still becomes became target targets targeted actual measured observed typical typically usually sits sitting stands standing improved improves improving reduced reduces reducing cut cuts grew grows climbed jumped lifted than less more least most as low high',
);

const STATISTIC = /(?:\bT?P\d{2}(?:\.\d{1,3})?\b|\d{2}(?:\.\d{1,3})? ?百?分位|\d{2}(?:th)? percentile)/gi;
const GOAL = /目标|预期|期望|计划|要求|阈值|上限|下限|SLO|SLA|target|goal|budget|threshold|limit/i;

/** Whether nothing but ties, percentiles and joining marks stands in folded `text`. */
export function isTie(text: string): boolean {
  return text.length <= 80 && !/[。；;!！?？]/.test(text) && onlyWords(text.replace(STATISTIC, ' '), TIES);
}

/** Whether the words around a number make it a goal rather than a measurement. */
export function isGoal(text: string): boolean {
  return GOAL.test(text);
}
