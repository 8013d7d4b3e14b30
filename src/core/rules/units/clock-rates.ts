import type { Quantity } from '../../numbers/quantity';
import { lastSentence } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';

/** A clock that runs a thousand times too fast or too slowly, and the range of such clocks. */
export interface OddClock {
  readonly quantity: Quantity;
  readonly shown: readonly [string, string];
}

const HERTZ = /^ ?([kMGT]?)Hz\b/;
const FACTORS: Readonly<Record<string, number>> = { '': 1, k: 1e3, M: 1e6, G: 1e9, T: 1e12 };
/** Clocks of processors and of memory, not of what polls, switches or radiates. */
const CLOCK =
  /主频|[核显][心存]?频率|(?:核心|显存|内存|SM|GPU|CPU|加速|基础|睿频|运行) ?的?(?:时钟|频率|频)|[锁降超升]频|\b(?:(?:GPU|CPU|SM|core|memory|graphics|boost|base|HBM|tensor) )?clocks?(?:ed)?\b|\b(?:GPU|CPU|core|memory|boost|base) frequency\b|\b(?:GPU|CPU|cores?|SMs?) (?:boost|throttl|overclock)\w{0,3}\b/i;
/** Steps, jitter and other things whose rate is small or large. */
const OTHER =
  /步[进长]|粒度|抖动|偏差|误差|漂移|[±]|轮询|采样|刷新|时间戳|参考|晶振|PTP|同步|工频|光|调制|射频|信号|省|降了|少了|高了|低了|差|\b(?:steps?|jitter|drift|off(?:set)?|skew|error|granularit\w{1,3}|poll\w{0,3}|sampl\w{0,3}|refresh|reference|crystal|PTP|sync\w{0,10}|optical|laser|modulat\w{1,4}|radio|signal\w{0,4}|wall|by|lower|less|more|higher|difference)\b/i;
/** From what a card idles at to what a processor is overclocked to. */
const LEAST = 25e6;
const MOST = 15e9;

/** `the GPU clock sits at 1,980 GHz`, 核心频率锁在 1.41 MHz: no processor and no memory runs so. */
export function oddClocks({ text, quantities }: Passage): OddClock[] {
  if (!text.includes('Hz')) return [];
  return quantities.flatMap((quantity) => {
    const [unit, prefix] = HERTZ.exec(text.slice(quantity.number.end, quantity.number.end + 6)) ?? [];
    if (unit === undefined || quantity.sign !== undefined || quantity.value === 0) return [];
    const said = lastSentence(text.slice(0, quantity.start)).slice(-REACH);
    const behind = text.slice(quantity.number.end, quantity.number.end + BEHIND).split(/[，,。；;]/)[0]!;
    if (!CLOCK.test(said + behind) || OTHER.test(said + behind)) return [];
    const hertz = quantity.value * FACTORS[prefix!]!;
    return hertz < LEAST || hertz > MOST ? [{ quantity, shown: ['25 MHz', '15 GHz'] }] : [];
  });
}

const REACH = 48;
const BEHIND = 24;
