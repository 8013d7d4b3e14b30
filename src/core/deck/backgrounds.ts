import type { Picture } from './block';
import type { SlideBody, SlideSettings } from './deck';

/** The function that names a picture in CSS. */
const URL_VALUE = /^url\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*?))\s*\)$/i;

/** The picture that Marp's `backgroundImage: url(…)` names; undefined for gradients and everything else. */
export function urlOf(value: unknown): string | undefined {
  const found = typeof value === 'string' ? URL_VALUE.exec(value.trim()) : null;
  const path = found?.[1] ?? found?.[2] ?? found?.[3];
  return path === undefined || path === '' ? undefined : path;
}

/** The pictures on the slide's ground: its own, else the one that the directive in force names. */
export function slideBackgrounds(body: SlideBody, { all }: SlideSettings): readonly Picture[] {
  if (body.backgrounds) return body.backgrounds;
  const src = urlOf(all.backgroundImage);
  if (src === undefined) return [];
  const size = typeof all.backgroundSize === 'string' ? all.backgroundSize.trim().split(/\s+/) : [];
  const directive = body.directives.find((one) => one.key.replace(/^_/, '') === 'backgroundImage');
  const words = ['bg', ...(size.length === 2 ? [`w:${size[0]}`, `h:${size[1]}`] : size)];
  return [{ kind: 'picture', src, alt: '', title: '', words, span: directive?.span ?? { start: 0, end: 0 } }];
}
