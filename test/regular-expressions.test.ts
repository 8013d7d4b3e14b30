import { setImmediate } from 'node:timers/promises';
import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import { type BuiltExpression, expressionsBuiltBy } from './built-expressions';
import { regularExpressionsIn } from './regular-expressions';
import { readRepositoryFile, sourceFiles } from './source-files';

/** The rooms whose expressions read what authors type, at every keystroke. */
const ROOMS = [
  'src/core/numbers',
  'src/core/indicators',
  'src/core/rules',
  'src/core/lint',
  'src/core/outlines',
  'src/core/parse',
  'src/core/charts',
];

/**
 * Expressions that a proof cannot be given for are attacked: `attackLimit` letters read are the limit, not time, which would
 * give another verdict beside other tests.
 */
const LIMITS = {
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  attackLimit: 20_000_000,
  maxIteration: 3,
} as const;

/** Pauses between any two proofs: a worker that is deaf for a minute is given up by vitest (its issue 8164). */
async function slowOnes(expressions: readonly BuiltExpression[]): Promise<string[]> {
  const slow: string[] = [];
  for (const { file, source, flags } of expressions) {
    const { status } = checkSync(source, flags, LIMITS);
    if (status !== 'safe') slow.push(`${file}: /${source}/${flags} ${status}`);
    await setImmediate();
  }
  return slow;
}

const found = ROOMS.flatMap((room) => sourceFiles(room)).flatMap((file) =>
  regularExpressionsIn(readRepositoryFile(file)).map((one) => ({ file, ...one })),
);

describe('regular expressions that read decks', () => {
  it('are found', () => {
    expect(found.length).toBeGreaterThan(200);
  });

  it('take no more than linear time on any text', async () => {
    expect(await slowOnes(found)).toEqual([]);
  }, 600_000);

  it('would be told if one took more', async () => {
    const sources = ['\\s+$', '(\\w+\\s?)+!', '(?:[\\w ]{1,40}){1,20}x'];
    const slow = await slowOnes(sources.map((source) => ({ file: 'a.ts', source, flags: '' })));
    expect(slow).toEqual(sources.map((source) => `a.ts: /${source}/ vulnerable`));
  }, 600_000);

  it('are as quick where modules make them of lists of words', async () => {
    const built = await expressionsBuiltBy(() => import('../src/core/lint'));
    expect(built.length).toBeGreaterThan(50);
    expect(await slowOnes(built)).toEqual([]);
  }, 600_000);
});

describe('finding regular expressions', () => {
  it('sees them where they can stand, and no division', () => {
    const source = 'const A = /a\\/b[/]c/gi;\nuse(/d/, x / y / z);\nreturn /e/.test(t) || !/f/y.test(t);';
    expect(regularExpressionsIn(source).map((one) => one.source)).toEqual(['a\\/b[/]c', 'd', 'e', 'f']);
  });

  it('leaves comments and texts alone', () => {
    expect(regularExpressionsIn("// = /a/\n/* = /b/ */\nconst c = 'x = /c/';\nconst d = `= /d/`;")).toEqual([]);
  });
});
