import { LAYOUTS } from '../layouts';
import { COLOR_ROLES } from '../scene/color';
import type { Geometry } from '../scene/node';
import type { LogoPlace, ThemeCover } from '../scene/theme';
import type { Bilingual } from '../source/bilingual';
import { METRICS_NAMES } from './faces';
import { THEMES } from './index';

/**
 * Everything a theme file may say. The reader checks files by this table; the JSON schema, the completions and the
 * guide's table are made from it.
 */

/** What stands after a key. */
export type ThemeValue =
  | { readonly kind: 'text' }
  /** A name in the reader's language, or one text for both. */
  | { readonly kind: 'bilingual' }
  | { readonly kind: 'face' }
  /** A path, from the theme file's folder. */
  | { readonly kind: 'path' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  /** `#RRGGBB` or `#RGB`; with `roles` also the name of one of the theme's colours. */
  | { readonly kind: 'color'; readonly roles: boolean }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  /** One size, or sizes from the one wanted to the smallest allowed. Points. */
  | { readonly kind: 'sizes'; readonly least: number; readonly most: number }
  | { readonly kind: 'list'; readonly of: ThemeValue }
  /** `inline` where it is rarely more than one line: a number, or a few keys in braces. */
  | { readonly kind: 'map'; readonly keys: readonly ThemeKey[]; readonly inline?: true };

export interface ThemeKey {
  readonly name: string;
  readonly value: ThemeValue;
  readonly about: Bilingual;
  /** Without it the mapping that it belongs to means nothing and is left out. */
  readonly required?: true;
}

/** Text sizes that a theme may ask for, points. */
const SIZE_LIMITS = { least: 8, most: 96 } as const;
/** How far from the page a graphic may be said to lie, points: enough for a circle that only touches a corner. */
const FAR = 2000;

const LOGO_PLACES: readonly LogoPlace[] = ['top-right', 'top-left', 'bottom-right', 'bottom-left'];

/** Shapes of master graphics: those that both printers draw, and a straight line. */
const GRAPHIC_SHAPES: readonly (Geometry | 'line')[] = [
  'rect',
  'roundRect',
  'ellipse',
  'line',
  'triangle',
  'rtTriangle',
  'chevron',
  'homePlate',
  'rightArrow',
];

const GESTURES: readonly ThemeCover['gesture'][] = ['bars', 'band', 'dots', 'none'];

const TEXT: ThemeValue = { kind: 'text' };
const FACE: ThemeValue = { kind: 'face' };
const HEX: ThemeValue = { kind: 'color', roles: false };
const COLOR: ThemeValue = { kind: 'color', roles: true };
const SIZES: ThemeValue = { kind: 'sizes', ...SIZE_LIMITS };
const SIZE: ThemeValue = { kind: 'number', ...SIZE_LIMITS };
/** Names of slide layouts, as `<!-- layout: … -->` gives them. */
export const LAYOUT_NAMES: ThemeValue = { kind: 'list', of: choice(LAYOUTS.map(({ name }) => name)) };

function choice(values: readonly string[]): ThemeValue {
  return { kind: 'choice', values };
}

function map(...keys: readonly ThemeKey[]): ThemeValue {
  return { kind: 'map', keys };
}

function number(least: number, most: number): ThemeValue {
  return { kind: 'number', least, most };
}

function key(name: string, value: ThemeValue, en: string, zh: string): ThemeKey {
  return { name, value, about: { en, zh } };
}

function required(name: string, value: ThemeValue, en: string, zh: string): ThemeKey {
  return { ...key(name, value, en, zh), required: true };
}

const ROLE_ABOUT: Readonly<Record<(typeof COLOR_ROLES)[number], readonly [en: string, zh: string]>> = {
  text: ['Text on the ground', '背景上的文字'],
  ground: ['The ground of every page', '页面背景'],
  quiet: ['Footers, captions, and what is said beside the point', '页脚、图注等次要文字'],
  panel: ['Ground of panels, table stripes and section slides', '面板、表格条纹与章节页的底色'],
  accent1: ['The brand colour: headings, table heads, first series', '主色：标题、表头、第一个系列'],
  accent2: ['The second accent: thin rules, current stage, second series', '第二强调色：细线、当前阶段、第二个系列'],
  accent3: ['Third series', '第三个系列'],
  accent4: ['Fourth series', '第四个系列'],
  accent5: ['Fifth series', '第五个系列'],
  accent6: ['Sixth series, and large quiet figures', '第六个系列，以及大号的次要数字'],
  link: ['Links', '链接'],
  visited: ['Visited links', '访问过的链接'],
};

const COLORS = map(...COLOR_ROLES.map((role) => key(role, HEX, ...ROLE_ABOUT[role])));

const MEANING = map(
  key('good', HEX, 'Better than before', '变好'),
  key('caution', HEX, 'Needs attention', '需要注意'),
  key('bad', HEX, 'Worse than before', '变差'),
);

const FONT = map(
  key('latin', FACE, 'The face of Latin letters and digits', '西文与数字的字体'),
  key('eastAsian', FACE, 'The face of Chinese, Japanese and Korean letters', '中日韩文字的字体'),
  key(
    'metrics',
    choice(Object.values(METRICS_NAMES)),
    'The face whose widths measure the Latin letters; guessed from the name without it',
    '按哪种字体的字宽测量西文；不写则按字体名推断',
  ),
);

const FONTS = map(
  key('heading', FONT, 'Titles and headings', '标题'),
  key('body', FONT, 'All other text', '正文'),
  key('code', FONT, 'Code; a monospaced face', '代码，应为等宽字体'),
);

const TEXT_SIZES = map(
  key('deckTitle', SIZES, 'Title of the title and closing slides', '封面与封底的标题'),
  key('subtitle', SIZES, 'Subtitle, and the sentence of a section slide', '副标题与章节页的说明'),
  key('title', SIZES, 'Slide titles', '页面标题'),
  key('body', SIZES, 'Body text', '正文'),
  key('roomy', SIZE, 'Body text where there is much room', '页面宽松时的正文'),
  key('table', SIZES, 'Table cells', '表格'),
  key('footer', SIZE, 'Header, footer and slide number', '页眉、页脚与页码'),
);

const COVER = map(
  key('ground', COLOR, 'Ground of title and closing slides', '封面与封底的背景'),
  key('text', COLOR, 'Their text', '封面与封底的文字'),
  key('quiet', COLOR, 'Their subtitle, author and date', '副标题、作者与日期'),
  key('accent', COLOR, 'Their thin rule', '细线'),
  key('sectionGround', COLOR, 'Ground of section slides', '章节页的背景'),
  key('gesture', choice(GESTURES), 'The one graphic on the title slide', '封面上的图形'),
);

const LOGO = map(
  required(
    'picture',
    { kind: 'path' },
    "The picture, from the theme file's folder",
    '图片，路径从主题文件所在文件夹算起',
  ),
  key('place', choice(LOGO_PLACES), 'The corner it stands in; top-right without it', '所在的角，默认右上'),
  key('width', number(8, 400), 'Its width in points; 96 without it', '宽度（磅），默认 96'),
  key('on', LAYOUT_NAMES, 'The layouts that show it; all without it', '显示它的版式，默认全部'),
);

const GRAPHIC = map(
  required('shape', choice(GRAPHIC_SHAPES), 'What is drawn', '形状'),
  required('x', number(-FAR, FAR), 'Left edge in points; the page is 960 wide', '左边（磅），页宽 960'),
  required('y', number(-FAR, FAR), 'Upper edge in points; the page is 540 high', '上边（磅），页高 540'),
  required('width', number(0, FAR), 'Width in points', '宽度（磅）'),
  required('height', number(0, FAR), 'Height in points', '高度（磅）'),
  required('color', COLOR, 'A colour of the theme by its name, or #RRGGBB', '主题颜色名，或 #RRGGBB'),
  key('to', COLOR, 'Makes a gradient that runs from color to this one', '渐变：从 color 渐变到此颜色'),
  key(
    'angle',
    number(0, 360),
    'Which way a gradient runs: degrees clockwise from left to right',
    '渐变方向：从左到右起顺时针的角度',
  ),
  key('opacity', number(0, 1), '0 is clear, 1 is solid', '0 为透明，1 为不透明'),
  key('radius', number(0, 270), 'Corner radius of a roundRect in points', '圆角矩形的半径（磅）'),
  key('thickness', number(0.25, 40), 'Thickness of a line in points; 1 without it', '线的粗细（磅），默认 1'),
  key('layouts', LAYOUT_NAMES, 'The layouts that show it; all without it', '显示它的版式，默认全部'),
);

/** The keys at the top of a theme file. */
export const THEME_KEYS: readonly ThemeKey[] = [
  key(
    'extends',
    choice(THEMES.map(({ name }) => name)),
    `The built-in theme that it starts from; ${THEMES[0]!.name} without it`,
    `以哪个内置主题为基础，默认 ${THEMES[0]!.name}`,
  ),
  key('name', TEXT, "The theme's name; the file's without it", '主题的名称，默认取文件名'),
  key('title', { kind: 'bilingual' }, 'What the reader sees as its name', '显示的名称'),
  key('colors', COLORS, 'Colours by role', '各用途的颜色'),
  key('meaning', MEANING, 'Colours that say better, attention, worse', '表示变好、注意、变差的颜色'),
  key('rule', HEX, 'Thin lines: table rules, frames', '细线：表格线、边框'),
  key('marker', HEX, 'Ground of ==marked== text; dark letters stand on it', '==标记== 文字的底色，上面是深色文字'),
  key('fonts', FONTS, 'Faces, each Latin one with an East Asian one', '字体，西文与中文成对'),
  key('sizes', TEXT_SIZES, 'Text sizes in points, the one wanted first', '字号（磅），首选的写在最前'),
  key('cover', COVER, 'Title, closing and section slides', '封面、封底与章节页'),
  key('logo', LOGO, 'A picture in a corner of the page', '页角的图片'),
  key('graphics', { kind: 'list', of: GRAPHIC }, 'Shapes behind the content of slides', '内容后面的图形'),
];
