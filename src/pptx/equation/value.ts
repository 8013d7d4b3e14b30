import { escapeAttribute } from '../xml';

/** An element that holds one value. */
export function value(tag: string, text: string): string {
  return `<${tag} m:val="${escapeAttribute(text)}"/>`;
}
