import type { PlaceholderType } from '../core/scene/node';

/** What PowerPoint's own layouts say in empty placeholders. */
export interface Prompts {
  readonly title: string;
  readonly subTitle: string;
  readonly picture: string;
  readonly table: string;
  /** One text per outline level. */
  readonly body: readonly string[];
  /** PowerPoint's name for the slides before the first section. */
  readonly defaultSection: string;
}

const ENGLISH: Prompts = {
  title: 'Click to edit Master title style',
  subTitle: 'Click to edit Master subtitle style',
  picture: 'Click icon to add picture',
  table: 'Click icon to add table',
  body: ['Click to edit Master text styles', 'Second level', 'Third level', 'Fourth level', 'Fifth level'],
  defaultSection: 'Default Section',
};

const CHINESE: Prompts = {
  title: '单击此处编辑母版标题样式',
  subTitle: '单击此处编辑母版副标题样式',
  picture: '单击图标添加图片',
  table: '单击图标添加表格',
  body: ['单击此处编辑母版文本样式', '二级', '三级', '四级', '五级'],
  defaultSection: '默认节',
};

export function promptsFor(lang: string): Prompts {
  return lang.toLowerCase().startsWith('zh') ? CHINESE : ENGLISH;
}

/** The paragraphs that an empty placeholder shows; none for those that PowerPoint leaves empty. */
export function promptOf(prompts: Prompts, type: PlaceholderType, leveled: boolean): readonly string[] {
  switch (type) {
    case 'title':
    case 'ctrTitle':
      return [prompts.title];
    case 'subTitle':
      return [prompts.subTitle];
    case 'pic':
      return [prompts.picture];
    case 'tbl':
      return [prompts.table];
    case 'body':
      return leveled ? prompts.body : prompts.body.slice(0, 1);
    default:
      return [];
  }
}
