/** A seeded source of random numbers (mulberry32): the same seed, the same decks. */
export class Random {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** From 0 to `limit - 1`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }
}

const INLINE = [
  'text',
  '中文',
  '，',
  '：',
  '“引号”',
  ' ',
  '  ',
  '*',
  '**',
  '***',
  '_',
  '__',
  '`',
  '``',
  '~~',
  '~',
  '^',
  '==',
  '===',
  '[a](b "t")',
  '[r]',
  '[x][r]',
  '![alt w:20](p%20q.png)',
  '[',
  ']',
  '(',
  ')',
  '\\*',
  '\\|',
  '\\',
  '|',
  '&amp;',
  '&#x4e2d;',
  '&bad;',
  '<b>',
  '</b>',
  '<u>u</u>',
  '<br>',
  '<span class="x">',
  '<!-- note -->',
  '<https://x.y/z>',
  'https://a.b/c?d=e',
  '😀',
  '\ud800',
  '\t',
  '$x^2$',
  '#',
  '120ms→80ms',
  'H~2~O',
  'x^2^',
  '[^n]',
  ':rocket:',
];

const STARTS = [
  '',
  '',
  '',
  '# ',
  '## ',
  '### ',
  '- ',
  '* ',
  '  - ',
  '    - ',
  '1. ',
  '2) ',
  '> ',
  '> > ',
  '> - ',
  '- > ',
  '    ',
  '\t',
  '| ',
  '- [ ] ',
  '- [x] ',
];

const WHOLE_LINES = [
  '',
  '',
  '',
  '',
  '---',
  '---',
  '---',
  '--- ',
  ' ---',
  '  ---',
  '   ---',
  '    ---',
  '***',
  '___',
  '- - -',
  '-----',
  '===',
  '```',
  '```js',
  '~~~',
  '- ```',
  '> ```',
  '<div>',
  '</div>',
  '<!--',
  '-->',
  '<!-- layout: title -->',
  '<!-- note',
  '|---|---|',
  '| a | b\\|c |',
  '[r]: /url',
  '[r]: /url "t"',
  '[q]:',
  '<script>',
  '</script>',
  '<style>',
];

/** What stock markdown-it does not know. */
export const EXTENSION_LINES = [
  ':::',
  '::: notes',
  '::: columns',
  '::: column',
  '::: {.column width="40%"}',
  ':::: x',
  '[^n]: a *note*',
  ': a definition',
  '> [!NOTE] title',
];

/** One line of Markdown that means nothing in particular. */
export function randomLine(random: Random, wholeLines: readonly string[] = WHOLE_LINES): string {
  if (random.next() < 0.45) return random.pick(wholeLines);
  let line = random.pick(STARTS);
  for (let i = random.below(7); i >= 0; i--) line += random.pick(INLINE);
  return line;
}

/** A deck of random lines; `extended` adds what stock markdown-it does not know, `end` is the line end. */
export function randomMarkdown(random: Random, options: { extended?: boolean; end?: string } = {}): string {
  const lines: string[] = [];
  const wholeLines = options.extended ? [...WHOLE_LINES, ...EXTENSION_LINES] : WHOLE_LINES;
  for (let i = 3 + random.below(28); i > 0; i--) lines.push(randomLine(random, wholeLines));
  return lines.join(options.end ?? '\n');
}
