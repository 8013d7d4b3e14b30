import type { Quantity } from '../../numbers/quantity';
import { firstSentence, lastSentence } from '../../numbers/sentences';
import { foundIn } from '../reading/found-in';
import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';
import { cardsNamed } from './card-memory';

/** More memory in use on one card than the card has. */
export interface MemoryOverCard {
  readonly passage: Passage;
  readonly quantity: Quantity;
  /** What the card has at most, in GB. */
  readonly capacity: number;
}

/** No card has more. */
const LARGEST = 288;
/** The largest memory that the H100 is sold with, under any of its names. */
const LARGEST_H100 = 96;
/** `H100 80 GB`, `A100（80 GB）`: the text says itself what its cards have. */
const SAID = /\b(T4|L4|A10|V100|L40S|A100|H100|H800|H20|H200|B200)s?(?: (?:SXM|PCIe|NVL))?[ (-]{0,2}(\d{2,3}) ?GB\b/;
const PER_CARD = /[每单](?:张|块)? ?(?:GPU|显?卡)|\/ ?(?:GPU|卡)(?![a-z])|\b(?:per|each|a single) (?:GPU|card)\b/i;
const IN_USE = /显存|占用|用[了掉量]|峰值|\b(?:memory|HBM|VRAM|usage|used|in use|resident|footprint|occupies)\b/i;
/** What is wanted rather than used, told as too much, or spread over several. */
const NOT_IN_USE =
  /需|要|放不下|装不下|不够|超|溢出|估算|共|合计|总|[整单]机|机内|[整一每单]台|(?<![A-Z\d])\d{1,3} ?卡|整柜|节点|服务器|集群|[合加]起来|卸载|主机|内存|TP ?\d|\d ?[×x*]|[两二三四八\d] ?[张块]|\b(?:needs?|requires?|would|exceed|over|more than|OOM|offload|host|not fit|too|total|altogether|together|combined|aggregate|node|nodes|server|servers|cluster|rack|box|pool|spill|swap|two|four|eight)\b/i;
/** Half a digit and a driver's GiB counted as GB. */
const SLACK = 1.08;

/** The amounts of memory on a slide that are in use on one card of a kind that has less. */
export function memoryOverCard(passages: readonly Passage[], tables: readonly TableReading[]): MemoryOverCard[] {
  return [
    ...foundIn(passages, inText),
    ...foundIn(passages, asCapacity),
    ...foundIn(passages, ofWhatThereIs),
    ...foundIn(tables, inCells),
  ];
}

function inText(passage: Passage): MemoryOverCard[] {
  if (!PER_CARD.test(passage.text)) return [];
  return passage.quantities.flatMap((quantity) => {
    if (!isAmount(quantity)) return [];
    const sentence = sentenceAt(passage.text, quantity);
    if (!PER_CARD.test(clauseAt(passage, quantity)) || !IN_USE.test(sentence) || NOT_IN_USE.test(sentence)) return [];
    return judged(passage, quantity, sentence);
  });
}

/** `H100 的显存是`, `an H100 with`: nothing but the name of its memory and a verb stands between card and amount. */
const HAS =
  /^s?(?: (?:SXM\d?|PCIe))? ?(?:的|自带|配备?|单卡|每张?卡?|[有带]|has|have|with|comes with|carries|offers|GPU|card){0,2} ?(?:的?(?:显存|HBM\d?e?|VRAM)(?:容量|大小)?|(?:GPU |device )?memory|memory capacity)? ?(?:[:是为有达]|is|of|就?只?有|约|about|= ?){0,2} ?$/i;
const MEMORY_WORD = /显存|HBM|VRAM|memory/i;
/** Several cards, or a machine of them. */
const OF_MACHINE = /[DH]GX|NVL|(?:\d|[两二三四八]) ?[×x*张块卡台]? ?$|\b(?:two|four|eight|both) $|[×x*] ?$/i;

/** `H100 显存 800 GB`: the size of a card's memory, well above that of its largest variant. */
function asCapacity(passage: Passage): MemoryOverCard[] {
  const { text, quantities } = passage;
  const amounts = quantities.filter(isAmount);
  if (amounts.length === 0) return [];
  return cardsNamed(text).flatMap(({ name, start, end, gigabytes }) => {
    const quantity = amounts.find((one) => one.start >= end);
    if (quantity === undefined || OF_MACHINE.test(text.slice(Math.max(0, start - 12), start))) return [];
    const tie = text.slice(end, quantity.start);
    const after =
      /^ ?(?:的|of )? ?(?:显存|HBM|VRAM|(?:GPU )?memory)(?! (?:bandwidth|traffic|access|reads?|writes?|copies)|带宽|读|写)/i.test(
        text.slice(quantity.end),
      );
    if (!HAS.test(tie) || !(MEMORY_WORD.test(tie) || after) || /NVL/.test(tie)) return [];
    const capacity = name === 'H100' ? LARGEST_H100 : gigabytes;
    return quantity.value * quantity.unit!.factor > capacity * 1.3 ? [{ passage, quantity, capacity }] : [];
  });
}

const THERE_IS =
  /(?:\b(?:has|have|with|of)|[有带配是]|显存(?:容量)?|容量|一共|总共|共) ?(?:只有|only )?$|\b(?:[ABHV]\d{2,3}|L\d{1,2}S?|RTX ?\d{4}) \(?$/i;
const USED_BEFORE =
  /(?:占用?|用|吃|填|塞|写)(?:掉|了|到|满|进)?了? ?(?:约 ?)?$|已用 ?$|\b(?:uses?|used|occupies|holds|fills|shows|allocate[sd]|reports) (?:about )?$/i;
const USED_AFTER =
  /^ (?:(?:of it|of that|of them) )?(?:is |are |was |were )?(?:in use|used|occupied|taken|allocated|resident)\b/i;
/** What there is in all of one card, and that it was enough. */
const AT_HAND = /(?:一共|总共|共)(?:有|是)? ?(?=\d)|[没未](?:有|出现|触发)? ?OOM|\b(?:no|without(?: an?)?) OOM/g;
const REACH = 80;
/** Addresses beyond what is there. */
const VIRTUAL = /统一|虚拟|超分|\b(?:unified|managed|virtual|oversubscri\w{1,5})\b/i;
/** Named beside it, the amount is of one card's memory and nothing else. */
const OF_MEMORY = /显存|HBM|VRAM|\bGPU memory\b/i;

/** `The L40S has 48 GB, and 52 GB of it are in use`: more of a card's memory is used than the sentence says there is. */
function ofWhatThereIs(passage: Passage): MemoryOverCard[] {
  const { text, quantities } = passage;
  return quantities.flatMap((quantity, index) => {
    const whole = quantities.slice(0, index).findLast(({ unit }) => unit?.family === 'memory');
    if (whole === undefined || !isAmount(quantity) || !isAmount(whole)) return [];
    const between = text.slice(whole.end, quantity.start);
    const after = firstSentence(text.slice(quantity.end));
    const sentence = sentenceAt(text, quantity);
    const isTold = lastSentence(between) === between || /^ of (?:it|that)\b/.test(text.slice(quantity.end));
    if (!isTold || between.length > REACH || !THERE_IS.test(text.slice(Math.max(0, whole.start - 16), whole.start)))
      return [];
    const isUsed = USED_BEFORE.test(between) || USED_AFTER.test(after);
    if (!isUsed || !(OF_MEMORY.test(between + sentence) || cardsNamed(sentence).length === 1)) return [];
    if (
      NOT_IN_USE.test((text.slice(whole.start, quantity.start) + sentence).replace(AT_HAND, ' ')) ||
      VIRTUAL.test(sentence)
    )
      return [];
    const capacity = whole.value * whole.unit!.factor;
    return quantity.value * quantity.unit!.factor > capacity * SLACK ? [{ passage, quantity, capacity }] : [];
  });
}

function inCells({ header, rows }: TableReading): MemoryOverCard[] {
  return rows.flatMap((row) =>
    row.slice(1).flatMap((cell, index) => {
      const head = header[index + 1]?.text ?? '';
      const label = row[0]!.text;
      const [quantity, ...more] = cell.quantities;
      if (quantity === undefined || more.length > 0 || !isAmount(quantity)) return [];
      const said = `${head} ${label}`;
      if (!PER_CARD.test(said) || !IN_USE.test(said) || NOT_IN_USE.test(said)) return [];
      return judged(cell, quantity, row.map(({ text }) => text).join(' '));
    }),
  );
}

const isAmount = ({ unit, sign, bound }: Quantity): boolean =>
  unit?.family === 'memory' && !unit.ambiguous && sign === undefined && bound === undefined;

/** `said`: what names the card; without a name only the largest of all is a limit. */
function judged(passage: Passage, quantity: Quantity, said: string): MemoryOverCard[] {
  const cards = new Map(cardsNamed(said).map(({ name, gigabytes }) => [name, gigabytes]));
  if (cards.size > 1) return [];
  const [[name, gigabytesOfCard] = ['', LARGEST]] = cards;
  const known = name === 'H100' ? LARGEST_H100 : gigabytesOfCard;
  const own = SAID.exec(said);
  const capacity = own === null ? known : Math.max(Number(own[2]), gigabytesOfCard === Number(own[2]) ? known : 0);
  const gigabytes = quantity.value * quantity.unit!.factor;
  return gigabytes > capacity * SLACK ? [{ passage, quantity, capacity }] : [];
}

/** The clause of an amount, with the ones before it that give no number of their own: `每张卡 80 GB，整机 640 GB` are two. */
function clauseAt({ text, quantities }: Passage, { start, end }: Quantity): string {
  const earlier = quantities.findLast((one) => one.end <= start)?.end ?? 0;
  const comma = text.slice(earlier, start).search(/[,，、]/);
  const own = Math.max(...[',', '，', '、', '。', '；', ';'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  const from = comma < 0 ? own : earlier + comma;
  return text.slice(from, end) + text.slice(end).split(/[,，、。；;!！?？\n]|\. /)[0]!;
}

function sentenceAt(text: string, { start, end }: Quantity): string {
  const left = lastSentence(text.slice(0, start));
  return left + text.slice(start, end) + firstSentence(text.slice(end));
}
