import { describe, expect, it } from 'vitest';
import { COLOR_ROLES } from '../../../src/core/scene/color';
import { formatMessage } from '../../../src/core/source/message';
import { THEMES } from '../../../src/core/themes';
import { readTheme } from '../../../src/core/themes/theme-file';
import { THEME_KEYS } from '../../../src/core/themes/theme-keys';

const [cloudNative, paper] = THEMES;

/** Each problem as `code severity: what it marks: message`. */
function problems(text: string): string[] {
  return readTheme(text).problems.map(
    ({ code, severity, span, message }) =>
      `${code} ${severity}: ${text.slice(span.start, span.end)}: ${formatMessage(message)}`,
  );
}

describe('readTheme', () => {
  it('gives the default theme for an empty file', () => {
    const { theme, logo, problems: found } = readTheme('', 'brand/acme.theme.yaml');
    expect(theme).toEqual({ ...cloudNative, name: 'acme', title: { en: 'acme', zh: 'acme' } });
    expect([logo, found]).toEqual([undefined, []]);
  });

  it('changes what the file says, and nothing else', () => {
    const { theme, problems: found } = readTheme(
      'extends: paper\nname: acme\ncolors:\n  accent2: "#07c"\nsizes: { title: 26, body: [18, 16] }\ncover: { ground: accent1, text: ground, quiet: "#E8D5D0" , accent: panel}\nrule: "#ccc0b0"\n',
    );
    expect(found).toEqual([]);
    expect(theme).toEqual({
      ...paper,
      name: 'acme',
      title: { en: 'acme', zh: 'acme' },
      colors: { ...paper!.colors, accent2: '#0077CC' },
      sizes: { ...paper!.sizes, title: [26], body: [18, 16] },
      cover: { ...paper!.cover, ground: 'accent1', text: 'ground', quiet: '#E8D5D0', accent: 'panel' },
      rule: '#CCC0B0',
    });
  });

  it('reads names in one language or two', () => {
    expect(readTheme('title: Acme').theme.title).toEqual({ en: 'Acme', zh: 'Acme' });
    expect(readTheme('title: { en: Acme, zh: 艾克米 }').theme.title).toEqual({ en: 'Acme', zh: '艾克米' });
  });

  it('takes an unquoted colour, which YAML takes for a comment', () => {
    expect(readTheme('colors:\n  link: #8C2F1F\n').theme.colors.link).toBe('#8C2F1F');
  });

  it('reads a logo and graphics', () => {
    const {
      theme,
      logo,
      problems: found,
    } = readTheme(
      [
        'logo: { picture: img/logo.svg, place: bottom-left, width: 80, on: [content] }',
        'graphics:',
        '  - { shape: roundRect, x: 10, y: 20, width: 30, height: 40, color: accent1, opacity: 0.5, radius: 6, layouts: [title] }',
        '  - { shape: line, x: 0, y: 500, width: 960, height: 0, color: "#123456", thickness: 2 }',
      ].join('\n'),
    );
    expect(found).toEqual([]);
    expect(logo).toEqual({ picture: 'img/logo.svg', place: 'bottom-left', width: 80, layouts: ['content'] });
    expect(theme.graphics).toEqual([
      {
        shape: 'roundRect',
        box: { x: 10, y: 20, width: 30, height: 40 },
        color: 'accent1',
        opacity: 0.5,
        radius: 6,
        layouts: ['title'],
      },
      { shape: 'line', box: { x: 0, y: 500, width: 960, height: 0 }, color: '#123456', thickness: 2 },
    ]);
  });

  it('says nothing about values that are not written yet', () => {
    expect(problems('colors:\n  accent1:\nfonts:\nlogo:\nextends:\n')).toEqual([]);
  });
});

