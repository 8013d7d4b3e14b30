import type { LabelKey, Labels } from '../src/protocol';

export type Say = (key: LabelKey, ...args: (string | number)[]) => string;

/** A label with its `{0}`, `{1}` … filled in. */
export function speaker(labels: Labels): Say {
  return (key, ...args) => labels[key].replace(/\{(\d)\}/g, (_, index: string) => String(args[Number(index)] ?? ''));
}
