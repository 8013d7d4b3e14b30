import { describe, expect, it } from 'vitest';
import type { SceneNode } from '../../src/core/scene/node';
import { body, box, cell, line, PNG, picture, run, SVG, scene, shape, slide, table, textBox } from './scene-builder';
import { between, slideXml, written } from './written';

const drawn = async (node: SceneNode) => slideXml([node]);

describe('shapes', () => {
  it('stand where the Scene has them, to the EMU', async () => {
    expect(await drawn(shape(2, { box: box(54, 97.5, 44.25, 3) }))).toContain(
      '<a:xfrm><a:off x="685800" y="1238250"/><a:ext cx="561975" cy="38100"/></a:xfrm>',
    );
  });

  it('that touch in points touch in the file', async () => {
    const thirds = [0, 1, 2].map((i) => shape(2 + i, { box: box((100 * i) / 3, 0, 100 / 3, 10) }));
    const boxes = [...(await slideXml(thirds)).matchAll(/<a:off x="(\d+)" y="0"\/><a:ext cx="(\d+)" cy="127000"\/>/g)];
    const [first, second, third] = boxes.map(([, x, cx]) => ({ x: Number(x), cx: Number(cx) }));
    expect(first!.x + first!.cx).toBe(second!.x);
    expect(second!.x + second!.cx).toBe(third!.x);
    expect(third!.x + third!.cx).toBe(1270000);
  });

  it('have fills and strokes only where the Scene has them', async () => {
    expect(await drawn(shape(2))).toContain('<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>');
    expect(await drawn(shape(2, { fill: { color: 'accent1' } }))).toContain(
      '<a:solidFill><a:schemeClr val="accent1"/></a:solidFill></p:spPr>',
    );
    expect(await drawn(shape(2, { fill: { color: '#0F8B7F', opacity: 0.06 } }))).toContain(
      '<a:srgbClr val="0F8B7F"><a:alpha val="6000"/></a:srgbClr>',
    );
    expect(await drawn(shape(2, { stroke: { color: 'quiet', width: 1.25, dash: 'dash' } }))).toContain(
      '<a:ln w="15875"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:prstDash val="dash"/></a:ln>',
    );
    expect(await drawn(shape(2, { stroke: { color: 'quiet', width: 1, dash: 'dot' } }))).toContain(
      '<a:prstDash val="sysDot"/>',
    );
  });

  it.each(['rect', 'roundRect', 'ellipse', 'triangle', 'rtTriangle', 'chevron', 'homePlate', 'rightArrow'] as const)(
    'draw %s as PowerPoint’s own',
    async (geometry) => {
      expect(await drawn(shape(2, { geometry }))).toContain(`<a:prstGeom prst="${geometry}"><a:avLst/></a:prstGeom>`);
    },
  );

  it('keep the corner radius whatever their size', async () => {
    const adjust = async (width: number, height: number) =>
      /fmla="val (\d+)"/.exec(
        await drawn(shape(2, { geometry: 'roundRect', radius: 4, box: box(0, 0, width, height) })),
      )?.[1];
    expect(await adjust(200, 40)).toBe('10000');
    expect(await adjust(20, 400)).toBe('20000');
    expect(await adjust(4, 4)).toBe('50000');
    expect(await adjust(0, 0)).toBeUndefined();
  });

  it('are text boxes where nothing is drawn, with the Scene’s insets and no autofit', async () => {
    const insets = { left: 14, top: 10, right: 12, bottom: 8 };
    const xml = await drawn(textBox(2, body('text', { insets, anchor: 'middle' })));
    expect(xml).toContain('<p:cNvSpPr txBox="1"/>');
    expect(xml).toContain(
      '<a:bodyPr wrap="square" lIns="177800" tIns="127000" rIns="152400" bIns="101600" rtlCol="0" anchor="ctr"><a:noAutofit/></a:bodyPr>',
    );
    expect(await drawn(textBox(2, body('text'), { fill: { color: 'panel' } }))).toContain('<p:cNvSpPr/>');
    expect(await drawn(textBox(2, body('text', { anchor: 'bottom' })))).toContain('anchor="b"');
  });

  it('carry name and alternative text, and mark decoration', async () => {
    expect(await drawn(shape(7, { name: 'A "1" <b>', alt: 'x & y' }))).toContain(
      '<p:cNvPr id="7" name="A &quot;1&quot; &lt;b&gt;" descr="x &amp; y"/>',
    );
    expect(await drawn(shape(7, { alt: '' }))).toMatch(
      /<p:cNvPr id="7" name="Shape 7" descr=""><a:extLst>.*<adec:decorative [^>]*val="1"\/>/,
    );
    expect(await drawn(shape(7))).toContain('<p:cNvPr id="7" name="Shape 7"/>');
  });

  it('survive numbers that are none', async () => {
    const xml = await drawn(
      shape(2, { box: box(Number.NaN, 0, -5, Number.POSITIVE_INFINITY), radius: Number.NaN, geometry: 'roundRect' }),
    );
    expect(xml).toContain('<a:off x="0" y="0"/><a:ext cx="0" cy="0"/>');
    expect(xml).not.toMatch(/NaN|Infinity/);
  });
});

