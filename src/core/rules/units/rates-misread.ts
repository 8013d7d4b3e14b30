import { type Quantity, standingIn } from '../../numbers/quantity';
import { sentenceStarts, sentencesIn } from '../../numbers/sentences';
import type { UnitFamily } from '../../numbers/units';
import type { Passage } from '../reading/passage';
import { EIGHT_LINKS, gigabytes, isAbout, OVER_LINKS } from './rate-conversions';

/** A rate in bits that is given as a share of one in bytes, or the other way round. */
export interface ShareOfOtherLetter {
  readonly part: Quantity;
  readonly whole: Quantity;
  readonly share: Quantity;
}

/** Shares smaller than this are met by chance. */
const LEAST_SHARE = 15;
/** How far apart the three numbers may stand. */
const REACH = 80;

/** The shares of `passage` that follow from two rates only if their letters are read alike: 362 Gb/s of 400 GB/s as 91%. */
export function sharesOfOtherLetter({ text, quantities }: Passage): ShareOfOtherLetter[] {
  const rates = quantities.filter(({ unit }) => unit?.family === 'bandwidth');
  if (!rates.some(({ unit }) => unit!.bits) || rates.every(({ unit }) => unit!.bits) || EIGHT_LINKS.test(text))
    return [];
  return quantities.flatMap((share) => {
    if (share.unit?.family !== 'ratio' || share.sign !== undefined || share.value < LEAST_SHARE) return [];
    const near = rates.filter(({ start, end }) => {
      const [from, to] = start < share.start ? [end, share.start] : [share.end, start];
      return to - from < REACH && !/[。；;!！?？\n]/.test(text.slice(from, to));
    });
    const pairs = near.flatMap((part) => near.map((whole) => ({ part, whole, share })));
    const exact = pairs.some(({ part, whole }) => part !== whole && isShare(gigabytes(part) / gigabytes(whole), share));
    if (exact) return [];
    return pairs
      .filter(({ part, whole }) => Boolean(part.unit!.bits) !== Boolean(whole.unit!.bits))
      .filter(({ part, whole }) => isShare(unlettered(part) / unlettered(whole), share))
      .slice(0, 1);
  });
}

/** The rate with its bits taken for bytes. */
const unlettered = (rate: Quantity): number => gigabytes(rate) * (rate.unit!.bits ? 8 : 1);

/** Whether `ratio` was rounded to `share`. */
const isShare = (ratio: number, { value, step }: Quantity): boolean =>
  ratio <= 1 && Math.abs(ratio * 100 - value) <= step * 0.6;

/** What a share of a link is called. */
const USE_OF_LINK =
  /带宽利用率|利用率|效率|线速|\b(?:utili[sz]ation|efficiency|line[- ]rate|of (?:the )?(?:link|port|nominal|rated))\b/i;

/** What several links carry together. */
const OF_NODE = /节点|整机|总线|合计|聚合|\b(?:bus|all-?reduce|nodes?|servers?|aggregate|total)\b/i;

/** The shares in `texts` of a rate in bytes that follow only from a link in bits elsewhere on the slide, read as bytes: 42 GB/s as 10.5% where the port has 400 Gb/s. */
export function sharesOfLinkElsewhere(
  texts: readonly Passage[],
): (ShareOfOtherLetter & { readonly passage: Passage; readonly written: string })[] {
  const parts = texts.flatMap((passage) => partOfLink(passage));
  if (parts.length === 0) return [];
  const links = texts.flatMap((passage) =>
    passage.quantities
      .filter(({ unit }) => unit?.family === 'bandwidth' && unit.bits)
      .map((whole) => ({ whole, written: passage.quote(whole) })),
  );
  return parts.flatMap(({ passage, part, share }) => {
    if (links.some(({ whole }) => isShare(gigabytes(part) / gigabytes(whole), share))) return [];
    const link = links.find(({ whole }) => isShare(gigabytes(part) / unlettered(whole), share));
    return link === undefined ? [] : [{ passage, part, share, ...link }];
  });
}

