/** An element of a part that has been read: names keep their prefix (`a:p`), text stands between children as strings. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const TOKEN =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)|(<)/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

interface OpenElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (OpenElement | string)[];
}

/** Reads a part. Throws an Error on text that is not well formed: a stray `<`, crossed or unclosed tags, text outside the root. */
export function parseXml(source: string): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  for (const token of source.matchAll(TOKEN)) {
    const [whole, cdata, closing, name, attributes, selfClosing, text, stray] = token;
    const parent = open.at(-1)!;
    if (stray !== undefined) throw new Error(`stray "<" at ${token.index}`);
    if (text !== undefined) addText(parent, root, decode(text));
    else if (cdata !== undefined) parent.children.push(cdata);
    else if (name === undefined) continue;
    else if (closing) {
      if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
      open.pop();
    } else {
      const element: OpenElement = { name, attributes: readAttributes(attributes ?? '', whole), children: [] };
      parent.children.push(element);
      if (!selfClosing) open.push(element);
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)!.name}> is not closed`);
  const elements = root.children.filter((child) => typeof child !== 'string');
  if (elements.length !== 1) throw new Error(`${elements.length} root elements`);
  return elements[0]!;
}

function addText(parent: OpenElement, root: OpenElement, text: string): void {
  if (parent !== root) parent.children.push(text);
  else if (text.replace('\ufeff', '').trim() !== '') throw new Error('text outside the root element');
}

function readAttributes(text: string, tag: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single] of text.matchAll(ATTRIBUTE)) {
    if (name! in attributes) throw new Error(`attribute ${name} twice in ${tag}`);
    attributes[name!] = decode(double ?? single ?? '');
  }
  return attributes;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[\da-f]+|#\d+|\w+)?;?/gi, (whole, entity: string | undefined) => {
    if (entity === undefined || !whole.endsWith(';')) throw new Error(`bad entity ${whole}`);
    if (entity[0] === '#')
      return String.fromCodePoint(Number(entity[1]?.toLowerCase() === 'x' ? `0${entity.slice(1)}` : entity.slice(1)));
    const character = ENTITIES[entity];
    if (character === undefined) throw new Error(`unknown entity ${whole}`);
    return character;
  });
}

/** Child elements of that name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** The first element down a path of names (`p:nvSpPr/p:cNvPr`); undefined if a step is missing. */
export function find(element: XmlElement | undefined, path: string): XmlElement | undefined {
  let at = element;
  for (const name of path.split('/')) at = at && childrenOf(at, name)[0];
  return at;
}

/** The element itself and everything below it, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* descendants(child);
}

/** Everything below `element` (and itself) of that name, in document order. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  return [...descendants(element)].filter((found) => found.name === name);
}

/** All text inside, concatenated. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
