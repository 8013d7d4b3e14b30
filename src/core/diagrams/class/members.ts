import type { Member, RelationEnd } from './model';

/** `~` around type parameters, as in `List~int~`, becomes angle brackets; a leading one means package visibility. */
export function withGenerics(text: string): string {
  const lead = /^\s*~/.exec(text)?.[0] ?? '';
  const rest = text.slice(lead.length);
  const count = rest.split('~').length - 1;
  if (count < 2) return text;
  // Opening and closing marks are the same: the first half of each group opens, as in `Map~K,List~V~~`.
  let open = 0;
  const written = rest.replace(/~/g, (_mark, at: number) => {
    const next = rest[at + 1];
    const opens =
      open === 0 ||
      (next !== undefined && /[\p{L}\p{N}_]/u.test(next) && rest.slice(at + 1).split('~').length - 1 > open);
    open += opens ? 1 : -1;
    return opens ? '<' : '>';
  });
  return lead + written;
}

/** Reads a member as written; methods have parentheses. A `*` or `$` at the end says abstract or static. */
export function memberOf(written: string): Member & { readonly isMethod: boolean } {
  const text = written.trim().replace(/;$/, '');
  const isMethod = /\(.*\)/.test(text);
  const found = isMethod ? /\)([*$])?\s*(.*?)([*$])?$/.exec(text) : /([*$])$/.exec(text);
  const marks = [found?.[1], found?.[3]];
  const bare = isMethod ? text.replace(/\)[*$]/, ')').replace(/[*$]$/, '') : text.replace(/[*$]$/, '');
  const shown = isMethod ? bare.replace(/(\(.*\))\s*:?\s*(\S.*)$/, '$1: $2') : bare;
  return {
    text: withGenerics(shown).replace(/^([-+#~])\s+/, '$1'),
    isAbstract: marks.includes('*'),
    isStatic: marks.includes('$'),
    isMethod,
  };
}

export interface WrittenRelation {
  readonly from: string;
  readonly to: string;
  readonly fromEnd: RelationEnd;
  readonly toEnd: RelationEnd;
  readonly isDashed: boolean;
  readonly fromCount: string;
  readonly toCount: string;
  readonly label: string;
}

const NAME = '(`[^`]+`|[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*?(?:~[^\\s"]+~)?)';
const COUNT = '(?:"([^"]*)")?';
const RELATION = new RegExp(
  `^${NAME}\\s*${COUNT}\\s*(<\\||<|\\*|o(?=--|\\.\\.)|\\(\\))?(--|\\.\\.)(\\|>|>|\\*|o(?=[\\s"])|\\(\\))?\\s*${COUNT}\\s*${NAME}(?::::\\s*[\\w-]+)?\\s*(?::(.*))?$`,
  'u',
);
const ENDS: Readonly<Record<string, RelationEnd>> = {
  '<|': 'inheritance',
  '|>': 'inheritance',
  '*': 'composition',
  o: 'aggregation',
  '<': 'association',
  '>': 'association',
  '()': 'lollipop',
};

/** Reads `A "1" <|-- "n" B : label`; undefined for anything else. */
export function relationOf(text: string): WrittenRelation | undefined {
  const found = RELATION.exec(text);
  if (!found) return undefined;
  const [, from = '', fromCount = '', start = '', line, end = '', toCount = '', to = '', label = ''] = found;
  const fromEnd = ENDS[start] ?? 'none';
  return { from, to, fromEnd, toEnd: ENDS[end] ?? 'none', isDashed: line === '..', fromCount, toCount, label };
}
