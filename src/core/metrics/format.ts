import type { MetricValue } from '../scene/metrics';
import type { Bilingual } from '../source/bilingual';
import type { Change } from './change';

/** A number and its unit as they are shown, apart: a card sets the unit smaller. */
export interface ShownValue {
  /** `≈` or `约` before an estimate, a currency before its amount. */
  readonly number: string;
  /** With the space before it, if there is one. */
  readonly unit: string;
}

/** Keeps a number and its unit on one line. */
const NO_BREAK = '\u00a0';
const MINUS = '\u2212';

/** Stands on a drawing where a number is still to come. */
export const placeholderMark = '?';

export function isChinese(lang: string): boolean {
  return /^zh\b/i.test(lang);
}

export function inLanguage(text: Bilingual, lang: string): string {
  return isChinese(lang) ? text.zh : text.en;
}

/** 23456.5 → `23,456.5`. */
export function formatNumber(value: number, decimals: number): string {
  if (Math.abs(value) >= 1e15) return String(value).replace('-', MINUS);
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const digits = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  const isZero = !/[1-9]/.test(digits);
  return value < 0 && !isZero ? `${MINUS}${digits}` : digits;
}

/** The digits that a value needs: those it was written with, or, of a number such as 1e-7, what makes it seen. */
function decimalsOf({ value = 0, decimals }: MetricValue): number {
  if (decimals > 0 || Number.isInteger(value)) return decimals;
  return Math.min(12, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value)))));
}

/** A value with its unit; undefined for one that is still to come. `decimals` makes it match others. */
export function showValue(
  value: MetricValue,
  lang: string,
  decimals: number = decimalsOf(value),
): ShownValue | undefined {
  if (value.value === undefined) return undefined;
  const { prefix, unit } = unitParts(value.unit, isChinese(lang));
  const about = value.estimated ? (isChinese(lang) ? '约' : '≈') + (isChinese(lang) ? NO_BREAK : '') : '';
  return { number: `${about}${prefix}${formatNumber(value.value, decimals)}`, unit };
}

/** A currency stands before its amount, `%` and Chinese words close to it, any other unit after a space. */
function unitParts(unit: string, chinese: boolean): { prefix: string; unit: string } {
  const money = /^[$¥€£](?=$|\/)/.exec(unit)?.[0];
  if (money !== undefined) return { prefix: money, unit: unit.slice(money.length) };
  if (unit === '' || unit === '%' || unit === '×' || unit === 'x') return { prefix: '', unit };
  const close = chinese && /^[\u3400-\u9fff]/.test(unit);
  return { prefix: '', unit: close ? unit : `${NO_BREAK}${unit}` };
}

/** `62%`, `2,450 tok/s`, `≈ 310 ms`; undefined for a value that is still to come. */
export function formatValue(value: MetricValue, lang: string): string | undefined {
  const shown = showValue(value, lang);
  return shown && shown.number + shown.unit;
}

/** `+34 pp`, `−42%`, `+242%`; `unchanged` where nothing is to be seen of the change. */
export function formatChange(change: Change, lang: string): string {
  const chinese = isChinese(lang);
  const points = change.kind === 'points';
  const amount = points ? change.amount : change.amount * 100;
  const digits = formatNumber(Math.abs(amount), change.decimals);
  if (!/[1-9]/.test(digits)) return chinese ? '持平' : 'unchanged';
  const unit = points ? (chinese ? `${NO_BREAK}个百分点` : `${NO_BREAK}pp`) : '%';
  return `${amount < 0 ? MINUS : '+'}${digits}${unit}`;
}

/** `3.4×`, `3.4 倍`: how many times the earlier value it is. */
export function formatFactor(factor: number, lang: string): string {
  const digits = formatNumber(factor, factor < 10 ? 1 : 0).replace(/\.0$/, '');
  return isChinese(lang) ? `${digits}${NO_BREAK}倍` : `${digits}×`;
}
