import { WHOLE_NAMED } from './share-lists';

/** What can be used up only once, so that its shares exclude each other. */
const AMOUNT =
  /\b(?:time|hours?|GPU-hours?|minutes?|seconds?|ms|day|week|month|step|TTFT|latency|delay|downtime|cost|costs|spend|spending|bill|budget|money|dollars?|euros?|price|power|energy|electricity|watts?|kW|MW|kWh|MWh|joules?|memory|HBM|GB|disk space)\b|[$€£¥]/i;
/** `Of their time to first token:`, `Of every second a decode step takes:`: the line opens with what its parts are of. */
const OPENS_WITH =
  /^(?:and |so )?of (?:the|their|our|its|his|her|my|your|every|each|all|that|this|a|an|one|what|[$€£¥\d])/i;
/** `What our 40 kW pays for`, `What fills the 80 GB`, `The bill, line by line`, `Who used the cluster`. */
const TAKEN_APART =
  /\bwhat [^.;:]{3,40} (?:pays? for|buys|goes (?:on|into|to)|went (?:on|into|to)|(?:is|was|are|were) (?:spent|used|made) (?:on|for|of|up of)|consists? of)\b|\bwhat (?:fills|filled|takes up|took up|makes up|made up|eats|ate|is in) (?:the|our|a|an|all|every) |\b(?:line by line|piece by piece|item by item|broken down|taken apart|divided up)\b|\b(?:is|was|were|are|gets?|got) (?:spent|used up)\b|\b(?:made (?:up )?of|consists? of) ?:?$|\bwho (?:used|uses|ha[sd]|got|gets|took|takes|owns|ordered) (?:the|our|all) |\bwhere (?:do|does|did) (?:the|our|all|its|that) [^.;:]{2,30} (?:come from|go)\b/i;
/** 显存都给了谁, 钱用在哪, 电耗在什么地方, 80 GB 装了什么. */
const TAKEN_APART_HAN =
  /(?:给了?|归了?|被)谁|[用耗费落丢卡占走慢堵][在到了]{1,2}(?:哪|什么地方|何处|谁)|都?去了?哪|[拆摊掰]开来?[看算]|[装放用占]了?(?:些|的是)?什么(?: ?[:：?？])?$/;
/** Rates of each, bounds, what follows each other. */
export const OF_EACH =
  /(?<!^of |\b(?:where|what|fills|took|takes) )\b(?:each|every|per)\b|\b(?:at most|up to|at least|no more than|discounts?|idle|by (?:quarter|month|week|year|day|stage|phase|version|release))\b|折扣|最多|不超过|上限|至多|每个|各/i;

/** Whether a line over a list names something that its items share out: an amount that is used up, or asks who has it. */
export function divides(lead: string): boolean {
  if (OF_EACH.test(lead)) return false;
  if (WHOLE_NAMED.test(lead) || TAKEN_APART.test(lead) || TAKEN_APART_HAN.test(lead)) return true;
  return OPENS_WITH.test(lead) && AMOUNT.test(lead);
}

/** What happened once, and for one reason each time. */
const MISHAP =
  'fail|crash|retri|restart|stop|abort|reject|time|stall|evict|page|kill|preempt|drop|los|broke|break|queue|wait|roll|cancel';
/** `Why requests were retried:`, 任务为什么失败：, 失败请求的原因：. */
const WHY = new RegExp(
  `^why (?:[a-z\\d,-]{1,14} ){1,5}(?:${MISHAP})[a-z]{0,6}\\b[^.;:]{0,24}:?$|\\b(?:causes?|reasons?) (?:of|for|behind) [^.;:]{0,24}\\b(?:${MISHAP})[a-z]{0,6}\\b`,
  'i',
);
const WHY_HAN =
  /(?:失败|中断|重启|重试|超时|报错|宕机|被拒|拒绝|驱逐|取消|崩溃|回滚|抢占)[^\d。；;:：]{0,8}(?:原因|为什么|为何|因为)|(?:为什么|为何|因何)[^\d。；;:：]{0,12}(?:失败|中断|重启|重试|超时|报错|宕机|被拒|拒绝|驱逐|取消|崩溃|回滚|抢占)/;

/** Whether a line over a list asks why something went wrong: each time for one reason. */
export const asksWhy = (lead: string): boolean => WHY.test(lead) || WHY_HAN.test(lead);
