/** Names of shares of a whole: none is below 0% or above 100%. Rates that may be more than the whole are left out. */

/** `增长率`, `加价率`, `功率`: rates that are no share of a whole, or may be more than it. */
const NO_SHARE_HAN =
  '增|涨|回报|收益|投资|加价|溢价|加成|成本|成本利润|费|汇|税|(?<![毛净])利|息|(?<!成)功|频|速|(?<!有)效|倍|比|曲|斜|分辨|采样|刷新|带宽|码|帧|流|压缩|加速|扩展|放大|超分|超卖|超配|超售|周转|杠杆|负债|贴现|折现|折扣|膨胀|净留存|收入留存|续费|续约|达成|完成|达产|执行|兑换|转换|换算|变化|环比|同比|重试|负载|负荷|一致|CPU ?使用|CPU ?利用|配额使用';
const HAN = `(?:(?<!${NO_SHARE_HAN})率|(?<=SL[OA] ?|目标延迟)达成率|占比|比重|份额|毛利(?!润|率)|(?<!增长|变化|缩放|压缩|放大|扩容|超分|超卖|超配|配|长宽|兑换|成交)比例|可用性|活跃度|饱和度|覆盖度|完整度|满意度|健康度|重叠度)`;

/** `growth rate`, `compression ratio`: the English ones that are no share of a whole. */
const NO_SHARE_LATIN =
  'growth|return|exchange|interest|tax|compression|speed-?up|price|cost|debt|inflation|discount|markup|turnover|expense|retention|oversubscription|over-?commit|expansion|increase|change|retry|conversion|sampling|frame|bit|clock|refresh|learning|arrival|request|token|data|transfer|burn|run|first|second|the|a|this|that|quota|completion';
const LATIN = `\\b(?:utili[sz]ation|occupancy|availability|uptime|attainment|accuracy|recall|coverage|duty cycle|(?:SM|GPU|tensor[- ]core) activity|(?:SM|DRAM|tensor)[_ -]active|busy time|idle time|saturation|(?:(?!(?:${NO_SHARE_LATIN})\\b)[a-z-]{3,14}) (?:rate|ratio|percentage)|(?:gross|profit|operating|net|ebitda) margin|(?:market|traffic|time|wallet) share|share of (?:the )?(?:time|total|traffic|requests|cost|revenue|capacity|tokens|calls))\\b`;

/** What names a share of a whole, with the Chinese words before it. */
export const SHARE = `[\\u3400-\\u9fff]{0,6}${HAN}|${LATIN}`;

/** What a share is a part of, when it is told as `118% of all lookups`, `112% 的请求`. */
export const POPULATION_LATIN =
  'requests?|calls?|queries|lookups?|prompts?|tokens?|sessions?|users?|tenants?|customers?|jobs?|tasks?|runs?|pods?|replicas?|nodes?|servers?|machines?|cards?|gpus?|fleet|racks?|links?|ports?|disks?|drives?|blocks?|pages?|cells?|samples?|tests?|cases?|tickets?|incidents?|failures?|alerts?|traffic|time|hours?|day|seats?|slots?|weights?|layers?|experts?|documents?|files?|records?|rows?|messages?|packets?|invoices?|spend(?:ing)?|energy|memory|hbm|vram|cache';
export const POPULATION_HAN =
  '请求|提示词|调用|查询|流量|会话|用户|租户|客户|任务|作业|节点|服务器|机器|显卡|GPU|卡|机柜|链路|端口|磁盘|样本|用例|工单|故障|告警|时间|时段|时长|座席|槽位|权重|层|专家|文档|文件|记录|消息|报文|订单|显存|内存|缓存|token';