describe('problems of a theme file', () => {
  it.each([
    ['naem: x', 'theme-key warning: naem: Unknown key "naem": did you mean "name"?'],
    [
      'logo: {picture: a.png, size: 3}',
      'theme-key warning: size: Unknown key "size". Known keys here: picture, place, width, on.',
    ],
    ['extends: papr', 'theme-value warning: papr: "extends" cannot be "papr": did you mean "paper"?'],
    ['extends: beamer', 'theme-value warning: beamer: "extends" wants one of: cloud-native, paper, midnight.'],
    ['colors: {link: blue}', 'theme-value warning: blue: "link" wants a colour as "#RRGGBB".'],
    ['colors: {link: "#12345"}', 'theme-value warning: "#12345": "link" wants a colour as "#RRGGBB".'],
    [
      'cover: {text: white}',
      `theme-value warning: white: "text" wants a colour as "#RRGGBB", or one of the theme: ${COLOR_ROLES.join(', ')}.`,
    ],
    ['colors: red', 'theme-value warning: red: "colors" wants keys and values.'],
    ['graphics: {shape: rect}', 'theme-value warning: {shape: rect}: "graphics" wants a list.'],
    ['sizes: {footer: 200}', 'theme-value warning: 200: "footer" wants a number from 8 to 96.'],
    [
      'sizes: {body: [12, 20]}',
      'theme-value warning: [12, 20]: "body" wants a size from 8 to 96 pt, or a list of sizes that get smaller.',
    ],
    [
      'sizes: {body: []}',
      'theme-value warning: []: "body" wants a size from 8 to 96 pt, or a list of sizes that get smaller.',
    ],
    [`fonts: {body: {latin: "A'; x"}}`, `theme-value warning: "A'; x": "latin" wants the name of a font.`],
    ['logo: {place: top-left}', 'theme-value warning: {place: top-left}: "logo" has no "picture", so it is left out.'],
    ['name: [a]', 'theme-value warning: [a]: "name" wants a text.'],
    ['title: {fr: a}', 'theme-value warning: {fr: a}: "title" wants a text, or one for each of en and zh.'],
    ['- a', 'theme-syntax error: - a: The theme file is not a list of keys and values.'],
    [
      'logo: {picture: a.png, on: [contant]}',
      'theme-value warning: contant: "on" cannot be "contant": did you mean "content"?',
    ],
  ])('%s', (text, expected) => {
    expect(problems(text)).toEqual([expected]);
  });

  it('leaves out what cannot be used', () => {
    const { theme, logo } = readTheme('colors: {link: blue, text: "#000"}\nlogo: {width: 20}\nsizes: {body: [1]}');
    expect(theme.colors).toEqual({ ...cloudNative!.colors, text: '#000000' });
    expect([logo, theme.sizes]).toEqual([undefined, cloudNative!.sizes]);
  });

  it('keeps the graphics that can be used, in order', () => {
    const rect = '{ shape: rect, x: 0, y: 0, width: 9, height: 9, color: text }';
    const text = `graphics:\n  - ${rect}\n  - { shape: star, x: 0, y: 0, width: 9, height: 9, color: text }\n  - ${rect.replace('x: 0', 'x: 970')}\n`;
    expect(readTheme(text).theme.graphics?.map(({ box }) => box.x)).toEqual([0, 970]);
    expect(problems(text)).toEqual([
      expect.stringContaining('theme-value warning: star: "shape" wants one of: rect,'),
      `theme-graphic warning: ${rect.replace('x: 0', 'x: 970')}: The shape lies outside the page, which is 960 × 540 pt.`,
    ]);
  });

  it('lets a shape reach beyond the page', () => {
    expect(problems('graphics: [{ shape: ellipse, x: 900, y: -40, width: 200, height: 200, color: accent1 }]')).toEqual(
      [],
    );
  });

  it('names keys that mean nothing for a shape', () => {
    const graphic = 'x: 0, y: 0, width: 9, height: 9, color: text';
    expect(problems(`graphics: [{ shape: line, ${graphic}, opacity: 0.5 }]`)).toEqual([
      'theme-graphic info: 0.5: A line has no "opacity".',
    ]);
    expect(problems(`graphics: [{ shape: rect, ${graphic}, radius: 3, thickness: 2 }]`)).toEqual([
      'theme-graphic info: 3: A rect has no "radius".',
      'theme-graphic info: 2: A rect has no "thickness".',
    ]);
  });

  it('marks broken YAML where it is broken, and reads the rest', () => {
    const text = 'name: acme\ncolors: {text: "#111111"\n';
    expect(readTheme(text).problems[0]).toMatchObject({ code: 'theme-syntax', severity: 'error' });
    expect(readTheme(text).theme.name).toBe('acme');
  });
});

