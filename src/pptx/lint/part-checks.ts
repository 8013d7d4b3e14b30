import { hasCjk } from '../languages';
import { childrenOf, descendants, find, findAll, textOf, type XmlElement } from '../xml';
import { isSlide, type PartCheck, repeated } from './check';

/** Attributes that hold a relationship's id. */
const RELATION_ATTRIBUTES = ['r:id', 'r:embed', 'r:link', 'r:pict'];

export const relationIds: PartCheck = ({ name, root, file }) => {
  const known = new Set(file.relations(name).map((relation) => relation.id));
  return [...descendants(root)].flatMap((element) =>
    RELATION_ATTRIBUTES.flatMap((attribute) => {
      const id = element.attributes[attribute];
      return id && !known.has(id) ? [`${element.name} uses ${id}, which is no relationship`] : [];
    }),
  );
};

/** Free text, where anything may stand. */
const TEXT_ATTRIBUTES = /^(name|descr|title|tooltip|typeface|char|algn|Target|fmla|formatCode)$/;
const NO_NUMBER = /NaN|undefined|Infinity/i;
const WITH_EXPONENT = /^-?\d+(\.\d+)?e[+-]?\d+$/i;
/** The schema's doubles, which may have an exponent. */
const DOUBLES = /^c:(min|max|majorUnit|minorUnit)$/;
/** Lengths and sizes: whole numbers. */
const WHOLE_ATTRIBUTES = /^(x|y|cx|cy|w|h|sz|marL|marR|marT|marB|indent|lvl|[ltrb]Ins|gridSpan|rowSpan)$/;

export const numbers: PartCheck = ({ root }) =>
  [...descendants(root)].flatMap((element) =>
    Object.entries(element.attributes).flatMap(([attribute, value]) => {
      // Hex digits of a colour may look like a number with an exponent.
      const free = TEXT_ATTRIBUTES.test(attribute) || element.name === 'a:srgbClr';
      const bad =
        (!free && NO_NUMBER.test(value)) ||
        (!free && !DOUBLES.test(element.name) && WITH_EXPONENT.test(value)) ||
        (WHOLE_ATTRIBUTES.test(attribute) && /\.\d/.test(value));
      return bad ? [`bad number ${attribute}="${value}" on ${element.name}`] : [];
    }),
  );

/** `p:spPr` sizes may not be negative; nor may a table's columns and rows. */
export const negativeSizes: PartCheck = ({ root }) =>
  [...descendants(root)].flatMap((element) => {
    const { cx, cy, w, h } = element.attributes;
    return [cx, cy, w, h].some((size) => Number(size) < 0) ? [`negative size on ${element.name}`] : [];
  });

export const controlCharacters: PartCheck = ({ name, file }) =>
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|&#(x0*[0-8bcef]|x0*1[0-9a-f]|0*[0-8]|0*1[124-9]|0*2\d|0*3[01]);/i.test(
    file.text(name),
  )
    ? ['control character']
    : [];

/** Elements of that name, of alternatives those that PowerPoint reads: the fallback stands for the same shape. */
function findRead(element: XmlElement, name: string): XmlElement[] {
  if (element.name === 'mc:Fallback') return [];
  if (element.name === name) return [element];
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : findRead(child, name)));
}

export const shapeIds: PartCheck = ({ root }) =>
  repeated(findRead(root, 'p:cNvPr').map(({ attributes }) => attributes.id ?? '')).map(
    (id) => `two shapes with id ${id}`,
  );

export const paragraphProperties: PartCheck = ({ root }) =>
  findAll(root, 'a:p').flatMap((paragraph) => {
    const elements = paragraph.children.filter((child) => typeof child !== 'string');
    const at = elements.flatMap((child, index) => (child.name === 'a:pPr' ? [index] : []));
    if (at.length > 1) return ['two a:pPr in one paragraph'];
    return at.length === 1 && at[0] !== 0 ? ['a:pPr is not first in its paragraph'] : [];
  });

