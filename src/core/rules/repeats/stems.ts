import { namesIn } from './wording';

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

const known = new Map<string, ReadonlySet<string>>();
/** The same headings stand over many numbers, and an edit leaves most sentences of its slide as they are. */
const MOST_KNOWN = 8192;

/** The names in a text without the endings of their forms: `restarted`, `restarts` → `restart`. */
export function stemsIn(text: string): ReadonlySet<string> {
  let stems = known.get(text);
  if (stems === undefined) {
    stems = new Set([...namesIn(text)].map(stemOf));
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, stems);
  }
  return stems;
}

function stemOf(word: string): string {
  const base = IRREGULAR.get(word) ?? word;
  return base.length > 4 ? base.replace(ENDING, '') : base;
}
