import { onlyWords, words } from '../../numbers/words';

/** Words between the name of an indicator and its value. A noun of its own there would be another subject. */
const TIES = words(
  '达到 达 为 是 一直 稳在 稳定在 维持在 保持在 徘徊在 落在 上下 约 约为 大约 在 高达 只有 仅 仅为 仅有 可达 可 由 从 的 值 了 也 均 平均 均值 中位 中位数 峰值 最高 最低 最大 最小 接近 近 将近 超过 超 低于 高于 小于 大于 不足 不到 不低于 不超过 至少 至多 等于',
  '提升 提高 上升 增加 增长 改善 优化 下降 降低 减少 缩短 压缩 压 降 升 涨 跌 变 变为 改为 改 到 至 成 稳定 维持 保持 控制 已 从原来 原来 目前 当前 现在 后 目标 目标值 实测 实际 预期 预计 典型 典型值 参考 阈值 整体 总体 常年 长期 普遍 通常 一般 往往 甚至 大幅 显著 明显 快速 进一步 逐步 分别',
  '可以 能 能够 还 还能 又 才 都 曾 曾经 一度 短时 短暂 已经 全程 冲 冲上 爬上 推高 拉高 抬高 高峰时 高峰 低谷 平时 最初 起初 此前 之前 大概 大致 差不多 直接 一直 基本 基本上 瞬间 就 仍 仍然 依然 始终 线上 线下 全年 年均 周均 日均 月均 均值为 做 跑 拉 推 落 写 报 写着 突破 逼近 超出 停',
  'is was are were be of to from by at a an the and reached reaches reaching hit hits averages averaged averaging average avg mean median max min peak peaks peaked peaking rose rises rise increased increases dropped drops drop fell falls fall went goes go stays stayed stay around about approximately approx nearly roughly almost over above below under up down only just now then still becomes became target targets targeted actual measured observed typical typically usually sits sat sitting stands stood standing improved improves improving reduced reduces reducing cut cuts grew grows climbed jumped lifted than less more least most as low high',
  '掉 爬 一路 一下 猛 骤 跳 蹿 窜 冒 退 上限 下限 提 调 调整 抬 拔 扩 砍 减 增 攀 攀升 爬升 回升 反弹 回落 滑落 回到 恢复 走高 走低 翻 翻倍 徘徊 波动 浮动 停留 停 定 封顶 见顶 触顶 触底 报出 显示 测得 测出 录得 读数 记录 记 实际上 眼下 如今 现已 最终 最后 早已 仅仅 刚刚 刚好 恰好 正好 足足 至多只 最多只 稍 略 略有 明显地 稳稳 平稳',
  'near past beyond shy short some every always never often mostly consistently steadily steady reliably comfortably barely easily sharply slightly slowly quickly again eventually finally soon exactly precisely together overall somewhere its our their it this that these safely well',
  'levels leveled levelled plateau plateaued flattened hovers hovered hovering fluctuates fluctuated oscillates oscillated floats floated measures measuring registers registered records recorded reads read clocks clocked logs logged posts posted delivers delivered yields yielded returns returned gives gave making makes made equals equalled totals totalled approaches approached approaching nears neared nearing surpasses surpassed crosses crossed broke breaks touch hitting climbs climb climbing rising falling growing dropping sinks sank slides slid slips slipped declines declined creeps crept edges edged ranges ranged ranging varies varied varying inches inched ticks ticked spikes spiked surges surged soars soared shoots shot jumps leapt doubles doubled tripled halves halved shrinks shrank recovers recovered rebounded starts started starting begins began opened finishes finished remains remained remaining keeps kept keep stabilises stabilised stabilizes stabilized steadied caps capped limited limit ceiling set pinned fixed maxes maxed tops topping bottoms bottomed clipped',
  '到过 达到过 见过 出现过 摸到 摸到过 冲到过 跑到过 得到 拿到 同期 这周 本周 上周 今天 昨天 本月 上月 上个月 这个月 最近 近期 低到 低至 高到 高至 少到 好到 好于 优于 有 照样 照旧 竟 竟然 居然 反正 压',
  '守 守在 守住 守到 压在 压住 压住在 卡在 卡住在 稳住 稳住在 钉在 钉死在 锁在 锁定在 锁死在 收在 收敛在 收敛到 框在 框住在 控在 按在 按住在 摁在 保在 顶在 兜在 盯在 被',
  '合计 总计 共计 合共 总共 加起来 合起来 year quarter month half',
  'exceed exceeds exceeded exceeding passes passed tops topped touched touches settled settles settling plateaus plateaued shows showed sustained sustains holds held holding ran runs came comes gets got has had briefly even once currently ended ends ending landed lands closed',
);

