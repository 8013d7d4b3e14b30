import type { ChartNode } from '../../core/scene/node';
import type { Languages } from '../languages';
import type { Parts } from '../parts';
import { Relationships, relsName } from '../rels';
import type { Deflate } from '../zip';
import { chartXml } from './chart-xml';
import { sheetOf } from './sheet';
import type { ChartContext } from './text-properties';
import { userShapesXml } from './user-shapes-xml';
import { workbook } from './workbook';

/** The charts of one package, numbered in the order of the slides: each a part with its workbook behind it. */
export class ChartParts {
  #count = 0;

  constructor(
    readonly parts: Parts,
    readonly languages: Languages,
    readonly deflate?: Deflate,
  ) {}

  /** Writes the chart's parts; gives the chart's own, as slides refer to it. */
  add({ chart, box }: ChartNode): string {
    const number = ++this.#count;
    const name = `ppt/charts/chart${number}.xml`;
    const context: ChartContext = { chart, width: box.width, height: box.height, languages: this.languages };
    const rels = new Relationships();
    this.parts.set(`ppt/embeddings/workbook${number}.xlsx`, workbook(sheetOf(chart), this.deflate));
    const relations = { workbook: rels.idFor('package', `../embeddings/workbook${number}.xlsx`) };
    const shapes = userShapesXml(context);
    if (shapes !== undefined) this.parts.set(`ppt/drawings/drawing${number}.xml`, shapes);
    const drawn =
      shapes === undefined ? {} : { shapes: rels.idFor('chartUserShapes', `../drawings/drawing${number}.xml`) };
    this.parts.set(name, chartXml(context, { ...relations, ...drawn }));
    this.parts.set(relsName(name), rels.toXml());
    return `../charts/chart${number}.xml`;
  }
}
