import { readChart } from '../../../src/core/charts';
import type { EmbeddedBlock } from '../../../src/core/deck/block';

/** A ```chart block as the parser makes it, at the start of a slide. */
export function chartBlock(text: string, info = ''): EmbeddedBlock<'chart'> {
  const fence = `\`\`\`chart${info === '' ? '' : ` ${info}`}\n`;
  const start = fence.length;
  const end = start + text.length;
  return { kind: 'chart', info, text, span: { start: 0, end: end + 4 }, textSpan: { start, end } };
}

/** What is noticed, as `code@line: words` with lines counted from 0 at the fence and the words that it stands at. */
export function faults(text: string, info = ''): string[] {
  const block = chartBlock(text, info);
  const source = `\`\`\`chart${info === '' ? '' : ` ${info}`}\n${text}`;
  return readChart(block).problems.map(({ code, span }) => {
    const line = source.slice(0, span.start).split('\n').length - 1;
    return `${code}@${line}: ${source.slice(span.start, span.end)}`;
  });
}

/** The spec of a block in which nothing is wrong. */
export function specOf(text: string, info = '') {
  const { spec, problems } = readChart(chartBlock(text, info));
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  if (!spec) throw new Error('no chart');
  return spec;
}
