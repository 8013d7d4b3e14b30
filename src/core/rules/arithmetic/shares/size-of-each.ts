import type { Range } from '../../../numbers/quantity';

const OF_EACH =
  /^ ?卡? ?的?(?:任务|作业|训练|实例|机|节点|服务器|副本)|^[ -](?:GPU|card|node)s? (?:jobs?|runs?|tasks?|replicas?|servers?|nodes?)\b|^ [a-z-]{3,12} (?:per|each)\b/i;

/** `8 卡任务`, `5 slots per GPU`: how large each is, no part of anything. */
export const isSizeOfEach = (text: string, { end }: Range): boolean => OF_EACH.test(text.slice(end, end + 32));
