import { describe, expect, it } from 'vitest';
import type { Run } from '../../src/core/scene/text';
import { BODY, body, box, paragraph, run, scene, slide, textBox, title } from './scene-builder';
import { between, slideXml, written } from './written';

async function paragraphsOf(...paragraphs: Parameters<typeof paragraph>[]): Promise<string> {
  const xml = await slideXml([textBox(2, body(paragraphs.map((one) => paragraph(...one))))]);
  return between(xml, '<a:lstStyle/>', '</p:txBody>').replace('<a:lstStyle/>', '').replace('</p:txBody>', '');
}

const runs = async (...list: Run[]) =>
  between(await paragraphsOf([list]), '</a:pPr>', '</a:p>')
    .replace('</a:pPr>', '')
    .replace('</a:p>', '');

describe('runs', () => {
  it('carry size, language and nothing that is as in any text box', async () => {
    expect(await runs(run('plain'))).toBe('<a:r><a:rPr lang="en-US" sz="2000"/><a:t>plain</a:t></a:r>');
  });

  it('say what is Chinese and name the theme’s East Asian font', async () => {
    expect(await runs(run('GPU 算力'))).toBe(
      '<a:r><a:rPr lang="zh-CN" altLang="en-US" sz="2000"><a:ea typeface="+mn-ea"/></a:rPr><a:t>GPU 算力</a:t></a:r>',
    );
    expect(await runs(run('，'))).toContain('lang="zh-CN"');
    expect(await runs(run('𠮷'))).toContain('lang="zh-CN"');
  });

  it('carry every mark', async () => {
    const marked = await runs(run('x', { bold: true, italic: true, underline: true, strike: true }));
    expect(marked).toContain(' b="1" i="1" u="sng" strike="sngStrike"');
    expect(await runs(run('2', { script: 'sup' }))).toContain('baseline="30000"');
    expect(await runs(run('2', { script: 'sub' }))).toContain('baseline="-25000"');
    expect(await runs(run('x', { highlight: 'panel' }))).toContain(
      '<a:highlight><a:schemeClr val="bg2"/></a:highlight>',
    );
  });

  it('use the theme for its colours and hex digits for others', async () => {
    expect(await runs(run('x', { color: 'accent3' }))).toContain(
      '<a:solidFill><a:schemeClr val="accent3"/></a:solidFill>',
    );
    expect(await runs(run('x', { color: '#1b7a3d' }))).toContain(
      '<a:solidFill><a:srgbClr val="1B7A3D"/></a:solidFill>',
    );
    expect(await runs(run('x', { color: '#abc' }))).toContain('<a:srgbClr val="AABBCC"/>');
  });

  it('take the theme’s heading and code faces', async () => {
    expect(await runs(run('x', { font: 'heading' }))).toContain(
      '<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/>',
    );
    expect(await runs(run('代码', { font: 'code' }))).toContain(
      '<a:latin typeface="Consolas"/><a:ea typeface="+mn-ea"/><a:cs typeface="Consolas"/>',
    );
  });

  it('escape text and keep its spaces', async () => {
    expect(await runs(run('  a < b & c\u0001\n  '))).toContain('<a:t>  a &lt; b &amp; c   </a:t>');
  });

  it('break only where the author did', async () => {
    const xml = await runs(run('one'), run('', {}, { isBreak: true }), run('two'));
    expect(xml.match(/<a:br>/g)).toHaveLength(1);
    expect(xml).toContain('</a:r><a:br><a:rPr lang="en-US" sz="2000"/></a:br><a:r>');
  });

  it('are fields where PowerPoint counts', async () => {
    expect(await runs(run('7', {}, { field: 'slidenum' }))).toMatch(
      /^<a:fld id="\{[-0-9A-F]{36}\}" type="slidenum"><a:rPr [^>]*\/><a:t>7<\/a:t><\/a:fld>$/,
    );
  });

  it('follow the language of the deck', async () => {
    const xml = async (lang: string, text: string) =>
      (await written(scene([slide([textBox(2, body(text))])], { lang }))).text('ppt/slides/slide1.xml');
    expect(await xml('zh-TW', '算力')).toContain('lang="zh-TW" altLang="en-US"');
    expect(await xml('ja', 'テスト')).toContain('lang="ja-JP"');
    expect(await xml('de-DE', 'Wort')).toContain('lang="de-DE"');
    expect(await xml('de-DE', '算力')).toContain('lang="zh-CN" altLang="de-DE"');
    expect(await xml('en', 'word')).toContain('lang="en-US"');
    expect(await xml('"><x', 'word')).toContain('lang="en-US"');
  });
});

