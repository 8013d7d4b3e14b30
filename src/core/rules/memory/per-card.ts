import type { Reading } from '../reading/reading';
import { isSumOfCards } from '../reading/standing';

/** A limit of one card says nothing about a cluster's sum; the sentence tells, or the labels of a cell. */
export function isPerGpu({ passage: { text }, quantity, unit, sources }: Reading): boolean {
  const before = text
    .slice(0, quantity.start)
    .split(/[。；;!！?？]/)
    .at(-1)!;
  // `14, seven per card`: the card's own count follows.
  const after = text
    .slice(quantity.end)
    .split(/[。；;!！?？]|[,，](?= ?(?:每|[单一]张?卡|\d|(?:one|two|three|four|five|six|seven) ))/)[0]!;
  const said = [before + after, ...sources].join('\n');
  if (
    isSumOfCards(before) ||
    isSharedOtherwise(text, quantity.start) ||
    /[切分划开]不[出了下]|不能|无法|\b(?:cannot|can['’]t)\b/i.test(before)
  )
    return false;
  return (
    unit?.scope === 'gpu' ||
    /每(?:[张块])?(?:卡|GPU)|单卡|一张|\/卡|\b(?:per|each|every|a single|one) (?:GPU|card)\b|\/ ?(?:GPU|card)/i.test(
      said,
    )
  );
}

/** 用软件切成 12 份，不是 MIG; `shared by 12 notebooks through time-slicing`: a card that is shared in another way has no such limit. */
export function isSharedOtherwise(text: string, start: number): boolean {
  const [before, after] = [
    text
      .slice(0, start)
      .split(/[。!！?？\n]|\. /)
      .at(-1)!,
    text.slice(start).split(/[。!！?？\n]|\. /)[0]!,
  ];
  return OTHERWISE.test(before + after);
}

const OTHERWISE =
  /(?:用|靠|走|是|通过|以|按)(?:了|的是)?(?:纯)?软件|软件(?:层|方式|手段)?(?:来|去|上)?(?:虚拟化|切|分|划|共享|隔离)|[分按]时(?:共享|复用|切)|时间片|(?:不是|并非|非|没有?|不支持|不用|不走|未开|没开|不属于|不算|无法用) ?(?:硬件的?)?MIG|MIG ?(?:不支持|没开|用不[了上])|\btime-?(?:slic\w{1,3}|shar\w{1,3})|\b(?:in|through|by|with|using|is|via) software\b|\bsoftware(?: |-)(?:slic\w{1,3}|shar\w{1,3}|partition\w{0,4}|split\w{0,4}|level)|\b(?:not|no|without|instead of|rather than|lacks?|nothing to do with) (?:an? |use |using |have |any |hardware )?MIG\b|\bMIG (?:does not|doesn['’]t|is not|isn['’]t) (?:exist|available|supported|on|there|used)/i;
