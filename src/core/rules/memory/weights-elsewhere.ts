import type { Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';
import { isCalledWrong } from '../reading/standing';
import { modelSizes, OF_OTHER_FORMAT, parameterBytes } from './model-memory';
import type { OfOtherPrecision, Told } from './weights-told';

/** `BF16：`, `In FP8:`: all that an item says before its memory. */
const LABEL =
  /^(?:- )?(?:in |用)?(?:FP|BF|INT|NF)-?(?:32|16|8|4)(?: ?(?:下|时|版|精度|权重|的权重|weights|precision))?(?: ?[:：=—–-]| (?:is|takes|needs|占|要)) ?(?:about |约 ?|~)?$/i;
const WEIGHTS = /权重|\bweights\b/i;
/** What stands beside the weights, or a part of them. */
const NOT_WEIGHTS =
  /KV|缓存|cache|优化器|optimi[sz]er|梯度|gradient|训练|\btrain|激活|activ|微调|fine-?tun|MoE|LoRA|草稿|每 ?[张块]?卡|单卡|切分|分片|\b(?:draft|per (?:card|GPU)|each|shard\w{0,3}|TP|disk|checkpoint)\b/i;
/** A line that names the model of its list: `模型：Nova-32B，60 层`. */
const OF_MODEL = /^(?:- )?(?:模型|model)(?: name)? ?[:：]/i;
/** Smaller than a whole model may be the part of one of several cards. */
const SEVERAL =
  /每|切|分片|[两二三四六八2-8] ?[张块台] ?|\b(?:TP|PP|each|per|shard\w{0,3}|(?:two|four|eight|[2-8]) (?:[\w-]{2,10} )?(?:cards|GPUs))\b/i;
const NEAR = 0.02;

/**
 * The sizes in a list of precisions that are those of another one: `- BF16: 20 GB` under `The weights of our 20B model:`.
 * The model is the one that the line above names, or the slide.
 */
export function wrongListedWeights(texts: readonly Passage[]): OfOtherPrecision[] {
  return runsOfFormats(texts).flatMap(({ lead, items }) => {
    const above = [lead, items[0]!.passage.context.at(-1) ?? ''];
    const isOfModel = OF_MODEL.test(lead) && modelSizes(lead).length === 1;
    const billions = onlySize(lead) ?? onlySize(texts.map(({ text }) => text).join('\n'));
    if (billions === undefined || above.some((text) => NOT_WEIGHTS.test(text))) return [];
    if (!isOfModel && !above.some((text) => WEIGHTS.test(text))) return [];
    const isRight = items.some((one) => isNear(ratioOf(one, billions), 1));
    const mayBePart = !isRight && [...texts].some(({ text }) => SEVERAL.test(text));
    return items.flatMap((one) => {
      const ratio = ratioOf(one, billions);
      const isOther = OF_OTHER_FORMAT.some((by) => isNear(ratio, by));
      return isOther && !(ratio < 1 && mayBePart) && !isCalledWrong(one.passage, one.quantity)
        ? [{ ...one, billions }]
        : [];
    });
  });
}

const ratioOf = ({ quantity, bytes }: Told, billions: number): number =>
  (quantity.value * quantity.unit!.factor) / bytes / billions;
const isNear = (a: number, b: number): boolean => Math.abs(a / b - 1) < NEAR;

function onlySize(text: string): number | undefined {
  const sizes = new Set(modelSizes(text).map(({ billions }) => billions));
  return sizes.size === 1 ? [...sizes][0] : undefined;
}

interface Run {
  /** The line above the first item. */
  readonly lead: string;
  readonly items: Told[];
}

/** Lines that follow each other and begin with a precision and its memory. */
function runsOfFormats(texts: readonly Passage[]): Run[] {
  const runs: Run[] = [];
  let isIn = false;
  let lead = '';
  for (const passage of texts) {
    const item = ofFormat(passage);
    if (item !== undefined && !isIn) runs.push({ lead, items: [] });
    if (item !== undefined) runs.at(-1)!.items.push(item);
    isIn = item !== undefined;
    lead = passage.text;
  }
  return runs;
}

/** `BF16: 40 GB, so two cards`. */
function ofFormat(passage: Passage): Told | undefined {
  const { text, quantities } = passage;
  const quantity = quantities.find(isMemory);
  if (quantity === undefined || !LABEL.test(text.slice(0, quantity.start)) || !isPlain(quantity)) return undefined;
  const [format] = parameterBytes(text.slice(0, quantity.start));
  const clause = text.slice(quantity.end).split(/[,，。；;]|\. /)[0]!;
  if (format === undefined || NOT_WEIGHTS.test(clause) || /[+＋×÷]|\/|加|\bper\b|每|剩|left|free/i.test(clause))
    return undefined;
  return { passage, quantity, bytes: format.bytes };
}

const isMemory = ({ unit }: Quantity): boolean => unit?.family === 'memory' && !unit.ambiguous;
const isPlain = ({ sign, bound, value, high, unit }: Quantity): boolean =>
  sign === undefined && bound === undefined && value === high && value * unit!.factor >= 1;

/** `Parameters`, 参数量: the column of sizes. */
const SIZES = /参数|规模|\bparam|\bsize\b/i;
/** A name that a sentence may call a model by. */
const NAME = /^[A-Za-z][\w .-]{2,20}$|^[\u3400-\u9fff]{2,8}$/;

/** Of `told` what is of another precision for the model whose name stands in the sentence and, with its size, in a table. */
export function wrongForModelsInTables(
  told: readonly Told[],
  tables: readonly TableReading[],
  texts: readonly Passage[],
): OfOtherPrecision[] {
  if (told.length === 0) return [];
  const models = tables.flatMap(modelsIn);
  return told.flatMap((one) => {
    const { text } = one.passage;
    if (modelSizes(text).length > 0 || NOT_WEIGHTS.test(text)) return [];
    const named = models.filter(({ name }) => text.toLowerCase().includes(name.toLowerCase()));
    const billions = new Set(named.map((model) => model.billions));
    const [only] = billions;
    if (only === undefined || billions.size > 1) return [];
    const ratio = ratioOf(one, only);
    const mayBePart = ratio < 1 && texts.some((other) => other !== one.passage && SEVERAL.test(other.text));
    const isWrong = OF_OTHER_FORMAT.some((by) => isNear(ratio, by)) && !mayBePart && !SEVERAL.test(text);
    return isWrong && !isCalledWrong(one.passage, one.quantity) ? [{ ...one, billions: only }] : [];
  });
}

function modelsIn({ header, rows }: TableReading): { name: string; billions: number }[] {
  const column = header.findIndex(({ text }, at) => at > 0 && SIZES.test(text));
  if (column < 0) return [];
  return rows.flatMap((row) => {
    const name = row[0]?.text.trim() ?? '';
    const billions = onlySize(row[column]?.text ?? '');
    return billions !== undefined && NAME.test(name) ? [{ name, billions }] : [];
  });
}