/** `含 PUE（kW）`, `归一化吞吐`, `Peak used for MFU`: the name tells what was counted in, related to or reckoned, not what the number is. */
const COUNTED_IN =
  /(?:含|计入|计上|算上|算入|加上|考虑|[乘除][以上]?|按|归一化|计算|用于|×|\b(?:times|multiplied by|divided by)(?: the| its| our)?|\b(?:used|taken|needed) (?:for|in)|\b(?:with|incl\.?|including|excl\.?|excluding|before|after|normali[sz]ed|relative)) ?$/i;
const STATISTIC = /(?:\bT?P\d{2}(?:\.\d{1,3})?\b|\d{2}(?:\.\d{1,3})? ?百?分位|\d{2}(?:th)? percentile)/gi;
const GOAL = /目标|预期|期望|计划|要求|阈值|上限|下限|(?<![A-Za-z])SL[OA]|target|goal|budget|threshold|limit/i;

/** `If Porto had Lyon's PUE: 25 kW less`: what would follow from it. */
const SUPPOSED = /(?:^|[.;:,，。；] ?)if [^.;:,]{2,28}(?:['’]s|the same) $/i;

/** Whether the words in folded `before` keep the name after them from naming a value. */
export const isCountedIn = (before: string): boolean =>
  COUNTED_IN.test(before.slice(-20)) || SUPPOSED.test(before.slice(-40));

/** `text` with its percentiles blanked: `TTFT P95` → `TTFT    `. */
export const withoutStatistic = (text: string): string =>
  /\d/.test(text) ? text.replace(STATISTIC, (found) => ' '.repeat(found.length)) : text;

/** What joins a value to the one that it became. */
export const LEADS_TO = /^ ?(?:->|→|[\u3400-\u9fff]{0,3}[到至]|(?:down |up |back )?to) ?$/;

/** Verbs that need a particle to lead to a value: `came in at`, `tops out at`, `levelled off near`, `ended up at`. */
const PARTICLE =
  /\b((?:levels?|level+ed|tops?|topped|topping|max(?:es|ed)?|bottom(?:s|ed)?|flatten(?:s|ed)?|even(?:s|ed)?|works?|worked|peak(?:s|ed)?|comes?|came|turn(?:s|ed)?|starts?|started|clock(?:s|ed)?|checks?|checked|weigh(?:s|ed)?|ends?|ended|winds?|wound|finish(?:es|ed)?|tapers?|tapered|settles?|settled|leaves?|left|bounces?|bounced|averag(?:es|ed)|runs?|ran|stays?|stayed)) (?:out|in|off|up|back)\b/gi;

const SOME_PARTICLE = / (?:out|in|off|up|back)\b/i;

/** Whether nothing but ties, percentiles and joining marks stands in folded `text`. */
export function isTie(text: string): boolean {
  if (text.length > 80 || /[。；;!！?？]/.test(text)) return false;
  const plain = withoutStatistic(text);
  return onlyWords(SOME_PARTICLE.test(plain) ? plain.replace(PARTICLE, ' ') : plain, TIES);
}

/** Verbs that make of a preposition the way to a value: `peaked at`, `came in at`, `rose above`, 稳定在. */
const LEADS_IN =
  /\b(?:peak|settl|stay|sit|sat|hold|held|hover|plateau|end|land|clos|stand|stood|com|came|top|max|averag|level|run|ran|remain|cap|clock|start|finish|measur|record|report|bottom|tapp?|pegg?|put|set|read)[a-z]{0,5}(?: (?:in|out|off|up|steady))? at\b|\b(?:steady|flat|stable|constant) at\b|\b(?:ris|rose|climb|gr[eo]w|jump|f[ae]ll|dropp?|sank|went|go|shot|pass|crept|mov|push|stay|remain|held)[a-z]{0,4} (?:above|below|under|past|beyond)\b|(?:一般|通常|稳定?|维持|保持|徘徊|停留?|落|控制?|集中|大约|大概|基本|处|收敛?|(?:[守压卡框按稳]住?|[钉锁][死定]?|[摁保顶兜盯]))在/gi;

/** Whether the words between a name and a number give a condition (`at 2 ms`, 在 256 时) rather than lead to its value. */
export const givesCondition = (tie: string): boolean =>
  /\b(?:at|over|under|below|above|in|than)\b|在|分别/i.test(tie.replace(LEADS_IN, ' '));

/** What may follow a name without making it part of another one (`throughput test` is no throughput). */
const OPENS =
  /^ ?(?:[\u3400-\u9fff]{1,8}[涨升降冲跑跌压推拉落]到|[,，(:]|[的在于每按经从当可能会已又还也就都曾最长稳维保达为是冲做提升降上下突超有]|一度|短|(?:per|for|of|at|on|in|with|when|while|under|during|after|before|over|across|since|measured|sampled|averaged|observed|recorded|this|last|that|which|we|the|is|was|has|had|can|could|will|went|goes|rose|fell|dropped|climbed|jumped|reach|reached|stays|stayed|peaked|hit|went|goes|grew|pushed)\b)/i;
/** What makes the number another one's: a contrast, a change, a setting, a quantity with a name of its own. */
const DIVIDES =
  /压测|测试|样本|采样|窗口|规模|数量|数目|个数|总数|卡数|[比与和及或而但却并若如果]|相对|相差|同比|环比|基线|增幅|降幅|涨幅|幅度|增长|之和|并发|批大小|长度|上下文|步数|轮数|次数|带宽|耗时|延迟|时延|时间|时长|间隔|周期|功率|功耗|能耗|电量|容量|显存|内存|算力|成本|价格|收入|准确|影响|开销|代价|\b(?:impact|effect|overhead|than|versus|vs|and|or|but|while|whereas|if|unless|compared|relative|baseline|growth|growing|increases?|improvements?|gains?|by|concurrency|batch|length|context|size|steps?|rounds?|time|duration|interval|period|latency|bandwidth|power|energy|capacity|memory|costs?|price|revenue|accuracy|requests?|tokens?|users?|cores?)\b/i;
const CLOSES =
  /(?:[:到至达为是成约有]了?|超过?|(?:维持|稳定|保持|停留?|落|控制)在|[冲爬]上|\b(?:to|is|was|of|hits?|reach(?:es|ed)?|exceed(?:s|ed)?|tops|topped|above|over|below|under|about|around|nearly|(?:peak|settl|stay|sit|hold|held|hover|plateau|end|land|clos)[a-z]{0,4} at|(?:came|comes|turned|turns|worked|works|ended|ends|stood|stands|topp?ed|tops|maxe[ds]|wound|finished) (?:(?:in|out|up|off) )?at|(?:came|comes|works|worked|turned|turns) out (?:to be|as|to)|(?:is|was|are|were) (?:now|still|only|about|around)|(?:climb|pass|went|go|gone|rose|push|grew|jump)[a-z]{0,3} past|(?:went|rose|fell|dropped|climbed|grew|improved)(?: up| down)? from)) ?$/i;
/** Longer than this, a clause says more than one thing. */
const LOOSE_REACH = 60;

/**
 * Whether the folded text between a name and a number leaves the number to the name, though it holds other words: a
 * scope or a condition, then a verb or a colon (`per H100 at peak load went up to`, `, all 64 cards:`).
 */
export function isLooseTie(between: string): boolean {
  // The digits of a card's name count nothing.
  const text = between.replace(/\b[A-Z]{1,3}\d{1,4}/g, 'GPU');
  if (text.length > LOOSE_REACH || /[。；;!！?？\d%]/.test(text) || !OPENS.test(text) || !CLOSES.test(text))
    return false;
  if (DIVIDES.test(text)) return false;
  return isLabel(text) || !/[,，、:]/.test(text);
}

/** `of the pool is`, `at the start of the project was`, 在上线一周后是: whose the value is, or when it was, then a verb. */
const OF_TIE =
  /^ ?(?:(?:of|for|per|across|on|by|at|in|over|during|under|after|before|since|throughout) [a-z0-9 '-]{1,44}? (?:(?:is|was|are|were)(?: now| still| only| about| around)?|reached|reaches|averages|averaged|hit|stood at|stands at|(?:up|rose|fell|dropped|went|came|climbed|grew) (?:to|from))|per [a-z-]{2,16} of|(?:在|于)[\u3400-\u9fff ]{1,12}[时后前里内上中间下]?(?:已经|已|就|也|都|还)?(?:是|为|达到?|只有|到了?)) ?$/i;
/** A clause of its own speaks of something else. */
const CLAUSE_IN_TIE =
  /\b(?:that(?! (?:load|peak|point|time|rate|batch|setting|moment|hour|day|week|run|node|pool|card|GPU|replica|cluster|server|service|model|route|engine|machine|region|fleet)\b)|which|where|whose|who|when|while|if|because|as|until|but)\b/i;

/** Whether the folded words between a name and a number only tell whose or when the value is, and then state it. */
export const tellsWhose = (tie: string): boolean => OF_TIE.test(tie) && !CLAUSE_IN_TIE.test(tie);

/** A remark right after a name, in brackets or between commas: `（SM_ACTIVE）`, `, averaged over the week,`; '' if there is none. */
export function asideIn(tie: string): string {
  return (
    /^ ?\([^()]{1,40}\)|^ ?, ?(?!and |but |while |with )[^\d,.;:。；()]{3,40},|^, (?:measured|averaged|taken|sampled|counted|over|across|in|on|at|for|from) [^,.;:。；()]{3,36},|^ ?: ?(?:单卡|每张?卡|单机|每台|整机|全?集群|单用户|单副本|单实例|线上|白天|夜间|高峰期?|忙时|闲时)(?= ?[:是为达约\d]| ?$) ?[:是为]?/.exec(
      tie,
    )?.[0] ?? ''
  );
}

/** `Then we looked at the MFU. It was 41%`, `再看 MFU。只有 41%`: the next sentence gives the value of what this one ends with. */
const NEXT_SENTENCE =
  /^ ?(?:[,，] ?(?=T?P\d{2} ?(?:[是为达到]|$))|[,，] ?(?:它|这个数)?(?=(?:实测|现在|目前|线上|如今|眼下|得到|测得|测出|拿到|结果)[\u3400-\u9fff]{0,4} ?$)|, ?(?:and |which )?(?:we |it )?(?=(?:got|measured|saw|came|read|gave)\b)|[.?!。？！] ?(?:(?:it|that|this|the (?:number|figure|value|answer)|它|这个数|结果|答案)(?= ?(?:is|was|had|now|stood|stands|come|came|只?有|是|为|仅|现在|才)\b)|(?=(?:只有|仅有|才|现在是|结果是) ?$)))/i;

/** The mark and the pronoun with which a sentence takes up the name that the one before ended with; '' if there is none. */
export const takenUpIn = (tie: string): string => NEXT_SENTENCE.exec(tie)?.[0] ?? '';

/** Whether `text` ends a label: commas may stand before the colon that closes it. */
export function isLabel(text: string): boolean {
  return text.indexOf(':') === text.trimEnd().length - 1;
}

/** Whether the words around a number make it a goal rather than a measurement. */
export function isGoal(text: string): boolean {
  return GOAL.test(text.replace(MET, ' '));
}

/** `SLO 达成率`, `SLO attainment`, `requests inside the SLO`: how often a goal was met is measured. */
const MET =
  /SL[OA] ?(?:的)?(?:达成|达标|满足|合规|符合)率|(?:达成|达标|满足|符合) ?SL[OA] ?的?(?:比例|占比|请求)|\bSL[OA][ -](?:attainment|compliance|met|hit rate)\b|\b(?:in|inside|within|meeting|met) (?:the |its |their |our )?SL[OA]s?(?![A-Za-z])/gi;

/** A verb or a colon that gives what follows as the value of its subject, at the end of the words before a number. */
const GIVES_VALUE =
  /(?::|\b(?:(?:is|was|are|were)(?: (?:now|still|only|just|about|around|set to|capped at|(?:steady|flat|stable|constant) (?:at|around)))?|(?:has|have|had) been|(?:(?:is|was|were|are) )?(?:held|kept|stays?|stayed|remains|remained)(?: (?:well|safely|always|comfortably|firmly))? (?:within|under|below|above)|(?:pinned|capped|contained) at|reach(?:es|ed)|hits?|averag(?:es|ed)|(?:peak|settl|stay|s[ia]t|h[eo]ld|hover|plateau|end|land|clos|st[ao]nd|stood|rema|ran|runs|measur|com|came|level)[a-z]{0,5}(?: (?:in|out|off|steady))? at|hover(?:s|ed)? (?:around|near)|(?:ros|rose|f[ae]ll|climb|dropp?|went|grew|improv|jump)[a-z]{0,3} to)|[到达]了?|[是为]|只有|约为|稳定在|维持在|保持在) ?(?:about |around |roughly |约 ?|~)?$/i;
/** Where, when or of what the value was, before such a verb. */
const SCOPE_OPENS =
  /^ ?(?:[,，] ?)?(?:for|of|on|in|at|by|per|over|across|during|under|with|when|while|after|before|between|within|throughout|since|among|measured|averaged|sampled|now|then|today|today's|each|的|在|于|经|[\u3400-\u9fff]{1,8}[时后前里内上中间下均])(?![a-z])/i;
/** Words with which another thing is spoken of. */
const SCOPE_LEAVES =
  /\b(?:and|or|but|if|unless|than|versus|vs|compared|relative|because|so|whereas|which|where|whose|that (?!(?:load|peak|point|time|rate|batch|setting|moment|hour|day|week|run|node|pool|card|GPU|replica|cluster|server|service|model|route|engine|machine|region|fleet)\b)|is|was|are|were|has|have|had|window|interval|duration|period|count|size|length)\b|[与和及或而但却若比]|相对|如果|同比|环比|因为|所以|周期|时[间长]|间隔|窗口|规模|数量|长度|次数|用时/i;
const LONGEST_SCOPE = 64;

/** How many there were of what the value was measured with: `at 32 streams`, `with 8 GPUs`. */
const COUNTED_SCOPE =
  /\b(?:at|with|for|on|under|across|over|of) (?:all )?\d[\d,]{0,6} (?:concurrent )?(?:streams|users|GPUs|cards|nodes|servers|replicas|sessions|clients|requests|sequences|instances)(?= )/gi;

/** Whether the folded words between a name and a number tell only whose, where or when it is, and then give the number as its value. */
export function statesValue(tie: string): boolean {
  const said = withoutStatistic(tie)
    .replace(/\([^()]{0,40}\)/g, '')
    .replace(COUNTED_SCOPE, '')
    .replace(/\b[A-Z]{1,3}\d{1,4}/g, 'GPU');
  const verb = GIVES_VALUE.exec(said);
  if (verb === null) return false;
  const scope = said.slice(0, verb.index).trimEnd();
  if (scope.trim() === '') return true;
  if (scope.length > LONGEST_SCOPE || /[\d%。；;!?]/.test(scope)) return false;
  return SCOPE_OPENS.test(scope) && !SCOPE_LEAVES.test(scope);
}
