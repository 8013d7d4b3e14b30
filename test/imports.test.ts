import { describe, expect, it } from 'vitest';
import { type Import, importsOf, roomOf, specifiersOf, wrongImports } from './import-graph';
import { readRepositoryFile, sourceFiles } from './source-files';

/** Wrong arrows of a made-up code base: file name to the specifiers that it imports. */
function wrongIn(files: Readonly<Record<string, readonly string[]>>): string[] {
  const imports = Object.entries(files).flatMap(([file, specifiers]): Import[] =>
    importsOf(file, specifiers.map((one) => `import { x } from '${one}';`).join('\n'), (path) => path.endsWith('.ts')),
  );
  return wrongImports(imports);
}

describe('imports of the product', () => {
  const files = [...sourceFiles('src'), ...sourceFiles('webview')];
  const known = new Set(files);
  const imports = files.flatMap((file) => importsOf(file, readRepositoryFile(file), (path) => known.has(path)));

  it('are found', () => {
    expect(imports.length).toBeGreaterThan(files.length / 2);
  });

  it('point one way', () => {
    expect(wrongImports(imports)).toEqual([]);
  });
});

describe('reading imports', () => {
  it('sees every form, types included', () => {
    const source = [
      "import a from './a';",
      "import type { B } from '../b';",
      "import {\n  c,\n  d,\n} from 'c';",
      "import './side-effect';",
      "export * from './e';",
      'export { f } from "./f";',
      "const g = await import('./g');",
      "const h = require('h');",
    ].join('\n');
    expect(specifiersOf(source)).toEqual(['./a', '../b', 'c', './side-effect', './e', './f', './g', 'h']);
  });

  it('sees none in comments', () => {
    expect(specifiersOf("// import a from 'a';\n/*\nimport b from 'b';\n*/\n * import c from 'c'")).toEqual([]);
  });

  it('does not join two statements', () => {
    expect(specifiersOf("export const a = 'from';\nexport type T = 'x';\nimport b from 'b';")).toEqual(['b']);
  });

  it('resolves to a file, or to the index of a folder', () => {
    const exists = (path: string) => path === 'src/core/text/measure.ts' || path === 'src/core/parse/index.ts';
    const found = importsOf('src/core/layout/index.ts', "import '../text/measure';\nimport '../parse';", exists);
    expect(found.map((one) => one.to)).toEqual(['src/core/text/measure.ts', 'src/core/parse/index.ts']);
  });

  it('names rooms', () => {
    expect(roomOf('src/core/rules/u01.ts')).toBe('rules');
    expect(roomOf('src/pptx/index.ts')).toBe('pptx');
    expect(roomOf('src/cli.ts')).toBe('cli');
    expect(roomOf('webview/main.ts')).toBe('webview');
  });
});

describe('what is allowed', () => {
  it('lets each room import lower ones and itself', () => {
    expect(
      wrongIn({
        'src/core/text/measure.ts': ['../source/span'],
        'src/core/parse/index.ts': ['../blocks/list', '../deck/deck', './slides', 'markdown-it'],
        'src/pptx/index.ts': ['../core/scene/scene', 'pptxgenjs'],
        'src/vscode/extension.ts': ['../protocol', '../pptx', '../core/parse', 'vscode'],
        'src/cli.ts': ['./core/lint', './pptx', 'node:fs'],
        'webview/main.ts': ['../src/protocol', './toolkit'],
        'webview/toolkit.ts': ['@vscode/webview-ui-toolkit'],
      }),
    ).toEqual([]);
  });

  it('lets rooms of one tier import each other one way', () => {
    expect(wrongIn({ 'src/core/rules/arithmetic/totals.ts': ['../reading/table'] })).toEqual([]);
    expect(wrongIn({ 'src/core/scene/scene.ts': ['../deck/deck'] })).toEqual([]);
  });
});

describe('what is not allowed', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['a lower room imports a higher one', 'src/core/blocks/list.ts', '../layout'],
    ['a rule imports an engine', 'src/core/rules/u01.ts', '../parse'],
    ['reading imports arithmetic', 'src/core/rules/reading/passage.ts', '../arithmetic/totals'],
    ['a folder of rules imports one beside it', 'src/core/rules/claims/verdict.ts', '../stages/stages'],
    ['a folder of rules imports a rule', 'src/core/rules/claims/verdict.ts', '../u01-unit-missing'],
    ['a folder of rules that no floor names', 'src/core/rules/helpers/a.ts', '../reading/table'],
    ['core imports a printer', 'src/core/lint/index.ts', '../../pptx'],
    ['core imports the editor', 'src/core/parse/index.ts', '../../vscode/settings'],
    ['a printer imports the editor', 'src/pptx/index.ts', '../vscode/settings'],
    ['core imports the protocol', 'src/core/svg/index.ts', '../../protocol'],
    ['the protocol imports anything', 'src/protocol.ts', './core/deck/deck'],
    ['the webview imports core', 'webview/main.ts', '../src/core/svg'],
    ['the extension imports the webview', 'src/vscode/extension.ts', '../../webview/main'],
    ['a room that no tier names', 'src/core/helpers/index.ts', '../source/span'],
    ['core imports vscode', 'src/core/parse/index.ts', 'vscode'],
    ['core imports Node', 'src/core/text/measure.ts', 'node:fs'],
    ['core imports Node by its old name', 'src/core/text/measure.ts', 'fs'],
    ['core imports pptxgenjs', 'src/core/svg/index.ts', 'pptxgenjs'],
    ['core imports what needs a page', 'src/core/svg/index.ts', '@vscode/webview-ui-toolkit'],
    ['the editor imports pptxgenjs', 'src/vscode/export/run.ts', 'pptxgenjs'],
    ['the editor imports Node statically', 'src/vscode/extension.ts', 'node:fs'],
    ['a second file imports the toolkit', 'webview/main.ts', '@vscode/webview-ui-toolkit'],
    ['the webview imports another package', 'webview/main.ts', 'fflate'],
  ];

  it.each(cases)('%s', (_what, file, specifier) => {
    expect(wrongIn({ [file]: [specifier] })).toHaveLength(1);
  });

  it('rooms in a circle', () => {
    const found = wrongIn({
      'src/core/rules/u01.ts': ['../themes'],
      'src/core/themes/index.ts': ['../outlines'],
      'src/core/outlines/index.ts': ['../rules/u01'],
    });
    expect(found).toEqual(['rooms in a circle: outlines → rules → themes → outlines']);
  });
});
