/** What several words are called: a card and a GPU are counted as one. */
const ONE_NAME: readonly (readonly [name: string, words: RegExp])[] = [
  ['gpu', /^(?:gpu|card|accelerator|h\d{3}|a\d{3}|卡|显卡|加速卡|张卡|张)/i],
  ['node', /^(?:node|server|machine|host|台|节点|机器|服务器|主机)/i],
  ['customer', /^(?:customer|client|客户|家客户)/i],
  ['request', /^(?:request|请求)/i],
  ['team', /^(?:team|团队|小组|部门)/i],
  ['user', /^(?:user|用户)/i],
  ['layer', /^层/],
  ['batch size', /^(?:batch|批大小)/i],
  ['concurrency', /^(?:concurrency|并发)/i],
  ['week', /^周/],
];

/** `cards`, `H100 cards`, `failed requests`, `of the 18 models`: the first plural within reach. */
const PLURAL =
  /^(?:-| of (?:the|our|those|these|all|its) [\d,]{1,9})?(?: (?!of |in |on |at |for |to |and |or |per |is |are |was |were |with |from )[A-Za-z][\w.-]{0,18}){0,3}? ([a-z]{2,16}[^su\W\d]s|GPUs|people)\b/i;
const MEASURED = /^ ?(个|张|台|家|名|位|条|块|件|项|起|套|份|层|枚|辆|例|种|类|只|路)([\u3400-\u9fff]{0,12})/;
const DIRECT = /^ ?(卡|节点|机器|团队|用户|客户|请求|步|轮|层|页|行|人|副本|实例|租户|机房|集群|机柜)/;
/** Settings stand before their values: `concurrency 128`, batch size 为 64. */
const SETTING =
  /(batch size|concurrency|批大小|并发)数?(?: (?:was|is|of|=)|为|是|:)?(?: ?(?:raised|lowered|set|increased|reduced|调|设|提|升|降))?(?: ?(?:to|到|为))? ?$/i;
/** `Customers: 70`, `GPUs found idle last night: 37`, 团队数: 12. */
const LABELLED =
  /(?:^|[ (（，,])(?:[A-Za-z]{2,12} )?([A-Za-z]{3,16}s|[\u3400-\u9fff]{2,6}?)(?:数量?|总数|总量|count|total)?(?: [a-z ]{2,24})? ?[::] ?$/i;
/** How often: the words beside it tell what. */
export const TIMES = 'times';
const HOW_OFTEN = /^ ?次|^ times\b/;

/** What the number before `after` and behind `before` counts; undefined where no words tell. */
export function countedNoun(before: string, after: string): string | undefined {
  if (HOW_OFTEN.test(after)) return TIMES;
  const plural = PLURAL.exec(after)?.[1];
  if (plural !== undefined) return oneName(plural);
  const setting = SETTING.exec(before)?.[1];
  if (setting !== undefined) return oneName(setting);
  const [, measure, noun = ''] = MEASURED.exec(after) ?? [];
  if (measure !== undefined) return nameOfHan(measure, noun);
  const named = DIRECT.exec(after)?.[1] ?? LABELLED.exec(before)?.[1];
  return named === undefined ? undefined : oneName(named);
}

function nameOfHan(measure: string, noun: string): string | undefined {
  const known = KNOWN_HAN.exec(noun)?.[0];
  if (known !== undefined) return oneName(known);
  if (measure === '张' || measure === '台' || measure === '层') return oneName(measure);
  return /^[\u3400-\u9fff]{2}/.exec(noun)?.[0];
}

const KNOWN_HAN = /卡|节点|机器|服务器|客户|请求|团队|小组|部门|用户|模型|服务|任务|实例|副本|机房|集群|租户/;

/** One name for the words of one thing, in the singular. */
function oneName(word: string): string {
  const known = ONE_NAME.find(([, words]) => words.test(word));
  return known?.[0] ?? word.toLowerCase().replace(/s$/, '');
}