describe('paragraphs', () => {
  it('have an exact pitch, and spacing and alignment where they differ', async () => {
    expect(await paragraphsOf(['x', { pitch: 26.4 }])).toContain(
      '<a:pPr><a:lnSpc><a:spcPts val="2640"/></a:lnSpc></a:pPr>',
    );
    expect(await paragraphsOf(['x', { spaceBefore: 6.5, align: 'center' }])).toContain(
      '<a:pPr algn="ctr"><a:lnSpc><a:spcPts val="2400"/></a:lnSpc><a:spcBef><a:spcPts val="650"/></a:spcBef></a:pPr>',
    );
    expect(await paragraphsOf(['x', { align: 'right' }])).toContain('algn="r"');
  });

  it('carry level, margin, indent and bullet', async () => {
    const xml = await paragraphsOf([
      'x',
      { level: 1, marginLeft: 38, indent: -18, bullet: { kind: 'char', char: '–', color: 'quiet' } },
    ]);
    expect(xml).toContain('<a:pPr marL="482600" lvl="1" indent="-228600">');
    expect(xml).toContain(
      '<a:buClr><a:schemeClr val="tx2"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="–"/></a:pPr>',
    );
  });

  it('count from where the list starts', async () => {
    const bullet = { kind: 'number', scheme: 'romanLcPeriod', start: 4, label: 'iv.', color: 'accent1' } as const;
    expect(await paragraphsOf(['x', { bullet }])).toContain(
      '<a:buFont typeface="+mj-lt"/><a:buAutoNum type="romanLcPeriod" startAt="4"/>',
    );
    expect(await paragraphsOf(['x', { bullet: { ...bullet, start: 1 } }])).toContain(
      '<a:buAutoNum type="romanLcPeriod"/>',
    );
  });

  it('may be empty', async () => {
    expect(await paragraphsOf([[]])).toMatch(/<\/a:pPr><a:endParaRPr lang="en-US"\/><\/a:p>$/);
    expect(await slideXml([textBox(2, body([]))])).toContain('<a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p>');
  });

  it('survive numbers that are none', async () => {
    expect(await paragraphsOf(['x', { pitch: Number.NaN, indent: Number.NaN, level: 40 }])).not.toContain('NaN');
  });
});

