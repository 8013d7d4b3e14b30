/**
 * The words of change, as pieces of regular expressions: what goes up and what goes down. One dictionary for the claims
 * (`下降 75%`, `a 54% cut`), for the verb between an old and a new value, and for what a sentence says that its numbers did.
 */

/** Verbs of growth; none of them is a part of another word. Amounts of growth need a number beside them. */
export const RISE_HAN =
  '提升|提高|上升|上涨|上调|上浮|上扬|上行|增加|增长|增多|增大|新增|递增|激增|猛增|剧增|倍增|升高|升上|扩大|扩展|扩充|扩张|扩容|加大|跃升|攀升|爬升|飙升|抬升|抬高|拉高|拉升|拔高|推高|调高|走高|冲高|回升|反弹|暴涨|大涨|上去|高出|膨胀|延长|拉长|变长|变大|变多|变高|变贵';
const RISE_AMOUNT_HAN = '胖了|白捡|多赚|净赚|多得|提效|增效|增产|增幅|净增|多增|领先|涨幅|升幅|多出|多了|多出来';
/** Growth that is wanted: said of a latency that falls too. */
export const IMPROVE_HAN = '改善|优化|改进|好转|提速|加快|变快|加速(?![卡器比库])';
export const FALL_HAN =
  '下降|下跌|下滑|下落|下调|下探|下行|降低|减少|减小|减轻|减缓|缩短|缩减|缩小|缩水|压缩|压降|压低|压掉|压减|削减|削弱|削掉|节省|节约|回落|滑落|跌落|走低|拉低|调低|收窄|收缩|萎缩|锐减|骤降|骤减|大减|大跌|大降|砍掉|砍去|砍下|变短|变小|变少|变低|变便宜';
const FALL_AMOUNT_HAN =
  '瘦了|省时|省电|省钱|省人|省力|降幅|降本|减幅|减免|裁减|裁掉|裁撤|精简|瘦身|节减|节能|省下|省掉|省去|省出|省了|便宜|损失(?!率)|损耗(?!率)|流失(?!率)|跌幅|衰减|少了|少掉|少用|少花|少付|少传|腾出|释放|回收(?!率)|去掉|抹掉|落后|提前|提早';

/** Where a value ends up: 升到, 降为. */
export const REACHED_UP_HAN = '(?:升|涨|增|提|拉|抬|飙|冲|翻|跃|爬|攀|加|扩)[到至为]';
export const REACHED_DOWN_HAN = '(?:降|减|缩|压|砍|削|跌|掉|落|滑|裁|省)[到至为]';

/** Single characters, which count where a number follows at once. */
const UP_CHARACTERS =
  '[↑▲⬆]|增|升|涨|翻(?!译|车|页|新)|加(?=[到至])|(?<![最较更不])高(?![达峰])|(?<![最较更不])快|(?<![最较更])多[用花耗付占跑产做撑扛装]|(?<![最较更])多(?!达)|(?<![最较更不昂])贵';
const DOWN_CHARACTERS =
  '[↓▼⬇]|砍|削|降|减|缩|跌|省|压|裁|掉(?=[到至])|落(?=[到至])|(?<![最较更不])低|(?<![最较更不])慢(?=了| ?$)|(?<![最较更不])少[用花耗付占传走等]?|(?<![最较更不])[小短轻](?=了)';

export const UP_HAN = `${RISE_HAN}|${RISE_AMOUNT_HAN}|${IMPROVE_HAN}|${UP_CHARACTERS}`;
export const DOWN_HAN = `${FALL_HAN}|${FALL_AMOUNT_HAN}|${DOWN_CHARACTERS}`;

/** English verbs of growth in every form. */
export const RISE_LATIN =
  'increas(?:e[sd]?|ing)|r[oi]se[sn]?|rising|gr[eo]w(?:s|n|th|ing)?|gain(?:s|ed|ing)?|boost(?:s|ed|ing)?|jump(?:s|ed|ing)?|climb(?:s|ed|ing)?|rais(?:e[sd]?|ing)|lift(?:s|ed|ing)?|expand(?:s|ed|ing)?|widen(?:s|ed|ing)?|lengthen(?:s|ed|ing)?|swell(?:s|ed|ing)?|soar(?:s|ed|ing)?|surg(?:e[sd]?|ing)|spik(?:e[sd]?|ing)|accelerat(?:e[sd]?|ing)|(?:speed|sped|speeding) up|went up|goes up|going up|gone up|moved up|crept up|hik(?:e[sd]?|ing)|plus(?= of\\b)';
