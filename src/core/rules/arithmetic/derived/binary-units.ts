import { isExact, type Quantity } from '../../../numbers/quantity';
import { endsSentence } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';

/** The same amount in units of 1,000 and of 1,024, where one of them was turned the wrong way round or not at all. */
export function wrongBinaryUnits(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length < 2 || !/[KMGT]iB/.test(text)) return [];
  const sizes = quantities.filter(({ unit }) => unit?.family === 'memory');
  return sizes.slice(1).flatMap((second, at) => {
    const first = sizes[at]!;
    const between = text.slice(first.end, second.start);
    if (!AGAIN.test(between) || endsSentence(between) || GOES_ON.test(text.slice(second.end))) return [];
    return isExact(first) && isExact(second) ? missOf(passage, first, second) : [];
  });
}

/** What tells an amount once more. */
const AGAIN =
  /^ ?(?:[(（]|[,，] ?(?:or|或)|or|或) ?(?:about |约 ?|~|≈)?$|\b(?:(?:in )?other words|i\.e|that is|which is|equals?|printed|shown|shows? up|listed|reported|displayed|logged|seen|appears?|calls?|called|reads?|in use)\b|也就是|即|折合|相当于|等于|显示|打印|报告|列[为成]|写[成作为]|看到|换算/i;
/** Of another thing, or not all of it. */
const GOES_ON = /^ ?(?:of (?:the|which|it)|were|was|used|free|left|per\b|\/|每|(?:已用|空闲|剩))/i;

/** The amount that the words before it give in the other kind of unit, where it is off by exactly what people get wrong. */
function missOf(passage: Passage, first: Quantity, second: Quantity): Miss[] {
  const [from, to] = [powerOf(first), powerOf(second)];
  if (from.isBinary === to.isBinary) return [];
  const right = (first.value * first.unit!.factor) / second.unit!.factor;
  // 4 GiB are 4 and no more; 79.6 GiB are rounded.
  const slack = second.step / 2 / second.value + (first.decimals === 0 ? 0 : first.step / 2 / first.value);
  const off = second.value / right;
  const more = 1.024 ** (from.isBinary ? from.power : to.power);
  const turned = from.isBinary ? more ** -2 : more ** 2;
  // The digits of another prefix: 40,960 MiB are no 41.0 GB. Those of the same prefix may be a card's name.
  const copied = from.power === to.power ? [] : [from.isBinary ? 1 / more : more];
  const isSlip = [turned, ...copied].some((one) => Math.abs(off / one - 1) <= slack + EXACT);
  const isRight = Math.abs(off - 1) <= slack + EXACT;
  return isSlip && !isRight ? [{ passage, quantity: second, expected: right, from: passage.quote(first) }] : [];
}

const EXACT = 0.001;

function powerOf({ unit }: Quantity): { readonly power: number; readonly isBinary: boolean } {
  const { text } = unit!;
  return { power: 'KMGT'.indexOf(text[0]!.toUpperCase()) + 1, isBinary: /^[KMGT]iB/.test(text) };
}
