/** The only importer of pptxgenjs: what we ask of it, and nothing of what it draws, passes this wall. */
import PptxGenJS from 'pptxgenjs';
import type { Scene } from '../core/scene/scene';
import { layoutNumber } from './layout-number';
import type { Parts } from './parts';
import { sectionsOf } from './sections';
import { cleanText } from './xml';

const POINTS_PER_INCH = 72;
const PAGE_NAME = 'page';

/**
 * The package of a presentation with as many slides, layouts, notes and sections as the Scene: every part and every
 * relationship between them, slides and layouts still empty. The first layout is pptxgenjs's built-in one.
 */
export async function createPackage(scene: Scene): Promise<Parts> {
  const pptx = new PptxGenJS();
  pptx.defineLayout({ name: PAGE_NAME, width: scene.width / POINTS_PER_INCH, height: scene.height / POINTS_PER_INCH });
  pptx.layout = PAGE_NAME;
  pptx.title = cleanText(scene.properties.title);
  pptx.author = cleanText(scene.properties.author);
  pptx.subject = cleanText(scene.properties.subject);
  scene.layouts.slice(1).forEach((_, index) => {
    pptx.defineSlideMaster({ title: layoutKey(index + 2) });
  });
  addSlides(pptx, scene);
  const parts: unknown = await pptx.stream();
  if (!(parts instanceof Map)) throw new Error('jszip is not mapped to src/pptx/jszip-shim.ts in this build');
  return parts;
}

function layoutKey(number: number): string {
  return `layout ${number}`;
}

/** pptxgenjs finds sections by title, so each gets one of its own here; their real names are written afterwards. */
function addSlides(pptx: PptxGenJS, scene: Scene): void {
  const sections = sectionsOf(scene);
  for (const section of sections) pptx.addSection({ title: String(section.first) });
  let section = -1;
  scene.slides.forEach((slide, index) => {
    while (sections[section + 1] && sections[section + 1]!.first <= index) section++;
    pptx.addSlide({
      masterName: layoutKey(layoutNumber(scene, slide)),
      ...(section >= 0 ? { sectionTitle: String(sections[section]!.first) } : {}),
    });
  });
}
