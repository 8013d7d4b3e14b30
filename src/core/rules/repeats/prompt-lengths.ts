import type { Deck, Slide } from '../../deck/deck';
import { isExact, type Quantity } from '../../numbers/quantity';
import { lastSentence } from '../../numbers/sentences';
import { foundIn } from '../reading/found-in';
import { grouped } from '../reading/grouped';
import type { Passage } from '../reading/passage';
import { ListPerBody } from '../reading/per-body';
import { readSlide } from '../reading/slide-reading';
import { sceneAt } from './scene';

/** How long a part of every prompt is. */
interface Length {
  readonly part: string;
  /** It is spoken of as the one that is known: `our system prompt of 950 tokens`, 固定系统提示. */
  readonly isKnown: boolean;
  /** An end of a change: 从 1,200 token 压到 900. */
  readonly isChanged: boolean;
  readonly passage: Passage;
  readonly quantity: Quantity;
}

type Placed = Length & { readonly slide: Slide };

/** `System prompt of 900 tokens` in a case, and `our fixed system prompt of 950 tokens` on a later slide. */
export function otherPromptLengths({ slides }: Deck): { readonly earlier: Placed; readonly later: Placed }[] {
  const all = lengths.on(slides).flatMap(({ slide, found }) => found.map((one) => ({ ...one, slide })));
  return [...grouped(all, ({ part }) => part).values()].flatMap((told) => {
    const [earlier] = told;
    const later = told.find(({ quantity }) => quantity.value !== earlier!.quantity.value);
    // With a third length the deck speaks of several prompts.
    if (earlier === undefined || later === undefined || new Set(told.map(({ quantity }) => quantity.value)).size > 2)
      return [];
    if (told.some(({ isChanged }) => isChanged)) return [];
    const ratio = earlier.quantity.value / later.quantity.value;
    const isNear = ratio < NEAR && ratio > 1 / NEAR;
    return later.isKnown && later.slide !== earlier.slide && isNear ? [{ earlier, later }] : [];
  });
}

const NEAR = 1.5;

const PARTS: readonly (readonly [part: string, name: RegExp])[] = [
  ['system prompt', /system prompt|系统提示词?/i],
  ['tools', /tool (?:definitions?|descriptions?)|工具(?:定义|描述|说明)/i],
  ['prefix', /(?:shared|common) prefix|(?:公共|共享)前缀/i],
];

const lengths = new ListPerBody((body) => foundIn(readSlide(body).texts, lengthsIn));

const NAMES =
  'system prompt|tool (?:definitions?|descriptions?)|(?:shared|common) prefix|系统提示词?|工具(?:定义|描述|说明)|(?:公共|共享)前缀';
const AHEAD = new RegExp(`(?:${NAMES})(?:长度|长)?(?: of| is| has|:|[有为是共])? ?$`, 'i');
const BEHIND = new RegExp(`^(?:[- ]?tokens?)?(?:长)?(?: ?的 ?|[ -])(?:固定|[a-z]{4,8} )?(?:的 ?)?(?:${NAMES})`, 'i');
const KNOWN = /\b(?:our|the|we have)\b|我们|固定|不变|每次/i;
/** Whose prompt it is: one of several. */
const OF_OTHER =
  /\b(?:of (?:the|an?|its|each|every) |for (?:the|an?) |its |another |agent|router|per |if |would )|另|换成|它的|其|智能体|如果|假如/i;

function lengthsIn(passage: Passage): Length[] {
  const { text, quantities, pairs } = passage;
  if (passage.place !== 'text' || !PARTS.some(([, name]) => name.test(text))) return [];
  return quantities.flatMap((quantity): Length[] => {
    const isChanged = pairs.some(({ from, to }) => from.start === quantity.start || to.start === quantity.start);
    const named = PARTS.find(([, name]) => name.test(text))![0];
    if (isChanged) return [{ part: named, isKnown: false, isChanged, passage, quantity }];
    if (quantity.unit?.family !== 'tokens' || !isExact(quantity) || quantity.approximate) return [];
    const [lead, rest] = [
      lastSentence(text.slice(0, quantity.start)),
      text.slice(quantity.number.end, quantity.end + REACH),
    ];
    const clause = lead.split(/[，,]/).at(-1)!;
    const name = AHEAD.exec(clause)?.[0] ?? BEHIND.exec(rest)?.[0];
    const [part] = PARTS.find(([, one]) => name !== undefined && one.test(name)) ?? [];
    if (part === undefined || sceneAt(passage, quantity).isOfOtherCase) return [];
    const said = `${clause} ${name} ${rest.slice(rest.indexOf(name!) < 0 ? 0 : name!.length).split(/[，,。.;；]/)[0]}`;
    return OF_OTHER.test(said) ? [] : [{ part, isKnown: KNOWN.test(said), isChanged, passage, quantity }];
  });
}

const REACH = 48;
