import { isExact } from '../../numbers/quantity';
import { sentencesIn } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import { isCalledWrong } from '../reading/standing';
import { modelSizes, parameterBytes } from './model-memory';
import type { OfOtherPrecision } from './weights-told';

/** Right before the memory: `the 32B parameters take`, `32B 参数的 BF16 权重占`. */
const TAKE =
  /\b(?:parameters|weights)\b[^,.;:\d()]{0,40}\b(?:takes?|fills?|needs?|occup(?:y|ies)|weighs?|come to) (?:about |roughly )?$|(?:参数|权重)[^，,。；;:：()]{0,20}[占要需](?:了|用|去|约| ){0,3}$/i;
/** `In BF16 such a model needs 70 GB for the weights alone`: of the model that the sentence before tells of. */
const MODEL_TAKES =
  /(?:\b(?:such a|this|that|the) model|\bits weights|(?:^|[.;,] ?|\bin (?:(?:BF|FP)16|FP8|INT[48]),? )it)(?: alone)? (?:takes?|needs?|fills?|wants?|is) (?:about |roughly )?$|(?:这样的?|该|这个)模型(?:光|单|仅)?(?:权重)?[要需占](?:约| )?$/i;
/** Right behind it: that the weights are meant, or the end of what is told of it. */
const FOR_WEIGHTS =
  /^(?=,? (?:which|so|and (?:needs|takes|fills)) )|^ (?:for|of) (?:the |its )?weights(?: alone)?\b|^ in (?:(?:BF|FP)16|FP8|INT[48])\b(?! (?:with|and|plus))|^ ?的?权重/i;
/** What is told may be a part of the weights. */
const A_PART =
  /缓存|合计|共占|\b(?:KV|cache|together)\b|每[张块个]|单卡|各|一半|\b(?:each|per (?:card|GPU)|half|active|expert|LoRA|adapter)\b|激活|适配/i;
/** Of the weights by one of so many cards. */
const SHARES = [2, 4, 8, 16];
const NEAR = 0.04;
const LEAST = 0.3;
const MOST = 0.95;

/** `The 32B parameters take 46 GB in BF16`: less than so many bytes each, and by no number of cards a share of it. */
export function weightsPlainly(passage: Passage): OfOtherPrecision[] {
  const sentences = sentencesIn(passage.text);
  return sentences.flatMap(({ start, end, text }, at) =>
    passage.quantities.flatMap((quantity): OfOtherPrecision[] => {
      if (quantity.start < start || quantity.end > end || quantity.unit?.family !== 'memory' || !isExact(quantity))
        return [];
      const before = passage.text.slice(start, quantity.start);
      const after = passage.text.slice(quantity.end, quantity.end + 16).split(/[,，。；;.]/)[0]!;
      const isAlone = MODEL_TAKES.test(before) && FOR_WEIGHTS.test(passage.text.slice(quantity.end));
      if (A_PART.test(before) || !(isAlone || TAKE.test(before)) || isCalledWrong(passage, quantity)) return [];
      const billions = isAlone ? (onlySize(before) ?? onlySize(sentences[at - 1]?.text ?? '')) : onlySize(text);
      const formats = parameterBytes(before.slice(isAlone ? 0 : -24) + after);
      const bytes = formats.length === 1 ? formats[0]!.bytes : undefined;
      if (billions === undefined || bytes === undefined) return [];
      const share = (quantity.value * quantity.unit.factor) / (billions * bytes);
      const isShare = !isAlone && SHARES.some((cards) => Math.abs(share * cards - 1) < NEAR);
      return share > LEAST && share < MOST && !isShare ? [{ passage, quantity, bytes, billions }] : [];
    }),
  );
}

/** The size of the only model that a text names, in billions. */
function onlySize(text: string): number | undefined {
  const sizes = new Set(modelSizes(text).map(({ billions }) => billions));
  return sizes.size === 1 ? [...sizes][0] : undefined;
}
