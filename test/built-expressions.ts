import { vi } from 'vitest';
import type { Expression } from './regular-expressions';

/** An expression that a module made with `new RegExp`, and the module. */
export interface BuiltExpression extends Expression {
  readonly file: string;
}

const MADE_IN = /\/(src\/[^?:)]+)/;

/** The expressions that modules make of lists of words while `load` runs: no literal shows them. */
export async function expressionsBuiltBy(load: () => Promise<unknown>): Promise<BuiltExpression[]> {
  const built = new Map<string, BuiltExpression>();
  const Native = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, given: ConstructorParameters<RegExpConstructor>) {
      const made = new target(...given);
      const [, file] = MADE_IN.exec(new Error().stack ?? '') ?? [];
      if (file !== undefined) built.set(String(made), { file, source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    vi.resetModules();
    await load();
  } finally {
    globalThis.RegExp = Native;
  }
  return [...built.values()];
}
