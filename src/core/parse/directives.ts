import type { Bilingual } from '../source/bilingual';

/**
 * How far a directive reaches: `local` to its slide and the following ones (`_key` to its own slide only),
 * `spot` to its own slide only, `global` to the whole deck.
 */
export type DirectiveScope = 'local' | 'spot' | 'global';

export interface DirectiveKey {
  readonly name: string;
  readonly scope: DirectiveScope;
  /** `string` keeps the value as it is written (`task: 5.10`). */
  readonly type: 'string' | 'boolean' | 'number' | 'any';
  readonly about: Bilingual;
}

function key(
  name: string,
  scope: DirectiveScope,
  type: DirectiveKey['type'],
  en: string,
  zh: string,
): readonly [string, DirectiveKey] {
  return [name, { name, scope, type, about: { en, zh } }];
}

/** Every directive that a comment may hold. What is not in this table makes the comment a speaker note. */
export const DIRECTIVES: ReadonlyMap<string, DirectiveKey> = new Map([
  key('stage', 'local', 'string', 'The stage that this and the following slides belong to', '本页及后续页所属的阶段'),
  key(
    'section',
    'local',
    'string',
    'The section that this and the following slides belong to',
    '本页及后续页所属的章节',
  ),
  key('layout', 'spot', 'string', "This slide's layout", '本页的版式'),
  key('time', 'spot', 'string', "This slide's time budget", '本页的讲解时间'),
  key('overflow', 'spot', 'string', 'What to do when the content does not fit', '内容放不下时的处理方式'),
  key('columns', 'spot', 'any', "Widths of the table's or the slide's columns", '表格或分栏的列宽'),
  key('hide', 'spot', 'boolean', 'Leave this slide out of exported files', '导出时不包含本页'),
  key('task', 'spot', 'string', 'Id of the task that this slide belongs to', '本页对应的任务编号'),
  key('build', 'spot', 'any', 'Show the items of lists one after another: list or none', '逐项显示列表：list 或 none'),
  key(
    'transition',
    'local',
    'string',
    'Transition to the slide: fade, push, wipe, …, none',
    '切换效果：fade、push、wipe 等，none 为无',
  ),
  key('class', 'local', 'any', "Marp's style classes", 'Marp 的样式类'),
  key('paginate', 'local', 'any', 'Show the slide number', '显示页码'),
  key('header', 'local', 'string', 'Text at the top of the slide', '页眉文字'),
  key('footer', 'local', 'string', 'Text at the bottom of the slide', '页脚文字'),
  key('backgroundColor', 'local', 'string', 'Colour of the ground', '背景颜色'),
  key('backgroundImage', 'local', 'string', 'Picture on the ground', '背景图片'),
  key('backgroundPosition', 'local', 'string', 'Place of the background picture', '背景图片的位置'),
  key('backgroundRepeat', 'local', 'string', 'Repetition of the background picture', '背景图片的重复方式'),
  key('backgroundSize', 'local', 'string', 'Size of the background picture', '背景图片的大小'),
  key('color', 'local', 'string', 'Colour of the text', '文字颜色'),
  key('theme', 'global', 'string', "The deck's theme", '演示文稿的主题'),
  key('style', 'global', 'string', 'CSS of a Marp deck', 'Marp 演示文稿的 CSS'),
  key('headingDivider', 'global', 'any', 'Heading levels that begin a slide', '另起一页的标题级别'),
  key('size', 'global', 'string', 'Page size', '页面尺寸'),
  key('math', 'global', 'any', 'Math library of a Marp deck', 'Marp 演示文稿的公式库'),
  key('lang', 'global', 'string', 'Language of the deck', '演示文稿的语言'),
  key('title', 'global', 'string', 'Title of the deck', '演示文稿的标题'),
  key('author', 'global', 'string', 'Author of the deck', '演示文稿的作者'),
  key('description', 'global', 'string', 'Description of the deck', '演示文稿的说明'),
  key('keywords', 'global', 'any', 'Keywords of the deck', '演示文稿的关键词'),
  key('url', 'global', 'string', 'Address of the deck', '演示文稿的网址'),
  key('image', 'global', 'string', 'Preview picture of the deck', '演示文稿的预览图'),
]);

/** The plain names of deck-wide directives by the keys they are written with, `$theme` as well as `theme`. */
export const GLOBAL_NAMES: ReadonlyMap<string, string> = new Map(
  [...DIRECTIVES.values()]
    .filter(({ scope }) => scope === 'global')
    .flatMap(({ name }) => [[name, name] as const, [`$${name}`, name] as const]),
);

/** The directive that a written key means: `_class` is `class` for one slide, `$theme` is `theme` (old Marp). */
export function directiveOf(written: string): { readonly directive: DirectiveKey; readonly spot: boolean } | undefined {
  const plain = DIRECTIVES.get(written);
  if (plain) return { directive: plain, spot: plain.scope === 'spot' };
  const bare = DIRECTIVES.get(written.slice(1));
  if (written.startsWith('_') && bare && bare.scope !== 'global') return { directive: bare, spot: true };
  if (written.startsWith('$') && bare?.scope === 'global') return { directive: bare, spot: false };
  return undefined;
}
