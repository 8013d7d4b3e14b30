import type { MissingAdvice } from './outline';

/** What holds for any technical talk. */
export const MISSING_ADVICE: MissingAdvice = {
  technology: {
    zh: '先写清楚机制的输入、决策和输出，再补一段伪代码或一张流程图。',
    en: 'Write down what the mechanism takes in, decides and gives out, then add pseudo-code or a flowchart.',
  },
  data: {
    zh: '给出估算和方法，并标明是估算；或引用有来源和日期的参考值；都没有时保留占位，让检查器一直提醒。',
    en: 'Give an estimate with its method and mark it as one, or a reference value with source and date; else leave the placeholder, which the linter keeps reporting.',
  },
  link: {
    zh: '补一张架构图：上一阶段交给它什么，它交给下一阶段什么。',
    en: 'Add an architecture diagram: what the stage before hands over, and what this one hands on.',
  },
};
