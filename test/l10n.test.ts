import { describe, expect, it } from 'vitest';
import { readRepositoryFile, sourceFiles } from './source-files';
import { textCalls, wrongTranslations } from './translatable-texts';

type Bundle = Record<string, string>;
const bundle = JSON.parse(readRepositoryFile('l10n/bundle.l10n.zh-cn.json')) as Bundle;

/** `translated` passes on a text that core wrote, which is found there. */
const PASSES_ON = 'src/vscode/texts.ts';

const calls = sourceFiles('src').map((file) => {
  const callee = file.startsWith('src/vscode/') ? 'l10n.t' : 'message';
  return { file, ...textCalls(readRepositoryFile(file), callee) };
});
const texts = calls.flatMap((one) => one.texts);

describe('texts for the reader', () => {
  it('are found', () => {
    expect(texts.length).toBeGreaterThan(30);
  });

  it('are written as one literal', () => {
    const unreadable = calls.filter(({ file }) => file !== PASSES_ON).flatMap((one) => one.unreadable);
    expect(unreadable).toEqual([]);
  });

  it('have a Chinese translation with the same places', () => {
    expect(wrongTranslations(texts, bundle)).toEqual([]);
  });

  it('leave no translation without a text', () => {
    const used = new Set(texts);
    expect(Object.keys(bundle).filter((text) => !used.has(text))).toEqual([]);
  });
});

describe('texts of package.json', () => {
  const english = JSON.parse(readRepositoryFile('package.nls.json')) as Bundle;
  const chinese = JSON.parse(readRepositoryFile('package.nls.zh-cn.json')) as Bundle;
  const used = [...readRepositoryFile('package.json').matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]!);

  it('exist in English', () => {
    expect(used.filter((key) => !english[key])).toEqual([]);
  });

  it('exist in both languages', () => {
    expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
    expect(Object.entries(chinese).filter(([, text]) => text === '')).toEqual([]);
  });

  it('are all used', () => {
    expect(Object.keys(english).filter((key) => !used.includes(key))).toEqual([]);
  });
});

describe('reading translatable texts', () => {
  it('takes every kind of literal', () => {
    const source = "message('it\\'s {0}', 1);\nmessage(\n  \"two\",\n);\nmessage(`three`)";
    expect(textCalls(source, 'message').texts).toEqual(["it's {0}", 'two', 'three']);
  });

  it('reports what is not a literal', () => {
    const source = `message(text);\nmessage('a' + b);\nmessage(\`a \${b}\`);\nmessage(x ? 'a' : 'b')`;
    expect(textCalls(source, 'message')).toMatchObject({ texts: [], unreadable: { length: 4 } });
  });

  it('leaves definitions, longer names and comments alone', () => {
    const source = "function message(text: string) {}\nfailedMessage('no');\n// message('no')\n/* message('no') */";
    expect(textCalls(source, 'message')).toEqual({ texts: [], unreadable: [] });
  });
});

describe('checking translations', () => {
  it('accepts places in another order', () => {
    expect(wrongTranslations(['{0} of {1}'], { '{0} of {1}': '{1} 中的 {0}' })).toEqual([]);
  });

  it('reports a missing one, an empty one, and lost places', () => {
    const found = wrongTranslations(['a', 'b', '{0} c'], { b: '', '{0} c': '丙' });
    expect(found).toHaveLength(3);
  });
});
