import type { PlaceholderType } from '../core/scene/node';
import type { PlaceholderSpec, Scene, SceneLayout } from '../core/scene/scene';
import { levelXml, placeholderShapeXml } from './layout-xml';
import { LEVELS, placeholderStyle, textBoxStyle } from './level-style';
import { NAMESPACES, shapeTree, XML_HEAD } from './part-xml';
import type { Prompts } from './prompts';
import type { TextContext } from './text-xml';
import { colorMapXml } from './theme-xml';

/** Ids of the master and its layouts come from one series, which starts here (ST_SlideMasterId). */
export const MASTER_ID = 2147483648;
const BACKGROUND = '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>';
const THEME_TARGET = '../theme/theme1.xml';

/**
 * The slide master. A Scene has none: it is what its layouts have in common, so that a layout someone adds in
 * PowerPoint starts from the deck's title, body and footer.
 */
export function masterXml(scene: Scene, prompts: Prompts, context: TextContext): string {
  const specs = masterPlaceholders(scene.layouts);
  const shapes = specs.map((spec, index) => placeholderShapeXml(spec, index + 2, prompts, context)).join('');
  const layouts = scene.layouts
    .map((_, index) => {
      const id = context.rels.idFor('slideLayout', `../slideLayouts/slideLayout${index + 1}.xml`);
      return `<p:sldLayoutId id="${MASTER_ID + 1 + index}" r:id="${id}"/>`;
    })
    .join('');
  context.rels.idFor('theme', THEME_TARGET);
  return `${XML_HEAD}<p:sldMaster ${NAMESPACES}><p:cSld>${BACKGROUND}${shapeTree(shapes)}</p:cSld>${colorMapXml(scene.theme)}<p:sldLayoutIdLst>${layouts}</p:sldLayoutIdLst>${textStylesXml(specs, context)}</p:sldMaster>`;
}

/** Master placeholder types in drawing order, with PowerPoint's own numbers. */
const MASTER_PLACEHOLDERS: readonly (readonly [type: PlaceholderType, index: number])[] = [
  ['title', 0],
  ['body', 1],
  ['dt', 2],
  ['ftr', 3],
  ['sldNum', 4],
];

function masterPlaceholders(layouts: readonly SceneLayout[]): PlaceholderSpec[] {
  // The plain content layout shows best what titles and text look like; any other will do.
  const ordered = [...layouts.filter((layout) => layout.type === 'obj'), ...layouts];
  const all = ordered.flatMap((layout) => layout.placeholders);
  return MASTER_PLACEHOLDERS.flatMap(([type, index]) => {
    const found =
      all.find((spec) => spec.type === type) ?? (type === 'title' && all.find((spec) => spec.type === 'ctrTitle'));
    return found ? [{ ...found, type, index }] : [];
  });
}

function textStylesXml(specs: readonly PlaceholderSpec[], context: TextContext): string {
  const title = specs.find((spec) => spec.type === 'title');
  const body = specs.find((spec) => spec.type === 'body');
  const titleStyle = levelXml(
    'a:lvl1pPr',
    title ? placeholderStyle(title, 0) : { ...textBoxStyle(0), font: 'heading' },
    context,
  );
  const bodyStyle = levels((level) => (body ? placeholderStyle(body, level) : textBoxStyle(level)), context);
  return `<p:txStyles><p:titleStyle>${titleStyle}</p:titleStyle><p:bodyStyle>${bodyStyle}</p:bodyStyle><p:otherStyle>${levels(textBoxStyle, context)}</p:otherStyle></p:txStyles>`;
}

function levels(style: (level: number) => ReturnType<typeof textBoxStyle>, context: TextContext): string {
  return Array.from({ length: LEVELS }, (_, level) => levelXml(`a:lvl${level + 1}pPr`, style(level), context)).join('');
}
