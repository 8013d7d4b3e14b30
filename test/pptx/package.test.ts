import { describe, expect, it } from 'vitest';
import type { NoteParagraph } from '../../src/core/deck/deck';
import type { Scene } from '../../src/core/scene/scene';
import { writePptx } from '../../src/pptx';
import { findAll, textOf } from '../../src/pptx/xml';
import {
  BLANK_LAYOUT,
  body,
  box,
  CONTENT_LAYOUT,
  NOWHERE,
  note,
  paragraph,
  run,
  scene,
  shape,
  slide,
  THEME,
  TITLE_LAYOUT,
  text,
  textBox,
  title,
} from './scene-builder';
import { between, written } from './written';

const slides = (count: number) =>
  Array.from({ length: count }, (_, index) => slide([title(`Slide ${index + 1}`)], { title: `Slide ${index + 1}` }));

describe('layouts', () => {
  it('are written in the Scene’s order, used or not', async () => {
    const file = await written(scene(slides(1)));
    const names = [1, 2, 3].map(
      (n) => /<p:cSld name="([^"]*)"/.exec(file.text(`ppt/slideLayouts/slideLayout${n}.xml`))?.[1],
    );
    expect(names).toEqual(['Title Slide', 'Content', 'Blank']);
    expect(file.names.filter((name) => name.startsWith('ppt/slideLayouts/slideLayout'))).toHaveLength(3);
    expect(file.text('ppt/slideLayouts/slideLayout1.xml')).toContain('type="title" preserve="1"');
    expect(file.text('ppt/slideLayouts/slideLayout3.xml')).toContain('userDrawn="1" preserve="1"');
  });

  it('are what their slides refer to', async () => {
    const file = await written(
      scene([BLANK_LAYOUT, TITLE_LAYOUT, CONTENT_LAYOUT, { ...CONTENT_LAYOUT }].map((layout) => slide([], { layout }))),
    );
    const used = [1, 2, 3, 4].map((n) => file.related(`ppt/slides/slide${n}.xml`, 'slideLayout')?.match(/\d+/)?.[0]);
    expect(used).toEqual(['3', '1', '2', '2']);
  });

  it('hold their graphics under placeholders with boxes and styles for nine levels', async () => {
    const xml = (await written(scene(slides(1)))).text('ppt/slideLayouts/slideLayout2.xml');
    expect(xml.indexOf('name="Accent"')).toBeLessThan(xml.indexOf('<p:ph type="title"/>'));
    expect(xml).toContain('<p:ph type="body" idx="1"/>');
    expect(xml).toContain('<p:ph type="ftr" sz="quarter" idx="11"/>');
    expect(xml).toContain('<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">');
    const bodyShape = between(xml, '<p:ph type="body" idx="1"/>', '</p:sp>');
    expect(bodyShape.match(/<a:lvl\dpPr /g)).toHaveLength(9);
    expect(bodyShape).toContain('<a:lvl2pPr marL="482600" indent="-228600" algn="l"');
    expect(bodyShape).toContain('<a:defRPr sz="1800" b="0" kern="1200">');
    expect(bodyShape).toContain('<a:buChar char="•"/>');
  });

  it('show their prompts in the deck’s language', async () => {
    const prompt = async (lang: string) =>
      (await written(scene(slides(1), { lang }))).text('ppt/slideLayouts/slideLayout2.xml');
    expect(await prompt('zh-CN')).toContain('<a:rPr lang="zh-CN" altLang="en-US"/><a:t>单击此处编辑母版标题样式</a:t>');
    expect(await prompt('en')).toContain('<a:rPr lang="en-US"/><a:t>Click to edit Master title style</a:t>');
  });

  it('and slides have backgrounds of their own', async () => {
    const file = await written(scene([slide([], { background: '#FFF8E7' }), slide([])]));
    expect(file.text('ppt/slideLayouts/slideLayout1.xml')).toContain(
      '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>',
    );
    expect(file.text('ppt/slides/slide1.xml')).toContain('<a:srgbClr val="FFF8E7"/>');
    expect(file.text('ppt/slides/slide2.xml')).not.toContain('<p:bg>');
  });
});

