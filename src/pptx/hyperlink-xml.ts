import type { Color } from '../core/scene/color';
import type { Relationships } from './rels';
import { cleanText } from './xml';

/** Where a link goes: to a slide of this deck (number from 1) or to an address. Undefined for what no file should hold. */
export type LinkTarget = { readonly slide: number } | { readonly address: string };

const SLIDE_LINK = /^#slide-(\d+)$/;
/** Schemes that run code or carry content: a handed-over file must not hold them. */
const REFUSED_SCHEME = /^(javascript|vbscript|data):/i;

export function linkTarget(href: string, slideCount = 0): LinkTarget | undefined {
  const slide = SLIDE_LINK.exec(href);
  if (slide) {
    const number = Number(slide[1]);
    return number >= 1 && number <= slideCount ? { slide: number } : undefined;
  }
  const clean = cleanText(href).trim();
  if (clean === '' || clean.startsWith('#') || REFUSED_SCHEME.test(clean)) return undefined;
  const address = percentEncoded(clean);
  return isReadable(address) ? { address } : undefined;
}

/** An address may hold only ASCII without spaces; escapes that the author wrote stay as they are. */
function percentEncoded(address: string): string {
  return encodeURI(address).replace(/%25([\da-f]{2})/gi, '%$1');
}

/** Office refuses a whole file for one address it cannot read (`https://`). Relative ones are read against any base. */
function isReadable(address: string): boolean {
  try {
    new URL(address, 'https://example.invalid/');
    return true;
  } catch {
    return false;
  }
}

const KEEP_TEXT_COLOR =
  '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst>';

/**
 * The link of a run, '' if it has no target. PowerPoint paints links in the theme's link colour whatever the run says,
 * so a run of another colour asks for its own.
 */
export function hyperlinkXml(
  href: string,
  color: Color,
  context: { rels: Relationships; slideCount?: number },
): string {
  const target = linkTarget(href, context.slideCount);
  if (!target) return '';
  const attributes =
    'slide' in target
      ? `r:id="${context.rels.idFor('slide', `../slides/slide${target.slide}.xml`)}" action="ppaction://hlinksldjump"`
      : `r:id="${context.rels.idFor('hyperlink', target.address, true)}"`;
  return color === 'link'
    ? `<a:hlinkClick ${attributes}/>`
    : `<a:hlinkClick ${attributes}>${KEEP_TEXT_COLOR}</a:hlinkClick>`;
}