/** The one rate of a passage, in bytes, and the one share in it. */
function partOfLink(passage: Passage): { passage: Passage; part: Quantity; share: Quantity }[] {
  if (!USE_OF_LINK.test(passage.text) || OF_NODE.test(passage.text)) return [];
  const [part, ...rates] = passage.quantities.filter(({ unit }) => unit?.family === 'bandwidth');
  const [share, ...shares] = passage.quantities.filter(
    ({ unit, sign }) => unit?.family === 'ratio' && sign === undefined,
  );
  if (part === undefined || share === undefined || rates.length + shares.length > 0 || part.unit!.bits) return [];
  return share.step <= 1 && share.value >= LEAST_SHARE_ELSEWHERE ? [{ passage, part, share }] : [];
}

const LEAST_SHARE_ELSEWHERE = 5;

/** A time in which data crosses a link, if the link's bits were bytes. */
export interface TransferInBits {
  readonly size: Quantity;
  readonly rate: Quantity;
  readonly time: Quantity;
  /** The seconds that it takes. */
  readonly right: number;
}

/** The transfers of `passage` that are eight times too fast: `100 Gb/s … a 140 GB checkpoint crosses in 1.4 s`. */
export function transfersInBits({ text, quantities }: Passage): TransferInBits[] {
  const all = crossingsIn(text, quantities);
  if (all.length > 0 || !/\d ?[GT]B\/s/.test(text)) return all;
  // `400 GB/s in the node. The uplink is 100 Gb/s, so 1.5 TB take 15 s`: another sentence may be of other links.
  return sentencesIn(text).flatMap((sentence) =>
    crossingsIn(sentence.text, standingIn(quantities, sentence), sentence.start),
  );
}

function crossingsIn(text: string, quantities: readonly Quantity[], offset = 0): TransferInBits[] {
  const of = (family: UnitFamily): readonly Quantity[] =>
    quantities.filter(({ unit, sign }) => unit?.family === family && !unit.ambiguous && sign === undefined);
  const rates = of('bandwidth');
  if (rates.length === 0 || !rates.every(({ unit }) => unit!.bits) || OTHER_WAY.test(text)) return [];
  const [sizes, times] = [of('memory'), of('time')];
  if (rates.length * sizes.length * times.length > MOST_CROSSINGS) return [];
  const crossings = rates.flatMap((rate) => sizes.flatMap((size) => times.map((time) => ({ rate, size, time }))));
  const right = ({ size, rate }: { size: Quantity; rate: Quantity }): number =>
    (size.value * size.unit!.factor) / gigabytes(rate);
  // One that is right tells how the others were meant.
  if (crossings.some((one) => isAbout(seconds(one.time) / right(one), 1))) return [];
  const isOneRate = rates.length === 1;
  if (isOneRate && (EIGHT_LINKS.test(text) || OVER_LINKS.test(text.replace(EACH_TAKES, '')))) return [];
  return crossings
    .filter((one) => isTogether(text, offset, [one.rate, one.size, one.time]))
    .filter((one) => isAbout((seconds(one.time) * 8) / right(one), 1))
    .slice(0, 1)
    .map((one) => ({ ...one, right: right(one) }));
}

/** It goes another way, or is less than it was. */
const OTHER_WAY = /本地|压缩|空闲|\b(?:local|SSD|NVMe|disks?|compress\w{0,4}|idle)\b/i;
/** `2.8 s each`: of those that load, not of links. */
const EACH_TAKES = /(?<=\d ?(?:s|sec|seconds|min|minutes)) each\b/gi;
/** A paragraph of more is data, of which nobody could say what crosses which link. */
const MOST_CROSSINGS = 4000;

const seconds = ({ value, unit }: Quantity): number => value * unit!.factor;

/** How far the numbers of a transfer may stand apart, and how many sentences they may fill. */
const TRANSFER_REACH = 120;
const MOST_CUTS = 1;

function isTogether(text: string, offset: number, parts: readonly Quantity[]): boolean {
  const start = Math.min(...parts.map((one) => one.end)) - offset;
  const end = Math.max(...parts.map((one) => one.start)) - offset;
  return end - start <= TRANSFER_REACH && sentenceStarts(text.slice(start, end)).length - 1 <= MOST_CUTS;
}
