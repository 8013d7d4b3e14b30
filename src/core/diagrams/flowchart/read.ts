import { message } from '../../source/message';
import type { Problem } from '../../source/problem';
import { type Span, span } from '../../source/span';
import { readYamlMapping } from '../../source/yaml';
import type { DiagramReading } from '../diagram-kind';
import type { Label } from '../draw/label';
import type { Direction, Graph } from '../graph/graph';
import { bareText } from '../head';
import { labelText } from '../text/label';
import { FlowchartBuilder } from './builder';
import { type FoundLink, linkAt } from './links';
import { bracketsAt } from './shapes';
import { isOpenAtEnd, type Piece, piecesOf } from './statements';

const MOST_PROBLEMS = 5;

const HEAD = /^\s*(?:graph|flowchart(?:-elk|-v2)?)(?:[ \t]+(TB|TD|BT|RL|LR|[<>^v]))?(?=[\s;]|$)/;
const DIRECTIONS: Readonly<Record<string, Direction>> = {
  TB: 'TB',
  TD: 'TB',
  BT: 'BT',
  RL: 'RL',
  LR: 'LR',
  '>': 'LR',
  '<': 'RL',
  '^': 'BT',
  v: 'TB',
};

/** Reads a flowchart; what cannot be read is a problem at its place. Never throws. */
export function readFlowchart(text: string): DiagramReading<Graph> {
  return new FlowchartReader(text).read();
}

/** Reads statement by statement. `#at` runs through the statement at hand, which ends before `#limit`. */
class FlowchartReader {
  readonly #text: string;
  readonly #problems: Problem[] = [];
  #builder = new FlowchartBuilder('TB');
  /** Names of lines, whose data says nothing that matters on a slide. */
  readonly #edgeIds = new Set<string>();
  #at = 0;
  #limit = 0;

  constructor(text: string) {
    this.#text = bareText(text).replace(/[\u2028\u2029]/g, ' ');
  }

