import type { Bilingual } from '../source/bilingual';

export interface FrontMatterKey {
  readonly name: string;
  /** `string` keeps numbers and dates as they are written; `any` is checked by whoever reads it. */
  readonly type: 'string' | 'boolean' | 'levels' | 'any';
  readonly about: Bilingual;
}

function key(name: string, type: FrontMatterKey['type'], en: string, zh: string): readonly [string, FrontMatterKey] {
  return [name, { name, type, about: { en, zh } }];
}

/** Every front-matter key we know; the JSON schema and the completions are made from this table. */
export const FRONT_MATTER_KEYS: ReadonlyMap<string, FrontMatterKey> = new Map([
  key('proofdeck', 'boolean', 'This Markdown file is a deck', '此 Markdown 文件是演示文稿'),
  key('marp', 'boolean', 'This is a Marp deck: its rules for line breaks and dividers apply', '此文件为 Marp 演示文稿'),
  key('title', 'string', 'Title of the deck', '演示文稿的标题'),
  key('author', 'string', 'Author of the deck', '演示文稿的作者'),
  key('date', 'string', 'Date of the deck; without it the file has none', '演示文稿的日期；不写则没有日期'),
  key('description', 'string', 'Subject of the deck', '演示文稿的说明'),
  key('keywords', 'any', 'Keywords of the deck', '演示文稿的关键词'),
  key('url', 'string', 'Address of the deck', '演示文稿的网址'),
  key('image', 'string', 'Preview picture of the deck', '演示文稿的预览图'),
  key('lang', 'string', 'Language: drives fonts, line breaking and speaking rate', '语言：决定字体、断行与语速'),
  key('theme', 'string', 'A built-in theme, or the path of a theme file', '内置主题名，或主题文件的路径'),
  key('size', 'string', 'Page size', '页面尺寸'),
  key('duration', 'string', "The talk's time budget", '演讲的总时长'),
  key(
    'speaking',
    'any',
    'How fast the speaker is: zh and en a minute, seconds per picture and table',
    '语速：zh 与 en 为每分钟字词数，picture 与 table 为停留秒数',
  ),
  key('audience', 'string', 'Who listens: engineers, managers or public', '听众：engineers、managers 或 public'),
  key('outline', 'string', 'The stage outline that the deck follows', '演示文稿所依照的阶段大纲'),
  key('metrics', 'any', "The deck's numbers, or the path of a file that holds them", '指标数据，或其文件路径'),
  key('lint', 'any', 'Rules, indicators and the list that this deck is held to', '本文稿的检查规则、指标与指标清单'),
  key('template', 'string', 'Export onto the masters of this PowerPoint file', '导出到此 PowerPoint 文件的母版'),
  key('overflow', 'string', 'What to do when the content of a slide does not fit', '页面内容放不下时的处理方式'),
  key('tasks', 'any', 'The tasks that slides name by their id', '页面以编号引用的任务'),
  key('headingDivider', 'levels', 'Heading levels that begin a slide', '另起一页的标题级别'),
  key('build', 'any', 'Show the items of lists one after another: list or none', '逐项显示列表：list 或 none'),
  key('transition', 'string', 'Transition between slides', '切换效果'),
  key('paginate', 'any', 'Show slide numbers', '显示页码'),
  key('header', 'string', 'Text at the top of every slide', '每页的页眉文字'),
  key('footer', 'string', 'Text at the bottom of every slide', '每页的页脚文字'),
  key('class', 'any', "Marp's style classes for every slide", '每页的 Marp 样式类'),
  key('color', 'string', 'Colour of the text', '文字颜色'),
  key('backgroundColor', 'string', 'Colour of the ground', '背景颜色'),
  key('backgroundImage', 'string', 'Picture on the ground', '背景图片'),
  key('backgroundPosition', 'string', 'Place of the background picture', '背景图片的位置'),
  key('backgroundRepeat', 'string', 'Repetition of the background picture', '背景图片的重复方式'),
  key('backgroundSize', 'string', 'Size of the background picture', '背景图片的大小'),
  key('style', 'string', 'CSS of a Marp deck', 'Marp 演示文稿的 CSS'),
  key('math', 'any', 'Math library of a Marp deck', 'Marp 演示文稿的公式库'),
]);

/** The known key behind a written one: `_class` is `class` for the first slide, `$theme` is `theme` (old Marp). */
export function frontMatterKeyOf(written: string): FrontMatterKey | undefined {
  return FRONT_MATTER_KEYS.get(written) ?? FRONT_MATTER_KEYS.get(/^[_$]/.test(written) ? written.slice(1) : '');
}
