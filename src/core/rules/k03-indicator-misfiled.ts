import type { Mention } from '../indicators/mentions';
import type { Range } from '../numbers/quantity';
import { type Message, message } from '../source/message';
import type { Span } from '../source/span';
import { foundIn } from './reading/found-in';
import { type GroupEntry, groupings, type IndicatorGroup, listIn } from './reading/indicator-groups';
import type { Passage } from './reading/passage';
import { readSlide } from './reading/slide-reading';
import type { RuleFinding, SlideRule } from './rule';

export const indicatorMisfiled: SlideRule = {
  id: 'K03',
  scope: 'slide',
  severity: 'warning',
  title: { en: 'Indicator duplicated or misfiled', zh: '指标重复或归类错误' },
  why: {
    en: 'Per watt is energy, per dollar is cost. An indicator listed twice, or in the wrong group, is counted twice by everyone who copies the list.',
    zh: '每瓦属于能效，每美元属于成本。一个指标列两次或归错类，照抄清单的人就会重复计算。',
  },
  bad: [
    { lang: 'zh', text: '成本效益：Throughput/$、Throughput/watt（资源项已有 per Watt）' },
    { lang: 'en', text: 'Cost: Throughput/$, Throughput/watt (already under resources)' },
    { lang: 'zh', text: '指标：TTFT、TBT、首 token 延迟' },
    { lang: 'en', text: '- Energy\n  - throughput per dollar' },
    {
      lang: 'en',
      text: '- Cost panel: dollars per million tokens, idle spend\n- Latency panel: P95 TTFT, P95 TBT, cost per request\n- Energy panel: rack power, joules per token',
    },
    {
      lang: 'zh',
      text: '| 维度 | 指标 |\n|---|---|\n| 性能 | TTFT、TBT、输出吞吐 |\n| 成本 | 每百万 token 成本、每 token 焦耳数 |\n| 能效 | 每瓦吞吐 |',
    },
    { lang: 'zh', text: '成本类指标我们盯三项：GPU 小时单价、每百万 token 训练成本、每瓦训练吞吐' },
    { lang: 'en', text: 'Cost dashboard: $/M tokens, $/GPU-hour, idle spend ($/day), tokens per joule' },
    { lang: 'zh', text: '能效看板三个数：PUE、每 token 能耗、每美元 token 数' },
    {
      lang: 'zh',
      text: '| 归口 | 指标 |\n|---|---|\n| 成本 | 元/百万 token、每元 token 数 |\n| 能源 | PUE、整机每瓦吞吐、每元 token 数 |\n| 服务 | TTFT、TBT |',
    },
    {
      lang: 'zh',
      text: '- **性能类**：首 token 时延、输出吞吐\n- **能效类**：每瓦输出吞吐、PUE\n- **成本类**：每百万 token 成本、每瓦输出吞吐',
    },
    {
      lang: 'en',
      text: '- **Speed**: P95 TTFT, P99 TBT\n- **Cost**: $/M tokens, tok/s per watt of server power\n- **Energy**: PUE, carbon per request',
    },
    {
      lang: 'en',
      text: '- **Latency**: TTFT, TPOT\n- **Volume**: output tok/s, req/s\n- **User experience**: goodput, TTFT, abort rate',
    },
    {
      lang: 'en',
      text: '- Throughput: tok/s per GPU, requests/s per node\n- Energy: tok/s per watt (node power)\n- Cost: $/M output tokens, tok/s per watt',
    },
    { lang: 'zh', text: '- 延迟：TTFT、TBT\n- 成本：每百万 token 成本、卡时单价、TPOT' },
    { lang: 'zh', text: '- 成本组：卡时单价 11.6 元、每任务月成本 2,142 元、每瓦吞吐 2.5 tok/s/W' },
    {
      lang: 'zh',
      text: '| 组别 | 登记的指标 |\n|---|---|\n| 用户体验 | 首字延迟、字间延迟 |\n| 能耗 | 每百万 token 成本、整机功率 |',
    },
  ],
  good: [
    { lang: 'zh', text: '成本效益：Throughput/$；能效：Cluster throughput per Watt' },
    { lang: 'en', text: 'Cost: Throughput/$; Energy: cluster throughput per Watt' },
    {
      lang: 'en',
      text: '- **Chat tenants**: TTFT, TBT\n- **Batch tenants**: throughput, TTFT\n- **Cost of power**: tok/s per watt, $/kWh',
    },
    {
      lang: 'zh',
      text: '- **延迟**：P99 TTFT、P99 TBT\n- **体验**：平均 TTFT、goodput\n- **成本**：每百万 token 成本、每元 token 数',
    },
    { lang: 'en', text: 'Cost and energy dashboard: $/M tokens, $/GPU-hour, tokens per joule' },
    { lang: 'zh', text: '成本类指标：GPU 小时单价、每百万 token 成本、每度电的电费' },
    { lang: 'zh', text: '成本与能效：每美元吞吐、每瓦吞吐；首 token 延迟（TTFT）、TBT、吞吐量' },
    { lang: 'en', text: 'Energy costs money: 2 tok/s/W at $0.12/kWh; TTFT 180 ms, P99 TTFT 900 ms' },
    { lang: 'zh', text: '- 成本组：卡时单价 11.6 元、每任务月成本 2,142 元、电费 0.7 元/度' },
  ],
  check: ({ body }) => {
    const { texts } = readSlide(body);
    const named = foundIn(texts, inNamedList);
    const alone = foundIn(texts, inOneList);
    const found = [...named, ...alone.filter(({ span }) => !overlapsAny(span, named))];
    const more = groupings(body).flatMap(inGroups);
    return [...found, ...more.filter(({ span }) => !overlapsAny(span, found))];
  },
};

