import type { Theme } from '../scene/theme';
import { cloudNative } from './cloud-native';
import { midnight } from './midnight';
import { paper } from './paper';

/** Every built-in theme; the first is the default. */
export const THEMES: readonly Theme[] = [cloudNative, paper, midnight];

/** The built-in theme of that name; undefined for a name that is none. */
export function themeByName(name: string): Theme | undefined {
  return THEMES.find((theme) => theme.name === name);
}