describe('the master', () => {
  it('has what its layouts have in common', async () => {
    const xml = (await written(scene(slides(1)))).text('ppt/slideMasters/slideMaster1.xml');
    expect([...xml.matchAll(/<p:ph type="(\w+)"/g)].map(([, type]) => type)).toEqual([
      'title',
      'body',
      'ftr',
      'sldNum',
    ]);
    expect(between(xml, '<p:bodyStyle>', '</p:bodyStyle>').match(/<a:lvl\dpPr /g)).toHaveLength(9);
    expect(between(xml, '<p:titleStyle>', '</p:titleStyle>')).toContain('sz="3000" b="1"');
  });

  it('numbers its layouts after itself', async () => {
    const xml = (await written(scene(slides(1)))).text('ppt/slideMasters/slideMaster1.xml');
    expect([...xml.matchAll(/<p:sldLayoutId id="(\d+)"/g)].map(([, id]) => id)).toEqual([
      '2147483649',
      '2147483650',
      '2147483651',
    ]);
  });
});

describe('the theme', () => {
  it('holds the colours by slot and both fonts of each pair', async () => {
    const xml = (await written(scene(slides(1)))).text('ppt/theme/theme1.xml');
    expect(xml).toContain(
      `<a:dk1><a:srgbClr val="${THEME.colors.text.slice(1)}"/></a:dk1><a:lt1><a:srgbClr val="${THEME.colors.ground.slice(1)}"/></a:lt1>`,
    );
    expect(xml).toContain(`<a:hlink><a:srgbClr val="${THEME.colors.link.slice(1)}"/></a:hlink>`);
    expect(between(xml, '<a:minorFont>', '</a:minorFont>')).toContain(
      '<a:latin typeface="Calibri"/><a:ea typeface="Microsoft YaHei"/>',
    );
    expect(xml).toContain(`name="${THEME.title.en}"`);
    expect(xml).toContain('<a:fmtScheme');
  });

  it('turns text and ground round on a dark ground', async () => {
    const colors = { ...THEME.colors, text: '#F0F4F8', ground: '#0B1524' };
    const file = await written(scene(slides(1), { theme: { ...THEME, colors } }));
    expect(file.text('ppt/theme/theme1.xml')).toContain(
      '<a:dk1><a:srgbClr val="0B1524"/></a:dk1><a:lt1><a:srgbClr val="F0F4F8"/></a:lt1>',
    );
    expect(file.text('ppt/slideMasters/slideMaster1.xml')).toContain(
      '<p:clrMap bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"',
    );
  });
});

