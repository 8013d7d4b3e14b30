import type { Quantity } from '../../numbers/quantity';
import { endsSentence } from '../../numbers/sentences';
import type { Passage } from './passage';

/** A price of tokens and what the same money buys, given for each other, that are not each other's inverse. */
export interface UnequalInverse {
  readonly passage: Passage;
  /** The one that is given first. */
  readonly first: Quantity;
  readonly second: Quantity;
  /** What the second should be, in its own unit. */
  readonly right: number;
}

/** What gives a value in other words: `, i.e.`, `, so a dollar buys`, 相当于. */
const RESTATES =
  /^[^;。；\d]{0,64}?(?:[=≈]|\(|\bi\.e\.|\b(?:means?|meaning|that is|that makes|in other words|equals?|so|or|inverse|turned around|buys?|gets? (?:you|us|me)|which is|amounts to|hence|therefore)\b|即|也就是|换(?:句话|言之|算|个)|相当于|等于|折合|所以|倒数|倒过来|反过来|[能可][以够]?[买换产])/i;
/** Another load, another kind of token, another time. */
const OTHER_CASE =
  /\b(?:but|while|whereas|input|prompt|cached|measured|list|instead|before|now|load|utili[sz]ation|old|new|than|from|at)\b|但|而是|实测|负载|利用率|输入|缓存|打折|之前|现在|目标/i;
const A_MILLION =
  /\b(?:a|one|each|every|per|1) million (?:output )?tokens? (?:then |now )?(?:costs?|comes? to|is|are) (?:about )?\$?$|每百万(?:个)? ?token(?:的)?(?:成本|价格|单价)?(?:就?是|为|要|只要|合|花|:)? ?约?$/i;
const A_DOLLAR =
  /\b(?:a|one|each|every|per|1) dollar (?:then |now )?(?:buys?|gets? (?:you|us|me)|gives|yields|pays for|is good for|makes|produces) (?:about |only |roughly )?$|\$1 (?:buys?|gets? you|yields|pays for) (?:about )?$|[每一] ?(?:美元|元|块钱)(?:钱)?(?:就|只|也)?[能可]?[以够]?(?:买到?|换来?|产出?|生成|得到?|出)? ?约?$/i;
const TOLERANCE = 0.04;
const REACH = 72;

/** The pairs of `passage` that should be inverse and are not: `$0.50 per million tokens means 0.5 million tokens per dollar`. */
export function unequalInverses(passage: Passage): UnequalInverse[] {
  const { text, quantities } = passage;
  const found: UnequalInverse[] = [];
  for (const [index, first] of quantities.entries()) {
    const second = quantities[index + 1];
    if (second === undefined || second.start - first.end > REACH) continue;
    const between = text.slice(first.end, second.start);
    if (endsSentence(between) || OTHER_CASE.test(between) || !RESTATES.test(between)) continue;
    const [a, b] = [amountOf(passage, first), amountOf(passage, second)];
    if (a === undefined || b === undefined || a.isPrice === b.isPrice || Math.abs(a.value * b.value - 1) <= TOLERANCE)
      continue;
    found.push({ passage, first, second, right: second.value / (a.value * b.value) });
  }
  return found;
}

interface Amount {
  readonly isPrice: boolean;
  /** Money per token, or tokens per money. */
  readonly value: number;
}

function amountOf({ text }: Passage, { unit, value, high, start, sign }: Quantity): Amount | undefined {
  if (unit === undefined || sign !== undefined || high !== value || value <= 0) return undefined;
  const amount = value * unit.factor;
  const before = text.slice(Math.max(0, start - 48), start);
  switch (unit.family) {
    case 'money_per_token':
      return { isPrice: true, value: amount };
    case 'tokens_per_money':
      return { isPrice: false, value: amount };
    case 'money':
      return A_MILLION.test(before) ? { isPrice: true, value: amount / 1e6 } : undefined;
    case 'tokens':
      return A_DOLLAR.test(before) ? { isPrice: false, value: amount } : undefined;
    default:
      return undefined;
  }
}
