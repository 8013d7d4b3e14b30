import type { Scope, UnitFamily } from '../numbers/units';
import type { Bilingual } from '../source/bilingual';
import type { SourceId } from './sources';

/**
 * One indicator of the catalogue: what a rule, a hover and the documentation know about it. Adding one is a new
 * file and a line in `index.ts`.
 */
export interface Indicator {
  /** snake_case; metrics data names a field by it and its unit (`gpu_utilization` → `gpu_utilization_percent`). */
  readonly id: string;
  /** Belongs to the nine of the list attributed to CNCF Sustainability. */
  readonly core: boolean;
  readonly name: Bilingual;
  /** Other names people write; found in any case, with or without spaces between Chinese and Latin. */
  readonly aliases: { readonly en: readonly string[]; readonly zh: readonly string[] };
  /** Families of units that can measure it, its own first. Empty: a plain count, written without a unit. */
  readonly families: readonly UnitFamily[];
  /** Names that other things go by too (storage *throughput*), and the families that are right for those. */
  readonly loose?: { readonly names: readonly string[]; readonly families: readonly UnitFamily[] };
  /** Units to offer when one is missing, the canonical first. Empty for a plain count. */
  readonly units: readonly string[];
  /** Names of its fields in metrics data, each with the unit of a bare number; `id` and the first unit without any. */
  readonly fields?: readonly IndicatorField[];
  readonly limits: Limits;
  readonly plausible: PlausibleRange;
  readonly better: 'higher' | 'lower' | 'context';
  readonly betterNote?: Bilingual;
  readonly definition: Bilingual;
  readonly formula: string;
  /** What must stand beside the value for it to mean anything. */
  readonly mustAccompany: readonly Bilingual[];
  readonly confusions: readonly Bilingual[];
  /** Ways to estimate it when it was not measured. */
  readonly estimates: readonly Bilingual[];
  readonly references: readonly Reference[];
  readonly sources: readonly SourceId[];
}

/** A name under which metrics data gives the indicator, and the unit that the name means; '' for a plain count. */
export interface IndicatorField {
  readonly name: string;
  readonly unit: string;
}

/** Values outside are impossible. */
export interface Limits {
  readonly min?: number;
  readonly max?: number;
  readonly minExclusive?: true;
  readonly maxExclusive?: true;
  /** The unit of `min` and `max`; the canonical one of the first family unless given. */
  readonly unit?: string;
  /** Hold only where this word stands in the indicator's name as written. */
  readonly onlyWith?: string;
  /** What limits it beyond a fixed number. */
  readonly note?: Bilingual;
}

/** Values outside deserve a second look. */
export interface PlausibleRange {
  readonly low?: number;
  readonly high?: number;
  /** The unit of `low` and `high`; `1` for a plain count. */
  readonly unit?: string;
  readonly per?: Scope;
  /** What the range rests on. */
  readonly basis: Bilingual;
  readonly status: 'cited' | 'observed' | 'derived' | 'heuristic' | 'unknown';
  readonly sources: readonly SourceId[];
}

/** A published value to compare with. */
export interface Reference {
  readonly value: string;
  readonly what: Bilingual;
  readonly source: SourceId;
}
