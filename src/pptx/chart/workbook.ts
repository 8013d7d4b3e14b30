import { escapeAttribute, escapeText } from '../xml';
import { type Deflate, ZipWriter } from '../zip';
import { type Cell, columnName, SHEET_NAME } from './sheet';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook with one sheet, as the bytes of a .xlsx: what opens when a chart's data is edited. */
export function workbook(rows: readonly (readonly Cell[])[], deflate?: Deflate): Uint8Array {
  const strings = new SharedStrings();
  const sheet = sheetXml(rows, strings);
  const zip = new ZipWriter(deflate);
  zip.add('[Content_Types].xml', contentTypes());
  zip.add('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']]));
  zip.add(
    'xl/workbook.xml',
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${SHEET_NAME}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  );
  zip.add(
    'xl/_rels/workbook.xml.rels',
    relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
  );
  zip.add('xl/worksheets/sheet1.xml', sheet);
  zip.add('xl/styles.xml', STYLES);
  zip.add('xl/sharedStrings.xml', strings.toXml());
  return zip.finish();
}

class SharedStrings {
  readonly #places = new Map<string, number>();
  #uses = 0;

  placeOf(text: string): number {
    this.#uses++;
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.#places.size);
    return this.#places.size - 1;
  }

  toXml(): string {
    const items = [...this.#places.keys()].map((text) => `<si><t xml:space="preserve">${escapeText(text)}</t></si>`);
    return `${HEAD}<sst xmlns="${MAIN}" count="${this.#uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

function sheetXml(rows: readonly (readonly Cell[])[], strings: SharedStrings): string {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const body = rows
    .map((row, index) => {
      const cells = row.map((cell, column) => cellXml(cell, `${columnName(column)}${index + 1}`, strings)).join('');
      return `<row r="${index + 1}">${cells}</row>`;
    })
    .join('');
  return `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:${columnName(width - 1)}${Math.max(1, rows.length)}"/><sheetData>${body}</sheetData></worksheet>`;
}

function cellXml(cell: Cell, at: string, strings: SharedStrings): string {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  return `<c r="${at}" t="s"><v>${strings.placeOf(cell)}</v></c>`;
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${escapeAttribute(target)}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function contentTypes(): string {
  const parts = [
    ['xl/workbook.xml', `${SHEET_TYPE}.sheet.main+xml`],
    ['xl/worksheets/sheet1.xml', `${SHEET_TYPE}.worksheet+xml`],
    ['xl/styles.xml', `${SHEET_TYPE}.styles+xml`],
    ['xl/sharedStrings.xml', `${SHEET_TYPE}.sharedStrings+xml`],
  ];
  const overrides = parts.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`).join('');
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`;
}

/** The least that spreadsheets ask for. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