const inNamedList = (passage: Passage): RuleFinding[] => [...misfiled(passage), ...listedTwice(passage)];

const overlapsAny = (span: Span, found: readonly RuleFinding[]): boolean =>
  found.some((one) => one.span.start < span.end && span.start < one.span.end);

const COST =
  /^ ?(?:成本(?:效益|效率)?|费用|经济(?:性|效益)?|财务|价格|costs?(?: (?:efficiency|effectiveness))?|money|economics|finance|price|finops|spend)(?:类|组|口|栏|指标|维度|侧|面|方面| (?:metrics|indicators|group))? ?$/i;
const ENERGY =
  /^ ?(?:能效|能耗|能源|节能|电力|功耗|绿色(?:节能)?|energy(?: efficiency)?|power|green)(?:类|组|口|栏|指标|维度|侧|面|方面| (?:metrics|indicators|group))? ?$/i;
/** Which indicators a group must not hold. */
const FOREIGN: readonly (readonly [RegExp, ReadonlySet<string>])[] = [
  [COST, new Set(['throughput_per_watt', 'tokens_per_joule', 'pue'])],
  [ENERGY, new Set(['throughput_per_dollar', 'cost_per_million_tokens', 'gpu_hour_price'])],
];

function misfiled(passage: Passage): RuleFinding[] {
  return passage.mentions.flatMap((mention) => {
    const group = groupOf(passage, mention);
    const isForeign = FOREIGN.some(([name, ids]) => name.test(group) && ids.has(mention.indicator.id));
    if (!isForeign || isValued(passage, mention)) return [];
    return [
      finding(
        passage,
        mention,
        message('“{0}” does not belong to “{1}”. Move it, or name the group after both.', mention.text, group.trim()),
      ),
    ];
  });
}

const PER_WATT =
  /每瓦|每焦|每度电|\/ ?(?:W|watts?|kW|MW|J|joules?|kWh)\b|\bper[- ](?:watt|joule|kW|MW|kWh)|\b(?:J|kWh|Wh)(?:\/| per )|\b[PW]UE\b|能耗|焦耳|\bjoules? per\b/i;
const PER_DOLLAR =
  /每(?:一)?(?:美元|元|块钱|美金)|\/ ?[$¥]|\/ ?(?:美元|元|dollar)|[$¥](?:\/| per )|(?:美元|元)\/|\bper[- ]dollar|\b(?:dollars?|USD|euros?|yuan) per\b|\bcost (?:per|of)|\bprice per|单位成本|(?:token|卡时|请求) ?的?成本|租价|单价/i;
/** Names of kinds of indicators: among these a second entry is a duplicate. Tenants, stages and roles may share one. */
const KIND =
  /性能|调度|缓存|显存|内存|网络|可用|延迟|时延|吞吐|容量|资源|利用|成本|费用|经济|能效|能源|能耗|稳定|可靠|质量|体验|服务|效率|规模|碳|\b(?:latency|throughput|volume|speed|performance|costs?|energy|power|quality|reliability|stability|resources?|experience|efficiency|utili[sz]ation|capacity|availability|sustainability|carbon|scale|scheduling|caching|memory|network|health)\b/i;

