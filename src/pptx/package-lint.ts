import type { Scene } from '../core/scene/scene';
import type { TextBody } from '../core/scene/text';
import { CHART_CHECKS } from './lint/chart-checks';
import { isSlide } from './lint/check';
import { PACKAGE_CHECKS } from './lint/package-checks';
import { PART_CHECKS } from './lint/part-checks';
import { OpenPackage } from './open-package';
import { slideName } from './parts';
import { findAll } from './xml';

export interface PackageLintOptions {
  /** What the package was written from; with it, line breaks that nobody asked for are found too. */
  readonly scene?: Scene;
}

/**
 * Faults of a presentation that make PowerPoint repair it, or show it otherwise than it was meant, and that the schema
 * validator does not see. One English sentence each, for developers and for the export's own check; none if all is well.
 */
export function lintPackage(
  source: Uint8Array | ReadonlyMap<string, string | Uint8Array>,
  options: PackageLintOptions = {},
): string[] {
  const file = new OpenPackage(source);
  const unreadable = malformed(file);
  if (unreadable.length > 0) return unreadable;
  const findings = PACKAGE_CHECKS.flatMap((check) => check(file));
  for (const name of file.names.filter((one) => one.startsWith('ppt/') && one.endsWith('.xml'))) {
    const root = file.xml(name);
    for (const check of [...PART_CHECKS, ...CHART_CHECKS])
      findings.push(...check({ name, root, file }).map((text) => `${text} in ${name}`));
  }
  return options.scene ? [...findings, ...strangeBreaks(file, options.scene)] : findings;
}

/** Nothing else can be said of a package with parts that no program can read. */
function malformed(file: OpenPackage): string[] {
  return file.names
    .filter((name) => /\.(xml|rels)$/.test(name))
    .flatMap((name) => {
      try {
        file.xml(name);
        return [];
      } catch (error) {
        return [`${name} is not well formed: ${error instanceof Error ? error.message : String(error)}`];
      }
    });
}

/** Lines are PowerPoint's to break; only the author's own breaks may be written. */
function strangeBreaks(file: OpenPackage, scene: Scene): string[] {
  return scene.slides.flatMap((slide, index) => {
    const name = slideName(index + 1);
    if (!isSlide(name) || !file.has(name)) return [`no ${name} for slide ${index + 1}`];
    const wanted = slide.nodes
      .flatMap((node): (TextBody | undefined)[] =>
        node.kind === 'table'
          ? node.rows.flatMap((row) => row.cells.map((cell) => cell.text))
          : node.kind === 'shape'
            ? [node.text]
            : [],
      )
      .reduce((sum, body) => sum + breaksIn(body), 0);
    const found = findAll(file.xml(name), 'a:br').length;
    return found === wanted ? [] : [`${found} line breaks where the author made ${wanted} in ${name}`];
  });
}

function breaksIn(body: TextBody | undefined): number {
  return (body?.paragraphs ?? []).reduce(
    (sum, paragraph) => sum + paragraph.runs.filter((run) => run.isBreak).length,
    0,
  );
}
