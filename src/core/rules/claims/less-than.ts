import type { Quantity } from '../../numbers/quantity';

/** 错误率 0.4%，控制在 0.3% 以内: the first number is what is kept within the second. */
const KEPT_WITHIN = /^ ?[,，] ?(?:已经?|都|均|仍|也)?(?:控制|压|保持|维持|稳定|守|限制|稳)[在到]了? ?$/;
const WITHIN_AFTER = /^ ?(?:以内|之内|以下|[内下]) ?(?:$|[,，。；;)])/;

/** 新机型 1,380 tok/s，比老机型的 1,250 tok/s 更高: what stands before 比 is compared. */
const THAN_BEFORE = /^ ?[,，]? ?(?:还|已经?|仍)?比[^\d,，。；;比]{0,12}$/;
const THAN_AFTER = /^ ?(?:的)?(?:还|更|要|都|略|稍微?|明显)?(?:([高大多])|([低小少])|(快)|(慢))(?![于达约量])/;
const BEATS = /^ (?:(beats|betters|is (?:better|faster|quicker) than)|is slower than) (?:the |our |its |their )?$/i;
/** Of these more is faster; of times less is. */
const RATES: ReadonlySet<string | undefined> = new Set([
  'token_rate',
  'request_rate',
  'item_rate',
  'bandwidth',
  'compute',
]);

/** `640 W, slightly above the 655 W of stage three`. */
const BESIDE =
  /^, (?:(?:which|that) )?(?:is |was )?(?:slightly |just |well |a little |far |still |clearly )?(?:(above|higher than|more than|greater than)|(?:below|lower than|less than)) (?:the|that of|our|its|their) $/i;

/** Whether `比 …` or 控制在 … make the first number the lesser one; undefined where nothing is said so. */
export function isLessThan(text: string, left: Quantity, right: Quantity): boolean | undefined {
  const family = left.unit?.family;
  const isSpeed = family === 'time' || RATES.has(family);
  const between = text.slice(left.end, right.start);
  if (left.unit === undefined) return undefined;
  if (KEPT_WITHIN.test(between) && WITHIN_AFTER.test(text.slice(right.end, right.end + 6))) return true;
  const beside = BESIDE.exec(between);
  if (beside !== null) return beside[1] === undefined;
  const beats = BEATS.exec(between);
  if (beats !== null) return isSpeed ? (beats[1] !== undefined) === (family === 'time') : undefined;
  const after = THAN_BEFORE.test(between) ? THAN_AFTER.exec(text.slice(right.end, right.end + 8)) : null;
  if (after === null) return undefined;
  const [, more, less, fast] = after;
  if (more !== undefined || less !== undefined) return less !== undefined;
  return isSpeed ? (fast !== undefined) === (family === 'time') : undefined;
}
