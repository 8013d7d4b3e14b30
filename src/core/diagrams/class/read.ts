import { message } from '../../source/message';
import type { Problem } from '../../source/problem';
import type { Span } from '../../source/span';
import type { DiagramReading } from '../diagram-kind';
import { labelText } from '../text/label';
import { ignoredProblem, syntaxProblem } from '../text/problems';
import { diagramText, type Statement } from '../text/statements';
import { StyleSheet } from '../text/styles';
import { memberOf, relationOf, withGenerics } from './members';
import type { ClassBox, ClassDiagram, ClassNote, GraphDirection, Member, Namespace, Relation } from './model';

/** Reads `classDiagram` and `classDiagram-v2`; never throws. */
export function readClassDiagram(text: string): DiagramReading<ClassDiagram> {
  const { statements, title } = diagramText(text);
  const reader = new ClassReader(title);
  for (const statement of statements) reader.read(statement);
  return reader.finish();
}

interface Written {
  readonly id: string;
  label: string;
  readonly annotations: string[];
  readonly attributes: Member[];
  readonly methods: Member[];
  namespace?: string;
  readonly span: Span;
}

type Open = { readonly kind: 'class' | 'namespace'; readonly id: string; readonly span: Span };

const CLASS =
  /^class\s+(`[^`]+`|[^\s{["':~<]+)(~.+~)?\s*(?:\["?(.*?)"?\])?\s*(?::::\s*([\w-]+))?\s*(<<.*?>>)?\s*(?:(\{)\s*(.*?)\s*(\})?)?$/;
const NAMESPACE = /^namespace\s+(`[^`]+`|[^\s{["]+)\s*(?:\["?(.*?)"?\])?\s*\{\s*(\})?$/;
const ANNOTATION = /^<<\s*(.+?)\s*>>(?:\s*(\S+))?$/;
const MEMBER = /^(`[^`]+`|[^\s:"~]+)(~.+~)?\s*:(?!::)\s*(.*)$/;
const NOTE = /^note\s+(?:for\s+(`[^`]+`|\S+)\s+)?"([\s\S]*)"$/;
const INTERACTION = /^(click|link|callback)\s/;
const DEEPEST = 20;

class ClassReader {
  readonly #classes = new Map<string, Written>();
  readonly #relations: Relation[] = [];
  readonly #namespaces = new Map<string, Namespace>();
  readonly #notes: ClassNote[] = [];
  readonly #problems: Problem[] = [];
  readonly #styles = new StyleSheet();
  readonly #open: Open[] = [];
  #direction: GraphDirection | undefined;

  constructor(private title: string | undefined) {}

  read(statement: Statement): void {
    const isRead = this.#open.at(-1)?.kind === 'class' ? this.#inClass(statement) : this.#outside(statement);
    if (!isRead) this.#problems.push(syntaxProblem(statement.span));
  }

  finish(): DiagramReading<ClassDiagram> {
    for (const { span } of this.#open)
      this.#problems.push(syntaxProblem(span, message('This part of the diagram has no end')));
    const model: ClassDiagram = {
      ...(this.title ? { title: labelText(this.title) } : {}),
      ...(this.#direction ? { direction: this.#direction } : {}),
      classes: [...this.#classes.values()].map((one): ClassBox => ({ ...one, style: this.#styles.styleOf(one.id) })),
      relations: this.#relations,
      namespaces: [...this.#namespaces.values()],
      notes: this.#notes,
    };
    return { model, problems: this.#problems };
  }

  #inClass({ text }: Statement): boolean {
    const inside = this.#classes.get(this.#open.at(-1)!.id)!;
    const [, body = '', close] = /^(.*?)\s*(\})?$/.exec(text) ?? [];
    if (body !== '') this.#member(inside, body);
    if (close) this.#open.pop();
    return true;
  }

  #outside({ text, span }: Statement): boolean {
    const [, direction] = /^direction\s+(TB|TD|BT|LR|RL)$/.exec(text) ?? [];
    if (direction) this.#direction = direction === 'TD' ? 'TB' : (direction as GraphDirection);
    else if (text === '}') return this.#open.pop() !== undefined;
    else if (/^title\s/.test(text)) this.title = text.slice(6);
    else if (INTERACTION.test(text))
      this.#problems.push(ignoredProblem(span, message('Links in diagrams are not drawn')));
    else if (/^(classDef|cssClass|style)\s/.test(text)) return this.#styles.take(text.replace(/,\s+/g, ','));
    else
      return (
        this.#class(text, span) ||
        this.#namespace(text, span) ||
        this.#note(text, span) ||
        this.#annotation(text, span) ||
        this.#relation(text, span) ||
        this.#memberLine(text, span) ||
        this.#bare(text, span)
      );
    return true;
  }

  #class(text: string, span: Span): boolean {
    const found = CLASS.exec(text);
    if (!found) return false;
    const [, name = '', generic = '', label, style, annotation, open, inner = '', close] = found;
    const one = this.#named(name + generic, span);
    if (label !== undefined) one.label = labelText(label);
    if (style) this.#styles.give(one.id, style);
    if (annotation) one.annotations.push(annotation.slice(2, -2).trim());
    for (const member of inner.split(/\s*;\s*/)) if (member !== '') this.#member(one, member);
    if (open && !close) this.#open.push({ kind: 'class', id: one.id, span });
    return true;
  }

  #namespace(text: string, span: Span): boolean {
    const found = NAMESPACE.exec(text);
    if (!found || this.#open.length >= DEEPEST) return false;
    const parent = this.#open.at(-1)?.id;
    const id = unquoted(found[1]!);
    const label = labelText(found[2] ?? id);
    if (!this.#namespaces.has(id))
      this.#namespaces.set(id, { id, label, ...(parent === undefined ? {} : { parent }), span });
    if (!found[3]) this.#open.push({ kind: 'namespace', id, span });
    return true;
  }

  #note(text: string, span: Span): boolean {
    const found = NOTE.exec(text);
    if (!found) return false;
    const about = found[1] === undefined ? undefined : this.#named(found[1], span).id;
    this.#notes.push({ text: labelText(found[2]!), ...(about === undefined ? {} : { about }), span });
    return true;
  }

  #annotation(text: string, span: Span): boolean {
    const [, annotation, name] = ANNOTATION.exec(text) ?? [];
    if (annotation === undefined || name === undefined) return false;
    this.#named(name, span).annotations.push(annotation);
    return true;
  }

  #relation(text: string, span: Span): boolean {
    const found = relationOf(text);
    if (!found) return false;
    this.#relations.push({
      ...found,
      from: this.#named(found.from, span).id,
      to: this.#named(found.to, span).id,
      label: labelText(found.label),
      span,
    });
    return true;
  }

  #memberLine(text: string, span: Span): boolean {
    const [, name, generic = '', member] = MEMBER.exec(text) ?? [];
    if (name === undefined || member === undefined) return false;
    this.#member(this.#named(name + generic, span), member);
    return true;
  }

  /** A class named alone. */
  #bare(text: string, span: Span): boolean {
    const [, name, style] = /^(`[^`]+`|[\p{L}\p{N}_][\p{L}\p{N}_-]*(?:~.+~)?)(?::::\s*([\w-]+))?$/u.exec(text) ?? [];
    if (name === undefined) return false;
    const { id } = this.#named(name, span);
    if (style) this.#styles.give(id, style);
    return true;
  }

  #member(one: Written, written: string): void {
    const annotation = ANNOTATION.exec(written.trim())?.[1];
    if (annotation !== undefined) {
      one.annotations.push(annotation);
      return;
    }
    const { isMethod, ...member } = memberOf(labelText(written));
    if (member.text !== '') (isMethod ? one.methods : one.attributes).push(member);
  }

  #named(name: string, span: Span): Written {
    const [, bare = name, generic = ''] = /^(`[^`]+`|[^~]+)(~.+~)?$/.exec(name) ?? [];
    const id = unquoted(bare);
    const namespace = this.#open.at(-1)?.kind === 'namespace' ? this.#open.at(-1)!.id : undefined;
    const known = this.#classes.get(id);
    if (known) {
      if (generic !== '' && known.label === id) known.label = withGenerics(id + generic);
      if (namespace !== undefined) known.namespace ??= namespace;
      return known;
    }
    const label = withGenerics(id + generic);
    const empty = { annotations: [], attributes: [], methods: [] };
    const made: Written = { id, label, ...empty, ...(namespace === undefined ? {} : { namespace }), span };
    this.#classes.set(id, made);
    return made;
  }
}

function unquoted(name: string): string {
  return name.replace(/^`(.*)`$/, '$1');
}
