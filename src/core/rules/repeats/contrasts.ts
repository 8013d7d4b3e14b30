/** Opposites of which one text says one and the other another: then they measure two things. */
type Contrast = readonly (readonly [name: string, pattern: RegExp])[];

/** `大促`, `Black Friday`, a drill. */
const SPECIAL_DAY =
  /春节|国庆|除夕|元旦|假期|节假日|大促|双十一|双11|618|秒杀|演练|压测|过载|\b(?:holidays?|Christmas|New Year|Black Friday|sale(?:s)?(?: day| peak)?|promotion|rehearsal|stress test|overload(?:ed)?)\b/i;

const CONTRASTS: readonly Contrast[] = [
  // `含制冷`, `只算服务器`; `with cooling`, `server only`.
  [
    [
      'all',
      /(?<![不未])(?:包?含|包括|算上|计入|连同)|(?<!不)加上|\b(?:including|incl|includes?|plus|fully loaded|all-in|with (?:the )?(?:cooling|power|network|tax|VAT|idle|overhead|fans|losses))\b/i,
    ],
    [
      'some',
      /不[含包算计]|未[含计]|只[算看计]|仅[算计限]?|除外|扣除|整机|裸|\b(?:excluding|excl|excludes?|without|only|alone|net of|bare|before (?:cooling|tax|overhead))\b/i,
    ],
  ],
  // `牌价`, `合同价`.
  [
    ['list', /牌价|目录价|标价|刊例|公开价|\b(?:list|catalogue|sticker) price|\blist(?:ed)? at\b/i],
    ['on demand', /按需|按量|\bon[- ]demand\b/i],
    ['spot', /竞价|抢占式|\bspot\b/i],
    ['agreed', /合同|协议价|折后|优惠|包年|\b(?:contract|negotiated|reserved|discounted|committed|our price)\b/i],
  ],
  // `标称`, `实测`.
  [
    [
      'promised',
      /标称|标定|理论|厂商|厂家|手册|白皮书|规格|宣传|\b(?:nominal|data ?sheet|spec(?:ified|ification)?|theoretical|vendor|rated|on paper|peak)\b/i,
    ],
    ['measured', /实测|测得|测到|跑出|有效带宽|\b(?:measured|observed|achieved|benchmarked|in practice|effective)\b/i],
  ],
  // `平日`, `春节`.
  [
    [
      'usual',
      /平日|平时|日常|通常|常态|\b(?:ordinary|usual(?:ly)?|normal(?:ly)?|everyday|typical(?:ly)?|average day)\b/i,
    ],
    ['special', SPECIAL_DAY],
  ],
];
/** What is said of one text alone and makes it another case: one never tells the usual value so. */
const CASES: readonly RegExp[] = [
  SPECIAL_DAY,
  /白天|夜[间里晚]|凌晨|空载|空闲|闲时|\b(?:at night|overnight|nights?|in daytime|when idle|idle|at weekends?)\b/i,
];

const namesOf = (contrast: Contrast, text: string): string[] =>
  contrast.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);

/** Whether two texts say opposite things of what they measure. */
export const areContrasted = (a: string, b: string): boolean =>
  CONTRASTS.some((contrast) => {
    const [one, other] = [namesOf(contrast, a), namesOf(contrast, b)];
    return one.length > 0 && other.length > 0 && !one.some((name) => other.includes(name));
  }) || areOfOtherBases(a, b);

/** Whether the words of one text alone tell of a case that the other does not speak of. */
export const isOfCaseAlone = (a: string, b: string): boolean => CASES.some((one) => one.test(a) !== one.test(b));

/** `按在用的卡算`, `of the retried requests`: of what a share is one. */
const BASES: readonly RegExp[] = [
  /按([^，,。；;按\d]{2,12}?)(?:来?计?算|统计|口径|折算)/,
  /(?:以|拿)([^，,。；;\d]{2,12}?)(?:为|作|当)分母/,
  /(?:^|[,;:] ?|- )of ((?:all |the |our |its |every )?[a-z]{3,16}(?: [a-z]{3,16})?)(?=[ ,])/i,
];

function areOfOtherBases(a: string, b: string): boolean {
  return BASES.some((pattern) => {
    const [one, other] = [a, b].map((text) => baseIn(text, pattern));
    return one !== undefined && other !== undefined && one !== other;
  });
}

const baseIn = (text: string, pattern: RegExp): string | undefined => pattern.exec(text.trim())?.[1]?.toLowerCase();

/** Of what a text says that its value is counted, in the words it uses; undefined where it does not say. */
export const baseOf = (text: string): string | undefined => baseIn(text, BASES[0]!) ?? baseIn(text, BASES[1]!);