  read(): DiagramReading<Graph> {
    const head = HEAD.exec(this.#text);
    if (!head) this.#fail(span(0, this.#text.length));
    else {
      this.#builder = new FlowchartBuilder(DIRECTIONS[head[1] ?? 'TB']!);
      for (const piece of piecesOf(this.#text, head[0].length)) {
        if (this.#problems.length >= MOST_PROBLEMS || this.#builder.isTooLarge) break;
        this.#statement(piece);
      }
      if (this.#builder.isTooLarge) return this.#tooLarge();
    }
    for (const place of this.#builder.openGroups()) this.#problem(place, message('The subgraph has no "end".'));
    return { model: this.#builder.graph(), problems: this.#problems };
  }

  #tooLarge(): DiagramReading<Graph> {
    const problem: Problem = {
      code: 'diagram-too-large',
      severity: 'error',
      message: message('The diagram is too large for a slide: divide it.'),
      span: span(0, this.#text.length),
    };
    return { model: new FlowchartBuilder('TB').graph(), problems: [problem] };
  }

  #statement(piece: Piece): void {
    const raw = this.#text.slice(piece.start, piece.end);
    const lead = raw.length - raw.trimStart().length;
    this.#at = piece.start + lead;
    this.#limit = piece.start + raw.trimEnd().length;
    const statement = raw.trim();
    const place = span(this.#at, this.#limit);
    if (this.#takesWord(statement, place)) return;
    this.#chain(place);
  }

  /** Statements that begin with a word of the language. */
  #takesWord(statement: string, place: Span): boolean {
    const word =
      /^(subgraph|end|direction|classDef|class|style|linkStyle|click|href|accTitle|accDescr)\b(?!\s*(?:--|==|-\.|@))/.exec(
        statement,
      )?.[1];
    const rest = statement.slice(word?.length ?? 0).trim();
    switch (word) {
      case 'subgraph':
        this.#builder.openGroup({ ...groupName(rest), span: place });
        return true;
      case 'end':
        if (rest !== '') return false;
        if (!this.#builder.closeGroup()) this.#problem(place, message('There is no subgraph that this could end.'));
        return true;
      case 'direction': {
        const direction = DIRECTIONS[rest];
        if (direction) this.#builder.turn(direction);
        return direction !== undefined;
      }
      case 'linkStyle':
        this.#builder.styleLinks(rest);
        return true;
      case 'classDef':
      case 'class':
      case 'style':
        if (!this.#builder.takeStyle(statement, place)) this.#fail(place);
        return true;
      default:
        return word !== undefined;
    }
  }

  /** `a & b -->|label| c --> d`. */
  #chain(place: Span): void {
    let from = this.#nodes();
    while (from && this.#at < this.#limit && !this.#builder.isTooLarge) {
      const link = this.#link();
      const to = link && this.#nodes();
      if (!link || !to) {
        this.#fail(this.#rest(place));
        return;
      }
      this.#builder.join(from, to, link.link, link.label === undefined ? undefined : labelOf(link.label), place);
      from = to;
    }
    if (this.#builder.isTooLarge) return;
    if (this.#skipSpaces() < this.#limit || !from) this.#fail(this.#rest(place));
  }

  /** What is not understood: from here to the statement's end, or all of it at its end. */
  #rest(place: Span): Span {
    return this.#skipSpaces() < this.#limit ? span(this.#at, this.#limit) : place;
  }

  #nodes(): string[] | undefined {
    const found: string[] = [];
    for (;;) {
      this.#skipSpaces();
      const id = this.#node();
      if (id === undefined) return undefined;
      found.push(id);
      const more = /[ \t]*&(?=\s)/y;
      more.lastIndex = this.#at;
      const next = more.exec(this.#text);
      if (!next || this.#at + next[0].length >= this.#limit) return found;
      this.#at += next[0].length;
    }
  }

  /** A node with its brackets, data and class. */
  #node(): string | undefined {
    const start = this.#at;
    const id = this.#id();
    if (id === undefined) return undefined;
    const brackets = bracketsAt(this.#text, this.#at, this.#limit);
    if (brackets) this.#at = brackets.end;
    this.#classes(id);
    const data = this.#data();
    this.#classes(id);
    if (data && this.#edgeIds.has(id)) return id;
    const label = brackets ? labelOf(brackets.text) : undefined;
    const named = data?.label === undefined ? label : dataLabel(`\`${data.label.replace(/^`|`$/g, '')}\``);
    this.#builder.name(id, { label: named, shape: data?.shape ?? brackets?.shape, span: span(start, this.#at) });
    return id;
  }

  /** Letters, digits and most signs; a hyphen only where no link begins. */
  #id(): string | undefined {
    const pattern = /(?:[^\s[\](){}<>|;"@&~^=:\-.]|["&](?=\S)|:(?!::)|=(?!=)|\.(?!-)|-(?=[^\s>.-]))+/y;
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0].slice(0, this.#limit - this.#at);
    if (!found || /^(?:end|subgraph|graph|flowchart)$/.test(found)) return undefined;
    this.#at += found.length;
    return found;
  }

  #classes(id: string): void {
    const pattern = /:::([\w-]+)/y;
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (!found) return;
    this.#builder.give(id, found[1]!);
    this.#at += found[0].length;
  }

  /** `@{ shape: doc, label: "…" }`, which is YAML. */
  #data(): { shape?: string; label?: string } | undefined {
    if (!this.#text.startsWith('@{', this.#at)) return undefined;
    const end = dataEnd(this.#text, this.#at + 2, this.#limit);
    if (end < 0) return undefined;
    const inner = this.#text
      .slice(this.#at + 2, end)
      .replace(/"[^"]*"/g, (quoted) => quoted.replace(/\s*\n\s*/g, '<br>'));
    this.#at = end + 1;
    const flow = readYamlMapping(`{${inner}}`);
    const { shape, label } =
      (flow?.errors.length === 0 ? flow : readYamlMapping(inner.replace(/^\s+/gm, '')))?.value ?? {};
    return {
      ...(typeof shape === 'string' ? { shape } : {}),
      ...(typeof label === 'string' || typeof label === 'number' ? { label: String(label) } : {}),
    };
  }

  /** A link with its label; an id before it (`e1@-->`) has no meaning here. */
  #link(): FoundLink | undefined {
    const named = /[ \t]*[^\s"@]{1,80}@(?=[xo<]?(?:--|==|-?\.|~~~))/y;
    named.lastIndex = this.#at;
    const id = named.exec(this.#text);
    if (id && this.#at + id[0].length < this.#limit) {
      this.#edgeIds.add(id[0].trim().slice(0, -1));
      this.#at += id[0].length;
    }
    const found = linkAt(this.#text, this.#at, this.#limit);
    if (!found) return undefined;
    this.#at = found.end;
    if (found.label !== undefined || this.#text[this.#at] !== '|') return found;
    const close = this.#text.indexOf('|', this.#at + 1);
    if (close < 0 || close >= this.#limit) return undefined;
    const label = this.#text.slice(this.#at + 1, close);
    this.#at = close + 1;
    return { ...found, label };
  }

  #skipSpaces(): number {
    while (this.#at < this.#limit && /\s/.test(this.#text[this.#at]!)) this.#at++;
    return this.#at;
  }

  #fail(place: Span): void {
    const source = this.#text.slice(place.start, place.end).trim().split('\n', 1)[0]!.slice(0, 40);
    this.#problem(
      place,
      isOpenAtEnd(this.#text.slice(place.start, place.end))
        ? message('A bracket is not closed, or its text needs quotes: {0}', source)
        : message('This is not understood: {0}', source),
    );
  }

  #problem(place: Span, text: Problem['message']): void {
    this.#problems.push({ code: 'diagram-syntax', severity: 'error', message: text, span: place });
  }
}

/** Where `@{` ends; braces in quotes do not count. */
function dataEnd(text: string, from: number, limit: number): number {
  let inQuotes = false;
  for (let at = from; at < limit; at++) {
    if (text[at] === '"') inQuotes = !inQuotes;
    else if (text[at] === '}' && !inQuotes) return at;
  }
  return -1;
}

/** The name of a subgraph: `id [title]`, `id`, `"title"`, or a title of several words without an id. */
function groupName(rest: string): { id?: string; label: Label } {
  const titled = /^(\S+?)\s*\[([\s\S]*)\]$/.exec(rest);
  if (titled) return { id: titled[1]!.replace(/^"(.*)"$/, '$1'), label: labelOf(titled[2]!) };
  const label = labelOf(rest);
  return rest === '' || /\s/.test(label.text) ? { label } : { id: label.text, label };
}

/** A label as it is written; in quotes and backticks it is Markdown. */
function labelOf(raw: string): Label {
  const markdown = /^\s*"`([\s\S]*)`"\s*$/.exec(raw)?.[1];
  return markdown === undefined ? { text: labelText(raw) } : dataLabel(`\`${markdown}\``);
}

function dataLabel(text: string): Label {
  const markdown = /^`([\s\S]*)`$/.exec(text.trim())?.[1];
  if (markdown === undefined) return { text: labelText(text) };
  const lines = markdown.split('\n').map((line) => labelText(line.trim()));
  return { text: lines.join('\n').trim(), markdown: true };
}
