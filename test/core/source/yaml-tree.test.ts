import { describe, expect, it } from 'vitest';
import { readYamlTree, type YamlNode } from '../../../src/core/source/yaml-tree';

/** The tree as plain data, with the source text of every scalar in place of its value. */
function written(node: YamlNode | undefined, text: string): unknown {
  if (node?.kind === 'map') return Object.fromEntries(node.fields.map(({ key, value }) => [key, written(value, text)]));
  if (node?.kind === 'list') return node.items.map((item) => written(item, text));
  return node && text.slice(node.span.start, node.span.end);
}

const read = (text: string) => readYamlTree(text).root;

describe('readYamlTree', () => {
  it('knows the place of every value', () => {
    const text = 'a: one\nb:\n  - 2.50\n  - {c: "three"}\n';
    expect(written(read(text), text)).toEqual({ a: 'one', b: ['2.50', { c: '"three"' }] });
  });

  it('knows the place of keys', () => {
    const text = 'a:\n  "b c": 1\n';
    const root = read(text);
    const inner = root?.kind === 'map' ? root.fields[0]!.value : undefined;
    const field = inner?.kind === 'map' ? inner.fields[0] : undefined;
    expect(text.slice(field!.keySpan.start, field!.keySpan.end)).toBe('"b c"');
  });

  it('keeps values and what was written', () => {
    const root = read('a: 5.10\nb: "x"\nc: true\nd:\ne: #0B5CAD\n');
    const fields = root?.kind === 'map' ? root.fields : [];
    expect(fields.map(({ value }) => (value.kind === 'scalar' ? [value.value, value.source] : []))).toEqual([
      [5.1, '5.10'],
      ['x', 'x'],
      [true, 'true'],
      [null, ''],
      [null, '#0B5CAD'],
    ]);
  });

  it('follows aliases', () => {
    expect(read('a: &x [1, 2]\nb: *x\n')).toMatchObject({
      fields: [{ key: 'a' }, { key: 'b', value: { kind: 'list', items: [{ value: 1 }, { value: 2 }] } }],
    });
  });

  it('reads what it can of a broken text', () => {
    const { root, errors } = readYamlTree('a: 1\nb: [1\n');
    expect(errors.length).toBeGreaterThan(0);
    expect(root).toMatchObject({ fields: [{ key: 'a', value: { value: 1 } }, { key: 'b' }] });
  });

  it.each([
    ['nothing', ''],
    ['a list inside itself', 'a: &x\n  - *x\n  - 1\n'],
    [
      'lists named in lists',
      `a: &a [1, 1]\n${Array.from('bcdefghijklmnopqrstuvwxyz', (c, i) => `${c}: &${c} [${`*${String.fromCharCode(97 + i)}, `.repeat(9)}1]`).join('\n')}`,
    ],
    ['a very deep list', '['.repeat(5000)],
    ['an unknown alias', 'a: *nobody\n'],
    ['a tab', 'a:\n\tb: 1\n'],
  ])('does not throw on %s', (_what, text) => {
    expect(() => readYamlTree(text)).not.toThrow();
  });
});
