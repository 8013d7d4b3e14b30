import { canonicalValue, overlaps, type Quantity, rounded } from '../../../numbers/quantity';
import { foundIn } from '../../reading/found-in';
import type { Passage } from '../../reading/passage';
import { exactly, middle, quotient, scaled, widened } from '../interval';
import type { Miss } from '../miss';

/** A number of things with the share of all that is said beside it. */
interface Counted {
  readonly passage: Passage;
  readonly amount: Quantity;
  readonly share: Quantity;
}

/** `74 次（35%）`, `74 (35%)`, `74 jobs, or 35%`, `74 次，占 35%`. */
const AMOUNT_FIRST =
  /^(?: [a-z-]{1,14}){1,6} \( ?(?:about |~ ?)?$|^ ?(?:[^\d。；;!?()]{0,12}(?:\( ?(?:约|占比?|about |~ ?)?|[,，] ?(?:占比?|约占|or |about ))|[^\d。；;!?(),，]{0,12}占比?) ?$/i;
/** `35% (74 次)`. */
const SHARE_FIRST = /^ ?\( ?(?:约|about |~ ?)?$/i;
/** What stands around the number that all of them are. */
const WHOLE_BEFORE =
  /(?:共|总|合计|全部|累计|一共|总数为?|总量)[^\d。；;!?%]{0,10}$|\b(?:of|total|in all|all|saw|had|recorded|logged|counted|across)(?: [a-z]{1,12}){0,3} ?$/i;
const WHOLE_AFTER =
  /^[^\d。；;!?%()]{0,16}[:：]|^ ?[^\d。；;!?%()]{0,8}(?:中|里|当中|,? ?其中)|^ [a-z]{1,14}(?: [a-z]{1,14}){0,2}(?: in (?:total|all)|,? of which| split)/i;
/** After the first of a list: a share of the one before it. */
const OF_OTHERS = /(?:\bof (?:these|those|them|which)|其中|里面|当中)[^\d。；;!?]{0,12}$/i;
const OUT_OF = /\d[^\d。；;!?]{0,12}\b(?:out )?of (?:the |all )?$/i;
const CHANGED =
  /增|减|降|升|涨|提|多|少|快|慢|省|同比|环比|\b(?:up|down|more|less|fewer|faster|slower|increase|decrease|drop|rose|fell|grew|vs)\b|[+↑↓→]/i;
const MOST = 12;

/** The shares in a list of counts, in one sentence or in the items of a list, that their counts do not give. */
export function wrongCountedShares(texts: readonly Passage[]): readonly Miss[] {
  let found = known.get(texts);
  if (found === undefined) {
    found = [...foundIn(texts, inSentence), ...inItems(texts)];
    known.set(texts, found);
  }
  return found;
}

/** Two rules ask. */
const known = new WeakMap<readonly Passage[], readonly Miss[]>();

function inSentence(passage: Passage): Miss[] {
  const { quantities, text } = passage;
  if (quantities.length < 4 || !text.includes('%')) return [];
  const found = countedIn(passage);
  if (found.length < 2 || found.length > MOST) return [];
  const first = found[0]!;
  const start = Math.min(first.amount.start, first.share.start);
  const wholes = quantities.filter((one) => one.end <= start && isWhole(text, one, start) && isLike(one, first.amount));
  return judged(found, wholes.slice(-2));
}

/** `We read 420 tickets. Of these, 168`: the sentence before tells how many there are. */
const TAKEN_UP = /^[^\d.。；;!?]{0,60}[.。] ?(?:of (?:these|those|them|which)|其中|当中)[,，]?[^\d.。；;]{0,12}$/i;

function isWhole(text: string, { start, end }: Quantity, before: number): boolean {
  const between = text.slice(end, before);
  if (TAKEN_UP.test(between)) return true;
  if (/[。!?！？]|\.(?:\s|$)/.test(between)) return false;
  return WHOLE_BEFORE.test(text.slice(Math.max(0, start - 24), start)) || WHOLE_AFTER.test(text.slice(end, end + 30));
}

function countedIn(passage: Passage): Counted[] {
  const { quantities, text } = passage;
  let found = 0;
  return quantities.flatMap((share, index) => {
    if (share.unit?.family !== 'ratio' || share.bound !== undefined || share.sign !== undefined) return [];
    const [before, after] = [quantities[index - 1], quantities[index + 1]];
    const isTaken = (one: Quantity | undefined): one is Quantity => one !== undefined && isAmount(one);
    // `8 of 512 links (about 1.6%)`: what stands next to the share is the whole.
    if (before !== undefined && OUT_OF.test(text.slice(Math.max(0, before.start - 24), before.start))) return [];
    const gap = before === undefined ? '' : text.slice(before.end, share.start);
    if (isTaken(before) && AMOUNT_FIRST.test(gap) && !CHANGED.test(gap)) {
      const isOfOthers = found++ > 0 && OF_OTHERS.test(text.slice(Math.max(0, before.start - 24), before.start));
      return isOfOthers ? [] : [{ passage, amount: before, share }];
    }
    if (!isTaken(after) || !SHARE_FIRST.test(text.slice(share.end, after.start))) return [];
    return /^[^\d()%]{0,10}\)/.test(text.slice(after.end, after.end + 12)) ? [{ passage, amount: after, share }] : [];
  });
}

function isAmount({ high, value, bound, sign, unit }: Quantity): boolean {
  const isCounted = unit?.family !== 'ratio' && unit?.family !== 'factor' && unit?.family !== 'points';
  return isCounted && high === value && bound === undefined && sign === undefined && value > 0;
}

const isLike = (a: Quantity, b: Quantity): boolean =>
  isAmount(a) && kindOf(a) === kindOf(b) && a.unit?.currency === b.unit?.currency;
const kindOf = ({ unit }: Quantity): string | undefined => (unit?.family === 'requests' ? undefined : unit?.family);

/** Items that follow each other with a count and a share each; what all of them are stands above them or is their sum. */
function inItems(texts: readonly Passage[]): Miss[] {
  const misses: Miss[] = [];
  let run: Counted[] = [];
  let above: Passage | undefined;
  let last: Passage | undefined;
  const end = (): void => {
    if (run.length >= 3 && run.length <= MOST)
      misses.push(...judged(run, above === undefined ? [] : wholesIn(above, run[0]!)));
    run = [];
  };
  for (const passage of texts) {
    const found = passage.place === 'text' && passage.text.includes('%') ? countedIn(passage) : [];
    const [only, ...more] = found;
    if (only === undefined || more.length > 0) end();
    else {
      if (run.length === 0) above = last;
      else if (passage.context.join('\n') !== run[0]!.passage.context.join('\n')) {
        end();
        above = last;
      }
      run.push(only);
    }
    last = passage;
  }
  end();
  return misses;
}

const wholesIn = (above: Passage, { amount }: Counted): Quantity[] =>
  above.quantities.filter((one) => isLike(one, amount)).slice(0, 2);

/** The shares that do not fit where the others fit: of a whole that is said, or of all of them. */
function judged(list: readonly Counted[], wholes: readonly Quantity[]): Miss[] {
  if (!list.every(({ amount }) => isLike(amount, list[0]!.amount))) return [];
  const sum = list.reduce((all, { amount }) => all + canonicalValue(amount), 0);
  const candidates = [
    ...wholes.map((one) => ({ size: canonicalValue(one), isSaid: true })),
    { size: sum, isSaid: false },
  ];
  const results = candidates.map(({ size, isSaid }) => ({
    size,
    isSaid,
    wrong: list.filter((one) => !fits(one, size)),
  }));
  const best = results.reduce((a, b) => (b.wrong.length < a.wrong.length ? b : a));
  const fitting = list.length - best.wrong.length;
  if (best.wrong.length === 0 || fitting < (best.isSaid ? 1 : 2) || fitting < best.wrong.length) return [];
  return best.wrong.map(({ passage, amount, share }) => {
    const whole = Number((best.size / (amount.unit?.factor ?? 1)).toPrecision(6));
    const from = `${passage.quote(amount.number)} ÷ ${whole}`;
    const expected = middle(sharesOf(amount, best.size));
    return { passage, quantity: share, expected, from, ...(fitting < 2 ? { probable: true as const } : {}) };
  });
}

const sharesOf = (amount: Quantity, whole: number): { low: number; high: number } =>
  scaled(quotient(scaled(rounded(amount), amount.unit?.factor ?? 1), exactly(whole)), 100);

function fits({ amount, share }: Counted, whole: number): boolean {
  const slack = share.approximate ? 2 * share.step : share.step;
  return overlaps(widened({ low: share.value, high: share.high }, 0.005, slack), sharesOf(amount, whole));
}
