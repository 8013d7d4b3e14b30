import { message } from '../../source/message';
import type { Problem } from '../../source/problem';
import type { Span } from '../../source/span';
import type { DiagramReading } from '../diagram-kind';
import { labelText } from '../text/label';
import { syntaxProblem } from '../text/problems';
import { diagramText, type Statement } from '../text/statements';
import { type ShapeStyle, StyleSheet } from '../text/styles';

/** An entity-relationship diagram as it is written. */
export interface ErDiagram {
  readonly title?: string;
  readonly direction?: 'TB' | 'BT' | 'LR' | 'RL';
  readonly entities: readonly Entity[];
  readonly relationships: readonly Relationship[];
}

export interface Entity {
  readonly id: string;
  readonly label: string;
  readonly attributes: readonly Attribute[];
  readonly style: ShapeStyle;
  readonly span: Span;
}

export interface Attribute {
  readonly type: string;
  readonly name: string;
  readonly keys: readonly string[];
  readonly comment: string;
}

export type Cardinality = 'zero-or-one' | 'one' | 'zero-or-more' | 'one-or-more';

export interface Relationship {
  readonly from: string;
  readonly to: string;
  /** How many of `from` belong to one of `to`, and the other way round. */
  readonly fromCount: Cardinality;
  readonly toCount: Cardinality;
  /** Neither can be without the other: a solid line. */
  readonly isIdentifying: boolean;
  readonly label: string;
  readonly span: Span;
}

interface OpenEntity {
  readonly id: string;
  label: string;
  readonly attributes: Attribute[];
  readonly span: Span;
}

const NAME = '("[^"]*"|`[^`]*`|[^\\s:{}\\[\\]"]+?)(?:\\s*\\[\\s*("[^"]*"|[^\\]]*?)\\s*\\])?(?:\\s*:::\\s*([\\w,-]+))?';
const COUNTS: readonly (readonly [pattern: string, count: Cardinality])[] = [
  ['\\|o|o\\||one or zero|zero or one', 'zero-or-one'],
  ['\\}o|o\\{|zero or more|zero or many|many\\(0\\)|0\\+', 'zero-or-more'],
  ['\\}\\||\\|\\{|one or more|one or many|many\\(1\\)|1\\+', 'one-or-more'],
  ['\\|\\||only one|1', 'one'],
];
const COUNT = `(${COUNTS.map(([pattern]) => pattern).join('|')}|u\\|\\||o\\{|\\}\\|)`;
const LINE = '(--|\\.\\.|\\.-|-\\.|optionally to|to)';
const RELATIONSHIP = new RegExp(`^${NAME}\\s*${COUNT}\\s*${LINE}\\s*${COUNT}\\s*${NAME}\\s*(?::\\s*(.*))?$`);
const ENTITY = new RegExp(`^${NAME}\\s*(?:(\\{)\\s*(.*?)\\s*(\\})?)?$`);
const ATTRIBUTE =
  /^([*\p{L}][\p{L}\p{N}_()[\],.*-]*(?:<[^>]*>)?)\s+([*\p{L}_][\p{L}\p{N}_()[\].*-]*)((?:\s*,?\s*(?:PK|FK|UK)\b)*)\s*(?:"([^"]*)")?$/u;

/** Reads `erDiagram`; never throws. */
export function readEr(text: string): DiagramReading<ErDiagram> {
  const { statements, title } = diagramText(text);
  const reader = new ErReader(title);
  for (const statement of statements) reader.read(statement);
  return reader.finish();
}

class ErReader {
  readonly #entities = new Map<string, OpenEntity>();
  readonly #relationships: Relationship[] = [];
  readonly #problems: Problem[] = [];
  readonly #styles = new StyleSheet();
  #direction: ErDiagram['direction'];
  #open: OpenEntity | undefined;

  constructor(private title: string | undefined) {}

  read(statement: Statement): void {
    const isRead = this.#open ? this.#attributes(statement.text, this.#open) : this.#outside(statement);
    if (!isRead) this.#problems.push(syntaxProblem(statement.span));
  }

  finish(): DiagramReading<ErDiagram> {
    if (this.#open) this.#problems.push(syntaxProblem(this.#open.span, message('This part of the diagram has no end')));
    const model: ErDiagram = {
      ...(this.title ? { title: labelText(this.title) } : {}),
      ...(this.#direction ? { direction: this.#direction } : {}),
      entities: [...this.#entities.values()].map((one) => ({ ...one, style: this.#styles.styleOf(one.id) })),
      relationships: this.#relationships,
    };
    return { model, problems: this.#problems };
  }

  #outside({ text, span }: Statement): boolean {
    const [, direction] = /^direction\s+(TB|TD|BT|LR|RL)$/.exec(text) ?? [];
    if (direction) this.#direction = direction === 'TD' ? 'TB' : (direction as 'TB' | 'BT' | 'LR' | 'RL');
    else if (/^title\s/.test(text)) this.title = text.slice(6);
    else if (/^(classDef|class|style)\s+\S+\s+\S/.test(text)) return this.#styles.take(text.replace(/,\s+/g, ','));
    else return this.#relationship(text, span) || this.#entity(text, span);
    return true;
  }

  #relationship(text: string, span: Span): boolean {
    const found = RELATIONSHIP.exec(text);
    if (!found) return false;
    const [, from, fromAlias, fromClass, one, line, other, to, toAlias, toClass, label] = found;
    this.#relationships.push({
      from: this.#named(from!, fromAlias, fromClass, span).id,
      to: this.#named(to!, toAlias, toClass, span).id,
      fromCount: countOf(one!),
      toCount: countOf(other!),
      isIdentifying: line === '--' || line === 'to',
      label: labelText(label ?? ''),
      span,
    });
    return true;
  }

  #entity(text: string, span: Span): boolean {
    const found = ENTITY.exec(text);
    if (!found) return false;
    const [, name, alias, style, open, inner = '', close] = found;
    const entity = this.#named(name!, alias, style, span);
    if (open && !close) this.#open = entity;
    return inner === '' || this.#attribute(inner, entity);
  }

  #attributes(text: string, entity: OpenEntity): boolean {
    const [, inner = '', close] = /^(.*?)\s*(\})?$/.exec(text) ?? [];
    if (close) this.#open = undefined;
    return inner === '' || this.#attribute(inner, entity);
  }

  #attribute(text: string, entity: OpenEntity): boolean {
    const found = ATTRIBUTE.exec(text);
    if (!found) return false;
    const [, type, name, keys = '', comment = ''] = found;
    const isKey = name!.startsWith('*');
    const listed = keys.split(/[\s,]+/).filter((key) => key !== '');
    entity.attributes.push({
      type: type!,
      name: isKey ? name!.slice(1) : name!,
      keys: isKey && !listed.includes('PK') ? ['PK', ...listed] : listed,
      comment: labelText(comment),
    });
    return true;
  }

  #named(written: string, alias: string | undefined, style: string | undefined, span: Span): OpenEntity {
    const id = written.replace(/^(["`])(.*)\1$/, '$2');
    const entity = this.#entities.get(id) ?? { id, label: labelText(written), attributes: [], span };
    if (alias !== undefined) entity.label = labelText(alias);
    if (style !== undefined) this.#styles.give(id, style);
    this.#entities.set(id, entity);
    return entity;
  }
}

function countOf(written: string): Cardinality {
  const found = COUNTS.find(([pattern]) => new RegExp(`^(?:${pattern})$`).test(written));
  return found?.[1] ?? 'one';
}
