import { message } from '../../source/message';
import type { Problem } from '../../source/problem';
import type { Span } from '../../source/span';
import type { DiagramReading } from '../diagram-kind';
import { labelText } from '../text/label';
import { ignoredProblem, syntaxProblem } from '../text/problems';
import { diagramText, type Statement } from '../text/statements';
import { StyleSheet } from '../text/styles';
import type { State, StateDiagram, StateDirection, StateKind, StateNote, Transition } from './model';

/** Reads `stateDiagram` and `stateDiagram-v2`; never throws. */
export function readState(text: string): DiagramReading<StateDiagram> {
  const { statements, title } = diagramText(text, { trailingComments: true });
  const reader = new StateReader(title);
  for (const statement of statements.flatMap(divided)) reader.read(statement);
  return reader.finish();
}

/** `state A { B --> C }` on one line is three statements. */
function divided(statement: Statement): Statement[] {
  const { text, span, indent } = statement;
  const [, head, inner, close] = /^(state\b[^{]*\{)(.*?)(\}?)$/.exec(text) ?? [];
  if (head === undefined || (inner!.trim() === '' && close === '')) return [statement];
  return [head, inner!.trim(), close!].filter((part) => part !== '').map((part) => ({ text: part, span, indent }));
}

interface Written {
  readonly id: string;
  kind: StateKind;
  readonly descriptions: string[];
  parent?: string;
  direction?: StateDirection;
  readonly span: Span;
}

const DEEPEST = 30;
const NAME = '(?:"[^"]*"|[^\\s:{}"]+?)';
const TRANSITION = new RegExp(
  `^(\\[\\*\\]|${NAME})(:::[\\w-]+)?\\s*-->\\s*(\\[\\*\\]|${NAME})(:::[\\w-]+)?\\s*(?::(.*))?$`,
);
const PSEUDO = /^state\s+(\S+)\s*(?:<<|\[\[)\s*(choice|fork|join)\s*(?:>>|\]\])$/;
const COMPOSITE = /^state\s+(?:"([^"]*)"\s+as\s+)?("[^"]+"|[^\s{:"]+)\s*(?::::\s*[\w-]+)?\s*\{$/;
const ALIAS = /^state\s+"([^"]*)"\s+as\s+(\S+)$/;
const NOTE = /^note\s+(left|right)\s+of\s+(\S+?)\s*(?::\s*(.*))?$/i;
const PASSED_OVER = /^(hide\s+empty\s+description|scale\s+\d+\s+width)$/i;

class StateReader {
  readonly #states = new Map<string, Written>();
  readonly #transitions: Transition[] = [];
  readonly #notes: StateNote[] = [];
  readonly #problems: Problem[] = [];
  readonly #styles = new StyleSheet();
  /** Composite states and regions that are open here. */
  readonly #open: { id: string; isRegion: boolean; span: Span }[] = [];
  #note: { state: string; place: 'left' | 'right'; lines: string[]; span: Span } | undefined;
  #direction: StateDirection | undefined;
  #regions = 0;

  constructor(private title: string | undefined) {}

  read(statement: Statement): void {
    if (this.#note) this.#noteLine(statement);
    else if (!this.#isRead(statement)) this.#problems.push(syntaxProblem(statement.span));
  }

  finish(): DiagramReading<StateDiagram> {
    for (const { span, isRegion } of this.#open)
      if (!isRegion) this.#problems.push(syntaxProblem(span, message('This part of the diagram has no end')));
    if (this.#note) this.#problems.push(syntaxProblem(this.#note.span, message('This note has no "end note"')));
    const model: StateDiagram = {
      ...(this.title ? { title: labelText(this.title) } : {}),
      ...(this.#direction ? { direction: this.#direction } : {}),
      states: [...this.#states.values()].map((state) => this.#finished(state)),
      transitions: this.#transitions,
      notes: this.#notes,
    };
    return { model, problems: this.#problems };
  }

  #isRead({ text, span }: Statement): boolean {
    const [, direction] = /^direction\s+(TB|TD|BT|LR|RL)$/.exec(text) ?? [];
    if (direction) this.#turn(direction === 'TD' ? 'TB' : (direction as StateDirection));
    else if (text === '}') return this.#close();
    else if (/^-{2,}$/.test(text)) return this.#region(span);
    else if (/^title\s/.test(text)) this.title = text.slice(6);
    else if (/^click\s/.test(text))
      this.#problems.push(ignoredProblem(span, message('Links in diagrams are not drawn')));
    else
      return (
        PASSED_OVER.test(text) ||
        this.#styled(text) ||
        this.#transition(text, span) ||
        this.#noted(text, span) ||
        this.#declared(text, span)
      );
    return true;
  }

  #turn(direction: StateDirection): void {
    const inside = this.#open.at(-1);
    if (inside) this.#states.get(inside.id)!.direction = direction;
    else this.#direction = direction;
  }

  #styled(text: string): boolean {
    return (
      /^(classDef|class|style)\s/.test(text) && !text.includes('-->') && this.#styles.take(text.replace(/,\s+/g, ','))
    );
  }

  #transition(text: string, span: Span): boolean {
    const found = TRANSITION.exec(text);
    if (!found) return false;
    const from = this.#named(found[1]!, 'start', span);
    const to = this.#named(found[3]!, 'end', span);
    if (found[2]) this.#styles.give(from, found[2].slice(3));
    if (found[4]) this.#styles.give(to, found[4].slice(3));
    this.#transitions.push({ from, to, label: labelText(found[5] ?? ''), span });
    return true;
  }

  #declared(text: string, span: Span): boolean {
    const pseudo = PSEUDO.exec(text);
    if (pseudo) {
      this.#state(pseudo[1]!, span).kind = pseudo[2] as StateKind;
      return true;
    }
    const alias = ALIAS.exec(text);
    if (alias) {
      this.#state(alias[2]!, span).descriptions.push(labelText(alias[1]!));
      return true;
    }
    const composite = COMPOSITE.exec(text);
    if (composite) return this.#enter(composite[2]!, composite[1], span);
    return this.#simple(text, span);
  }

  /** `id`, `id:::class`, `id : description`, `state id`. */
  #simple(text: string, span: Span): boolean {
    const [, id, style, description] =
      /^(?:state\s+)?("[^"]+"|[^\s:{}"]+)\s*(?::::\s*([\w-]+))?\s*(?:(?<!:):(?!:)\s*(.*))?$/.exec(text) ?? [];
    if (id === undefined || id === '[*]' || id.includes('-->')) return false;
    const state = this.#state(id, span);
    if (style) this.#styles.give(state.id, style);
    if (description !== undefined) state.descriptions.push(labelText(description));
    return true;
  }

  #enter(name: string, label: string | undefined, span: Span): boolean {
    if (this.#open.length >= DEEPEST) return false;
    const state = this.#state(name, span);
    if (label !== undefined) state.descriptions.push(labelText(label));
    this.#open.push({ id: state.id, isRegion: false, span });
    return true;
  }

  #close(): boolean {
    if (this.#open.at(-1)?.isRegion) this.#open.pop();
    return this.#open.pop() !== undefined;
  }

  /** `--`: what stands in the composite state so far, and what follows, are regions of it. */
  #region(span: Span): boolean {
    if (this.#open.at(-1)?.isRegion) this.#open.pop();
    else if (this.#open.length === 0) return false;
    else this.#firstRegion(this.#open.at(-1)!.id, span);
    this.#openRegion(this.#open.at(-1)!.id, span);
    return true;
  }

  #firstRegion(composite: string, span: Span): void {
    const inside = [...this.#states.values()].filter((state) => state.parent === composite);
    const region = this.#openRegion(composite, span);
    for (const state of inside) state.parent = region;
    this.#open.pop();
  }

  #openRegion(parent: string, span: Span): string {
    const id = `${parent}#region${++this.#regions}`;
    this.#states.set(id, { id, kind: 'region', descriptions: [''], parent, span });
    this.#open.push({ id, isRegion: true, span });
    return id;
  }

  #noted(text: string, span: Span): boolean {
    const [, place, state, inline] = NOTE.exec(text) ?? [];
    if (state === undefined) return false;
    const to = { state: this.#state(state, span).id, place: place!.toLowerCase() as 'left' | 'right' };
    if (inline !== undefined) this.#notes.push({ ...to, text: labelText(inline), span });
    else this.#note = { ...to, lines: [], span };
    return true;
  }

  #noteLine({ text }: Statement): void {
    const note = this.#note!;
    if (!/^end\s+note$/i.test(text)) {
      note.lines.push(labelText(text));
      return;
    }
    this.#note = undefined;
    this.#notes.push({ state: note.state, place: note.place, text: note.lines.join('\n'), span: note.span });
  }

  /** `[*]` is a start or an end, one for each composite state; anything else a state by its name. */
  #named(name: string, pseudo: 'start' | 'end', span: Span): string {
    if (name !== '[*]') return this.#state(name, span).id;
    const parent = this.#open.at(-1)?.id;
    const id = `${parent ?? ''}#${pseudo}`;
    if (!this.#states.has(id))
      this.#states.set(id, { id, kind: pseudo, descriptions: [''], ...(parent === undefined ? {} : { parent }), span });
    return id;
  }

  /** The state of that name. It belongs to the innermost part of the diagram that first names it. */
  #state(name: string, span: Span): Written {
    const id = name.replace(/^"(.*)"$/, '$1');
    const parent = this.#open.at(-1)?.id;
    const known = this.#states.get(id);
    if (known) {
      const isInside = this.#open.some((one) => one.id === id);
      if (known.parent === undefined && parent !== undefined && !isInside && !this.#reaches(parent, id))
        known.parent = parent;
      return known;
    }
    const made: Written = { id, kind: 'state', descriptions: [], ...(parent === undefined ? {} : { parent }), span };
    this.#states.set(id, made);
    return made;
  }

  /** Whether `state` is `outer` or stands in it. */
  #reaches(state: string, outer: string): boolean {
    for (let at: string | undefined = state; at !== undefined; at = this.#states.get(at)?.parent)
      if (at === outer) return true;
    return false;
  }

  #finished({ id, kind, descriptions, parent, direction, span }: Written): State {
    return {
      id,
      kind,
      label: descriptions.length === 0 ? labelText(id) : descriptions.join('\n'),
      ...(parent === undefined ? {} : { parent }),
      ...(direction === undefined ? {} : { direction }),
      style: this.#styles.styleOf(id),
      span,
    };
  }
}
