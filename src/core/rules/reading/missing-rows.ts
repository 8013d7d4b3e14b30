import type { Table } from '../../deck/block';
import type { Deck, Slide } from '../../deck/deck';
import { type Indicator, SOURCES } from '../../indicators';
import type { Fix } from '../../source/finding';
import { type Message, message } from '../../source/message';
import { span } from '../../source/span';
import { blocksOf } from './walk';

/** What stands in the place of a value that nobody has. */
type Stand = 'unmeasured' | 'estimate' | 'reference';
const STANDS: readonly Stand[] = ['unmeasured', 'estimate', 'reference'];

/** The value's cell: said to be missing, an estimate to fill in with its method, or a published value with its source. */
function cellFor(indicator: Indicator, stand: Stand, chinese: boolean): string {
  if (stand === 'estimate') {
    const [method] = indicator.estimates;
    if (method === undefined) return chinese ? '未测' : 'not measured';
    const text = escaped(chinese ? method.zh : method.en);
    return chinese ? `估算 ___（${text}）` : `___ estimated (${text})`;
  }
  const [reference] = indicator.references;
  if (stand === 'unmeasured' || reference === undefined) return chinese ? '未测' : 'not measured';
  const { title, date } = SOURCES[reference.source];
  const what = chinese ? reference.what.zh : reference.what.en;
  const source = escaped(`${what}; ${title}, ${date}`);
  return chinese
    ? `参考 ${escaped(reference.value)}（${source}）`
    : `${escaped(reference.value)} for reference (${source})`;
}

/** Text inside a table's cell: a bar would end it, and a dollar might open an equation. */
function escaped(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('$', '\\$').replaceAll('~', '≈');
}

function titleOf(stand: Stand): Message {
  if (stand === 'unmeasured') return message('Insert the missing indicators as not measured');
  return stand === 'estimate'
    ? message('Insert the missing indicators as estimates with their method')
    : message('Insert the missing indicators with published values, source and date');
}

/** Fixes that add the missing indicators as a slide at the deck's end. */
export function slideFixes(deck: Deck, missing: readonly Indicator[], chinese: boolean): Fix[] {
  const head = chinese ? '## 推理指标\n\n| 指标 | 数值 |' : '## Inference indicators\n\n| Indicator | Value |';
  const end = deck.text.length;
  const gap = deck.text.endsWith('\n') ? '\n' : '\n\n';
  return STANDS.map((stand) => {
    const rows = missing.map((indicator) => rowOf(indicator, stand, 2, chinese)).join('\n');
    const text = `${gap}---\n\n${head}\n|---|---|\n${rows}\n`;
    return { title: titleOf(stand), edits: [{ span: span(end, end), text }], safe: false };
  });
}

/**
 * Fixes that add the missing indicators to the slide's indicator table, or as a table after what it shows. Spans count
 * from where `offset` does.
 */
export function rowFixes(
  { body, offset }: Pick<Slide, 'body' | 'offset'>,
  missing: readonly Indicator[],
  chinese: boolean,
): Fix[] {
  const table = blocksOf(body).find((block): block is Table => block.kind === 'table');
  const shown = body.text.slice(0, body.notes[0]?.span.start);
  const end = offset + (table?.span.end ?? shown.trimEnd().length);
  const width = table?.header.cells.length ?? 2;
  const head = chinese ? '| 指标 | 数值 |' : '| Indicator | Value |';
  return STANDS.map((stand) => {
    const rows = missing.map((indicator) => rowOf(indicator, stand, width, chinese)).join('\n');
    const isOpen = table !== undefined && body.text[table.span.end - 1] === '\n';
    const text = table === undefined ? `\n\n${head}\n|---|---|\n${rows}` : isOpen ? `${rows}\n` : `\n${rows}`;
    return { title: titleOf(stand), edits: [{ span: span(end, end), text }], safe: false };
  });
}

/** A row of `width` cells: the name first, the value last. */
function rowOf(indicator: Indicator, stand: Stand, width: number, chinese: boolean): string {
  const name = chinese ? indicator.name.zh : indicator.name.en;
  const between = Array.from({ length: Math.max(0, width - 2) }, () => (chinese ? '未测' : 'not measured'));
  return `| ${[name, ...between, cellFor(indicator, stand, chinese)].join(' | ')} |`;
}
