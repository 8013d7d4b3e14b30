/** Words that tell of one thing in several forms. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    taken: 'take',
    lost: 'lose',
    spent: 'spend',
    paid: 'pay',
    bought: 'buy',
    held: 'hold',
    kept: 'keep',
    broke: 'break',
    wrote: 'write',
    written: 'write',
    drew: 'draw',
    burnt: 'burn',
    recovery: 'recover',
    mttr: 'recover',
  }),
);

const ENDING = /(?:ings?|ed|ies|es|s|e|ion|ions)$/;

/** Words without the endings of their forms: `restarted`, `restarts` → `restart`. */
export function stemmed(words: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words].map(stemOf));
}

function stemOf(word: string): string {
  const base = IRREGULAR.get(word) ?? word;
  return base.length > 4 ? base.replace(ENDING, '') : base;
}
