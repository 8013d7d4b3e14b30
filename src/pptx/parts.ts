/** The parts of a package by name, without a leading slash. */
export type Parts = Map<string, string | Uint8Array>;

/** The text of a part that must be there; every package of ours has it. */
export function textPart(parts: Parts, name: string): string {
  const part = parts.get(name);
  if (typeof part !== 'string') throw new Error(`The package has no part ${name}`);
  return part;
}

export const slideName = (number: number): string => `ppt/slides/slide${number}.xml`;
export const layoutName = (number: number): string => `ppt/slideLayouts/slideLayout${number}.xml`;
export const notesName = (number: number): string => `ppt/notesSlides/notesSlide${number}.xml`;
export const MASTER = 'ppt/slideMasters/slideMaster1.xml';
export const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml';
export const PRESENTATION = 'ppt/presentation.xml';
export const THEME = 'ppt/theme/theme1.xml';
/** The notes master's own: PowerPoint repairs a file whose masters share one. */
export const NOTES_THEME = 'ppt/theme/theme2.xml';
