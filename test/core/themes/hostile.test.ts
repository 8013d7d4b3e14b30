import { describe, expect, it } from 'vitest';
import { COLOR_ROLES } from '../../../src/core/scene/color';
import { readTheme } from '../../../src/core/themes/theme-file';
import { readRepositoryFile } from '../../source-files';

const EXAMPLE = readRepositoryFile('test/fixtures/themes/acme.theme.yaml');
const ODD = [
  '"',
  "'",
  '#',
  ':',
  '- ',
  '{',
  '}',
  '[',
  ']',
  '&a ',
  '*a',
  '\t',
  '\n',
  '  ',
  '\u0000',
  '\ud800',
  '|',
  '%',
  '!',
  '🎨',
  '%YAML 9\n---\n',
  '<<: *a\n',
];

/** The same numbers every time: a linear congruential generator. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The example with a few characters cut out, put in or doubled. */
function damaged(seed: number): string {
  const random = randomFrom(seed);
  let text = EXAMPLE;
  for (let i = 0; i <= random(4); i++) {
    const at = random(text.length);
    const length = random(3) === 0 ? random(200) : random(3);
    const put = random(2) === 0 ? ODD[random(ODD.length)]! : text.slice(random(text.length)).slice(0, random(40));
    text = text.slice(0, at) + put + text.slice(at + length);
  }
  return text;
}

/** What is wrong with the reading of a text: the theme must be complete, and every place inside the text. */
function faultsOf(text: string): string[] {
  const { theme, problems } = readTheme(text);
  const { body, title, footer } = theme.sizes;
  return [
    ...COLOR_ROLES.filter((role) => !/^#[0-9A-F]{6}$/.test(theme.colors[role])),
    ...[...body, ...title, footer].filter((size) => !(size >= 8 && size <= 96)).map((size) => `size ${size}`),
    ...problems
      .filter(({ span }) => !(span.start >= 0 && span.start <= span.end && span.end <= text.length))
      .map(({ code }) => `place of ${code}`),
  ];
}

describe('a damaged theme file', () => {
  it('is read as far as it goes, with places inside it', () => {
    const faults: string[] = [];
    for (let seed = 1; seed <= 200; seed++)
      faults.push(...faultsOf(damaged(seed)).map((one) => `seed ${seed}: ${one}`));
    expect(faults).toEqual([]);
  }, 30_000);
});
