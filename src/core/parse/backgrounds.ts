import type { Picture } from '../deck/block';
import type { Inline } from '../deck/inline';
import { cssColor } from '../scene/css-color';
import type { Reading } from './reading';

type Image = Extract<Inline, { kind: 'image' }>;

/** An image as the picture it is. */
export function pictureOf({ src, alt, title, words, span: place }: Image): Picture {
  return { kind: 'picture', src, alt, title: title ?? '', ...(words && { words }), span: place };
}

/**
 * Takes out what does not stand in the text: pictures on the slide's ground (`![bg](…)`), and Marp's short form for
 * colours (`![bg](navy)` for the ground, `![](#fff)` for the text), which is a directive for this slide.
 */
export function takeBackgrounds(inlines: readonly Inline[], reading: Reading): Inline[] {
  if (!inlines.some(holdsImage)) return [...inlines];
  return inlines.flatMap((inline): Inline[] => {
    if (inline.kind === 'image') return takeImage(inline, reading) ? [] : [inline];
    return 'children' in inline ? [{ ...inline, children: takeBackgrounds(inline.children, reading) }] : [inline];
  });
}

function holdsImage(inline: Inline): boolean {
  return inline.kind === 'image' || ('children' in inline && inline.children.some(holdsImage));
}

/** Whether the image was no part of the text. */
function takeImage(image: Image, reading: Reading): boolean {
  if (reading.inNote) return false;
  const isGround = image.words?.includes('bg') ?? false;
  const isColor = (isGround || image.alt === '') && cssColor(image.src) !== undefined;
  if (isColor) {
    const key = isGround ? '_backgroundColor' : '_color';
    reading.directives.push({ key, value: image.src, span: image.span });
  } else if (isGround) reading.backgrounds.push(pictureOf(image));
  return isColor || isGround;
}
