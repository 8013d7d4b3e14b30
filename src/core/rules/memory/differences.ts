/** `saves 14 GB`, 多占 24 GB, `half of the weights take 14 GB`. */
const BEFORE =
  /(?:\b(?:sav(?:es?|ed|ing)|frees?|freed|adds?|another|extra)|[多少][占用要出]?了?|省[下出掉]?了?|腾出) ?$|(?:\b(?:half|quarter|third|adapter|head)\b|一半|[几分]之|适配器)[^,，.;。]{0,36}$/i;
/** `14 GB more than in FP8`. */
const AFTER = /^ ?(?:more|less|fewer|extra|higher|lower|on top)\b/i;

/** Whether a memory between these words is a change or a part of what weights take. */
export const isDifference = (before: string, after: string): boolean => BEFORE.test(before) || AFTER.test(after);
