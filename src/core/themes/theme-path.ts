import type { FileFault, TextFile } from '../scene/resources';
import { themeByName } from './index';
import { readTheme, type ThemeRead } from './theme-file';

/** The path in a deck's `theme:`, from the deck's folder; undefined if it names a theme instead of a file. */
export function themePath(theme: string): string | undefined {
  if (themeByName(theme)) return undefined;
  return /[\\/]|\.ya?ml$/i.test(theme) ? theme : undefined;
}

const reads = new WeakMap<TextFile, ThemeRead>();

/** What a theme file says; read once as long as the host passes the same object. */
export function readThemeFile(file: TextFile): ThemeRead {
  const known = reads.get(file);
  if (known) return known;
  const read = readTheme(file.text, file.path);
  reads.set(file, read);
  return read;
}

/**
 * The pictures that a theme file needs, as paths from the deck's folder: the keys of the resources, like those of the
 * deck's own pictures.
 */
export function themePictures(file: TextFile | FileFault | undefined): string[] {
  if (!file || 'fault' in file) return [];
  const { logo } = readThemeFile(file);
  return logo ? [besideTheme(logo.picture, file.path)] : [];
}

/** A path that counts from the folder of the theme file, counted from the deck's folder. */
export function besideTheme(path: string, themeFile: string): string {
  if (/^(?:[a-z][a-z\d+.-]*:|[\\/])/i.test(path)) return path;
  const folder = /^.*[\\/]/.exec(themeFile)?.[0] ?? '';
  return `${folder}${path}`.replaceAll('\\', '/').replace(/(^|\/)(?:\.\/)+/g, '$1');
}
