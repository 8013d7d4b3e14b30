import type { SlideBody } from '../../deck/deck';
import { sentencesIn } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import { ListPerBody } from '../reading/per-body';
import { readSlide } from '../reading/slide-reading';
import { claimsOf } from './monotone-claims';
import { NOT_ALL, NOT_ONCE } from './monotone-words';

/** `Each step moved all columns the right way`, 每一步各项都有提升, `nothing got worse`. */
const ALL_BETTER: readonly RegExp[] = [
  /(?:[每各]一?个?(?:阶段|步|期|版|轮|季度?|月)|逐[级步期版轮季月]|步步)[^。；;\d]{0,16}(?:都|均|全)[^。；;\d]{0,8}(?:提升|改善|变好|更好|进步|优于|向好|上升|下降)/,
  /(?:各项|所有|全部)(?:指标|数字)?[^。；;\d]{0,8}(?:均|都)[^。；;\d]{0,8}(?:提升|改善|变好|向好|优于)/,
  /(?:没有|无)(?:任何)?一?[步项个]?(?:指标|阶段)?[^。；;，,\d]{0,6}(?:变差|倒退|退步|回落|恶化)/,
  /\b(?:each|every) (?:single )?(?:stage|step|phase|release|version|quarter|month|round|wave)\b[^.;\d]{0,48}\b(?:better|improv\w{1,4}|right (?:way|direction)|moved? forward)/i,
  /\b(?:better|improv\w{1,4}|rose|fell|grew|dropped|went (?:up|down))\b[^.;\d]{0,24}\b(?:with|at|in|after|on) (?:each|every) (?:single )?(?:stage|step|phase|release|version|quarter|month|round|wave)\b/i,
  /\b(?:nothing|none of them|no (?:stage|step|phase|release|row|indicator|metric|column)s?)\b[^.;\d]{0,28}\b(?:worse|back(?:wards?)?|regressed|fell)\b/i,
];

/** A sentence and the text that it stands in. */
export interface SaidOfAll {
  readonly passage: Passage;
  readonly sentence: string;
}

const known = new ListPerBody((body): readonly SaidOfAll[] =>
  readSlide(body).texts.flatMap((passage) => {
    const claimed = claimsOf(passage);
    return sentencesIn(passage.text)
      .filter(({ text, start, end }) => {
        const isMonotone = claimed.some((one) => one.start >= start && one.start < end);
        return isMonotone || (isOfAll(text) && ALL_BETTER.some((pattern) => pattern.test(text)));
      })
      .map(({ text: sentence }) => ({ passage, sentence }));
  }),
);

const isOfAll = (sentence: string): boolean => !NOT_ALL.test(sentence.replace(NOT_ONCE, ' '));

/** What a slide says of all stages: that each is better than the one before. */
export const saidOfAll = (body: SlideBody): readonly SaidOfAll[] => known.of(body);
