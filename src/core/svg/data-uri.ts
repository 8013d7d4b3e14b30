import type { Picture, Resources } from '../scene/resources';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const kept = new WeakMap<Picture, string>();

/** The picture of that key as an address that holds all of it; undefined if there is none. */
export function embedded(pictures: Resources | undefined, key: string): string | undefined {
  const picture = pictures?.get(key);
  if (!picture || 'fault' in picture) return undefined;
  const known = kept.get(picture);
  if (known !== undefined) return known;
  const uri = `data:${picture.mime};base64,${base64(picture.bytes)}`;
  kept.set(picture, uri);
  return uri;
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b, c] = [bytes[at]!, bytes[at + 1], bytes[at + 2]];
    text += DIGITS[a >> 2]! + DIGITS[((a & 3) << 4) | ((b ?? 0) >> 4)]!;
    text += b === undefined ? '=' : DIGITS[((b & 15) << 2) | ((c ?? 0) >> 6)]!;
    text += c === undefined ? '=' : DIGITS[c & 63]!;
  }
  return text;
}
