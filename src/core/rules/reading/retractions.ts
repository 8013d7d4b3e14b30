import type { Range } from '../../numbers/quantity';
import { firstSentence, sentencesIn } from '../../numbers/sentences';
import type { Span } from '../../source/span';
import { isCorrectedQuotation } from './others-words';
import type { Passage } from './passage';
import { ListPerBody } from './per-body';
import { readSlide, type TableReading } from './slide-reading';
import { isRefuted } from './standing';

/** Straight marks open and close in turn. */
const QUOTATION = /“[^“”\n]{1,200}”|「[^「」\n]{1,200}」|"[^"\n]{1,200}"/g;

/** What a slide says only to say that it is wrong: no rule about numbers has to say so again. */
export const retractions = new ListPerBody((body): readonly Span[] => {
  const { texts, tables } = readSlide(body);
  return [
    ...texts.flatMap((passage) => retractedIn(passage).map((range) => passage.spanOf(range))),
    ...tables.flatMap(retractedCells).map((cell) => cell.spanOf({ start: 0, end: cell.text.length })),
  ];
});

function retractedIn(passage: Passage): Range[] {
  return [...retractedQuotations(passage), ...retractedSentences(passage), ...toldMistakes(passage)];
}

function retractedQuotations({ text, context }: Passage): Range[] {
  if (!/[“「"]/.test(text)) return [];
  return [...text.matchAll(QUOTATION)].flatMap(({ 0: quotation, index }) => {
    const end = index + quotation.length;
    const isRetracted =
      isRefuted(text.slice(end - 1), context) ||
      isDenied(text.slice(end)) ||
      isCorrectedQuotation(text, index, end) ||
      WAS_BELIEVED.test(text.slice(Math.max(0, index - BELIEVED_REACH), index)) ||
      context.some((line) => OF_MISTAKES.test(line));
    return isRetracted ? [{ start: index, end }] : [];
  });
}

/** `We believed "7× smaller"`, 原本以为“降低 3 倍”: what was thought before it turned out otherwise. */
const WAS_BELIEVED =
  /(?:\b(?:we|I|everyone|everybody|people|some|they|many) (?:all |once |first |long |had |also ){0,2}(?:believed|thought|assumed|hoped)(?: that)?|(?:曾经?|原本|本来|一度|当初|起初|最初|早先|那时)[^，,。；;“”"「」]{0,8}(?:认为|相信|觉得)|以为)[:：,，]? ?$/i;
const BELIEVED_REACH = 48;

/** The rest of a quotation's sentence and the two behind it may say that it is wrong. */
const DENIED_WITHIN = 3;

/** `… "60 ms". That cannot be`, “命中率 112%”，重试数了两遍，不可能: whether what follows a quotation denies it. */
function isDenied(after: string): boolean {
  const rest = sentencesIn(after.slice(0, DENIED_REACH)).slice(0, DENIED_WITHIN);
  return rest.some(({ text }) => DENIES.test(text));
}

const DENIED_REACH = 200;
const DENIES =
  /不可能|不成立|没有意义|说不通|别[抄学信]|是错的|写错|算错|念错|数了两遍|反面(?:教材|例子)|引以为戒|警示|不能(?:相加|这么|直接|超过)|其实是|\b(?:impossible|meaningless|has no meaning|means? nothing|makes no sense|cannot (?:be|exist|exceed|fall|add)|do(?:es)? not add|is wrong|was wrong|were wrong|would have been right|should have (?:been|said|read)|(?:please )?(?:do not|don't|never) (?:say|quote|copy|repeat|write)|nonsense|as a (?:warning|reminder)|counted twice|(?:was|is) the sum of|ha[sd] added)\b/i;

/** A heading over things that went wrong: 常见算错, `Wrong numbers that we once showed`. */
const OF_MISTAKES =
  /常见(?:的)?错|[算写说念]错|误[区解算]|口误|勘误|错题|更正|谣言|\b(?:wrong (?:numbers?|figures?|units?|claims?)|(?:common|typical|our|classic) (?:mistakes|errors)|(?:got|went|been|were|was) wrong|mistakes (?:we|that|to)|errata|corrections|myths?|misconceptions?)\b/i;

/** `The draft listed 900 Gb/s, which is wrong by a factor of 8`: sentences that call what they say wrong. */
function retractedSentences({ text }: Passage): Range[] {
  return CALLS_WRONG.test(text) ? sentencesIn(text).filter((sentence) => CALLS_WRONG.test(sentence.text)) : [];
}

const CALLS_WRONG =
  /\bwhich (?:is|was|would be) (?:simply |plainly |clearly |of course )?(?:wrong|impossible|nonsense|off by|a (?:mistake|slip|typo))\b|[，,](?:这|那)(?:个数|个数字|个值)?(?:显然|当然)?是(?:错的|不可能的|笔误)/i;

/** `有一张图把 MFU 画成 112%，原因是…`, `把 MFU 算成了 10.7%，其实是 21.5%`: a mistake up to what is so, told with its reason. */
function toldMistakes({ text, context }: Passage): Range[] {
  if (!MISTOLD.test(text)) return [];
  const isOfMistakes = context.some((line) => OF_MISTAKES.test(line));
  return sentencesIn(text).flatMap((sentence) => {
    const told = MISTOLD.exec(sentence.text);
    if (told === null) return [];
    const rest = sentence.text.slice(told.index + told[0].length);
    const truth = rest.search(TRUTH);
    const isMistake = truth >= 0 || (tellsWhy(rest) && (isOfMistakes || WRITTEN_SO.test(told[0])));
    const end = truth < 0 ? sentence.end : sentence.start + told.index + told[0].length + truth;
    return isMistake ? [{ start: sentence.start, end }] : [];
  });
}

/** What somebody made of a value; 算成 and `gave` alone do not say that it was wrong. */
const MISTOLD =
  /把[^。；;，,把]{1,32}(?:[画写抄报标念印说]|[算当记读])[成作]了?|\b(?:once|originally) (?:drew|showed|printed|listed|plotted|claimed|reported|wrote)\b/i;
const WRITTEN_SO = /[画写抄报标念印][成作]了?$|\b(?:once|originally) /i;
const REASON = /原因(?:是|在于)|因为|错在|查下来|结果发现|[多少漏重][算数计写]|[算数]了?两[遍次]/;
const BECAUSE = /\b(?:because|since|as|having|by)\b/i;
const SLIPPED =
  /\b(?:count(?:ed|ing)|includ(?:ed|ing)|add(?:ed|ing)|forgot|forgetting|mixed|swapped|doubled|twice|instead|mistook|confused|mistaken|wrong)\b/i;
const BECAUSE_REACH = 80;

/** `原因是…`, `because cached tokens were counted`: why a value came out wrong. */
function tellsWhy(text: string): boolean {
  if (REASON.test(text)) return true;
  const at = text.search(BECAUSE);
  return at >= 0 && SLIPPED.test(text.slice(at, at + BECAUSE_REACH));
}

const TRUTH =
  /其实|应(?:该|当)?[是为]|实际(?:上|是|为|只)|正确的?(?:是|值|数)|真实值|\b(?:it (?:is|was) really|(?:in truth|in fact|in reality|actually)\b|the (?:true|right|correct|real) (?:value|number|figure|one)|should (?:have been|be|read))/i;

/** The cells of a table of mistakes that hold the mistakes: quoted ones, and those of a column of wrong beside one of right. */
function retractedCells({ header, rows, context }: TableReading): Passage[] {
  const titles = header.map(({ text }) => text);
  const wrong = titles.findIndex((title) => WRONG_COLUMN.test(title));
  const right = titles.findIndex((title, at) => at !== wrong && RIGHT_COLUMN.test(title));
  const isOfMistakes = (wrong >= 0 && right >= 0) || context.some((line) => OF_MISTAKES.test(line));
  if (!isOfMistakes) return [];
  return rows.flatMap((row) =>
    row.filter(({ text }, at) => (at === wrong && right >= 0) || IS_QUOTATION.test(firstSentence(text))),
  );
}

const IS_QUOTATION = /^ ?(?:“[^”]{1,200}”|「[^」]{1,200}」|"[^"]{1,200}") ?$/;
const WRONG_COLUMN =
  /错误(?:写法|说法|示例|版本)?$|^ ?(?:误|错)[写说法]|当时写|原来写|常见说法|\b(?:wrong|mistake|we wrote|as written|not this|instead of|claimed)\b/i;
const RIGHT_COLUMN =
  /正确|应[为是该]|应当|改[为成]|更正|\b(?:right|correct(?:ed)?|should (?:be|read)|but this|write|true value)\b/i;
