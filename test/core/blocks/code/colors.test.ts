import { describe, expect, it } from 'vitest';
import { CODE_SCOPES, codeStyle } from '../../../../src/core/blocks/code/colors';
import { BAND_OPACITY } from '../../../../src/core/blocks/code/paragraphs';
import { coverInk, pageInk } from '../../../../src/core/blocks/ink';
import { textStyle } from '../../../../src/core/blocks/style';
import { contrast, mix, READABLE, resolveColor } from '../../../../src/core/scene/contrast';
import type { Theme } from '../../../../src/core/scene/theme';
import { THEMES } from '../../../../src/core/themes';

describe.each(THEMES.map((theme) => [theme.name, theme] as const))('code in %s', (_name, theme: Theme) => {
  it.each([
    ['page', pageInk(theme)],
    ['cover', coverInk(theme)],
  ])('is readable on the panel of a %s, whatever the scope', (_what, ink) => {
    const plain = textStyle(14, ink.text, { font: 'code' });
    for (const scope of ['', ...CODE_SCOPES]) {
      const { color } = codeStyle([scope], plain, ink.panel, theme);
      expect(contrast(resolveColor(color, theme), resolveColor(ink.panel, theme)), scope).toBeGreaterThanOrEqual(
        READABLE,
      );
    }
  });

  it('stays readable on the band of a marked line', () => {
    const ink = pageInk(theme);
    const band = mix(resolveColor(ink.panel, theme), resolveColor(ink.accent, theme), BAND_OPACITY);
    const plain = textStyle(14, ink.text, { font: 'code' });
    for (const scope of ['', ...CODE_SCOPES]) {
      const { color } = codeStyle([scope], plain, band, theme);
      expect(contrast(resolveColor(color, theme), band), scope).toBeGreaterThanOrEqual(READABLE);
    }
  });

  it('uses the theme’s roles, so that a change of theme changes it', () => {
    const plain = textStyle(14, 'text', { font: 'code' });
    expect(codeStyle(['keyword'], plain, 'panel', theme).color).toBe('accent4');
    expect(codeStyle(['comment'], plain, 'panel', theme)).toMatchObject({ color: 'quiet', italic: true });
    expect(codeStyle(['string', 'subst'], plain, 'panel', theme)).toBe(plain);
    expect(codeStyle(['title.function.invoke'], plain, 'panel', theme).color).toBe('accent1');
    expect(codeStyle(['params', 'unheard-of'], plain, 'panel', theme)).toBe(plain);
  });
});
