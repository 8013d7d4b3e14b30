import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { layoutDeck } from '../../../src/core/layout';
import { parseDeck } from '../../../src/core/parse';
import { writePptx } from '../../../src/pptx';

/** Presentations of companies, made from an export of our own by changing its parts. */

export type PartChange = (xml: string, name: string) => string;

const SLIDES =
  '---\ntitle: Old deck\nauthor: Company\n---\n# Old deck\n\n---\n\n## Old page\n\n- old point\n\n::: notes\nold note\n:::\n';

/** An export with slides and notes of its own, every part of which went through `change`. */
export async function company(change: PartChange = (xml) => xml): Promise<Uint8Array> {
  const parts = unzipSync(await writePptx(layoutDeck(parseDeck(SLIDES))));
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, data]) => [
        name,
        /\.(?:xml|rels)$/.test(name) ? strToU8(change(strFromU8(data), name)) : data,
      ]),
    ),
  );
}

/** A .potx with pages of 4 by 3, dark red titles in capitals, a footer bar, and half the page's widths in every box. */
export function narrowTemplate(): Promise<Uint8Array> {
  return company((xml, name) => {
    if (name === '[Content_Types].xml') return xml.replace('presentation.main+xml', 'template.main+xml');
    if (name === 'ppt/presentation.xml')
      return xml.replace(/<p:sldSz [^>]*\/>/, '<p:sldSz cx="9144000" cy="6858000"/>');
    if (!/slideMasters\/|slideLayouts\//.test(name)) return xml;
    return narrowed(xml)
      .replace(
        /(<p:cNvPr id="\d+" name="Title"[\s\S]*?<a:defRPr )([^>]*>)<a:solidFill>.*?<\/a:solidFill>/,
        (_, start, rest) => {
          return `${start}cap="all" ${rest}<a:solidFill><a:srgbClr val="990000"/></a:solidFill>`;
        },
      )
      .replace('</p:spTree>', `${name.includes('slideMasters/') ? BAR : ''}</p:spTree>`);
  });
}

const BAR =
  '<p:sp><p:nvSpPr><p:cNvPr id="90" name="Bar"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="6731000"/><a:ext cx="9144000" cy="127000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="990000"/></a:solidFill></p:spPr></p:sp>';

/** Boxes at three quarters of their places across the page. */
function narrowed(xml: string): string {
  const share = (value: string): number => Math.round(Number(value) * 0.75);
  return xml
    .replace(/<a:off x="(\d+)"/g, (_, x: string) => `<a:off x="${share(x)}"`)
    .replace(/<a:ext cx="(\d+)"/g, (_, width: string) => `<a:ext cx="${share(width)}"`);
}
