import { INDICATORS } from '../indicators';
import type { ThemeKey, ThemeValue } from '../themes/theme-keys';
import { VISUAL_KINDS } from './outline';

/**
 * Everything an outline file may say. The reader checks files by this table; the JSON schema, the completions and the
 * guide's table are made from it.
 */

const TEXT: ThemeValue = { kind: 'text' };
const SAID: ThemeValue = { kind: 'bilingual' };
const SAID_LIST: ThemeValue = { kind: 'list', of: SAID };
const INDICATOR_IDS: ThemeValue = { kind: 'list', of: { kind: 'choice', values: INDICATORS.map(({ id }) => id) } };
export const PAGE_LAYOUTS = ['title', 'section', 'content', 'closing'] as const;
/** How much of the time beside an ordinary page one page may have. */
const SHARE = { least: 0.1, most: 10 } as const;

function key(name: string, value: ThemeValue, en: string, zh: string): ThemeKey {
  return { name, value, about: { en, zh } };
}

function required(name: string, value: ThemeValue, en: string, zh: string): ThemeKey {
  return { ...key(name, value, en, zh), required: true };
}

const MISSING: ThemeValue = {
  kind: 'map',
  keys: [
    key('technology', SAID, 'What to do without the details of the technology', '缺少技术细节时怎么办'),
    key('data', SAID, 'What to do without figures', '缺少数据时怎么办'),
    key('link', SAID, 'What to do where the link to other modules is missing', '缺少与其他模块的联系时怎么办'),
  ],
};

const PAGE: ThemeValue = {
  kind: 'map',
  keys: [
    required('title', SAID, 'The title; by it a slide is known as this page', '页面标题；凭标题认出对应的页面'),
    key(
      'id',
      TEXT,
      'A name in lower case with hyphens; page-1, page-2 … without it',
      '小写加连字符的名称，默认 page-1、page-2……',
    ),
    key('purpose', SAID, 'What the audience knows after the page', '听众看完这一页知道了什么'),
    key('points', SAID_LIST, 'What the page must say; each becomes a bullet', '页面必须讲的要点，每条成为一个项目'),
    key('questions', SAID_LIST, 'What the page must answer', '页面必须回答的问题'),
    key('prompt', SAID, 'A hint for the speaker; stands in the notes of a new deck', '给讲者的提示，写入新文稿的备注'),
    key('visual', SAID, 'A picture, diagram or table that would carry the page', '能撑起这一页的图或表'),
    key('visualKind', { kind: 'choice', values: VISUAL_KINDS }, 'What kind of block that is', '它是哪一种内容块'),
    key(
      'share',
      { kind: 'number', ...SHARE },
      "Its part of the talk's time beside that of an ordinary page, which is 1",
      '占用时间的份额，普通页面为 1',
    ),
    key('layout', { kind: 'choice', values: PAGE_LAYOUTS }, 'A layout to name in the deck', '在文稿中写明的版式'),
    key('indicators', INDICATOR_IDS, 'Indicators that the page compares in a table', '这一页用表格对比的指标'),
    key('missing', MISSING, 'Advice of its own for this page', '这一页自己的建议'),
  ],
};

const SECTION: ThemeValue = {
  kind: 'map',
  keys: [
    required('name', SAID, 'What the section is called', '这一节的名称'),
    key(
      'id',
      TEXT,
      'A name in lower case with hyphens; the stage or section-1 … without it',
      '小写加连字符的名称，默认取阶段名或 section-1……',
    ),
    key(
      'stage',
      TEXT,
      'The stage its pages belong to: baseline, stage1, stage2 …',
      '所属阶段：baseline、stage1、stage2……',
    ),
    key('contribution', SAID, 'What the section contributes, in one line', '一句话说明这一节的贡献'),
    required('pages', { kind: 'list', of: PAGE }, 'Its pages, in order', '按顺序列出页面'),
  ],
};

/** The keys at the top of an outline file. */
export const OUTLINE_KEYS: readonly ThemeKey[] = [
  key('title', SAID, "The talk's title; the file's name without it", '分享的标题，默认取文件名'),
  key('subtitle', SAID, 'Stands below the title', '副标题'),
  key('description', SAID, 'One line for the list of outlines', '列表中的一行说明'),
  key('duration', TEXT, 'The time of the talk, such as 45m; 30m without it', '分享时长，例如 45m；默认 30m'),
  key(
    'theme',
    TEXT,
    'The theme of new decks: a name, or a path from the deck',
    '新文稿的主题：名称，或从文稿算起的路径',
  ),
  key('missing', MISSING, 'What to do where something is missing, on every page', '缺内容时怎么办，适用于每一页'),
  required('sections', { kind: 'list', of: SECTION }, 'The sections, in order', '按顺序列出各节'),
];
