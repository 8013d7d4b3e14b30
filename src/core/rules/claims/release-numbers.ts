import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';
import type { JudgedClaim } from './judged-claims';

/** The head of a column of releases. */
const HEAD = /^ ?(?:releases?|versions?|builds?|版本号?|发布) ?$/i;
/** `four releases of cache work (1.1, 1.2, 1.4)`, `release 1.2`, 版本 2.3: numbers that are told to be names. */
const TOLD =
  /(?:release|version|build|版本)s?(?: of(?: [a-z]{2,12}){1,3})? ?\(?(\d{1,2}\.\d{1,2}(?:(?:, ?| and |、|和)\d{1,2}\.\d{1,2}){0,8})/gi;
const NUMBER = /\d{1,2}\.\d{1,2}/g;

/** Whether a claim was held against the numbers of two releases: `power rose by 10% from 1.0 to 1.7`, which are rows of the table. */
export function isBetweenReleases({ passage, from, to, verdict }: JudgedClaim, releases: ReleaseNumbers): boolean {
  if (verdict.kind === 'right' || from.passage !== passage) return false;
  const isName = ({ quantity: { unit, decimals, number } }: JudgedClaim['from']): boolean =>
    unit === undefined && decimals > 0 && releases().has(passage.quote(number));
  return isName(from) && isName(to);
}

type ReleaseNumbers = () => ReadonlySet<string>;

/** The numbers that the tables and the texts of a slide call releases; read when they are first asked for. */
export function releaseNumbers(texts: readonly Passage[], tables: readonly TableReading[]): ReleaseNumbers {
  let found: ReadonlySet<string> | undefined;
  return () => {
    found ??= new Set([...texts.flatMap(({ text }) => toldIn(text)), ...tables.flatMap(headsOf)]);
    return found;
  };
}

const toldIn = (text: string): string[] =>
  [...text.matchAll(TOLD)].flatMap(([, listed]) => listed!.match(NUMBER) ?? []);

function headsOf({ header, rows }: TableReading): string[] {
  const names = HEAD.test(header[0]?.text ?? '') ? rows.map(([label]) => label) : [];
  return names.flatMap((cell) => cell?.text.match(NUMBER) ?? []);
}