/** What a list or table of groups holds in the wrong group, or twice. */
function inGroups(groups: readonly IndicatorGroup[]): RuleFinding[] {
  const wrong = groups.flatMap(({ name, entries }) =>
    entries
      .filter(({ text }) => isForeignTo(name, text))
      .map((entry) => ({
        entry,
        text: message(
          '“{0}” does not belong to “{1}”. Move it, or name the group after both.',
          entry.text,
          name.trim(),
        ),
      })),
  );
  const kinds = groups.filter(({ name }) => KIND.test(name));
  const twice = kinds.length < 2 ? [] : secondEntries(kinds, new Set(wrong.map(({ entry }) => entry.key)));
  return [...wrong, ...twice].map(({ entry, text }) => finding(entry.passage, entry, text));
}

/** Names of one list that stands alone: `成本类指标我们盯三项：…`, `Cost dashboard: …`. */
const COST_LIST =
  /^ ?(?:(?:our|the|key|主要|核心|关键)? ?)?(?:成本|费用|经济|财务|价格|costs?\b|money\b|economics\b|finops\b|finance\b|spend(?:ing)?\b)[^:、,，；;。]{0,30}$/i;
const ENERGY_LIST =
  /^ ?(?:(?:our|the|key|主要|核心|关键)? ?)?(?:能效|能耗|能源|节能|绿色|energy\b|power\b|green\b|sustainability\b)[^:、,，；;。]{0,30}$/i;
/** Both in one name, or the cost of the energy itself. */
const BOTH = /与|和|及|、|\/|&|\band\b|\bof\b|per watt|per dollar/i;
const LEAST_ENTRIES = 3;
/** With values, a name must say that it is one of a group: 成本组：卡时单价 11.6 元、…. */
const OF_GROUP = /(?:[组类口栏]|指标|\b(?:group|metrics|indicators|KPIs?|measures))[ :]*$/i;

/** An entry of the other kind in a list whose name and other entries are all of one. */
function inOneList(passage: Passage): RuleFinding[] {
  const group = listIn(passage);
  if (group === undefined || group.entries.length < LEAST_ENTRIES || BOTH.test(group.name)) return [];
  const names = group.name.split(/[()]/);
  const isCost = names.some((name) => COST_LIST.test(name));
  if (!isCost && !names.some((name) => ENERGY_LIST.test(name))) return [];
  if (passage.quantities.length > 0 && !names.some((name) => OF_GROUP.test(name))) return [];
  const [own, other] = isCost ? [MONEY, PER_WATT] : [PER_WATT_OR_POWER, PER_DOLLAR];
  const foreign = group.entries.filter(({ text }) => other.test(text) && !(isCost ? MONEY : PER_WATT).test(text));
  const fitting = group.entries.filter(({ text }) => own.test(text));
  if (foreign.length !== 1 || fitting.length < 2) return [];
  return foreign.map((entry) =>
    finding(
      passage,
      entry,
      message('“{0}” does not belong to “{1}”. Move it, or name the group after both.', entry.text, group.name.trim()),
    ),
  );
}

const MONEY =
  /[$¥€]|美元|[^单]元|单价|成本|费用|价格|租金|电费|支出|开销|浪费|闲置|\b(?:costs?|price|spend|USD|bill|budget|dollars?|TCO)\b/i;
const PER_WATT_OR_POWER =
  /每瓦|每焦|每度电|\/ ?(?:W|J|kWh)\b|per[- ](?:watt|joule|kWh)|\b(?:J|kWh|Wh)\b|\b[PWC]UE\b|能耗|焦耳|功耗|耗电|用电|碳|\b(?:power|energy|carbon|CO2)\b/i;

/** A group of times alone, and the names of times. */
const TIMES = /^[^/&、与和及]{0,12}(?:延迟|时延|\blatency\b)/i;
const TIME = /\b(?:TTFT|TBT|TPOT|ITL)\b|延迟|时延|\blatency\b/i;

/** Groups of one kind by their whole name, and what by its whole name is of another kind. */
const GROUP = '(?:类|组|口|栏|量|指标|维度|侧|面|方面| (?:metrics|indicators|group|panel)){0,2} ?$';
const OF_COST = new RegExp(`^ ?(?:成本|费用|经济性?|costs?|money|economics)${GROUP}`, 'i');
const OF_ENERGY = new RegExp(`^ ?(?:能效|能耗|能源|energy(?: efficiency)?|power)${GROUP}`, 'i');
const OF_TIMES = new RegExp(`^ ?(?:延迟|时延|latency)${GROUP}`, 'i');
const OF_VOLUME = new RegExp(`^ ?(?:吞吐|throughput)${GROUP}`, 'i');
const OF_RESOURCES = new RegExp(`^ ?(?:资源(?:利用率?)?|利用率?|resources?|utili[sz]ation)${GROUP}`, 'i');
const A_TIME =
  /^ ?(?:(?:T?P\d{2}|平均|mean|median|average) ?)?(?:TTFT|TBT|TPOT|ITL|首 ?token ?(?:延迟|时延)|首字(?:延迟|时延)|端到端(?:延迟|时延)|(?:e2e|end-to-end) latency|(?<=P\d{2} )(?:延迟|时延|latency))(?: ?T?P\d{2})? ?$/i;
