import type { SlideBody } from '../../deck/deck';
import type { Passage } from '../reading/passage';
import { readSlide } from '../reading/slide-reading';
import { howNamed } from './called';
import { isLabelledReason, isNoted, LABELLED } from './noted';

const REASON =
  /因(?![此子])|由于|为了|预留|余量|取舍|代价|换取|(?<!没有|没|未|无|不再)回落|负载不同|不可比|无可比性|口径[^,，。]{0,4}(?:不同|不一|变|调|改)|尽管|虽然|\b(?:because|due|since|so (?:it|that)|headroom|trade|reserved|at the cost|in exchange|ha(?:s|ve) a price|its price|the price (?:of|for)|bought (?:that|it|this)|although|despite|different (?:load|workload|traffic)|not comparable)\b/i;
/** What was got for it, where it is accepted or taken up again. */
const ACCEPTED =
  /换[来得取]|意料之[中内]|预期之内|可以?接受|(?:不是|不算|并非|算不上|谈不上)(?:是|一种|什么)?(?:退步|倒退|变差|坏事)|第 ?\d{1,3} ?页[^。；;，,]{0,8}(?:讲|说|解释|交代|分析|展开)|(?:后面|后文|下一?页|稍后|随后|接下来)[^。；;，,]{0,8}(?:讲|说|解释|交代|分析)|\b(?:the price (?:of|we|for)|in return|by design|intentional(?:ly)?|acceptable|(?:we|was|were) accept(?:ed)?|set-?backs?|steps? back|taken? up (?:again|on|later|below)|(?:we )?come back to (?:it|this|that)|explain(?:ed|s)?|sacrific|compromise|(?:what|as) (?:you|we) want(?:ed)?|looks? (?:slower|worse|lower|higher))/i;
/** Words that own up to a value that is worse, or call it no loss. */
const OWNED =
  /倒退|走低|变[慢差]|更慢|慢了|持平|反弹|略[升降有涨增慢]|微[升降涨增]|暂时|临时|主动|有意|故意|牺牲|让[步出]|退[步化]|变差|恶化|先[升降]后|\b(?:on purpose|deliberate(?:ly)?|give(?:s)? back|gave back|traded?|flat|temporar(?:y|ily)|regress(?:ed|ion)|worse|(?:the )?wrong (?:way|direction)|dip(?:s|ped)?|slipped|suffer(?:s|ed)?|rose again|as expected)\b/i;

/** Where one sentence that gives a reason ends and the next begins. */
export const SENTENCE_END = /[。；;!\n]|\. /;

/** A move that a sentence tells with its cause. */
export const MOVED =
  /下[降滑跌]|走低|降[低到至了]|掉|变[慢高低长短]|[上回]升|[上略微]涨|涨了|升高|走高|\b(?:drops?|dropped|f[ae]ll(?:s|ing|en)?|declin|lower|slower|longer|shorter|fewer|down|dips?|loses?|lost|r[io]ses?|rising|higher|up|increas|grew)/i;
const CAUSE =
  /原因|因(?![此子])|由于|[是系]受|受[^,，。；;]{1,20}影响|导致|引起|造成|拖累|所致|\b(?:because|due|since|caused|reflects?|owing|driven by|result of|explained|comes? from|after (?:we|the|a))\b|, (?:for|as) (?=[a-z])/i;

/** Whether a sentence that names the stage says what moved there and why. */
export const isTold = (sentence: string): boolean =>
  OWNED.test(sentence) ||
  ACCEPTED.test(sentence) ||
  /(?<!没有|没|未|无|不再)回落/.test(sentence) ||
  (MOVED.test(sentence) && CAUSE.test(sentence));

/** Whether folded `text` gives a reason for a value that gets worse. */
export function isReason(text: string): boolean {
  return REASON.test(text) || OWNED.test(text) || ACCEPTED.test(text);
}

/** Words of a bracket after a value that tell of the value itself. */
const OF_VALUE =
  /环比|同比|个?百分点|[下上]降|[下上]升|提升|提高|降低|减少|增加|回升|相比|相对|对比|较|阶段.|第.[步期轮]|目标|平均|均值|实测|估算|日均|峰值|全量|全部|口径|达标|未达标|\b(?:points?|percentage|pp|vs|from|than|target|goal|measured|estimated|mean|average|median|peak|down|up|change|stage|phase|step|met|missed|only|still)\b/gi;

/** Whether the bracket right after a value at `end` says something beside the value: `27%（换词表后缓存重建）`. */
export function isRemarkedAt(text: string, end: number): boolean {
  const [, bracket] = /^ ?\(([^()]{3,60})\)/.exec(text.slice(end, end + 64)) ?? [];
  if (bracket === undefined) return false;
  const words = bracket.replace(OF_VALUE, ' ');
  return (words.match(/[\u3400-\u9fff]/g)?.length ?? 0) >= 4 || (words.match(/[a-z]{3,}/gi)?.length ?? 0) >= 2;
}

