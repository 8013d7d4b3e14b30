export {
  childrenOf,
  descendants,
  find,
  findAll,
  parseXml,
  textOf,
  type XmlElement,
} from '../core/source/xml-tree';

/** Characters that XML 1.0 forbids, and halves of surrogate pairs without the other half. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const NEEDS_CLEANING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;
const NEEDS_ESCAPE = /[&<>"\n\r\t]/;

/** The text without what XML forbids: control characters vanish, lone surrogates become the replacement character. */
export function cleanText(text: string): string {
  if (!NEEDS_CLEANING.test(text)) return text;
  return text.replace(FORBIDDEN, '').replace(LONE_SURROGATE, '\ufffd');
}

/** Text for the inside of an element. Line ends become spaces: DrawingML has its own element for a break. */
export function escapeText(text: string): string {
  const clean = cleanText(text);
  if (!NEEDS_ESCAPE.test(clean)) return clean;
  return clean
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r\n|[\n\r]/g, ' ');
}

/** Text for an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  const escaped = escapeText(text);
  return NEEDS_ESCAPE.test(escaped) ? escaped.replace(/"/g, '&quot;').replace(/\t/g, '&#9;') : escaped;
}
