/** Anything that makes a closer look necessary: most runs of text have none of it. */
const NEEDS_ESCAPING = /[&<>"\u0000-\u001f\ufffe\uffff\ud800-\udfff]/;

/** Text for SVG: markup escaped, what XML 1.0 forbids (control characters, lone surrogates) left out. */
export function escapeXml(text: string): string {
  if (!NEEDS_ESCAPING.test(text)) return text;
  return text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '',
    )
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** A coordinate with at most two decimals: a hundredth of a point is finer than any printer's. */
export function num(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element's start tag without its closing bracket; undefined attributes are left out. */
export function open(name: string, attributes: Attributes): string {
  let result = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) result += ` ${key}="${typeof value === 'number' ? num(value) : escapeXml(value)}"`;
  }
  return result;
}

export function element(name: string, attributes: Attributes, children = ''): string {
  return children === '' ? `${open(name, attributes)}/>` : `${open(name, attributes)}>${children}</${name}>`;
}
