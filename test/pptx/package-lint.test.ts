import { beforeAll, describe, expect, it } from 'vitest';
import { writePptx } from '../../src/pptx';
import { lintPackage } from '../../src/pptx/package-lint';
import { readZip, ZipWriter } from '../../src/pptx/zip';
import { KITCHEN_SINK, RESOURCES } from './kitchen-sink';

type Texts = Map<string, string | Uint8Array>;

const SLIDE = 'ppt/slides/slide2.xml';
const SLIDE_RELS = 'ppt/slides/_rels/slide2.xml.rels';
const TABLE = 'ppt/slides/slide4.xml';
const STYLES = 'ppt/slides/slide3.xml';
const PRESENTATION = 'ppt/presentation.xml';
const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const TYPES = '[Content_Types].xml';
/** The kitchen sink without its last slide, which has no title on purpose. */
const SCENE = { ...KITCHEN_SINK, slides: KITCHEN_SINK.slides.slice(0, -1) };

let bytes: Uint8Array;
let sound: Texts;

beforeAll(async () => {
  bytes = await writePptx(SCENE, { resources: RESOURCES });
  sound = readZip(bytes).parts;
});

function text(parts: Texts, name: string): string {
  const data = parts.get(name)!;
  return typeof data === 'string' ? data : new TextDecoder().decode(data);
}

/** The faults of the sound package after a change to it. */
function faults(change: (parts: Texts) => void): string[] {
  const parts = new Map(sound);
  change(parts);
  return lintPackage(parts, { scene: SCENE });
}

/** The same after a replacement in one part, which must change it. */
function afterReplacing(name: string, search: string | RegExp, replacement: string): string[] {
  return faults((parts) => {
    const before = text(parts, name);
    const changed = before.replace(search, replacement);
    expect(changed).not.toBe(before);
    parts.set(name, changed);
  });
}

