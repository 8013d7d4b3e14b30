import type { SlideBody } from '../../deck/deck';
import type { Range } from '../../numbers/quantity';
import { foundIn } from './found-in';
import type { Passage } from './passage';
import { ListPerBody } from './per-body';
import { readSlide, type TableReading } from './slide-reading';

/** One of the names that a group lists. */
export interface GroupEntry extends Range {
  readonly passage: Passage;
  readonly text: string;
  /** Letters and digits alone, without brackets: what two entries must share to be one. */
  readonly key: string;
}

/** `成本：元/百万 token、每元 token 数`: a group of indicators and what it lists. */
export interface IndicatorGroup {
  readonly name: string;
  readonly entries: readonly GroupEntry[];
}

const known = new ListPerBody((body): readonly (readonly IndicatorGroup[])[] => {
  const { texts, tables } = readSlide(body);
  const inTexts = [...runsOf(texts), underNames(body, texts)];
  return [...inTexts.filter((groups) => isGrouping(groups, LEAST_MENTIONS)), ...foundIn(tables, groupingIn)];
});

/** The lists and tables of a slide that sort names of indicators into groups: no values, several groups. */
export const groupings = (body: SlideBody): readonly (readonly IndicatorGroup[])[] => known.of(body);

function groupingIn(table: TableReading): (readonly IndicatorGroup[])[] {
  const groups = inTable(table);
  return isGrouping(groups, 1) ? [groups] : [];
}

const LEAST_MENTIONS = 3;

/** `least`: a header that says so leaves less to be shown by the names themselves. */
function isGrouping(groups: readonly IndicatorGroup[], least: number): boolean {
  const entries = groups.flatMap((group) => group.entries);
  const passages = new Set(entries.map(({ passage }) => passage));
  const mentions = [...passages].reduce((sum, passage) => sum + passage.mentions.length, 0);
  const measures = mentions + entries.filter(({ text }) => UNIT_NAME.test(text)).length;
  return groups.length > 1 && measures >= least && groups.some((group) => group.entries.length > 1);
}

/** A unit that stands for what is measured in it: `tok/s per watt`, `$/M output tokens`. */
const UNIT_NAME =
  /^[$¥€]\/|^(?:tok(?:en)?s?|req(?:uest)?s?|samples?|images?|queries)(?:\/| per )|^(?:[$¥€]|USD|cost|price|J|kWh) per /i;

/** Items in a row of the form `name: a, b, c` under the same headings. */
function runsOf(texts: readonly Passage[]): IndicatorGroup[][] {
  const runs: IndicatorGroup[][] = [];
  let under = '';
  let isOpen = false;
  for (const passage of texts) {
    const group = passage.place === 'text' ? groupIn(passage) : undefined;
    const context = passage.context.join('\n');
    if (group !== undefined) {
      if (!isOpen || context !== under) runs.push([]);
      runs.at(-1)!.push(group);
    }
    isOpen = group !== undefined;
    under = context;
  }
  return runs;
}

/** A short line with nothing but a name: `**Energy**`. */
const NAME_MOST = 24;

/** Lists that stand each under a line with its name, one name an item. */
function underNames(body: SlideBody, texts: readonly Passage[]): IndicatorGroup[] {
  return body.blocks.flatMap((list, index): IndicatorGroup[] => {
    const above = body.blocks[index - 1];
    if (list.kind !== 'list' || (above?.kind !== 'paragraph' && above?.kind !== 'heading')) return [];
    const inside = ({ start, end }: { start: number; end: number }): Passage[] =>
      texts.filter(({ plain }) => plain.start >= start && plain.start < end);
    const [name, ...more] = inside(above.span);
    const items = inside(list.span);
    const isName =
      name !== undefined && more.length === 0 && name.text.length <= NAME_MOST && !/[。，,；;.]/.test(name.text);
    if (!isName || items.some(({ quantities, text }) => quantities.length > 0 || /[:：]/.test(text))) return [];
    const entries = items.flatMap((item) => entriesFrom(item, 0));
    return entries.length === 0 ? [] : [{ name: name.text.replace(/[:：] ?$/, ''), entries }];
  });
}

const NAMED = /^ ?([^:。，,；;、()]{1,24}?)(?: ?\([^()]{1,20}\))? ?: ?(?=\S)/;

function groupIn(passage: Passage): IndicatorGroup | undefined {
  const match = NAMED.exec(passage.text);
  if (match === null || passage.quantities.length > 0) return undefined;
  const entries = entriesFrom(passage, match[0].length);
  return entries.length === 0 ? undefined : { name: match[1]!, entries };
}

/** A name of more words, before the only colon of a text. */
const LIST_NAME = /^([^:。；;!?]{2,36}): ?(?=\S)/;

/** `成本类指标我们盯三项：…`: the list of names that a text is, whatever stands around it. */
export function listIn(passage: Passage): IndicatorGroup | undefined {
  const match = passage.text.includes(':') ? LIST_NAME.exec(passage.text) : null;
  if (match === null || passage.place === 'note' || passage.text.indexOf(':', match[0].length) >= 0) return undefined;
  const entries = entriesFrom(passage, match[0].length);
  return entries.length === 0 ? undefined : { name: match[1]!, entries };
}

const LIST_COLUMN = /指标|metrics?|measures|indicators?|kpis?|包含|内容|includes?|contains?/i;

function inTable({ header, rows }: TableReading): IndicatorGroup[] {
  const column = header.findIndex(({ text }, index) => index > 0 && LIST_COLUMN.test(text));
  if (column < 0) return [];
  return rows.flatMap((row) => {
    const cell = row[column];
    if (cell === undefined || cell.quantities.length > 0) return [];
    return [{ name: row[0]!.text, entries: entriesFrom(cell, 0) }];
  });
}

/** What stands between the marks of a list; marks in brackets divide nothing. */
function entriesFrom(passage: Passage, from: number): GroupEntry[] {
  const { text } = passage;
  const entries: GroupEntry[] = [];
  let start = from;
  let depth = 0;
  for (let at = from; at <= text.length; at++) {
    const c = text[at];
    if (c === '(') depth++;
    if (c === ')') depth--;
    if (at < text.length && (depth > 0 || !'、,，;；。'.includes(c!))) continue;
    if (c === ',' && /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '')) continue;
    const written = text.slice(start, at);
    const lead = /^ ?(?:(?:and|以及|和|及) ?)?/.exec(written)![0].length;
    const name = written.slice(lead).trimEnd();
    const entry = { passage, start: start + lead, end: start + lead + name.length, text: name, key: keyOf(name) };
    if (name.length > 1 && name.length < 60) entries.push(entry);
    start = at + 1;
  }
  return entries;
}

function keyOf(text: string): string {
  return text
    .replace(/\([^()]{0,40}\)/g, '')
    .replace(/[^a-z0-9$¥%/\u3400-\u9fff]/gi, '')
    .toLowerCase();
}
