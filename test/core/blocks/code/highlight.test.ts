import { describe, expect, it } from 'vitest';
import { highlightLines } from '../../../../src/core/blocks/code/highlight';

const K8S = `# a job
apiVersion: batch/v1
spec:
  replicas: 3
  image: "x:1"`;

/** The scopes of the piece that holds `text`. */
function scopesOf(code: string, language: string, text: string): string {
  const piece = highlightLines(code, language)
    .flat()
    .find((token) => token.text.includes(text));
  return piece?.scopes.join(' ') ?? 'none';
}

describe('the colours of code', () => {
  it('know keys, values and comments of Kubernetes YAML', () => {
    expect(scopesOf(K8S, 'yaml', 'a job')).toBe('comment');
    expect(scopesOf(K8S, 'k8s', 'replicas')).toBe('attr');
    expect(scopesOf(K8S, 'yml', '3')).toBe('number');
    expect(scopesOf(K8S, 'yaml', 'x:1')).toBe('string');
  });

  it.each([
    ['ts', 'const', 'const a: number = 1'],
    ['javascript', 'const', 'const a = 1'],
    ['bash', 'if', 'if true; then echo a; fi'],
    ['python', 'def', 'def f(): pass'],
    ['go', 'func', 'func f() {}'],
    ['rust', 'fn', 'fn f() {}'],
    ['java', 'class', 'class A {}'],
    ['c', 'return', 'int f(void) { return 0; }'],
    ['cuda', 'return', 'int f() { return 0; }'],
    ['c#', 'class', 'class A {}'],
    ['sql', 'SELECT', 'SELECT a FROM b'],
    ['dockerfile', 'FROM', 'FROM a:1'],
    ['proto', 'message', 'message A { int32 a = 1; }'],
  ])('know keywords of %s', (language, keyword, code) => {
    expect(scopesOf(code, language, keyword)).toMatch(/keyword$/);
  });

  it.each([
    ['json', '{"a": 1}'],
    ['diff', '- a\n+ b'],
    ['toml', '[a]\nb = 1'],
    ['markdown', '# a'],
    ['html', '<a href="b">c</a>'],
    ['css', 'a { color: red }'],
    ['makefile', 'a: b\n\techo'],
    ['nginx', 'server { listen 80; }'],
  ])('find something to colour in %s', (language, code) => {
    expect(
      highlightLines(code, language)
        .flat()
        .some((token) => token.scopes.length > 0),
    ).toBe(true);
  });

  it('carry a comment over its lines, and give each line its own pieces', () => {
    const lines = highlightLines('/* a\n\nb */ x', 'ts');
    expect(lines.map((line) => line.map(({ text, scopes }) => [text, scopes.join()]))).toEqual([
      [['/* a', 'comment']],
      [],
      [
        ['b */', 'comment'],
        [' x', ''],
      ],
    ]);
  });

  it('lose no letter, in any language or none', () => {
    const text = 'const a = `x $\u007bb}`;\n<a>\t&amp;\n  # 注释 "\n\ud800\u0000';
    for (const language of ['ts', 'yaml', 'markdown', 'xml', 'shell', 'dockerfile', 'unheard-of', '']) {
      expect(
        highlightLines(text, language)
          .map((line) => line.map((token) => token.text).join(''))
          .join('\n'),
      ).toBe(text);
    }
  });

  it('do not depend on what was coloured before', () => {
    const code = '<script>const a = 1</script>';
    const before = JSON.stringify(highlightLines(code, 'html'));
    for (const language of ['ts', 'css', 'bash', 'python']) highlightLines('a', language);
    expect(JSON.stringify(highlightLines(`${code}\n`, 'html').slice(0, 1))).toBe(before);
  });

  it.each([
    ['long', 'const a = 1;\n'.repeat(1000)],
    ['wide', 'const '.repeat(100)],
    ['high', '\n'.repeat(500)],
  ])('leave a text plain that is too %s for slides', (_what, text) => {
    expect(
      highlightLines(text, 'ts')
        .flat()
        .every((token) => token.scopes.length === 0),
    ).toBe(true);
  });

  it('survive brackets that never close, however deep', () => {
    for (const language of ['ts', 'json', 'cpp', 'nginx'])
      expect(
        highlightLines('([{'.repeat(100), language)
          .flat()
          .map(({ text }) => text)
          .join(''),
      ).toBe('([{'.repeat(100));
    const deep = '{\n'.repeat(390);
    expect(
      highlightLines(deep, 'ts')
        .map((line) => line.map(({ text }) => text).join(''))
        .join('\n'),
    ).toBe(deep);
  });
});