describe('lines', () => {
  it('are connectors', async () => {
    const xml = between(await drawn(line(4)), '<p:cxnSp>', '</p:cxnSp>');
    expect(xml).toContain('<p:cNvPr id="4" name="Line 4"/><p:cNvCxnSpPr/>');
    expect(xml).toContain('<a:prstGeom prst="line">');
    expect(xml).toContain('<a:ln w="15875">');
  });

  it('may rise and may end in an arrow', async () => {
    expect(await drawn(line(4, { flip: true }))).toContain('<a:xfrm flipV="1">');
    expect(await drawn(line(4, { endArrow: true }))).toMatch(
      /prst="straightConnector1".*<a:tailEnd type="triangle"\/><\/a:ln>/,
    );
  });
});

describe('pictures', () => {
  const resources = new Map([
    ['a.png', PNG],
    ['d.svg', SVG],
  ]);
  const file = (...nodes: SceneNode[]) => written(scene([slide(nodes), slide(nodes)]), resources);

  it('are stored once, however often they are shown', async () => {
    const read = await file(picture(2, 'a.png'), picture(3, 'a.png'));
    expect(read.names.filter((name) => name.startsWith('ppt/media/'))).toEqual(['ppt/media/image1.png']);
    expect(read.bytes('ppt/media/image1.png')).toEqual(PNG.bytes);
    expect(read.relations('ppt/slides/slide2.xml').filter(({ type }) => type === 'image')).toHaveLength(1);
  });

  it('carry their description, crop and opacity', async () => {
    const crop = { left: 0.1, top: 0, right: 0.25, bottom: 0.005 };
    const read = await file(picture(2, 'a.png', { alt: 'One & only', crop, opacity: 0.4 }));
    const xml = read.text('ppt/slides/slide1.xml');
    expect(xml).toContain('descr="One &amp; only"');
    expect(xml).toContain('<a:alphaModFix amt="40000"/></a:blip><a:srcRect l="10000" r="25000" b="500"/>');
    expect(xml).toContain('<a:picLocks noChangeAspect="1"/>');
  });

  it('in SVG stay SVG', async () => {
    const read = await file(picture(2, 'd.svg'));
    expect(read.bytes('ppt/media/image1.svg')).toEqual(SVG.bytes);
    const xml = read.text('ppt/slides/slide1.xml');
    expect(/<a:blip r:embed="(rId\d+)">/.exec(xml)?.[1]).toBe(/<asvg:svgBlip [^>]*r:embed="(rId\d+)"/.exec(xml)?.[1]);
    expect(read.text('[Content_Types].xml')).toContain('Extension="svg" ContentType="image/svg+xml"');
  });

  it('in SVG show the PNG beside it to programs that draw none', async () => {
    const read = await written(
      scene([slide([picture(2, 'x/d.svg')])]),
      new Map([
        ['x/d.svg', SVG],
        ['x/d.png', PNG],
      ]),
    );
    const image = (pattern: RegExp) => {
      const id = pattern.exec(read.text('ppt/slides/slide1.xml'))?.[1];
      return read.relations('ppt/slides/slide1.xml').find((relation) => relation.id === id)?.target;
    };
    expect(image(/<a:blip r:embed="(rId\d+)"/)).toMatch(/\.png$/);
    expect(image(/svgBlip [^>]*r:embed="(rId\d+)"/)).toMatch(/\.svg$/);
  });

  it('that are missing leave a frame with their description', async () => {
    const xml = (await file(picture(2, 'lost.png', { alt: 'A graph' }), picture(3, 'gone.png'))).text(
      'ppt/slides/slide1.xml',
    );
    expect(xml).not.toContain('<p:pic>');
    expect(xml).toContain('descr="A graph"');
    expect(xml).toContain('descr="gone.png"');
    expect(xml.match(/<a:prstDash val="dash"\/>/g)).toHaveLength(2);
  });

  it('are allowed on layouts', async () => {
    const base = scene([slide([])]);
    const layouts = base.layouts.map((layout) => ({ ...layout, graphics: [picture(0, 'a.png', { alt: '' })] }));
    const read = await written({ ...base, layouts, slides: [slide([], { layout: layouts[0]! })] }, resources);
    expect(read.related('ppt/slideLayouts/slideLayout3.xml', 'image')).toBe('ppt/media/image1.png');
  });
});

