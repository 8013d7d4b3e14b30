import type { Resources } from '../core/scene/resources';
import type { Scene, SceneSlide } from '../core/scene/scene';
import { ChartParts } from './chart/chart-parts';
import { languagesOf } from './languages';
import { layoutNumber } from './layout-number';
import { layoutXml } from './layout-xml';
import { masterXml } from './master-xml';
import { Media } from './media';
import { notesParagraphsXml } from './notes-xml';
import { layoutName, MASTER, notesName, type Parts, slideName, textPart } from './parts';
import { promptsFor } from './prompts';
import { Relationships, relsName } from './rels';
import { slideContentXml } from './slide-xml';
import { onLayout } from './template-package';
import type { TextContext } from './text-xml';
import { timingXml } from './timing-xml';
import { transitionXml } from './transition-xml';
import type { Deflate } from './zip';

const SLIDE_CONTENT = /<p:cSld[\s\S]*<\/p:cSld>/;
/** The one paragraph that pptxgenjs gives a notes body. */
const NOTES_TEXT = /<a:p><a:r>[\s\S]*?<\/a:p>/;
const CREATION_ID = /<p:extLst>[\s\S]*?<\/p:extLst>/;

/** PowerPoint's "Hide background graphics". */
function ownGraphics(xml: string, slide: SceneSlide): string {
  return slide.hidesGraphics ? xml.replace('<p:sld ', '<p:sld showMasterSp="0" ') : xml;
}

/** Fills the parts of a package with what the Scene shows. */
export class PackageWriter {
  readonly #media: Media;
  readonly #charts: ChartParts;
  readonly #text: Omit<TextContext, 'rels'>;

  constructor(
    readonly scene: Scene,
    readonly parts: Parts,
    resources: Resources,
    deflate?: Deflate,
  ) {
    this.#media = new Media(parts, resources);
    this.#text = {
      fonts: scene.theme.fonts,
      languages: languagesOf(scene.lang),
      slideCount: scene.slides.length,
    };
    this.#charts = new ChartParts(parts, this.#text.languages, deflate);
  }

  writeMasterAndLayouts(): void {
    const prompts = promptsFor(this.scene.lang);
    const rels = new Relationships();
    this.#write(MASTER, masterXml(this.scene, prompts, { ...this.#text, rels }), rels);
    this.scene.layouts.forEach((layout, index) => {
      const name = layoutName(index + 1);
      const layoutRels = this.#relationships(name);
      this.#write(
        name,
        layoutXml(layout, prompts, { ...this.#text, rels: layoutRels, media: this.#media, charts: this.#charts }),
        layoutRels,
      );
    });
  }

  /** Writes a slide and its notes; gives the names of the parts that are now complete. */
  writeSlide(slide: SceneSlide, number: number): string[] {
    const name = slideName(number);
    const layout = this.scene.layouts[layoutNumber(this.scene, slide) - 1];
    const rels = this.#relationships(name, layout?.part);
    const context = { ...this.#text, rels, media: this.#media, charts: this.#charts, ...(layout ? { layout } : {}) };
    const content = slideContentXml(slide, context);
    this.#write(
      name,
      ownGraphics(textPart(this.parts, name), slide)
        .replace(SLIDE_CONTENT, () => content)
        .replace('</p:sld>', () => `${transitionXml(slide.transition)}${timingXml(slide)}</p:sld>`),
      rels,
    );
    const written = [name, relsName(name)];
    return slide.notes.length > 0 ? [...written, ...this.#writeNotes(slide, notesName(number))] : written;
  }

  #writeNotes(slide: SceneSlide, name: string): string[] {
    const rels = this.#relationships(name);
    const paragraphs = notesParagraphsXml(slide.notes, this.scene.theme, { ...this.#text, rels });
    const xml = textPart(this.parts, name)
      .replace(NOTES_TEXT, () => paragraphs)
      .replace(CREATION_ID, '');
    this.#write(name, xml, rels);
    return [name, relsName(name)];
  }

  #relationships(part: string, layout?: string): Relationships {
    const relations = textPart(this.parts, relsName(part));
    return new Relationships(layout === undefined ? relations : onLayout(relations, layout));
  }

  #write(name: string, xml: string, rels: Relationships): void {
    this.parts.set(name, xml);
    this.parts.set(relsName(name), rels.toXml());
  }
}
