import type { Indicator } from '../../core/indicators';
import type { Bilingual } from '../../core/source/bilingual';

/** A name of an indicator or a unit that fits at the cursor. */
export interface WritingSuggestion {
  readonly kind: 'indicator' | 'unit';
  readonly label: string;
  readonly insert: string;
  /** Characters before the cursor that it takes the place of. */
  readonly replaced: number;
  readonly about: Bilingual;
}

const AFTER_NUMBER = /(?:^|[^\w.-])\d[\d.,]{0,12} ?([A-Za-z/%]{0,12})$/;
/** A cell or an item that begins: there a name is likely, elsewhere it would be in the way. */
const AT_START = /^\s*(?:[-*+]|\d+[.)]|\|)\s+(?:[^|]*\|\s*)*([\p{L}][\p{L}\p{N} -]{1,40})$/u;

/** What fits at the end of `line`, the text of a deck's line up to the cursor, in the deck's language. */
export function writingSuggestions(
  line: string,
  indicators: readonly Indicator[],
  named: Indicator | undefined,
  isChinese: boolean,
): readonly WritingSuggestion[] {
  const unit = AFTER_NUMBER.exec(line)?.[1];
  if (unit !== undefined) return named ? unitsOf(named, unit) : [];
  const typed = AT_START.exec(line)?.[1];
  return typed === undefined ? [] : names(typed, indicators, isChinese);
}

/** None once a unit is typed in full: the list would take the Enter that ends the line. */
function unitsOf({ units, name }: Indicator, typed: string): WritingSuggestion[] {
  if (units.includes(typed)) return [];
  return units.map((unit) => ({ kind: 'unit', label: unit, insert: unit, replaced: typed.length, about: name }));
}

function names(typed: string, indicators: readonly Indicator[], isChinese: boolean): WritingSuggestion[] {
  const wanted = typed.toLowerCase();
  return indicators.flatMap((indicator) => {
    const { name, aliases, definition } = indicator;
    const all = [name.en, name.zh, ...aliases.en, ...aliases.zh];
    if (!all.some((one) => one.toLowerCase().startsWith(wanted))) return [];
    const label = isChinese ? name.zh : name.en;
    return [{ kind: 'indicator', label, insert: label, replaced: typed.length, about: definition }];
  });
}
