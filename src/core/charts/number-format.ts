/** A spreadsheet's number format, as far as charts use them: affixes, grouping, decimals, percent, thousands left out. */
export interface NumberFormat {
  readonly prefix: string;
  readonly suffix: string;
  readonly grouping: boolean;
  readonly leastDecimals: number;
  readonly mostDecimals: number;
  /** Powers of a thousand that the number is divided by. */
  readonly thousands: number;
  /** The number is a share and shown times a hundred. */
  readonly percent: boolean;
}

/** Literal text, the digits' mask with commas that divide at its end, literal text. */
const FORMAT =
  /^((?:"[^"]{0,40}"|\\.|[^#0,."\\;[\]]){0,40})([#0][#0,]{0,40}?)?(?:\.([0#]{1,40}))?(,{0,8})((?:"[^"]{0,40}"|\\.|[^#0,."\\;[\]]){0,40})$/;
const MOST_DECIMALS = 10;

/** Reads `0.0`, `#,##0`, `0%`, `$#,##0.00`, `#,##0,"k"`; undefined for anything else (sections, dates, conditions). */
export function readFormat(code: string): NumberFormat | undefined {
  const found = FORMAT.exec(code.trim());
  const [, prefix = '', mask = '', decimals = '', commas = '', suffix = ''] = found ?? [];
  if (!found || (mask === '' && decimals === '')) return undefined;
  return {
    prefix: literal(prefix),
    suffix: literal(suffix),
    grouping: mask.includes(','),
    leastDecimals: Math.min(MOST_DECIMALS, decimals.replace(/#/g, '').length),
    mostDecimals: Math.min(MOST_DECIMALS, decimals.length),
    thousands: commas.length,
    percent: hasPercent(prefix) || hasPercent(suffix),
  };
}

function literal(text: string): string {
  return text.replace(/"([^"]*)"|\\(.)/g, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? '');
}

function hasPercent(text: string): boolean {
  return text.replace(/"[^"]*"|\\./g, '').includes('%');
}

/** The format as a code that every spreadsheet reads. */
export function formatCode(format: NumberFormat): string {
  const { grouping, leastDecimals, mostDecimals, thousands, percent } = format;
  const decimals = '0'.repeat(leastDecimals) + '#'.repeat(mostDecimals - leastDecimals);
  const mask = (grouping ? '#,##0' : '0') + (decimals === '' ? '' : `.${decimals}`) + ','.repeat(thousands);
  return quoted(format.prefix, percent) + mask + quoted(format.suffix, percent);
}

function quoted(text: string, percent: boolean): string {
  if (text === '') return '';
  if (percent && text.includes('%'))
    return text
      .split('%')
      .map((part) => quoted(part, false))
      .join('%');
  return `"${text.replace(/"/g, '')}"`;
}

/** The number as a spreadsheet shows it in that format. */
export function formatNumber(value: number, format: NumberFormat): string {
  const scaled = (Math.abs(value) * (format.percent ? 100 : 1)) / 1000 ** format.thousands;
  const fixed = scaled < 1e20 ? rounded(scaled, format.mostDecimals) : String(scaled);
  const [whole = '0', decimals = ''] = fixed.split('.');
  const shown = decimals.replace(/(?<!0)0+$/, '').padEnd(format.leastDecimals, '0');
  const grouped = format.grouping ? whole.replace(/\B(?=(?:\d{3}){1,8}$)/g, ',') : whole;
  const digits = shown === '' ? grouped : `${grouped}.${shown}`;
  const negative = value < 0 && /[1-9]/.test(digits);
  return `${negative ? '-' : ''}${format.prefix}${digits}${format.suffix}`;
}

/** Halves go up as in a spreadsheet, where 1.005 is no less than it says. */
function rounded(value: number, decimals: number): string {
  const [digits = '0', exponent = '0'] = Number(value.toPrecision(15)).toExponential().split('e');
  const whole = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  return Number.isSafeInteger(whole) ? Number(`${whole}e-${decimals}`).toFixed(decimals) : value.toFixed(decimals);
}

/** A format with as many decimals as the values need, at most `most`; thousands are grouped from `groupFrom`. */
export function formatFor(values: readonly number[], most = 2, groupFrom = 1000): NumberFormat {
  const decimals = values.reduce((needed, value) => Math.max(needed, decimalsOf(value, most)), 0);
  const grouping = values.some((value) => Math.abs(value) >= groupFrom);
  return {
    prefix: '',
    suffix: '',
    grouping,
    leastDecimals: decimals,
    mostDecimals: decimals,
    thousands: 0,
    percent: false,
  };
}

function decimalsOf(value: number, most: number): number {
  const small = Math.abs(value) > 0 && Math.abs(value) < 1 ? Math.ceil(-Math.log10(Math.abs(value))) - 1 : 0;
  const limit = Math.min(MOST_DECIMALS, most + small);
  const text = Math.abs(value).toFixed(limit);
  return (text.split('.')[1] ?? '').replace(/(?<!0)0+$/, '').length;
}
