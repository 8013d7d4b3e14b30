import { sentencesIn } from '../../numbers/sentences';

/** Sentences behind a quotation that may correct it: the rest of its own and two more. */
const CORRECTED_WITHIN = 3;
const REACH = 180;
const SAID_REACH = 72;

/**
 * Whether a quotation gives somebody else's words, which the text behind it corrects: `A planning sheet gave a port as "400
 * GB/s". The port has 400 Gb/s`, 也有人写“每 token 耗电 0.3 瓦”，瓦是功率. `text` holds the quotation from `start` to `end`.
 */
export function isCorrectedQuotation(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - SAID_REACH), start);
  const after = text.slice(end, end + REACH);
  const clause = before.split(/[.;!?\n"“”]/).at(-1)!;
  if (!(SAID_IN_HAN.test(before) || (SAYER.test(clause) && SAYS.test(clause)) || STOOD_THERE.test(after))) return false;
  const rest = sentencesIn(after).slice(0, CORRECTED_WITHIN);
  return rest.some(
    ({ text: sentence }) =>
      CORRECTS.some((pattern) => pattern.test(sentence)) || givesOther(text.slice(start, end), sentence),
  );
}

/** Who else says it, up to the quotation: 也有人写, 供应商的材料写, 客户常说, 采购单上写着. */
const SAID_IN_HAN =
  /(?:有(?:人|的|些|[一几]?[份张页处家位本段]|同事|客户|厂商|文章|材料|报告)|别人|大家|他们|[厂友]商|供应商|厂家|渠道|代理|客户|甲方|乙方|同事|同学|领导|新人|实习生|媒体|网[上传友]|[旧老原]版?|初[稿版]|草稿|上[一]?[版周月期次季]|去年|当时|标书|[清订采]购?单|宣传|单页|材料|文档|周报|月报|报[表告价]|手册|白皮书|公告|新闻|海报|邮件|大屏|看板|墙上|铭牌|说明书|简报|讲稿|论文)[^。；;！!？?\n“”"「」]{0,28}$/;

/** Who or what else says it: `a planning sheet`, `the vendor`, `somebody`. */
const SAYER =
  /\b(?:vendors?|suppliers?|resellers?|brochures?|leaflets?|flyers?|posters?|sheets?|slides?|reports?|drafts?|tenders?|bids?|offers?|quotes?|plans?|mails?|e-?mails?|letters?|runbooks?|displays?|dashboards?|screens?|pages?|press|articles?|papers?|posts?|blogs?|colleagues?|customers?|clients?|ministers?|speech(?:es)?|interns?|boards?|audience|reviewers?|auditors?|managers?|wiki|tickets?|READMEs?|memos?|invoices?|handbooks?|manuals?|notes?|minutes|labels?|adverts?|ads?|catalogues?|someone|somebody|people|they|we|I|others?|some|many|newcomers?|visitors?|guests?|salesm[ae]n|sales|table|spec|specification|summary|version|edition|leaflet)\b/i;
/** That it is said, up to the quotation: `gave a port as`, `promised`, `will say`, `we read`. */
const SAYS =
  /\b(?:sa(?:ys?|id)|g[ai]ve[sn]?|wrote|writes?|written|puts?|had|has|h[ae]ld|reads?|list(?:s|ed)|quote[sd]?|promise[sd]?|boast(?:s|ed)|claim(?:s|ed)?|note[sd]?|state[sd]?|print(?:s|ed)|show(?:s|ed)|t[eo]lls?|told|call(?:s|ed)?|sp(?:eak|oke) of|rate[sd]|advertise[sd]?|mention(?:s|ed)?|announce[sd]?|carr(?:y|ies|ied)|found|saw|heard|report(?:s|ed)|display(?:s|ed)|record(?:s|ed)|enter(?:s|ed)|asks? for|asked for|specif(?:y|ies|ied))\b/i;
/** `"4 kW" was in the first draft`, “……”是初稿里的写法: where it stood, behind it. */
const STOOD_THERE =
  /^[,，]? ?(?:(?:was|were|stood|is|appears?|appeared) (?:what |how )?(?:in|on|at|written|printed|they|some|many|people|the vendor)\b|(?:是|出自|来自|见于|出现在)[^。；;，,\n]{0,12}(?:初稿|草稿|旧版|老版|供应商|厂商|客户|别人|周报|月报|报表|材料|标书)|这[种样类](?:写|说|提)法)/i;

/** What a correction says of its own: what the unit measures, what the limit is, what it should be, what slipped. */
const CORRECTS: readonly RegExp[] = [
  // 瓦是功率, 千瓦时是能量, 网口按比特标
  /(?:瓦|千瓦时?|兆瓦时?|度|焦耳|字节|比特|毫?秒|[A-Za-z]{1,3}(?:\/s|ps)?) ?(?:是|指的?是?|表示|量的是|说的是|属于) ?(?:一?[种个]?)?(?:功率|能量|电能|能耗|电量|容量|大小|带宽|速率|存储|时间|价格)|(?:按|以|用) ?(?:比特|字节|bits?|bytes?|焦耳|瓦时?|千瓦时?)/i,
  // PUE 最小是 1, 不会超过 100%
  /最[小低大高多少](?:也?[就只]?)(?:是|为|等于|能?到)|(?:不|从不|无法)(?:可以|会|能|可能)?(?:超过|低于|大于|小于|高于|跌破)|到不了|[没无](?:有)?(?:这么|那么|哪个|哪家|谁|任何)|容量没有/,
  // 应该写焦耳, 少写了每秒, 单位应当是秒, 想说的是千瓦时
  /应(?:该|当)?(?:写|说|标|记|用|换|改|称|读|是|为)|[该得要须](?:写|说成|标|记|换成|改|读)|[少漏多错误][写标记说除乘打掉]了?|写[反错小大漏]|标[反错]|[丢掉]了|笔误|口误|手误|本意|想说的?(?:其实)?是|其实|实际上?|单位(?:[写标用]?[错反]|不[对是]|应)|(?:大小写|量级|数量级)(?:错|不对|写)|差了? ?[\d八十百千]/,
  // Watts are power; requests take energy; kilowatts have no "per hour"
  /\b(?:watts?|kilowatts?|megawatts?|joules?|watt-hours?|kilowatt-hours?|[kMG]?Wh?|bytes?|bits?|G[Bb](?:\/s|ps)?|seconds?|(?:a |one )?(?:token|request|card|link|port|memory|energy|power|capacity|bandwidth|PUE|latency)s?)(?: [a-z]{1,8})? (?:is|are|ha(?:s|ve)|takes?|measures?|counts?|means?|comes? in|starts?|needs?)(?: (?:an?|the|in|at|no|not|only|counted|measured|rated|total|sold)){0,3} ?(?:power|energy|rates?|sizes?|capacity|amounts?|time|joules?|watts?|watt-hours?|bits?|bytes?|bandwidth|1\b|one\b|100|["“]|such\b)/i,
  // TTFT is a time; a share ends at 100%; there are seven
  /\b[a-z]{2,14} (?:is|are) (?:an? |the |in )?(?:time|share|ratio|rate|power|energy|size|duration|percentage|multiple|count|price|unit of [a-z]{3,12})s?\b|\b(?:ends?|stops?) at (?:1\b|one\b|100)|\bthere (?:are|is) (?:only |just |at most )?(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)(?= ?(?:$|[.,;!]))/i,
  // nothing does more than its peak; a number that no service has
  /\bnever (?:below|above|exceeds?|under|over|less|more|reach(?:es)?|falls?|goes?)\b|\b(?:nothing|nobody|no (?:[a-z]{2,10} )?(?:card|service|link|system|hall|server|machine|node|fleet|site|building|one|port|model))(?: on earth)? (?:has|have|can|could|does|do|is|was|goes|runs|ever|reaches|beats)\b|\b(?:the (?:least|most|floor|ceiling|minimum|maximum) (?:is|it can be|possible)|at (?:least|most|best) (?:1\b|one\b|100))/i,
  // it should be 192 kWh; it lost three zeros; we now say 4 Wh
  /\b(?:should|must|ought to) (?:be|have|read|say|write|stand)\b|\bmeant\b|\b(?:lost|dropped|misses|missed|missing|left out|forg[eo]ts?|swapped|mixed|confuses?|confused|slipped|mistook|misprint|misprinted|typos?|slips?|mistakes?|mistaken|wrong(?:ly)?|incorrect|corrected|correction|nonsense)\b|\b(?:we|I) (?:now|therefore|have since) (?:say|write|wrote|corrected|changed|give)\b|\b(?:say|write|read) \d|\bin (?:truth|fact|reality)\b|\b(?:actually|really)\b/i,
];

const NUMBER_AND_UNIT = /(\d[\d,]{0,15}(?:\.\d{1,6})?) ?([a-zµ%°]{1,6}(?:\/[a-z]{1,5})?|[\u3400-\u9fff]{1,2})?/gi;

/** `"400 GB/s"`, and then `The port has 400 Gb/s`; `"3 MW a year"`, `It uses 26,280 MWh`: in a unit that looks alike. */
function givesOther(quotation: string, sentence: string): boolean {
  const said = [...quotation.matchAll(NUMBER_AND_UNIT)];
  return [...sentence.matchAll(NUMBER_AND_UNIT)].some(
    ([, digits, unit]) =>
      unit !== undefined && said.some(([, own, before]) => isOther([digits!, unit], [own!, before])),
  );
}

type Written = readonly [digits: string, unit: string | undefined];

function isOther([digits, unit]: readonly [string, string], [own, before]: Written): boolean {
  if (before === undefined || before === unit) return false;
  const [a, b] = [unit.toLowerCase(), before.toLowerCase()];
  return (
    digits === own ||
    a === b ||
    (/^[a-z]/.test(a) && a.length > 1 && b.length > 1 && (a.startsWith(b) || b.startsWith(a)))
  );
}
