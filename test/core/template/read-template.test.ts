import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openTemplate } from '../../../src/core/template/open-template';
import { roleLayouts } from '../../../src/core/template/roles';
import { readTemplate, type Template } from '../../../src/core/template/template';
import { company, narrowTemplate } from './company';

function read(bytes: Uint8Array): Template {
  const template = readTemplate({ path: 'company.pptx', bytes });
  if (typeof template === 'string') throw new Error(template);
  return template;
}

describe('a template', { timeout: 60_000 }, () => {
  it('tells its page, colours, fonts and layouts', async () => {
    const template = read(await company());
    expect([template.width, template.height]).toEqual([960, 540]);
    expect(template.scheme.slots).toMatchObject({ dk1: expect.stringMatching(/^#[\dA-F]{6}$/) });
    expect(template.fonts.body).toEqual({ latin: 'Calibri', eastAsian: 'Microsoft YaHei' });
    expect(template.layouts.map(({ type }) => type)).toContain('secHead');
  });

  it('has places with the box and the styles that they inherit', async () => {
    const { layouts } = read(await narrowTemplate());
    const content = layouts.find(({ type }) => type === 'obj')!;
    const title = content.places.find(({ type }) => type === 'title')!;
    expect(title.box).toEqual({ x: 40.5, y: 30, width: 639, height: 62 });
    expect(title.anchor).toBe('bottom');
    expect(title.levels[0]).toMatchObject({ size: 30, bold: true, color: '#990000', effects: true, font: 'heading' });
    const body = content.places.find(({ type, index }) => type === 'body' && index === 1)!;
    expect(body.levels.slice(0, 2).map(({ size, bullet }) => [size, bullet])).toEqual([
      [20, true],
      [18, true],
    ]);
  });

  it('draws what its master and layouts draw', async () => {
    const { layouts } = read(await narrowTemplate());
    const content = layouts.find(({ type }) => type === 'obj')!;
    const bar = content.graphics.find(({ name }) => name === 'Bar');
    expect(bar).toMatchObject({ box: { x: 0, y: 530, width: 720, height: 10 }, fill: { color: '#990000' } });
    expect(content.unseen).toBe(0);
  });

  it('lends a layout to every role', async () => {
    const roles = roleLayouts(read(await company()));
    expect(Object.fromEntries(Object.entries(roles).map(([role, { type }]) => [role, type]))).toEqual({
      cover: 'title',
      section: 'secHead',
      content: 'obj',
      two: 'twoObj',
      comparison: 'twoTxTwoObj',
      table: 'tbl',
      titleOnly: 'titleOnly',
      blank: 'blank',
    });
  });

  it('is read once as long as the host passes the same object', async () => {
    const file = { path: 'company.pptx', bytes: await company() };
    expect(readTemplate(file)).toBe(readTemplate(file));
  });
});

describe('a file that cannot be used', () => {
  const ole = (text: string): Uint8Array =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0])]);
  const types = (type: string): string =>
    `<Types><Override PartName="/ppt/presentation.xml" ContentType="${type}"/></Types>`;
  const zip = (type: string, presentation = '<p:presentation/>'): Uint8Array =>
    zipSync({ '[Content_Types].xml': strToU8(types(type)), 'ppt/presentation.xml': strToU8(presentation) });

  it.each([
    ['text', strToU8('not a zip'), 'no-zip'],
    ['a broken zip', strToU8('PK\u0003\u0004 and nothing'), 'no-zip'],
    ['an empty file', new Uint8Array(), 'no-zip'],
    ['a zip without a presentation', zipSync({ '[Content_Types].xml': strToU8('<Types/>') }), 'no-presentation'],
    ['a file with a password', ole('EncryptedPackage'), 'encrypted'],
    ['a .ppt', ole('PowerPoint Document'), 'old'],
    ['a .pptm', zip('application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml'), 'macros'],
  ])('%s says why', (_, bytes, fault) => {
    expect(openTemplate(bytes)).toBe(fault);
  });

  it('is one without layouts', () => {
    expect(readTemplate({ path: 'a.pptx', bytes: zip('presentation+xml') })).toBe('no-layouts');
  });

  it('is one whose parts are no XML', () => {
    expect(readTemplate({ path: 'a.pptx', bytes: zip('presentation+xml', '<p:presentation>') })).toBe(
      'no-presentation',
    );
  });
});
