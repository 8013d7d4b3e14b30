import type { Bilingual } from '../source/bilingual';

/** What metrics data may say besides names of stages and fields; the reader, the schema and the completions share it. */

/** The key at the top that tells what the deck's own indicators are. */
export const OWN_INDICATORS = 'indicators';

export const STAGES: readonly { readonly id: string; readonly label: Bilingual }[] = [
  { id: 'baseline', label: { en: 'Baseline', zh: '基线' } },
  ...[1, 2, 3, 4, 5, 6].map((number) => ({
    id: `stage${number}`,
    label: { en: `Stage ${number}`, zh: `阶段 ${number}` },
  })),
];

/** `any` is a text or a number. */
export interface DataKey {
  readonly name: string;
  readonly type: 'text' | 'any' | 'number' | 'boolean' | 'bilingual' | 'better';
  readonly about: Bilingual;
}

function key(name: string, type: DataKey['type'], en: string, zh: string): DataKey {
  return { name, type, about: { en, zh } };
}

/** Keys of a value that is more than a number. */
export const VALUE_KEYS: readonly DataKey[] = [
  key('value', 'number', 'The number', '数值'),
  key('unit', 'text', "Its unit, if it is not the field's", '单位；与字段默认单位不同时填写'),
  key('percentile', 'any', 'Which percentile of a distribution: P50, P95, P99, mean', '分位：P50、P95、P99 或均值'),
  key('source', 'text', 'Where the number comes from', '数据来源'),
  key('conditions', 'text', 'Model, hardware, load: what the number holds for', '测试条件：模型、硬件、负载'),
  key('estimated', 'boolean', 'It was estimated, not measured', '是估算值而非实测'),
  key('method', 'text', 'How it was measured or estimated', '测量或估算方法'),
];

/** Keys of a stage that are no field. */
export const STAGE_KEYS: readonly DataKey[] = [
  key('label', 'bilingual', 'What the stage is called on slides', '阶段在页面上的名称'),
  key('source', 'text', "Where the stage's numbers come from, unless one says otherwise", '本阶段数据的来源'),
  key('conditions', 'text', "What the stage's numbers hold for, unless one says otherwise", '本阶段数据的测试条件'),
];

/** Keys of an indicator of the deck's own. */
export const INDICATOR_KEYS: readonly DataKey[] = [
  key('label', 'bilingual', 'What it is called on slides', '指标在页面上的名称'),
  key('unit', 'text', 'The unit of its numbers', '单位'),
  key('better', 'better', 'Which way is better: higher or lower', '越高越好（higher）或越低越好（lower）'),
];
