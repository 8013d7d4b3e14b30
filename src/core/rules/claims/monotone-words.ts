export type Way = 'up' | 'down' | 'better';

const STEP = '期|步|波|年|月|季|周|天|代|轮|次|版|批|级|阶段|季度|个?季度|个?月|个?版本|个?阶段|个?里程碑';
const UP_HAN = '走高|升高|上升|攀升|提升|提高|上涨|上扬|增长|增加|变多|变大|看涨|[爬涨升高多大]';
const DOWN_HAN = '走低|下降|降低|下跌|下滑|缩短|减少|变少|变短|变小|回落|[降跌低少短小]';
const BETTER_HAN = '改善|改进|变好|优化|进步|提速|变快|[好优强稳顺快]';
const WAYS_HAN = `(?:(${UP_HAN})|(${DOWN_HAN})|(${BETTER_HAN}))`;
/** What says that each value differs from the one before in the same way. */
const ALL_HAN = `步步|节节|一路|稳步|持续|连续(?!批)|逐(?:${STEP})|月月|年年|季季|周周|天天|不断|一直|始终|每(?:[扩推走升上过做]?一|一个?)?(?:${STEP})(?:下来)?都|[一每](?:${STEP})(?:都)?比(?:前?一|上一?)(?:${STEP})|都比(?:前|上)一(?:${STEP})|一个?(?:${STEP})比一个?(?:${STEP})|越往后[^。；;]{0,12}越|越来越`;
const EACH_EN =
  '(?:phase|stage|wave|step|release|version|quarter|month|week|day|year|season|round|sprint|milestone|iteration|revision|drill|rehearsal)';
const UP_EN =
  'more|higher|larger|greater|longer|up|r[oi]s(?:e|es|en|ing)|grew|grow(?:s|n|ing)|climb(?:s|ed|ing)|increas(?:e|es|ed|ing)';
const DOWN_EN =
  'less|lower|fewer|shorter|smaller|cheaper|down|f[ae]ll(?:s|en|ing)?|dropp?(?:s|ed|ing)?|declin(?:e|es|ed|ing)|shr[aiu]nk(?:s|ing)?';
const BETTER_EN = 'better(?:ed)?|faster|beats?|outdid|topped|surpass(?:es|ed)|improv(?:e|es|ed|ing)';
const WAYS_EN = `\\b(?:(${UP_EN})|(${DOWN_EN})|(${BETTER_EN}))\\b`;
const ALL_EN = `\\b(?:every|each) (?:single )?${EACH_EN}|\\bsteadily|\\bconsistently|\\bmonotonically|\\bcontinuously|\\bstep by step|\\bwithout (?:exception|a break|interruption|a pause)|\\b${EACH_EN} (?:by|after|over|on|to) ${EACH_EN}|\\b(?:kept|keeps)(?: on)?`;
/** What may follow the words: nothing that they do something to, as in `kept improving the scheduler`. */
const ENDS_HAN = '(?=(?:了|的|中|着|态势|趋势)?(?:[ 　]?[，,。；;:()（）、—\\n]|$))';
const ENDS_EN =
  '(?=(?:(?: [a-z]{2,14}){0,2} than)?(?: (?:on|over|upon))?(?: (?:the|its|any))?(?: (?:one|last|previous|prior|former|preceding|predecessors?|before|it|that|version|release|quarter|month|week|phase|stage|step|wave|round)){0,4}(?: (?:so far|too|again|in turn))?(?: without (?:a single |any |one )?[a-z]{3,12})? ?(?:[,.;:()—\\n]|$))';
/** 从未回落, `never fell from one drill to the next`: what never goes one way goes the other. */
const NEVER_HAN =
  /(?:从未|从没|一[次步][都也]没)有?再?过?(?:(回落|下降|下滑|走低|降低|降|跌|掉)|(回升|上升|走高|反弹|升|涨))过?(?=[，,。；;:()（）、—\n]|$)/g;
const ENDS_NEVER = '(?= ?(?:[.,;]|$|back\\b|again\\b|from (?:one|any) |between |along ))';
const NEVER_EN = new RegExp(
  `\\bnever (?:once )?(?:(fell|dropped|dipped|declined|slipped|went down|decreased)|(rose|grew|went up|increased|climbed))\\b${ENDS_NEVER}`,
  'gi',
);
const ONLY_EVER = new RegExp(
  `\\bonly ever (?:(rose|grew|went up|increased|climbed)|(fell|dropped|went down|declined|decreased))\\b${ENDS_NEVER}`,
  'gi',
);
/** How a text says it: the ways up, down and to the better are the first three groups of each. */
export const CLAIMS: readonly RegExp[] = [
  NEVER_HAN,
  NEVER_EN,
  ONLY_EVER,
  /(?:(只[增升涨]不[减降跌])|(只[减降跌]不[增升涨]))/g,
  new RegExp(`(?:${ALL_HAN})[^\\d。；;，,:]{0,4}?${WAYS_HAN}${ENDS_HAN}`, 'g'),
  new RegExp(`(?:${ALL_EN})\\b[^.;\\d:]{0,24}?${WAYS_EN}${ENDS_EN}`, 'gi'),
  new RegExp(`${WAYS_EN}[^.;\\d:]{0,16}?(?:${ALL_EN})\\b${ENDS_EN}`, 'gi'),
];
/** Looked for in a whole slide first, then in each text. */
export const HINT =
  /步步|节节|一路|稳步|持续|连续|逐|不断|一直|始终|每|月月|年年|季季|周周|天天|只[增升涨减降跌]不|比[前上一]|从未|从没|[次步][都也]没|越往后|越来越|\b(?:every|each|step by|steadily|consistently|monotonically|continuously|without|kept|keeps|never|only ever|(?:phase|stage|wave|round|version|day|year|season|step|month|quarter|week|release|iteration|drill|rehearsal) (?:by|after|over|on|to))\b/i;
/** Not all of it, or not so. */
export const NOT_ALL =
  /[除但]|不是|并非|并不|不见得|没有|未能|多数|大部分|总体|整体|基本|大致|有起伏|\b(?:except|but|not|most|some|many|almost|mostly|overall|nearly|on the whole|until|if|should|will|may|must|would|targets?|goals?|aims?|planned|expect(?:ed|s)?|supposed)\b|目标|计划|预计|要求|希望|各|[两三四五六七八九十\d] ?个?(?:机房|区域|地区|可用区|团队|小组|集群|业务|模型|租户|客户|节点|队列|产品|部门)|\b(?:regions?|teams?|clusters?|tenants?|customers?|sites?|queues?|products?)\b/i;
/** Says the same once more: 没有一次回落. */
export const NOT_ONCE =
  /(?:没有|无|未有)(?:过)?(?:任何)?一?[次个]?(?:例外|回落|反复|倒退|回升|中断)?|从未|\bwithout (?:a single |any |one )?(?:exceptions?|dips?|setbacks?|breaks?|pause|interruptions?)\b|\bnot once\b/gi;