export const IMPROVE_LATIN = 'improv(?:e[sd]?|ing|ement)|better(?:s|ed)|optimi[sz](?:e[sd]?|ing)|enhanc(?:e[sd]?|ing)';
export const FALL_LATIN =
  'decreas(?:e[sd]?|ing)|reduc(?:e[sd]?|ing|tion)|drop(?:s|ped|ping)?|f[ae]ll(?:s|en|ing)?|cuts?|cutting|slash(?:es|ed|ing)?|shav(?:e[sd]?|ing)|trim(?:s|med|ming)?|lower(?:s|ed|ing)?|shr[aiu]nk|shrinks|shrinking|sav(?:e[sd]?|ing|ings)|declin(?:e[sd]?|ing)|dip(?:s|ped|ping)?|s[aiu]nk|sinks|slid(?:es?|ing)?|slip(?:s|ped|ping)?|tumbl(?:e[sd]?|ing)|plung(?:e[sd]?|ing)|plummet(?:s|ed|ing)?|shorten(?:s|ed|ing)?|squeez(?:e[sd]?|ing)|chop(?:s|ped)?|par(?:es?|ed) (?:down|back)|prun(?:e[sd]?|ing)|eas(?:ed|es) to|los(?:t|es|ing)|loss(?= of\\b)|shed(?:s|ding)?|free(?:s|d|ing)|reclaim(?:s|ed|ing)?|went down|goes down|c[ao]mes? down|coming down|gone down|moved down|brought down|knock(?:s|ed) off|discount|minus(?= of\\b)';

/** Falls that hold `up` or another word of growth. */
export const DOWN_PHRASES_LATIN =
  'g[ai]v(?:e|es|ing|en) (?:up|back)|hand(?:s|ed|ing) back|(?:tak(?:e|es|ing)|took|knock(?:s|ed)?|shav(?:e|es|ed|ing)) off';
export const UP_LATIN = `${RISE_LATIN}|${IMPROVE_LATIN}|(?<!made |make |makes |making |add |adds |set |back |start |cold start |warm |scale |ramp |(?<!speed)-)up(?! (?:to|and running)\\b)`;
export const DOWN_LATIN = `${FALL_LATIN}|down`;

/** What follows a number that states a growth. */
export const MORE_LATIN =
  'higher|faster|quicker|more|better|greater|longer|larger|bigger|dearer|pricier|costlier|increase|improvement|gain|boost|speed-?up|growth|rise|jump|hike|surge|uplift|expansion|extra|up on|up from|up over';
/** What follows a number that states a fall. */
export const LESS_LATIN =
  'lower|cheaper|less|fewer|smaller|shorter|slower|leaner|lighter|reduction|decrease|drop|savings?|saved|cut|decline|dip|discount|fall|off|down on|down from';

/** What a new value is measured against. */
export const OLD_HAN =
  '(?:原(?:价|值|水平|规模|时长|体积|成本)|原来|原先|原有|原本|过去|之前|此前|以前|从前|先前|旧(?:版|方案|流程)?|改造前|优化前|升级前|上线前|去年(?:同期)?|同期|当初|当时|起初|最初|最早|一开始|刚开始|开始时|[年月季期]初|起点|起步时|上线(?:时|之初|初期))';

/** Any word of a change, up or down. */
export const CHANGES = new RegExp(`${UP_HAN}|${DOWN_HAN}|\\b(?:${UP_LATIN}|${DOWN_LATIN})\\b`, 'i');

/** Behind a share that something was up, which is no change: `up 97.8% of the time`. */
export const OF_TIME =
  /^ of (?:the|its|their|our|all) (?:\w{2,10} )?(?:time|hours|days|month|year|week|run)\b(?! (?:spent|is|was|went|saved))/i;

/** `shorter by a factor of 5.5`: before a bare number. */
export const FACTOR_OF =
  /(?:\b[a-z]{3,12} (?:by )?)?\b(?:a|the) factor of (?:about |nearly |roughly |almost |over )?$/i;
