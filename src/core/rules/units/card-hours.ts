import type { Quantity } from '../../numbers/quantity';
import { wholeUnit } from '../../numbers/unit-parser';
import type { Unit } from '../../numbers/units';
import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';

/** Words before a price by the hour that make it that of one card. */
const PER_CARD =
  /(?:单卡|每卡|每张卡?)[^，,。；;\d$¥]{0,8}[$¥]?$|\b(?:an?|one|each|per|every|single) (?:NVIDIA )?[AHBLV]\d{1,3}S? (?:GPU |card )?(?:costs?|rents?|goes|is|was|lists?|runs?|at|sells?)[a-z ]{0,16}\$?$/i;

/** `$31 per H100 GPU-hour`, `$31 an hour for each H100`: words of their own between the money, the card and the hour. */
const CARD_HOUR =
  /^ ?(?:US dollars? |dollars? |USD )?(?:(?:\/|per|an|each|every|for an?) ?(?:NVIDIA )?(?:GPU|card|[AHBLV]\d{1,3}S?)(?: (?:SXM|PCIe|NVL))?(?: (?:GPU|card))?(?: per|\/| an| each| every)?[ -]?(?:hours?|hrs?|h)\b|(?:\/ ?|per |an |each |every )(?:hour|hr|h)\b ?(?:\/|per|for|on)(?: an?| each| one| every)? ?(?:NVIDIA )?(?:GPU|card|[AHBLV]\d{1,3}S?)\b(?! ?(?:nodes?|servers?|box|instances?|pods?|systems?|machines?|VMs?)\b))/i;

/** `$38.00 一卡时`, `¥26/卡时`. */
const CARD_HOUR_HAN = /^ ?(?:一|每|\/)(?:个|张)?卡(?:小时|时)(?!间)/;

function cardHour({ text }: Passage, { unit, number }: Quantity): Unit | undefined {
  const isMoney = unit?.currency === 'USD' && (unit.dimensions.money ?? 0) === 1 && unit.dimensions.token === undefined;
  const after = text.slice(number.end, number.end + 48);
  return isMoney && (CARD_HOUR.test(after) || CARD_HOUR_HAN.test(after)) ? wholeUnit('$/GPU-hour') : undefined;
}

/** The unit of a price: by the hour of one card where the words around it say so, else its own. */
export function priceUnit(passage: Passage, quantity: Quantity): Unit | undefined {
  const own = quantity.unit;
  const isOfCard =
    own?.scope === undefined && PER_CARD.test(passage.text.slice(Math.max(0, quantity.start - 40), quantity.start));
  return own?.family === 'money_rate' && isOfCard ? { ...own, scope: 'gpu' } : (cardHour(passage, quantity) ?? own);
}

/** What an hour of one card is offered for, in dollars, from the cheapest spot to the dearest list price. */
const CARD_HOURS: Readonly<Record<string, readonly [number, number]>> = {
  T4: [0.08, 1.5],
  L4: [0.15, 2.5],
  A10: [0.15, 3],
  L40S: [0.3, 5],
  V100: [0.15, 5],
  A100: [0.4, 8],
  H100: [0.8, 15],
  H200: [1, 18],
};
const CARD = /\b(?:T4|L4|A10|L40S|V100|A100|H100|H200)\b/g;

/** What one card is offered for by the hour. Dollars. */
export interface CardOffer {
  readonly card: string;
  readonly low: number;
  readonly high: number;
}

/** The offers of the card that is named right before a price; undefined where it is a part of one, or several. */
export function cardOffer({ text }: Passage, { start, end }: Quantity): CardOffer | undefined {
  const card = [...text.slice(Math.max(0, start - 40), end).matchAll(CARD)].at(-1)?.[0];
  const range = card === undefined ? undefined : CARD_HOURS[card];
  if (card === undefined || range === undefined || /MIG|切片|slice|vGPU|\d ?[×x*] ?[A-Z]/i.test(text)) return undefined;
  return { card, low: range[0], high: range[1] };
}

/** The prices in a column that is headed by money for an hour of a card and by no name, with the unit of its header. */
export const pricesUnderUnit = ({ header, rows }: TableReading): PriceUnderUnit[] =>
  header.flatMap((head, column) => {
    const unit = head.labelUnit?.unit;
    if (unit?.family !== 'money_rate' || unit.scope !== 'gpu' || head.mentions.length > 0) return [];
    return rows.flatMap((row) => {
      const passage = column === 0 ? undefined : row[column];
      const [quantity, ...more] = passage?.quantities ?? [];
      const isBare = quantity !== undefined && more.length === 0 && quantity.unit === undefined;
      return isBare ? [{ passage: passage!, quantity, unit }] : [];
    });
  });

/** A bare price and the unit of its column. */
export interface PriceUnderUnit {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly unit: Unit;
}
