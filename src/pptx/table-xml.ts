import type { SceneCell, SceneRow, Stroke, TableNode } from '../core/scene/node';
import { textBoxStyle } from './level-style';
import { fillXml, strokeXml } from './paint-xml';
import { type DrawingContext, nonVisualPlaceXml, nonVisualXml, transformXml } from './shape-xml';
import { ANCHOR, paragraphsXml } from './text-xml';
import { emu, emuLengths } from './units';

/** "No Style, No Grid": every fill and rule of ours is on the cell, and nothing else shows through. */
const TABLE_STYLE = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}';

const TABLE_STYLE_BORDERS = ['left', 'right', 'top', 'bottom', 'insideH', 'insideV']
  .map((edge) => `<a:${edge}><a:ln><a:noFill/></a:ln></a:${edge}>`)
  .join('');

/** The style's definition as PowerPoint writes it into a file that uses it. */
export const TABLE_STYLE_DEFINITION = `<a:tblStyle styleId="${TABLE_STYLE}" styleName="No Style, No Grid"><a:wholeTbl><a:tcTxStyle><a:fontRef idx="minor"><a:scrgbClr r="0" g="0" b="0"/></a:fontRef><a:schemeClr val="tx1"/></a:tcTxStyle><a:tcStyle><a:tcBdr>${TABLE_STYLE_BORDERS}</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl></a:tblStyle>`;

/** A real table. Header row and first column are marked, so that screen readers and restyling know them. */
export function tableXml(node: TableNode, context: DrawingContext): string {
  const flags = `${node.headerRow ? ' firstRow="1"' : ''}${node.firstColumn ? ' firstCol="1"' : ''}`;
  const grid = emuLengths(node.columns)
    .map((width) => `<a:gridCol w="${width}"/>`)
    .join('');
  const heights = emuLengths(node.rows.map((row) => row.height));
  const rows = node.rows.map((row, index) => rowXml(node, row, index, heights[index]!, context)).join('');
  const table = `<a:tbl><a:tblPr${flags}><a:tableStyleId>${TABLE_STYLE}</a:tableStyleId></a:tblPr><a:tblGrid>${grid}</a:tblGrid>${rows}</a:tbl>`;
  return `<p:graphicFrame><p:nvGraphicFramePr>${nonVisualXml(node)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>${nonVisualPlaceXml(node)}</p:nvGraphicFramePr>${transformXml(node.box, 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">${table}</a:graphicData></a:graphic></p:graphicFrame>`;
}

function rowXml(node: TableNode, row: SceneRow, index: number, height: number, context: DrawingContext): string {
  const cells = row.cells.map((cell, column) => cellXml(node, cell, index, column, context)).join('');
  return `<a:tr h="${height}">${cells}</a:tr>`;
}

function cellXml(node: TableNode, cell: SceneCell, row: number, column: number, context: DrawingContext): string {
  const text = cell.covered ? undefined : cell.text;
  const body = `<a:txBody><a:bodyPr/><a:lstStyle/>${paragraphsXml(text, textBoxStyle, context)}</a:txBody>`;
  return `<a:tc${mergeXml(node, cell, row, column)}>${body}${cellPropertiesXml(node, cell, row, column)}</a:tc>`;
}

function cellPropertiesXml(node: TableNode, cell: SceneCell, row: number, column: number): string {
  const { left, top, right, bottom } = cell.text.insets;
  const anchor = cell.text.anchor === 'top' ? '' : ` anchor="${ANCHOR[cell.text.anchor]}"`;
  const margins = ` marL="${emu(left)}" marR="${emu(right)}" marT="${emu(top)}" marB="${emu(bottom)}"`;
  const above = node.rows[row - 1]?.cells[column];
  const below = node.rows[row + 1]?.cells[column];
  const edges = edgeXml(cell.top ?? above?.bottom, 'a:lnT') + edgeXml(cell.bottom ?? below?.top, 'a:lnB');
  return `<a:tcPr${margins}${anchor}>${edges}${cell.fill ? fillXml(cell.fill) : ''}</a:tcPr>`;
}

/** Two cells share an edge and both name it, so that neither program has to choose. */
function edgeXml(stroke: Stroke | undefined, tag: string): string {
  return stroke ? strokeXml(stroke, tag) : '';
}

/** A merged cell says how far it reaches; the cells under it say from which side they are covered. */
function mergeXml(node: TableNode, cell: SceneCell, row: number, column: number): string {
  const owner = cell.covered ? ownerOf(node, row, column) : { row, column, cell };
  if (!owner) return '';
  const inFirstRow = owner.row === row;
  const inFirstColumn = owner.column === column;
  const rows = inFirstRow && spanOf(owner.cell.rowSpan) > 1 ? ` rowSpan="${owner.cell.rowSpan}"` : '';
  const columns = inFirstColumn && spanOf(owner.cell.columnSpan) > 1 ? ` gridSpan="${owner.cell.columnSpan}"` : '';
  return `${rows}${columns}${inFirstColumn ? '' : ' hMerge="1"'}${inFirstRow ? '' : ' vMerge="1"'}`;
}

interface Owner {
  readonly row: number;
  readonly column: number;
  readonly cell: SceneCell;
}

function ownerOf(node: TableNode, row: number, column: number): Owner | undefined {
  for (let r = row; r >= 0; r--) {
    for (let c = column; c >= 0; c--) {
      const cell = node.rows[r]?.cells[c];
      if (!cell || cell.covered) continue;
      if (r + spanOf(cell.rowSpan) > row && c + spanOf(cell.columnSpan) > column) return { row: r, column: c, cell };
    }
  }
  return undefined;
}

function spanOf(value: number | undefined): number {
  return Math.max(1, value ?? 1);
}