describe('contrast of a theme file', () => {
  it('is computed for what stands on what', () => {
    expect(problems('colors: {quiet: "#999999"}')).toEqual([
      'theme-contrast warning: "#999999": colors.quiet #999999 on colors.panel #EFF4FA has a contrast of 2.57:1, less than 4.5:1.',
    ]);
    expect(problems('extends: paper\ncolors: {text: "#555555"}')).toEqual([
      'theme-contrast warning: "#555555": colors.text #555555 on colors.panel #F4EFE4 has a contrast of 6.5:1, less than 7:1.',
    ]);
    expect(problems('colors: {accent3: "#F0C000"}')).toEqual([
      'theme-contrast warning: "#F0C000": colors.accent3 #F0C000 on colors.ground #FFFFFF has a contrast of 1.71:1, less than 3:1.',
    ]);
    expect(problems('marker: "#403000"')).toEqual([
      'theme-contrast warning: "#403000": #22201C on marker #403000 has a contrast of 1.27:1, less than 4.5:1.',
    ]);
  });

  it('is told where the file says a colour: at the letters, else at the ground', () => {
    expect(problems('cover: {text: quiet}')).toEqual([
      expect.stringMatching(/^theme-contrast warning: quiet: cover.text/),
    ]);
    const ground = problems('colors: {ground: "#808080"}');
    expect(ground).toHaveLength(1);
    expect(ground[0]).toMatch(/^theme-contrast warning: "#808080": .* on colors.ground #808080/);
  });
});

describe('fonts of a theme file', () => {
  const fonts = (text: string) => readTheme(text).theme.fonts;

  it('measures faces by the table of their widths', () => {
    expect(fonts('fonts: {body: {latin: Arial}}').body.metrics).toBe('liberationSans');
    expect(fonts('fonts: {body: {latin: Times New Roman}}').body.metrics).toBe('carlito');
    expect(fonts('fonts: {code: {latin: JetBrains Mono}}').code.metrics).toBe('liberationMono');
    expect(fonts('extends: paper\nfonts: {body: {eastAsian: SimSun}}').body).toMatchObject({
      latin: 'Arial',
      eastAsian: 'SimSun',
      metrics: 'liberationSans',
    });
  });

  it('measures an unknown face as Arial and says so, unless the file names another', () => {
    expect(fonts('fonts: {body: {latin: Segoe UI}}').body.metrics).toBe('liberationSans');
    expect(problems('fonts: {body: {latin: Segoe UI}}')).toEqual([
      'theme-font info: Segoe UI: "Segoe UI" is measured by the widths of Arial: lines may break elsewhere in PowerPoint. Say "metrics" if another is nearer.',
    ]);
    const named = 'fonts: {body: {latin: Gill Sans MT, metrics: Calibri}}';
    expect([fonts(named).body.metrics, problems(named)]).toEqual(['carlito', []]);
  });

  it('shows the preview what is nearest', () => {
    expect(fonts('fonts: {heading: {latin: Georgia, eastAsian: SimSun, metrics: Arial}}').heading.css).toBe(
      "Georgia, 'Times New Roman', 'Liberation Serif', SimSun, 'Songti SC', 'Noto Serif CJK SC', serif",
    );
  });
});

describe('the registry of keys', () => {
  it('holds every colour role', () => {
    const colors = THEME_KEYS.find(({ name }) => name === 'colors')!.value;
    expect(colors.kind === 'map' && colors.keys.map(({ name }) => name)).toEqual([...COLOR_ROLES]);
  });

  it('does not break a theme whatever stands after a key', () => {
    const odd = [
      '',
      '1',
      '[]',
      '{}',
      '[[1]]',
      '{a: 1}',
      '"#12"',
      'true',
      '2025-01-01',
      '*x',
      '&x [*x]',
      '!!binary aGk=',
    ];
    for (const { name } of THEME_KEYS) {
      for (const value of odd) {
        const { theme } = readTheme(`${name}: ${value}`);
        expect(Object.keys(theme.colors)).toEqual([...COLOR_ROLES]);
        expect(theme.sizes.body.length).toBeGreaterThan(0);
      }
    }
  });
});
