/** How a sentence says that what follows is what stands before it: `; in the unit of the power people that is`, 换个单位就是. */
const ENGLISH = [
  // that is, so this makes, which comes to
  "(?:and |so |or |then )?(?:that|this|which|it|these|those)(?: (?:is|are|makes?|gives?|means|equals|comes (?:out )?(?:to|at)|works out (?:at|to|as)|amounts to|translates (?:in)?to|corresponds to)|'s)",
  'i\\.e\\.|in other words|(?:equal|equivalent) to|equals|makes|making|giving',
  // which the facility team writes as
  "which (?:[a-z']{2,14} ){1,4}(?:write|call|report|quote|state|know|put|count)s?(?: (?:it|this|that))?(?: as)?",
  // in hours that is, in the usual unit
  "(?:in|as|to) (?:[a-z']{1,12} ){0,3}(?:seconds|minutes|hours|days|(?:kilo|mega)?watts?(?:-hours)?|[kMG]Wh?|units?|terms|language|words)(?: of (?:[a-z']{1,12} ?){1,4})?,?(?: (?:that|this|it) (?:is|makes|comes to))?",
].join('|');
const CHINESE =
  '(?:(?:换|按|用|以|照)(?:[^\\d每单，,。；;:：()]|单位){1,14}[，,]? ?)?(?:也?就是说?|即|也即|相当于|折合|约合|合|等于|折算成?|换算(?:成为?|为|下来)?[是为]?|写成|写作|算下来是?)|换[^\\d每单，,。；;:：()]{1,10}[是为]';
const ABOUT = '(?:,? ?(?:about|roughly|around|nearly|almost|just|only|exactly|约|大约|差不多|正好|刚好|≈|~)){0,2}';
const SAME = new RegExp(`^ ?(?:[,，;；:：.。(—–] ?)?(?:${ENGLISH}|${CHINESE})${ABOUT} ?$`, 'i');
const MOST = 64;
/** 按百万 token 计，就是: the same for so many of them. */
const OF_MANY = /[百千万亿] ?(?:个 ?)?(?:tokens?|词元|次|条|请求)|\b(?:million|thousand|billion)s?\b/i;

/** Whether the words between two values say that the second is the first once more, and nothing else. */
export const saysTheSame = (between: string): boolean =>
  between.length <= MOST && SAME.test(between) && !OF_MANY.test(between);
