import type { InheritedLevel } from '../scene/scene';
import type { FontRole, HorizontalAlign } from '../scene/text';
import { find, type XmlElement } from '../source/xml-tree';
import { readColor, type Scheme } from './colors';

/** Outline levels that DrawingML knows. */
const LEVELS = 9;
const EMU_PER_POINT = 12700;
const DEFAULT_SIZE = 18;

const ALIGNMENTS: Readonly<Record<string, HorizontalAlign>> = { l: 'left', ctr: 'center', r: 'right', just: 'left' };

/**
 * What text has on each level, from the lists of styles that apply, the nearest first: the layout's own, the master's
 * placeholder, the master's text styles.
 */
export function inheritedLevels(styles: readonly (XmlElement | undefined)[], scheme: Scheme): InheritedLevel[] {
  return Array.from({ length: LEVELS }, (_, level) => {
    const paragraphs = styles.flatMap((style) => find(style, `a:lvl${level + 1}pPr`) ?? []);
    return levelOf(paragraphs, scheme);
  });
}

/**
 * How text looks on the first level. Where no style says, the text that stands in the place for show does: LibreOffice
 * keeps its styles there, and nobody inherits them.
 */
export function shownLook(styles: readonly (XmlElement | undefined)[], shown: XmlElement | undefined, scheme: Scheme) {
  const properties = find(shown, 'a:pPr');
  const letters = find(shown, 'a:r/a:rPr') ?? find(shown, 'a:endParaRPr');
  const paragraphs = styles.flatMap((style) => find(style, 'a:lvl1pPr') ?? []);
  if (!shown) return levelOf(paragraphs, scheme);
  const as: XmlElement = {
    name: 'a:lvl1pPr',
    attributes: properties?.attributes ?? {},
    children: [...(properties?.children ?? []), ...(letters ? [{ ...letters, name: 'a:defRPr' }] : [])],
  };
  return levelOf([...paragraphs, as], scheme);
}

function levelOf(paragraphs: readonly XmlElement[], scheme: Scheme): InheritedLevel {
  const letters = paragraphs.flatMap((paragraph) => find(paragraph, 'a:defRPr') ?? []);
  const of = (elements: readonly XmlElement[], name: string): string | undefined =>
    elements.find(({ attributes }) => attributes[name] !== undefined)?.attributes[name];
  const first = (elements: readonly XmlElement[], path: string): XmlElement | undefined =>
    elements.map((element) => find(element, path)).find((found) => found !== undefined);
  const said = of(letters, 'sz');
  const size = Number(said ?? DEFAULT_SIZE * 100) / 100;
  const font = fontRole(first(letters, 'a:latin')?.attributes.typeface);
  const fill = letters.find((one) => /Fill/.test(one.children.map(nameOf).join()));
  const color = readColor(find(fill, 'a:solidFill'), scheme)?.color;
  const align = of(paragraphs, 'algn');
  const before = spaceOf(first(paragraphs, 'a:spcBef'), size);
  return {
    ...(font && { font }),
    ...(said !== undefined && { size }),
    bold: of(letters, 'b') === '1',
    ...(color && { color }),
    ...(align !== undefined && { align: ALIGNMENTS[align] ?? 'left' }),
    marginLeft: Number(of(paragraphs, 'marL') ?? 0) / EMU_PER_POINT,
    indent: Number(of(paragraphs, 'indent') ?? 0) / EMU_PER_POINT,
    ...(before !== undefined && { spaceBefore: before }),
    spaceAfter: spaceOf(first(paragraphs, 'a:spcAft'), size) !== 0,
    bullet: hasBullet(paragraphs),
    effects:
      of(letters, 'i') === '1' ||
      (of(letters, 'u') ?? 'none') !== 'none' ||
      (of(letters, 'strike') ?? 'noStrike') !== 'noStrike' ||
      (of(letters, 'cap') ?? 'none') !== 'none' ||
      (of(letters, 'spc') ?? '0') !== '0',
  };
}

/** The theme's pair that the letters are in; undefined for a face of their own. */
function fontRole(typeface = ''): FontRole | undefined {
  if (typeface.startsWith('+mj')) return 'heading';
  return typeface.startsWith('+mn') ? 'body' : undefined;
}

/** Points; 0 without any, undefined for a share of a line, which is no fixed number. */
function spaceOf(space: XmlElement | undefined, size: number): number | undefined {
  if (!space) return 0;
  const points = find(space, 'a:spcPts')?.attributes.val;
  if (points !== undefined) return Number(points) / 100;
  const share = find(space, 'a:spcPct')?.attributes.val;
  return share === '0' || share === '0%' || size === 0 ? 0 : undefined;
}

function hasBullet(paragraphs: readonly XmlElement[]): boolean {
  for (const paragraph of paragraphs) {
    const names = paragraph.children.map(nameOf);
    if (names.includes('a:buNone')) return false;
    if (names.some((name) => name === 'a:buChar' || name === 'a:buAutoNum' || name === 'a:buBlip')) return true;
  }
  return false;
}

function nameOf(child: XmlElement | string): string {
  return typeof child === 'string' ? '' : child.name;
}