describe('placeholders', () => {
  it('say nothing that their layout says', async () => {
    const xml = await slideXml([title('Title 标题')]);
    const shape = between(xml, '<p:sp>', '</p:sp>');
    expect(shape).toContain('<p:nvPr><p:ph type="title"/></p:nvPr>');
    expect(shape).toContain('<p:spPr/>');
    expect(shape).toContain('<a:bodyPr/>');
    expect(shape).toContain('<a:rPr lang="zh-CN" altLang="en-US"><a:ea typeface="+mj-ea"/></a:rPr>');
  });

  it('say what differs', async () => {
    const text = body(
      [paragraph([run('Title', { font: 'heading', size: 24, bold: false, color: 'accent1' })], { align: 'center' })],
      {
        anchor: 'top',
        insets: { left: 6, top: 0, right: 0, bottom: 0 },
      },
    );
    const xml = await slideXml([
      textBox(2, text, { box: box(54, 30, 500, 62), placeholder: { type: 'title', index: 0 } }),
    ]);
    expect(xml).toContain(
      '<p:spPr><a:xfrm><a:off x="685800" y="381000"/><a:ext cx="6350000" cy="787400"/></a:xfrm></p:spPr>',
    );
    expect(xml).toContain('<a:bodyPr lIns="76200" tIns="0" rIns="0" bIns="0" anchor="t"/>');
    expect(xml).toContain(
      '<a:rPr lang="en-US" sz="2400" b="0"><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></a:rPr>',
    );
    expect(xml).toContain('algn="ctr"');
  });

  it('inherit by outline level', async () => {
    const levels = BODY.levels!;
    const text = body(
      levels.map((level, index) => {
        const { size, ...rest } = level;
        return paragraph([run(`level ${index}`, { size })], { level: index, ...rest });
      }),
    );
    const xml = await slideXml([textBox(2, text, { box: BODY.box, placeholder: { type: 'body', index: 1 } })]);
    expect(xml).toContain('<a:rPr lang="en-US"/><a:t>level 0');
    expect(xml).toContain('<a:rPr lang="en-US"/><a:t>level 1');
    expect(xml).toContain('<a:pPr lvl="1"><a:lnSpc><a:spcPts val="2400"/></a:lnSpc><a:buClr>');
    expect(xml).not.toContain('marL');
  });

  it('refuse the bullet of their layout where a paragraph has none', async () => {
    const xml = await slideXml([textBox(2, body('plain'), { box: BODY.box, placeholder: { type: 'body', index: 1 } })]);
    expect(xml).toContain(
      '<a:pPr marL="0" indent="0"><a:lnSpc><a:spcPts val="2400"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/></a:pPr>',
    );
  });
});

describe('links', () => {
  const link = (href: string, color: Run['style']['color'] = 'link') => run('x', { color }, { href });

  async function links(...hrefs: string[]): Promise<{ xml: string; targets: Record<string, string> }> {
    const file = await written(
      scene([slide([textBox(2, body([paragraph(hrefs.map((href) => link(href)))]))]), slide([]), slide([])]),
    );
    const relations = file
      .relations('ppt/slides/slide1.xml')
      .filter(({ type }) => type === 'hyperlink' || type === 'slide');
    return {
      xml: file.text('ppt/slides/slide1.xml'),
      targets: Object.fromEntries(relations.map(({ id, target }) => [id, target])),
    };
  }

  it('go to addresses, each one relationship', async () => {
    const { xml, targets } = await links('https://example.org/?a=1&b=2', 'https://example.org/?a=1&b=2');
    expect(Object.values(targets)).toEqual(['https://example.org/?a=1&b=2']);
    expect(xml.match(/<a:hlinkClick r:id="rId\d+"\/>/g)).toHaveLength(2);
  });

  it('go to slides of the deck', async () => {
    const { xml, targets } = await links('#slide-3');
    expect(xml).toContain('action="ppaction://hlinksldjump"/>');
    expect(Object.values(targets)).toEqual(['../slides/slide3.xml']);
  });

  it('are dropped where they lead nowhere or run code; the text stays', async () => {
    const { xml, targets } = await links(
      '#slide-4',
      '#slide-0',
      '#part',
      'javascript:alert(1)',
      'data:text/html,x',
      '',
      'https://',
    );
    expect(targets).toEqual({});
    expect(xml).not.toContain('hlinkClick');
    expect(xml.match(/<a:t>x<\/a:t>/g)).toHaveLength(7);
  });

  it('are percent-encoded once', async () => {
    const { targets } = await links('https://example.org/路 径?q=%20\ud800');
    expect(Object.values(targets)).toEqual(['https://example.org/%E8%B7%AF%20%E5%BE%84?q=%20%EF%BF%BD']);
  });

  it('keep a colour of their own', async () => {
    const xml = await slideXml([textBox(2, body([paragraph([link('https://example.org', 'accent2')])]))]);
    expect(xml).toContain(
      '<ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/>',
    );
  });
});
