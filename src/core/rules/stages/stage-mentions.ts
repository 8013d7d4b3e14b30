import { writtenCount } from '../../numbers/number-words';

const STAGE =
  /(?:阶段|\b(?:stage|phase|step)) ?(\d{1,2}|[一二三四五六七八九]|one|two|three|four|five|six|seven|eight|nine)(?![\d\w])|第 ?(\d{1,2}|[一二三四五六七八九]) ?(?:个?阶段|步|期|站)/gi;
/** 比第四阶段高 25%, `25% above stage 4`: what a value is compared with is not where it is from. */
const COMPARED =
  /(?:比|较|相对于?|相比于?|对比|自|从|\b(?:than|over|above|below|against|versus|vs\.?|with|to|from|(?:that|those) of|since|after|before|unlike)) ?(?:the |our |in )?$/i;
const LEAD = 24;

/** A stage that a text names by its number. */
export interface StageMention {
  readonly stage: number;
  /** Where the name starts. */
  readonly index: number;
}

/** The stages that a text names by their numbers, in order, without those that it compares with. */
export function stageMentions(text: string): StageMention[] {
  return [...text.matchAll(STAGE)].flatMap(({ 1: one, 2: other, index }) =>
    COMPARED.test(text.slice(Math.max(0, index - LEAD), index))
      ? []
      : [{ stage: writtenCount((one ?? other)!), index }],
  );
}