describe('notes', () => {
  const noted = (...notes: NoteParagraph[]) => scene([slide([title('a')]), slide([title('b')], { notes })]);

  it('are written only where there are any', async () => {
    const file = await written(noted(note('x')));
    expect(file.names.filter((name) => /notesSlide\d+\.xml$/.test(name))).toEqual(['ppt/notesSlides/notesSlide2.xml']);
    expect(file.related('ppt/slides/slide1.xml', 'notesSlide')).toBeUndefined();
    expect(file.related('ppt/notesMasters/notesMaster1.xml', 'theme')).toBe('ppt/theme/theme2.xml');
  });

  it('need no notes master where there are none', async () => {
    const file = await written(noted());
    expect(file.names.filter((name) => name.includes('otes') || name.includes('theme2'))).toEqual([]);
    expect(file.text('ppt/presentation.xml')).not.toContain('notesMasterId');
    expect(file.related('ppt/presentation.xml', 'notesMaster')).toBeUndefined();
  });

  it('keep paragraphs, bullets, emphasis and links', async () => {
    const link = { kind: 'link', href: 'https://example.org', children: [text('here')], span: NOWHERE } as const;
    const strong = { kind: 'strong', children: [text('重')], span: NOWHERE } as const;
    const file = await written(
      noted(
        note('one'),
        note([strong, text(' two'), link]),
        note('three', { level: 1 }),
        note('four', { level: 0, ordered: true }),
        note(''),
      ),
    );
    const name = 'ppt/notesSlides/notesSlide2.xml';
    const xml = file.text(name);
    const paragraphs = findAll(file.xml(name), 'a:p').map(textOf);
    expect(paragraphs.slice(0, 5)).toEqual(['one', '重 twohere', 'three', 'four', '']);
    expect(xml).toContain('<a:rPr lang="zh-CN" altLang="en-US" b="1"><a:ea typeface="+mn-ea"/></a:rPr>');
    expect(xml).toContain(
      '<a:pPr marL="342900" lvl="1" indent="-171450"><a:buFont typeface="Arial"/><a:buChar char="•"/></a:pPr>',
    );
    expect(xml).toContain('<a:buAutoNum type="arabicPeriod"/>');
    expect(file.relations(name).find((relation) => relation.type === 'hyperlink')?.target).toBe('https://example.org');
  });

  it('know no slide but their own: a link to one is text', async () => {
    const linkTo = (href: string) => ({ kind: 'link', href, children: [text('there')], span: NOWHERE }) as const;
    const file = await written(noted(note([linkTo('#slide-1')]), note([linkTo('#slide-2')])));
    const name = 'ppt/notesSlides/notesSlide2.xml';
    const slides = file.relations(name).filter(({ type }) => type === 'slide');
    expect(slides.map(({ target }) => target)).toEqual(['../slides/slide2.xml']);
    expect(file.text(name)).not.toContain('hlinkClick');
    expect(findAll(file.xml(name), 'a:p').map(textOf).slice(0, 2)).toEqual(['there', 'there']);
  });

  it('number lists as the deck does, on every level', async () => {
    const item = (level: number, number: number) => note('x', { level, ordered: true, number });
    const file = await written(
      noted(
        item(0, 3),
        item(0, 4),
        item(1, 1),
        item(0, 5),
        note('between'),
        item(0, 6),
        note('y', { level: 0 }),
        item(0, 1),
      ),
    );
    const starts = findAll(file.xml('ppt/notesSlides/notesSlide2.xml'), 'a:buAutoNum').map(
      ({ attributes }) => attributes.startAt ?? '1',
    );
    expect(starts).toEqual(['3', '3', '1', '3', '6', '1']);
  });
});

describe('sections', () => {
  const names = async (more: Partial<Scene>) => {
    const xml = (await written(scene(slides(5), more))).text('ppt/presentation.xml');
    return [...xml.matchAll(/<p14:section name="([^"]*)" id="(\{[^}]*\})"><p14:sldIdLst>(.*?)<\/p14:sldIdLst>/g)].map(
      ([, name, , ids]) => `${name}: ${[...ids!.matchAll(/id="(\d+)"/g)].map(([, id]) => Number(id) - 255).join(' ')}`,
    );
  };

  it('hold the slides from their first to the next', async () => {
    expect(
      await names({
        sections: [
          { name: 'A', first: 0 },
          { name: 'B & C', first: 3 },
        ],
      }),
    ).toEqual(['A: 1 2 3', 'B &amp; C: 4 5']);
  });

  it('begin with PowerPoint’s own where the deck’s begin later', async () => {
    expect(await names({ sections: [{ name: 'B', first: 2 }] })).toEqual(['默认节: 1 2', 'B: 3 4 5']);
    expect(await names({ sections: [{ name: 'B', first: 2 }], lang: 'en' })).toEqual([
      'Default Section: 1 2',
      'B: 3 4 5',
    ]);
  });

  it('may have the same name twice', async () => {
    expect(
      await names({
        sections: [
          { name: 'A', first: 0 },
          { name: 'B', first: 1 },
          { name: 'A', first: 4 },
        ],
      }),
    ).toEqual(['A: 1', 'B: 2 3 4', 'A: 5']);
  });

  it('outside the deck are left out', async () => {
    expect(
      await names({
        sections: [
          { name: 'A', first: -1 },
          { name: 'Z', first: 9 },
        ],
      }),
    ).toEqual([]);
  });

  it('have ids that differ and stay', async () => {
    const more = {
      sections: [
        { name: 'A', first: 0 },
        { name: 'A', first: 2 },
      ],
    };
    const ids = async () =>
      (await written(scene(slides(3), more)))
        .text('ppt/presentation.xml')
        .match(/\{[0-9A-F-]{36}\}(?="><p14:sldIdLst)/g);
    const found = await ids();
    expect(new Set(found).size).toBe(2);
    expect(await ids()).toEqual(found);
  });
});

