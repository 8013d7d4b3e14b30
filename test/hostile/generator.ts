import { mutatedFrontMatter, mutatedSlide, numberSoup } from './mutations';
import type { Random } from './random';
import { STRANGE, WORDS } from './words';

/** One deck that no careful author would write. Most pieces are broken in one way or another. */
export function hostileDeck(random: Random): string {
  const slides = random.times(random.int(1, 6), () => hostileSlide(random));
  const text =
    (random.chance(0.6) ? (random.chance(0.3) ? mutatedFrontMatter(random) : frontMatter(random)) : '') +
    slides.join(random.pick(['\n\n---\n\n', '\n---\n', '\n***\n', '\n- - -\n', '\r\n\r\n---\r\n\r\n']));
  // Cut anywhere: in a fence, in a comment, between the halves of a surrogate pair.
  return random.chance(0.2) ? text.slice(0, random.int(0, text.length)) : text;
}

function hostileSlide(random: Random): string {
  if (random.chance(0.4)) return mutatedSlide(random);
  return random.times(random.int(1, 6), () => random.pick(PIECES)(random)).join(random.pick(['\n\n', '\n', '\n\n\n']));
}

function words(random: Random, most = 12): string {
  return random
    .times(random.int(1, most), () => (random.chance(0.15) ? random.pick(STRANGE) : random.pick(WORDS)))
    .join(random.pick([' ', '', '，', '\u00a0']));
}

type Piece = (random: Random) => string;

const PIECES: readonly Piece[] = [
  (r) => `${'#'.repeat(r.int(1, 8))} ${words(r)}`,
  (r) => words(r, 40),
  (r) => numberSoup(r),
  (r) =>
    `${r.pick(['- ', '# ', '| ', '> '])}${r.times(r.int(1, 8), () => numberSoup(r)).join(r.pick([' | ', '\n- ', '，', '\n']))}`,
  (r) => `${words(r)}\n${r.pick(['===', '---', '- - -', '***'])}`,
  (r) =>
    r
      .times(
        r.int(1, 20),
        () => `${' '.repeat(r.int(0, 9))}${r.pick(['-', '*', '+', '1.', '999999999.', '- [x]', '- [ ]'])} ${words(r)}`,
      )
      .join('\n'),
  (r) => Array.from({ length: r.int(5, 60) }, (_, depth) => `${'  '.repeat(depth)}- ${depth}`).join('\n'),
  (r) => `${'> '.repeat(r.int(1, 150))}${words(r)}`,
  (r) => `${r.pick(['[', '(', '*', '_', '`', '<', '{', '\\', '**', '![', '~', '='])}`.repeat(r.int(1, 400)),
  (r) => table(r, r.int(1, 12), r.int(0, 15)),
  (r) => (r.chance(0.06) ? table(r, 3, 2000) : table(r, r.int(1, 40), 3)),
  (r) => (r.chance(0.2) ? r.pick(['字', 'word ', 'W', '😀', 'a-', '，']).repeat(10_000 / r.int(1, 5)) : words(r)),
  (r) =>
    `${r.pick(['```', '~~~', '````', '```mermaid', '```chart', '```math', '```ts {1,3-}', '```yaml linenos'])}\n${r.times(r.int(0, 40), () => words(r)).join('\n')}\n${r.pick(['```', '~~~', ''])}`,
  (r) =>
    `<!-- ${r.pick(['stage: stage2', 'layout: nowhere', 'layout: comparison', '_class: lead', 'paginate: maybe', 'stage: [', 'overflow: split', 'a: *a', 'just a note', '-->', 'lint-disable', 'backgroundColor: "url(javascript:1)"', 'columns: [1, 2'])} ${r.pick(['-->', '--', ''])}`,
  (r) =>
    `${r.pick([':::', '::::'])} ${r.pick(['notes', 'columns', 'column', 'unknown', '{.column width="-5%"}'])}\n${words(r)}\n${r.pick([':::', '::::', ''])}`,
  (r) => `<${r.pick(['div', 'br', 'kbd', 'table', 'iframe src=x', '/p', '!DOCTYPE', '?php', 'style'])}>${words(r)}`,
  (r) =>
    `[${words(r, 2)}]: ${r.pick(['<', 'http://x', '#slide-99', '#slide-1', 'javascript:alert(1)', 'file:///etc/passwd'])}`,
  (r) =>
    `[go](${r.pick(['#slide-1', '#slide-999', '#', 'javascript:alert(1)', 'http://[', '%', 'mailto:a@b', '\u0000'])})`,
  (r) => r.times(r.int(1, 30), () => r.pick(STRANGE)).join(''),
  (r) => `    ${words(r)}\n\t\t${words(r)}`,
  (r) =>
    `![${words(r, 3)}](${r.pick(['', ' ', 'missing.png', '../../../etc/passwd', 'data:image/png;base64,AAAA', 'a b.png', '<a b.png>', 'x.svg'])})`,
];

function table(random: Random, columns: number, rows: number): string {
  const row = (): string =>
    `|${random.times(Math.max(1, columns + random.int(-1, 1)), () => words(random, 3).replace(/[\n\r]/g, ' ')).join('|')}|`;
  const rule = `|${random.times(columns, () => random.pick(['---', ':---', '---:', ':-:', '-'])).join('|')}|`;
  return [row(), rule, ...random.times(rows, row)].join('\n');
}

function frontMatter(random: Random): string {
  const lines = random.times(random.int(0, 8), () => random.pick(FRONT_MATTER)(random));
  return `---\n${lines.join('\n')}\n${random.pick(['---\n', '---\r\n', '', '...\n'])}`;
}

const FRONT_MATTER: readonly Piece[] = [
  (r) => `title: ${words(r)}`,
  () => 'marp: true',
  (r) => `theme: ${r.pick(['cloud-native', 'paper', 'midnight', 'nowhere', '{', '[1,2]', './x.theme.yaml'])}`,
  (r) => `lang: ${r.pick(['zh-CN', 'en', 'xx', '12', '""'])}`,
  (r) => `overflow: ${r.pick(['split', 'shrink', 'warn', 'explode'])}`,
  (r) => `outline: ${r.pick(['gpu-efficiency', 'none', '[]'])}`,
  (r) => `headingDivider: ${r.pick(['2', '[1,2]', 'x', '-1', '{a: b}'])}`,
  () => 'a: &a [*a, *a]',
  () => 'x: &x {y: *x}',
  () => `bomb: ${'['.repeat(5000)}`,
  () =>
    'l1: &l1 [1,1,1,1,1,1,1,1,1,1]\nl2: &l2 [*l1,*l1,*l1,*l1,*l1,*l1,*l1,*l1]\nl3: [*l2,*l2,*l2,*l2,*l2,*l2,*l2,*l2]',
  () => '\tkey: tab',
  () => 'key: "unclosed',
  () => '- not a mapping',
  () => '__proto__: {polluted: true}',
  () => 'constructor: x',
  () => '? [a, b] : c',
  () => 'date: 2026-11-22',
  (r) => `${words(r)}: ${words(r)}`,
];