describe('tables', () => {
  it('are real ones, with their header marked', async () => {
    const xml = await drawn(
      table(
        3,
        [
          [cell('指标'), cell('值')],
          [cell('a'), cell('1')],
        ],
        { alt: 'Figures', firstColumn: true },
      ),
    );
    expect(xml).toContain('<p:cNvPr id="3" name="Table 3" descr="Figures"/>');
    expect(xml).toContain(
      '<a:tblPr firstRow="1" firstCol="1"><a:tableStyleId>{2D5ABB26-0587-4C30-8999-92F81FD0307C}</a:tableStyleId></a:tblPr>',
    );
    expect(xml).toContain('<a:tblGrid><a:gridCol w="1270000"/><a:gridCol w="1270000"/></a:tblGrid><a:tr h="381000">');
    expect(xml.match(/<a:tc>/g)).toHaveLength(4);
    expect(xml).toContain(
      '<a:rPr lang="zh-CN" altLang="en-US" sz="1400"><a:ea typeface="+mn-ea"/></a:rPr><a:t>指标</a:t>',
    );
  });

  it('have columns that sum to their width', async () => {
    const xml = await drawn(
      table(3, [[cell('a'), cell('b'), cell('c')]], { columns: [100 / 3, 100 / 3, 100 / 3], box: box(0, 0, 100, 30) }),
    );
    const widths = [...xml.matchAll(/<a:gridCol w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(1270000);
  });

  it('have cells with margins, anchor, fill and rules', async () => {
    const ruled = cell('x', {
      fill: { color: 'panel' },
      top: { color: 'accent1', width: 1.5 },
      bottom: { color: '#D5DEE8', width: 0.5 },
    });
    expect(await drawn(table(3, [[ruled]]))).toContain(
      '<a:tcPr marL="101600" marR="101600" marT="50800" marB="50800" anchor="ctr"><a:lnT w="19050"><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></a:lnT><a:lnB w="6350"><a:solidFill><a:srgbClr val="D5DEE8"/></a:solidFill></a:lnB><a:solidFill><a:schemeClr val="bg2"/></a:solidFill></a:tcPr>',
    );
    expect(await drawn(table(3, [[cell('x')]]))).toContain('anchor="ctr"></a:tcPr>');
  });

  it('name a rule on both sides of the edge', async () => {
    const rule = { color: 'quiet', width: 1 } as const;
    const xml = await drawn(table(3, [[cell('a', { bottom: rule })], [cell('b')], [cell('c', { top: rule })]]));
    expect(xml.match(/<a:lnB /g)).toHaveLength(2);
    expect(xml.match(/<a:lnT /g)).toHaveLength(2);
  });

  it('merge cells across and down', async () => {
    const covered = cell('hidden', { covered: true });
    const xml = await drawn(
      table(3, [
        [cell('wide', { columnSpan: 2, rowSpan: 2 }), covered, cell('c')],
        [covered, covered, cell('tall', { rowSpan: 2 })],
        [cell('d'), cell('e'), covered],
      ]),
    );
    const cells = [...xml.matchAll(/<a:tc((?: [a-zA-Z]+="\d+")*)>/g)].map(([, attributes]) => attributes!.trim());
    expect(cells).toEqual([
      'rowSpan="2" gridSpan="2"',
      'rowSpan="2" hMerge="1"',
      '',
      'gridSpan="2" vMerge="1"',
      'hMerge="1" vMerge="1"',
      'rowSpan="2"',
      '',
      '',
      'vMerge="1"',
    ]);
    expect(xml).not.toContain('hidden');
    expect(xml.match(/<a:txBody>/g)).toHaveLength(9);
  });

  it('carry links and breaks in cells', async () => {
    const linked = {
      ...cell('x'),
      text: body([
        {
          ...cell('x').text.paragraphs[0]!,
          runs: [run('a', {}, { href: 'https://example.org' }), run('', {}, { isBreak: true }), run('b')],
        },
      ]),
    };
    const xml = await drawn(table(3, [[linked]]));
    expect(xml).toContain('<a:hlinkClick r:id=');
    expect(xml.match(/<a:br>/g)).toHaveLength(1);
  });
});