const A_LOAD = /^ ?(?:GPU ?)?(?:利用率|utili[sz]ation|SM_ACTIVE|SM 活跃度|MFU|MBU) ?$/i;

/** `成本：每百万 token 成本、TTFT`, `Energy: PUE, MFU`: a plain name of another kind. */
function isOfOtherKind(name: string, entry: string): boolean {
  if (A_TIME.test(entry)) return [OF_COST, OF_ENERGY, OF_VOLUME, OF_RESOURCES].some((kind) => kind.test(name));
  return A_LOAD.test(entry) && [OF_COST, OF_ENERGY, OF_TIMES].some((kind) => kind.test(name));
}

function isForeignTo(name: string, entry: string): boolean {
  if (isOfOtherKind(name, entry)) return true;
  if (TIMES.test(name) && !/成本|能效|\b(?:costs?|energy|and)\b/i.test(name))
    return (PER_WATT.test(entry) || PER_DOLLAR.test(entry)) && !TIME.test(entry);
  if (COST.test(name)) return PER_WATT.test(entry) && !PER_DOLLAR.test(entry);
  return ENERGY.test(name) && PER_DOLLAR.test(entry) && !PER_WATT.test(entry);
}

function secondEntries(
  groups: readonly IndicatorGroup[],
  told: ReadonlySet<string>,
): { entry: GroupEntry; text: Message }[] {
  const first = new Map<string, string>();
  return groups.flatMap(({ name, entries }) =>
    entries.flatMap((entry) => {
      const other = first.get(entry.key);
      if (other === undefined) first.set(entry.key, name);
      if (other === undefined || told.has(entry.key) || entry.key.length < 3) return [];
      return [
        { entry, text: message('“{0}” is in “{1}” already. Keep it in one of the two.', entry.text, other.trim()) },
      ];
    }),
  );
}

/** What stands before the colon of the clause, or the item above. */
function groupOf(passage: Passage, { start }: Mention): string {
  const clause = passage.text
    .slice(0, start)
    .split(/[；;。\n]|\. /)
    .at(-1)!;
  const colon = clause.lastIndexOf(':');
  if (colon >= 0) return clause.slice(0, colon);
  return clause.trim() === '' ? (passage.context.at(-1) ?? '').replace(/:? ?$/, '') : '';
}

/** A value follows: this is a statement, not a list of indicators. */
function isValued(passage: Passage, { end }: Mention): boolean {
  return passage.quantities.some((q) => q.start >= end && q.start - end < 12);
}

const LIST = /^ ?(?:[、,，/和与及]|,? ?and) ?$/;

/** `TTFT、TBT、首 token 延迟`: a list of names that holds one indicator twice. */
function listedTwice(passage: Passage): RuleFinding[] {
  const { mentions, quantities, text } = passage;
  if (mentions.length < 3 || quantities.length > 0 || passage.place === 'note') return [];
  return mentions.flatMap((mention, index) => {
    if (index < 2) return [];
    const run = [mentions[index]!];
    for (let i = index - 1; i >= 0 && LIST.test(text.slice(mentions[i]!.end, run[0]!.start)); i--)
      run.unshift(mentions[i]!);
    const again = run.slice(0, -1).some(({ indicator }) => indicator === mention.indicator);
    if (!again || run.length < 3 || isManyNamed(mention, mentions)) return [];
    return [finding(passage, mention, message('“{0}” is in this list already, under another name.', mention.text))];
  });
}

/** `吞吐、吞吐率、生成速度、推理速度`: three names and more of one thing are what it is called. */
function isManyNamed({ indicator }: Mention, mentions: readonly Mention[]): boolean {
  return mentions.filter((other) => other.indicator === indicator).length > 2;
}

function finding(passage: Passage, mention: Pick<Mention, 'start' | 'end' | 'text'>, text: Message): RuleFinding {
  const where = passage.spanOf(mention);
  const separator = /[、,，] ?$/.exec(passage.text.slice(0, mention.start))?.[0].length ?? 0;
  const range: Range = { start: mention.start - separator, end: mention.end };
  return {
    span: where,
    message: text,
    fixes:
      separator === 0
        ? []
        : [
            {
              title: message('Remove “{0}”', mention.text),
              edits: [{ span: passage.spanOf(range), text: '' }],
              safe: false,
            },
          ],
  };
}
