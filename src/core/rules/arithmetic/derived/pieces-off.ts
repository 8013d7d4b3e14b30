import { writtenCount } from '../../../numbers/number-words';
import { isExact, type Quantity } from '../../../numbers/quantity';
import { endsSentence } from '../../../numbers/sentences';
import type { UnitFamily } from '../../../numbers/units';
import type { Passage } from '../../reading/passage';
import { isCalledWrong } from '../../reading/standing';
import type { Miss } from '../miss';

const FAMILIES: ReadonlySet<UnitFamily | undefined> = new Set<UnitFamily>(['memory', 'bandwidth', 'power']);
/** `24 根 64 GB`, `eight drives of 3.84 TB`, `64 × 800 Gb/s`: how many of them, right before what one of them has. */
const COUNT =
  /(?<![\d.,])(\d{1,4}|[两二三四六八十]|\b(?:two|three|four|six|eight|ten|twelve|sixteen)\b) ?(?:(?:[根条块张台只个片颗柜口路]|个?(?:节点|端口)) ?(?:[×x*] ?)?|[×x*] ?|(?:[A-Za-z][\w-]{1,10} ){0,2}(?:drives?|disks?|DIMMs?|modules?|sticks?|cards?|GPUs?|ports?|links?|nodes?|servers?|racks?|SSDs?|NICs?) (?:of|at) )$/i;
/** What the sum and its pieces may be off by: a prefix, in decimal or binary, or the eight bits of a byte. */
const SLIPS = [1000, 1024, 1e6, 8];
const ROOM = 0.03;
const REACH = 48;
/** What is left of the sum, kept twice or told of other pieces. */
const OTHER =
  /可用|冗余|副本|纠删|RAID|镜像|每|单|各|另|其中|除了|再|剩|\b(?:usable|RAID|mirror\w{0,3}|erasure|replica\w{0,4}|each|per|every|plus|of which|left|net)\b/i;

/** `服务器内存 1.5 GB，插了 24 根 64 GB`: the sum that stands before its pieces and has the right digits under another prefix. */
export function piecesOff(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  return quantities.flatMap((piece, index) => {
    if (!isAmount(piece)) return [];
    const count = COUNT.exec(text.slice(Math.max(0, piece.start - REACH), piece.start));
    if (count === null) return [];
    const from = piece.start - count[0].length;
    const whole = quantities.slice(0, index).findLast(({ unit, end }) => end <= from && unit?.family !== undefined);
    if (whole === undefined || !isAmount(whole) || whole.unit?.family !== piece.unit?.family) return [];
    const between = text.slice(whole.end, from);
    if (between.length > REACH || endsSentence(between) || OTHER.test(between)) return [];
    const number = writtenCount(count[1]!);
    const off = (number * canonical(piece)) / canonical(whole);
    const isSlip = number > 1 && SLIPS.some((slip) => isNear(off, slip) || isNear(off, 1 / slip));
    if (!isSlip || isCalledWrong(passage, whole)) return [];
    const expected = (number * canonical(piece)) / whole.unit!.factor;
    return [{ passage, quantity: whole, expected, from: `${count[1]} × ${passage.quote(piece)}` }];
  });
}

const isAmount = (quantity: Quantity): boolean =>
  FAMILIES.has(quantity.unit?.family) && !quantity.unit?.ambiguous && isExact(quantity);
const canonical = ({ value, unit }: Quantity): number => value * unit!.factor;
const isNear = (value: number, target: number): boolean => Math.abs(value / target - 1) < ROOM;
