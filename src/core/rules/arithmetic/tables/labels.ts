import type { Unit } from '../../../numbers/units';

const USER =
  /每(?:个|位|名)?(?:用户|读者|会话|路|流)|单(?:个)?(?:用户|路|流|会话)|用户(?:体感|感受|看到)|\b(?:per|each|single|one)[ -](?:user|stream|session|sequence|reader)|\/ ?(?:user|用户|stream)|\buser (?:speed|rate|sees|gets)|\bseen by (?:a|one|each) user/i;
/** The time between the tokens of one request. */
const TOKEN_TIME =
  /\b(?:TPOT|TBT|ITL)\b|每 ?(?:个)?(?:输出)? ?(?:token|词元)(?:的)?(?:时间|延迟|耗时)|\b(?:time|latency|ms) per (?:output )?token\b|\binter-token/i;

/** Whether a rate is what one user or stream gets. */
export const isOfUser = (label: string, unit: Unit | undefined): boolean => unit?.scope === 'user' || USER.test(label);

/** Whether a label speaks of the load of a year or a day, which that of a test has nothing to do with. */
export const isMean = (label: string): boolean => MEAN.test(label);
const MEAN = /平均|均值|[年月日]均|\b(?:average|mean)\b/i;

export const isTokenTime = (label: string): boolean => TOKEN_TIME.test(label);

/** Whether a label speaks of the whole facility, and whether of its IT equipment. */
export const isOfFacility = (label: string): boolean => FACILITY.test(label);
export const isOfIt = (label: string): boolean => IT.test(label);
const FACILITY = /总|机房|园区|设施|市电|\b(?:total|facility|site|building|utility|grid|meter)\b/i;
const IT = /\bIT\b/;

/** Words that say where, of what or under which conditions something was measured. */
const CONDITION =
  /机房|园区|设施|市电|\bPUE\b|服务器|整机|节点|单机|板卡|单卡|每卡|满载|平均|峰值|目标|P\d\d|输入|输出|预填充|解码|\b(?:facility|meter|wall|site|building|servers?|nodes?|boards?|GPUs?|cards?|IT|full|mean|average|avg|peak|planned|planning|target|p\d\d|input|output|prefill|decode|speculative|median)\b/gi;
/** Words for the same thing. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/^(?:机房|园区|设施|市电|PUE|facility|meter|wall|site|building)$/i, 'facility'],
  [/^(?:服务器|整机|节点|单机|servers?|nodes?|IT)$/i, 'server'],
  [/^(?:板卡|单卡|每卡|boards?|GPUs?|cards?)$/i, 'card'],
  [/^(?:平均|mean|average|avg)$/i, ''],
  [/^(?:输出|解码|output|decode)$/i, ''],
  [/^(?:P50|median)$/i, 'p50'],
];

/** What `label` says of the conditions, so that two labels can be compared; an average of output tokens is the plain case. */
export function conditionsOf(label: string): string {
  const words = label.match(CONDITION) ?? [];
  const kinds = words.map((word) => SAME.find(([pattern]) => pattern.test(word))?.[1] ?? word.toLowerCase());
  return [...new Set(kinds)]
    .filter((kind) => kind !== '')
    .sort()
    .join(' ');
}
