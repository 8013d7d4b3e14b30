import type { Bilingual } from '../source/bilingual';
import type { Span } from '../source/span';

/**
 * The numbers of a deck, said once. Spans count from the start of the text that holds them: the deck, or `file`.
 */
export interface Metrics {
  /** In the order of the data. */
  readonly stages: readonly MetricStage[];
  /** Every field that a stage names, the catalogue's first and in its order. */
  readonly fields: readonly MetricField[];
  /** The file that holds them, as the deck names it; undefined where the front matter does. */
  readonly file?: string;
}

export interface MetricStage {
  /** `baseline`, `stage1` … `stage6`, or a name of the deck's own. */
  readonly id: string;
  readonly label: Bilingual;
  /** By field name, in the order of the data. */
  readonly values: ReadonlyMap<string, MetricValue>;
  readonly keySpan: Span;
}

export interface MetricValue {
  readonly field: MetricField;
  /** Undefined for a number that is still to come. */
  readonly value?: number;
  /** Digits after the decimal point, as written. */
  readonly decimals: number;
  /** The value's own unit, else the field's; '' for a plain count. */
  readonly unit: string;
  /** `P95`, `mean`. */
  readonly percentile?: string;
  readonly source?: string;
  readonly conditions?: string;
  readonly method?: string;
  readonly estimated: boolean;
  /** The heading under which the stage lists it, if it lists its values in groups. */
  readonly group?: string;
  readonly keySpan: Span;
  /** The value as it is written. */
  readonly span: Span;
}

/** What a field of metrics data measures: an indicator and the unit of a bare number. */
export interface MetricField {
  /** As the data names it. */
  readonly name: string;
  /** Id of the catalogue's indicator; undefined for an indicator of the deck's own. */
  readonly indicator?: string;
  /** '' for a plain count. */
  readonly unit: string;
  readonly label: Bilingual;
  readonly better: 'higher' | 'lower' | 'context';
}
