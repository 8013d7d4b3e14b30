import { elementsOf } from '../../core/equations/readable';
import type { MathElement } from '../../core/scene/math';
import type { MathWriter } from './omml';
import { value } from './value';

const ALIGNMENTS = new Set(['left', 'center', 'right']);

/** A table of the formula: matrices, cases, aligned lines. */
export function matrixXml(table: MathElement, writer: MathWriter): string {
  const rows = elementsOf(table).map(cellsOf);
  const count = Math.max(1, ...rows.map((cells) => cells.length));
  const align = (table.attributes.columnalign ?? '').split(/\s+/).filter((one) => ALIGNMENTS.has(one));
  const columns = Array.from({ length: count }, (_, index) => columnXml(align[index] ?? align.at(-1) ?? 'center'));
  const properties = `${value('m:baseJc', 'center')}${value('m:plcHide', '1')}<m:mcs>${columns.join('')}</m:mcs>`;
  const body = rows.map((cells) => {
    const places = Array.from({ length: count }, (_, index) => writer.filled('m:e', cellXml(cells[index], writer)));
    return `<m:mr>${places.join('')}</m:mr>`;
  });
  return writer.structure('m:m', properties, body.join(''));
}

function columnXml(align: string): string {
  return `<m:mc><m:mcPr>${value('m:count', '1')}${value('m:mcJc', align)}</m:mcPr></m:mc>`;
}

/** A numbered line of TeX's holds its number first, which slides do not show. */
function cellsOf(row: MathElement): readonly MathElement[] {
  const cells = elementsOf(row);
  return row.name === 'mlabeledtr' ? cells.slice(1) : cells;
}

function cellXml(cell: MathElement | undefined, writer: MathWriter): string {
  return cell ? writer.line(elementsOf(cell)) : '';
}