describe('document properties', () => {
  const core = async (properties: Partial<Scene['properties']>) =>
    (await written(scene(slides(1), { properties: { title: '', author: '', subject: '', ...properties } }))).text(
      'docProps/core.xml',
    );

  it('are the deck’s', async () => {
    const xml = await core({ title: 'A & B', author: '作者\u0001', subject: '<s>' });
    expect(xml).toContain('<dc:title>A &amp; B</dc:title>');
    expect(xml).toContain('<dc:creator>作者</dc:creator>');
    expect(xml).toContain('<dc:subject>&lt;s&gt;</dc:subject>');
  });

  it.each([
    ['2026-11-22', '2026-11-22T00:00:00Z'],
    ['2026-11-22T08:30', '2026-11-22T08:30:00Z'],
    ['2026-13-45', '2000-01-01T00:00:00Z'],
    ['2026年11月', '2000-01-01T00:00:00Z'],
    [undefined, '2000-01-01T00:00:00Z'],
  ])('take the date %s as %s', async (date, expected) => {
    const xml = await core(date === undefined ? {} : { date });
    expect(xml.match(/[\d-]{10}T[\d:]{8}Z/g)).toEqual([expected, expected]);
  });

  it('list the titles', async () => {
    const xml = (await written(scene([slide([], { title: 'A < B' }), slide([])]))).text('docProps/app.xml');
    expect(xml).toContain('<vt:lpstr>A &lt; B</vt:lpstr><vt:lpstr>Slide 2</vt:lpstr>');
    expect(xml).not.toContain('PptxGenJS');
  });
});

describe('writing', () => {
  it('gives the same bytes for the same Scene, whenever it is written', async () => {
    const what = scene([slide([title('a'), shape(3)], { notes: [note('x')] }), ...slides(3)], {
      sections: [{ name: 'A', first: 0 }],
    });
    expect(await writePptx(what)).toEqual(await writePptx(structuredClone(what)));
  });

  it('reports each slide', async () => {
    const seen: string[] = [];
    await writePptx(scene(slides(10)), { onProgress: (done, total) => seen.push(`${done}/${total}`) });
    expect(seen).toEqual(Array.from({ length: 10 }, (_, index) => `${index + 1}/10`));
  });

  it('stops between slides when it is told to', async () => {
    const controller = new AbortController();
    let done = 0;
    const writing = writePptx(scene(slides(10)), {
      signal: controller.signal,
      onProgress: () => {
        if (++done === 3) controller.abort();
      },
    });
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
    expect(done).toBe(3);
  });

  it('does not begin when it was told to stop before', async () => {
    await expect(writePptx(scene(slides(1)), { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  it('lets other work have its turn', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    await writePptx(scene(slides(40)));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
  });

  it('writes a deck without slides', async () => {
    const file = await written(scene([]));
    expect(file.text('ppt/presentation.xml')).not.toContain('<p:sldIdLst>');
    expect(file.text('docProps/app.xml')).toContain('<Slides>0</Slides>');
  });

  it('writes pages of other sizes', async () => {
    expect((await written(scene(slides(1), { width: 720, height: 540 }))).text('ppt/presentation.xml')).toContain(
      '<p:sldSz cx="9144000" cy="6858000"/>',
    );
  });

  it('keeps text whatever it holds', async () => {
    const wild = '\u0000\u001b[31m ]]> <a:p/> &amp; \ud800 "\' 中文 😀';
    const file = await written(
      scene(
        [
          slide([textBox(2, body([paragraph([run(wild)])]), { box: box(0, 0, 100, 20), name: wild, alt: wild })], {
            title: wild,
          }),
        ],
        { properties: { title: wild, author: wild, subject: wild } },
      ),
    );
    expect(textOf(file.xml('ppt/slides/slide1.xml'))).toBe('[31m ]]> <a:p/> &amp; \ufffd "\' 中文 😀');
    expect(() => file.xml('docProps/core.xml')).not.toThrow();
    expect(() => file.xml('docProps/app.xml')).not.toThrow();
  });
});
