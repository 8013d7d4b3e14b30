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

/** Attributes as they stand in a tag, each after a space; undefined ones are left out. */
export function attributes(values: Attributes): string {
  let result = '';
  for (const key in values) {
    const value = values[key];
    if (value !== undefined) result += ` ${key}="${typeof value === 'number' ? num(value) : escapeXml(value)}"`;
  }
  return result;
}

export function element(name: string, values: Attributes, children = ''): string {
  const start = `<${name}${attributes(values)}`;
  return children === '' ? `${start}/>` : `${start}>${children}</${name}>`;
}