/** What a value that gets worse is called: what is measured, and the stage. */
export interface Regressed {
  readonly name: string;
  /** The catalogue's id of what is measured. */
  readonly indicator?: string;
  readonly stage: string;
  /** By which the stage may be called where its name carries it: `step 3`. */
  readonly number?: number;
  /** Its row in a table, with remarks. */
  readonly row: readonly Passage[];
  /** Its last value is worse than its first: then one sentence tells of all of it. */
  readonly isWorseAtEnd?: boolean;
}

/**
 * Whether the row says why, or a sentence on the slide or in its notes: one that names the value and gives a reason, one
 * that names the stage and owns up to what got worse, or one that follows the mark of the row or its name and a colon.
 */
export function isExplainedOn(body: SlideBody, regressed: Regressed): boolean {
  const { row } = regressed;
  if (row.some(({ text }) => isReason(text)) || isNoted(body, row)) return true;
  return isToldOf(body, regressed, false);
}

/** Whether a sentence of a slide explains a value; on another slide than that of the value it must own up to it, and name it. */
export function isToldOf(body: SlideBody, regressed: Regressed, isElsewhere: boolean): boolean {
  const { stage, number, isWorseAtEnd = false } = regressed;
  const stages = [bare(stage.replace(LIST_NUMBER, '')), ...calledByNumber(number)].filter((one) => one.length > 1);
  const { texts } = readSlide(body);
  return texts.some((passage) => {
    const { text } = passage;
    if (!isReason(text) && !CAUSE.test(text) && !LABELLED.test(text)) return false;
    const isLabelled = (sentence: string): boolean => {
      const [label, ...rest] = sentence.split(/[:：]/) as [string, ...string[]];
      const isNamedAgain = bare(rest.join(' ')).includes(bare(regressed.name));
      return isLabelledReason(sentence) && !isNamedAgain && howNamed(body, passage, label, regressed) !== undefined;
    };
    return text.split(SENTENCE_END).some((sentence) => {
      const letters = bare(sentence.replace(/[(:：]/g, ' '));
      if (!isWorseAtEnd && isOfOtherStage(letters, number)) return false;
      const named = howNamed(body, passage, sentence, regressed);
      if (named === 'plainly' && (isElsewhere ? isTold(sentence) : isReason(sentence) || isTold(sentence))) return true;
      if (named !== undefined && isTold(sentence)) return true;
      if (!isElsewhere && named !== undefined && (REASON.test(sentence) || isLabelled(sentence))) return true;
      const isOfStage = !isElsewhere && stages.some((at) => letters.includes(at));
      return isOfStage && isTold(sentence) && (named !== undefined || !isOfAnother(passage, sentence, regressed));
    });
  });
}

/** `TPOT rose in July, on purpose`: what else got worse at the stage. */
const isOfAnother = ({ mentions }: Passage, sentence: string, { indicator }: Regressed): boolean =>
  mentions.some((one) => one.indicator.id !== indicator && sentence.includes(one.text));

/** The number that a list gives a stage. */
const LIST_NUMBER = /^ ?[(（]?(?:\d{1,2}|[一二三四五六七八九十]|[①-⑨])(?:[)）.、:：,，] ?| )(?=.)/;
const HAN = '〇一二三四五六七八九';
const NUMBERED = /(?:阶段|步骤|step|stage|phase|(?<![a-z])q)([0-9]|[一二三四五六七八九])/g;

/** Whether a sentence names stages by their numbers, and not this one: its reason is theirs. */
function isOfOtherStage(letters: string, number: number | undefined): boolean {
  if (number === undefined || number > 9) return false;
  const named = [...letters.matchAll(NUMBERED)].map(([, written]) => written!);
  return named.length > 0 && !named.some((one) => one === String(number) || one === HAN[number]);
}

function calledByNumber(number: number | undefined): string[] {
  if (number === undefined || number > 9) return [];
  const written = [String(number), HAN[number]!];
  return [
    ...written.flatMap((one) => [`阶段${one}`, `第${one}`, `步骤${one}`]),
    ...['step', 'stage', 'phase', 'release', 'round', 'q'].map((word) => `${word}${number}`),
  ];
}

/** Letters and digits of a name, without its brackets. */
function bare(text: string): string {
  return text
    .split(/[(:：]/)[0]!
    .replace(/[^a-z0-9\u3400-\u9fff]/gi, '')
    .toLowerCase();
}

/** Whether a note owns up to something that got worse, whatever it is, and says why. */
export function isExplainedInNotes(body: SlideBody): boolean {
  return body.notes.some(
    ({ span }) =>
      /回落|下降|变差|倒退|drop|fall|worse|regress/i.test(body.text.slice(span.start, span.end)) &&
      [isReason, isTold].some((isSaid) => isSaid(body.text.slice(span.start, span.end))),
  );
}
