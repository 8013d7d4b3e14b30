import { FALL_HAN, IMPROVE_HAN, REACHED_DOWN_HAN, REACHED_UP_HAN, RISE_HAN } from '../../numbers/change-words';

/** What a sentence says that its numbers did. */
export type Said = 'up' | 'down' | 'better' | 'worse';

const COMES =
  '(?:became|become|becomes|got|gets|getting|grown|grew|is|are|was|ran|runs|turned|turns)(?: (?:much|far|clearly|even|steadily|a lot|slightly|noticeably))?';
/** `made the wait worse`. */
const MADE = '(?:made|makes|making|left|leaves|turned)(?: [a-z]{2,12}){1,3}';
/** Between the verb of a comparison and the numbers that should show it. */
const AT_END = '(?=了|[(,:;。，：；]|$)';
const UP = new RegExp(
  `${RISE_HAN}|${REACHED_UP_HAN}|不[降减]反[升增]|变[长高大多贵]|越来越[长高大多贵]|更[长高大多贵](?=了|[(,:。])|(?<![不没])多了(?=很多|许多|不少|一些|[,:;。，：]|$)|\\b(?:ros[e]|ris(?:es|ing|en)|rais(?:ed|es|ing)|increas(?:ed|es|ing)|gr(?:ew|ows|owing)|climb(?:ed|s|ing)|jump(?:ed|s|ing)|lengthen(?:ed|s|ing)|boost(?:ed|s|ing)|lift(?:ed|s|ing)|widen(?:ed|s|ing)|soar(?:ed|s|ing)|surg(?:ed|es|ing)|spik(?:ed|es|ing)|swell(?:ed|s|ing)|(?<!-)up(?= from)|(?:went|moved|crept|ticked|goes|going) up|(?:${COMES}|${MADE}) (?:longer|higher|larger|bigger|more frequent|dearer|pricier))\\b`,
  'gi',
);
const DOWN = new RegExp(
  `${FALL_HAN}|${REACHED_DOWN_HAN}|不[升增]反[降减]|收窄|变[短低小少]|越来越[短低小少]|更[短低小少](?=了|[(,:。])|(?<![不没])少了(?=很多|许多|不少|一些|[,:;。，：]|$)|\\b(?:drop(?:ped|s|ping)|f[ae]ll(?:s|ing|en)?|decreas(?:ed|es|ing)|reduc(?:ed|es|ing)|cut(?:s|ting)?(?! over)|lower(?:ed|s|ing)|trim(?:med|s|ming)|shaved|shaving|declin(?:ed|es|ing)|shr(?:ank|inks|unk|inking)|shorten(?:ed|s|ing)|slashed|slashing|dipp(?:ed|ing)|dips|s[au]nk|sinks|slid|slides|slipped|slips|plunged|tumbled|(?<!-)down(?= from)|(?:went|came|moved|brought|goes|going|coming) down|(?:${COMES}|${MADE}) (?:shorter|lower|smaller|fewer|rarer|less frequent))\\b`,
  'gi',
);
const BETTER = new RegExp(
  `${IMPROVE_HAN}|(?:更|越来越)(?:[快稳顺]|省[电钱]?)${AT_END}|\\b(?:improv(?:ed|es|ing)|optimi[sz]ed|bettered|enhanced|sped up|speeds up|accelerat(?:ed|es)|(?:${COMES}|${MADE}) (?:better|faster|quicker|snappier|cheaper|healthier|more (?:stable|efficient|responsive)))\\b`,
  'gi',
);
const WORSE = new RegExp(
  `恶化|劣化|退化|变[差糟坏慢]|(?:更|越来越)[差糟慢]${AT_END}|\\b(?:worsen(?:ed|s|ing)|deteriorat(?:ed|es|ing)|degrad(?:ed|es|ing)|regress(?:ed|es|ing)|slowed(?: down)?|(?:${COMES}|${MADE}) (?:worse|slower|costlier|less (?:efficient|stable|reliable|responsive)|more (?:expensive|wasteful)))\\b`,
  'gi',
);
const WAYS: readonly (readonly [Said, RegExp])[] = [
  ['up', UP],
  ['down', DOWN],
  ['better', BETTER],
  ['worse', WORSE],
];
const VERB = new RegExp(WAYS.map(([, { source }]) => source).join('|'), 'i');

export const PRAISE =
  /更优|更好|更佳|更强|更快|更顺|更稳|更省|向好|走强|好转|稳中有升|迈上新台阶|上了?一?个?台阶|性能提升|效果显著|大获成功|better|faster|smoother|an improvement|healthier|in good shape/i;
/** Right after the numbers: fewer of them, 明显少了. */
export const SAID_FEWER =
  /\b(?:fewer|less) (?:of (?:them|it|these|those)|than before|now)\b|更少了|少了很多|少多了|变少了|明显少了|更短了|短了很多|大为减少|大幅减少|明显下降/i;
export const SAID_MORE =
  /\bmore (?:of (?:them|it|these|those)|than before|now)\b|更多了|多了很多|多多了|变多了|更长了|大幅增加/i;
/** What became easier, which a worse number did not bring: `等待占比由 6% 变成 9%，瓶颈得到缓解`. */
export const RELIEF =
  /(?:得到|进一步|明显|大大|有所|已经?)(?:了)?缓解|缓解了|更(?:加)?(?:流畅|平滑|平稳|顺滑|跟手)|\b(?:relieved|alleviated|eased|more (?:fluid|responsive)|snappier)\b/i;

/** Whether `text` says at all that something rose, fell or became better or worse. */
export function isTold(text: string): boolean {
  return VERB.test(text) || [RELIEF, PRAISE, SAID_FEWER, SAID_MORE].some((pattern) => pattern.test(text));
}

/** What the last verb of `clause` says, and where it stands. */
export function lastVerb(clause: string): { readonly said: Said; readonly at: number } | undefined {
  const verbs = WAYS.flatMap(([said, pattern]) =>
    [...clause.matchAll(pattern)].map((match) => ({ said, at: match.index })),
  );
  return verbs.sort((a, b) => b.at - a.at)[0];
}

const REACHED = new RegExp(
  `(?:(${REACHED_UP_HAN}|(?:${RISE_HAN})[到至为])|(${REACHED_DOWN_HAN}|(?:${FALL_HAN})[到至为]))(?:了|约| ){0,2}$|\\b(?:(rose|risen|grew|climbed|jumped|increased|went up|gone up|up)|(fell|fallen|dropped|decreased|declined|slipped|slid|sank|went down|came down|gone down|down)) to (?:about |only |just |nearly )?$`,
  'i',
);

/** Which way a value went that `lead` ends right before: 涨到, `fell to`. */
export function reachedBy(lead: string): 'up' | 'down' | undefined {
  const match = REACHED.exec(lead);
  if (match === null) return undefined;
  return match[1] !== undefined || match[3] !== undefined ? 'up' : 'down';
}