describe('the package lint', () => {
  it('finds nothing in what we write', () => {
    expect(lintPackage(bytes, { scene: SCENE })).toEqual([]);
  });

  it.each<[fault: string, part: string, search: string | RegExp, replacement: string, finding: string]>([
    [
      'a phantom content type',
      TYPES,
      '</Types>',
      '<Override PartName="/ppt/slideMasters/slideMaster2.xml" ContentType="x"/></Types>',
      'content type for ppt/slideMasters/slideMaster2.xml, which does not exist',
    ],
    [
      'a content type twice',
      TYPES,
      '</Types>',
      '<Override PartName="/ppt/presProps.xml" ContentType="x"/></Types>',
      'two content types for ppt/presProps.xml',
    ],
    [
      'a default type twice',
      TYPES,
      '</Types>',
      '<Default Extension="PNG" ContentType="image/png"/></Types>',
      'two default content types for .png',
    ],
    ['a missing content type', TYPES, /<Default Extension="svg"[^>]*>/, '', 'no content type for ppt/media/image2.svg'],
    [
      'a relationship to nothing',
      SLIDE_RELS,
      'slideLayout2.xml',
      'slideLayout9.xml',
      `${SLIDE_RELS} points to ../slideLayouts/slideLayout9.xml, which does not exist`,
    ],
    ['a relationship id twice', SLIDE_RELS, 'Id="rId2"', 'Id="rId1"', `two relationships rId1 in ${SLIDE_RELS}`],
    [
      'a slide without a layout',
      SLIDE_RELS,
      /<Relationship [^>]*\/slideLayout"[^>]*>/,
      '',
      `${SLIDE} has no slideLayout in ${SLIDE_RELS}`,
    ],
    [
      'an id that is no relationship',
      STYLES,
      /r:id="rId\d+"/,
      'r:id="rId77"',
      `a:hlinkClick uses rId77, which is no relationship in ${STYLES}`,
    ],
    [
      'a theme for two masters',
      'ppt/notesMasters/_rels/notesMaster1.xml.rels',
      'theme2',
      'theme1',
      'ppt/theme/theme1.xml is shared by 2 masters',
    ],
    [
      'a notes master without theme',
      'ppt/notesMasters/_rels/notesMaster1.xml.rels',
      /<Relationship [^>]*>/,
      '',
      'ppt/notesMasters/notesMaster1.xml has no theme',
    ],
    ['a slide id twice', PRESENTATION, 'id="257"', 'id="256"', 'two slides with id 256'],
    ['a slide listed twice', PRESENTATION, 'r:id="rId3"', 'r:id="rId2"', 'slide rId2 is listed twice'],
    ['a slide id out of range', PRESENTATION, 'id="257"', 'id="12"', 'slide id 12 is out of range'],
    [
      'a layout with the master’s id',
      MASTER,
      'id="2147483649"',
      'id="2147483648"',
      'two masters or layouts with id 2147483648',
    ],
    ['a layout id out of range', MASTER, 'id="2147483649"', 'id="7"', 'master or layout id 7 is out of range'],
    ['a shape id twice', SLIDE, '<p:cNvPr id="3"', '<p:cNvPr id="2"', `two shapes with id 2 in ${SLIDE}`],
    ['two paragraph properties', SLIDE, '</a:pPr>', '</a:pPr><a:pPr/>', `two a:pPr in one paragraph in ${SLIDE}`],
    [
      'paragraph properties after text',
      SLIDE,
      /(<a:pPr>.*?<\/a:pPr>)(<a:r>.*?<\/a:r>)/,
      '$2$1',
      `a:pPr is not first in its paragraph in ${SLIDE}`,
    ],
    ['a cell without text body', TABLE, /<a:txBody>.*?<\/a:txBody>/, '', `table cell without a:txBody in ${TABLE}`],
    [
      'a row that misses a cell',
      TABLE,
      /<a:tc>.*?<\/a:tc>/,
      '',
      `table row with 2 cells in a grid of 3 columns in ${TABLE}`,
    ],
    [
      'a text body without paragraph',
      SLIDE,
      /(<a:lstStyle\/>)<a:p>.*?(<\/p:txBody>)/,
      '$1$2',
      `p:txBody without a paragraph in ${SLIDE}`,
    ],
    ['a number that is none', SLIDE, /lvl="1"/, 'lvl="NaN"', `bad number lvl="NaN" on a:pPr in ${SLIDE}`],
    ['a huge number', STYLES, /w="15875"/, 'w="1.5e12"', `bad number w="1.5e12" on a:ln in ${STYLES}`],
    ['half an EMU', STYLES, /<a:off x="\d+"/, '<a:off x="0.5"', `bad number x="0.5" on a:off in ${STYLES}`],
    ['a negative size', STYLES, /<a:ext cx="\d\d+"/, '<a:ext cx="-1"', `negative size on a:ext in ${STYLES}`],
    ['a control character', SLIDE, '<a:t>', '<a:t>\u0002', `control character in ${SLIDE}`],
    ['a control character in disguise', SLIDE, '<a:t>', '<a:t>&#xB;', `control character in ${SLIDE}`],
    [
      'a connector to nothing',
      STYLES,
      '<p:cNvCxnSpPr/>',
      '<p:cNvCxnSpPr><a:stCxn id="99" idx="3"/></p:cNvCxnSpPr>',
      `connector to shape 99, which does not exist in ${STYLES}`,
    ],
    [
      'Chinese text without its language',
      SLIDE,
      'lang="zh-CN"',
      'lang="en-US"',
      `East Asian text without its language: "Lists 列表" in ${SLIDE}`,
    ],
    [
      'a slide without title',
      SLIDE,
      '<p:ph type="title"/>',
      '<p:ph type="body" idx="9"/>',
      `no title placeholder in ${SLIDE}`,
    ],
    [
      'two titles',
      SLIDE,
      '<p:ph type="body" idx="1"/>',
      '<p:ph type="title" idx="1"/>',
      `2 title placeholders in ${SLIDE}`,
    ],
    [
      'a placeholder its layout lacks',
      SLIDE,
      '<p:ph type="body" idx="1"/>',
      '<p:ph type="body" idx="8"/>',
      `placeholder body 8 is not on ppt/slideLayouts/slideLayout2.xml in ${SLIDE}`,
    ],
    [
      'a placeholder filled twice',
      SLIDE,
      '<p:ph type="sldNum" sz="quarter" idx="12"/>',
      '<p:ph type="ftr" sz="quarter" idx="11"/>',
      `placeholder ftr 11 is filled twice in ${SLIDE}`,
    ],
    ['a break nobody made', SLIDE, '</a:r>', '</a:r><a:br/>', `1 line breaks where the author made 0 in ${SLIDE}`],
    ['a part that is not well formed', SLIDE, '</p:cSld>', '', `${SLIDE} is not well formed: </p:sld> closes <p:cSld>`],
  ])('finds %s', (_, part, search, replacement, finding) => {
    expect(afterReplacing(part, search, replacement)).toContain(finding);
  });

  it('finds a missing list of content types', () => {
    expect(faults((parts) => parts.delete(TYPES))).toContain('no [Content_Types].xml');
  });

  it('finds a slide that is not there', () => {
    expect(faults((parts) => parts.delete(SLIDE))).toEqual(
      expect.arrayContaining([`no ${SLIDE} for slide 2`, `${SLIDE_RELS} belongs to no part`]),
    );
  });

  it('finds directories', () => {
    expect(faults((parts) => parts.set('ppt/media/', ''))).toContain('zip directory entry ppt/media/');
  });

  it('finds a name twice in the zip', () => {
    const zip = new ZipWriter();
    for (const [name, data] of sound) zip.add(name, data);
    zip.add(SLIDE, text(sound, SLIDE));
    expect(lintPackage(zip.finish())).toEqual([`two zip entries named ${SLIDE}`]);
  });

  it('finds XML that is not compressed', () => {
    const zip = new ZipWriter();
    for (const [name, data] of sound) zip.add(name, name === SLIDE ? '' : data);
    expect(lintPackage(zip.finish())).toContain(`${SLIDE} is not well formed: 0 root elements`);
    expect(lintPackage(stored(sound))).toContain(`${PRESENTATION} is stored uncompressed`);
  });

  it('takes no colour for a number', () => {
    const faultsOfColor = (color: string) =>
      faults((parts) =>
        parts.set(STYLES, text(parts, STYLES).replace('srgbClr val="0F8B7F"', `srgbClr val="${color}"`)),
      );
    expect(faultsOfColor('0E1726')).toEqual([]);
  });

  it('says nothing of breaks without a Scene', () => {
    expect(lintPackage(bytes)).toEqual([]);
  });
});

/** A zip of the parts as they are: deflate blocks of the "stored" kind would hide the method, so its mark is changed. */
function stored(parts: Texts): Uint8Array {
  const zip = new ZipWriter((data) => data);
  for (const [name, data] of parts) zip.add(name, data);
  const file = zip.finish();
  const view = new DataView(file.buffer);
  for (let at = 0; at + 4 <= file.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint16(at + 8, 0, true);
    if (signature === 0x02014b50) view.setUint16(at + 10, 0, true);
  }
  return file;
}