export const cellText: PartCheck = ({ root }) =>
  findAll(root, 'a:tc')
    .filter((cell) => childrenOf(cell, 'a:txBody').length === 0)
    .map(() => 'table cell without a:txBody');

/** PowerPoint repairs a table whose rows have other numbers of cells than its grid has columns. */
export const tableGrid: PartCheck = ({ root }) =>
  findAll(root, 'a:tbl').flatMap((table) => {
    const columns = childrenOf(find(table, 'a:tblGrid') ?? table, 'a:gridCol').length;
    return childrenOf(table, 'a:tr')
      .filter((row) => childrenOf(row, 'a:tc').length !== columns)
      .map((row) => `table row with ${childrenOf(row, 'a:tc').length} cells in a grid of ${columns} columns`);
  });

export const emptyTextBodies: PartCheck = ({ root }) =>
  [...findAll(root, 'p:txBody'), ...findAll(root, 'a:txBody')]
    .filter((body) => childrenOf(body, 'a:p').length === 0)
    .map((body) => `${body.name} without a paragraph`);

export const connectors: PartCheck = ({ root }) => {
  const ids = new Set(findAll(root, 'p:cNvPr').map(({ attributes }) => attributes.id));
  return ['a:stCxn', 'a:endCxn']
    .flatMap((tag) => findAll(root, tag))
    .filter((end) => !ids.has(end.attributes.id))
    .map((end) => `connector to shape ${end.attributes.id}, which does not exist`);
};

const EAST_ASIAN_LANGUAGE = /^(zh|ja|ko)\b/i;

/** Without it PowerPoint breaks lines and picks fonts as for English. */
export const languages: PartCheck = ({ root }) =>
  ['a:r', 'a:fld']
    .flatMap((tag) => findAll(root, tag))
    .filter((run) => hasCjk(runText(run)) && !EAST_ASIAN_LANGUAGE.test(find(run, 'a:rPr')?.attributes.lang ?? ''))
    .map((run) => `East Asian text without its language: "${runText(run).slice(0, 20)}"`);

function runText(run: XmlElement): string {
  return childrenOf(run, 'a:t').map(textOf).join('');
}

const TITLE_TYPES: readonly (string | undefined)[] = ['title', 'ctrTitle'];

export const slideTitle: PartCheck = ({ name, root }) => {
  if (!isSlide(name)) return [];
  const titles = findRead(root, 'p:ph').filter(({ attributes }) => TITLE_TYPES.includes(attributes.type));
  if (titles.length === 1) return [];
  return [titles.length === 0 ? 'no title placeholder' : `${titles.length} title placeholders`];
};

/** PowerPoint's own number for a placeholder that its layout has no place for, and knows it. */
const ORPHAN = '4294967295';

/** A placeholder that its layout does not have inherits nothing, neither box nor style. */
export const placeholders: PartCheck = ({ name, root, file }) => {
  const layout = isSlide(name) ? file.related(name, 'slideLayout') : undefined;
  if (!layout || !file.has(layout)) return [];
  const offered = new Set(findAll(file.xml(layout), 'p:ph').map(placeholderKey));
  const all = findRead(root, 'p:ph').filter(({ attributes }) => attributes.idx !== ORPHAN);
  const filled = all.map(placeholderKey);
  return [
    ...filled.filter((key) => !offered.has(key)).map((key) => `placeholder ${key} is not on ${layout}`),
    ...repeated(filled).map((key) => `placeholder ${key} is filled twice`),
  ];
};

function placeholderKey({ attributes }: XmlElement): string {
  return `${attributes.type ?? 'obj'} ${attributes.idx ?? '0'}`;
}

export const PART_CHECKS: readonly PartCheck[] = [
  relationIds,
  numbers,
  negativeSizes,
  controlCharacters,
  shapeIds,
  paragraphProperties,
  cellText,
  tableGrid,
  emptyTextBodies,
  connectors,
  languages,
  slideTitle,
  placeholders,
];
