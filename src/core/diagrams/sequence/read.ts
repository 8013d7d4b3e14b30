import type { Color } from '../../scene/color';
import { cssColor } from '../../scene/css-color';
import { message } from '../../source/message';
import type { Problem } from '../../source/problem';
import type { Span } from '../../source/span';
import type { DiagramReading } from '../diagram-kind';
import { labelText } from '../text/label';
import { ignoredProblem, syntaxProblem } from '../text/problems';
import { diagramText, type Statement } from '../text/statements';
import { readMessage } from './arrows';
import {
  type Activation,
  FRAGMENTS,
  type Fragment,
  type FragmentKind,
  type FragmentPart,
  type Participant,
  type ParticipantBox,
  type SequenceDiagram,
  type SequenceItem,
  type SequenceMessage,
} from './model';
import { participantOf } from './participant';

/** Reads `sequenceDiagram` with all statements of mermaid's documentation; never throws. */
export function readSequence(text: string): DiagramReading<SequenceDiagram> {
  const { statements, title } = diagramText(text, { semicolons: true });
  const reader = new SequenceReader(title);
  for (const statement of statements) reader.read(statement);
  return reader.finish();
}

type Open = OpenFragment | OpenBox;
interface OpenFragment {
  readonly kind: 'fragment';
  readonly operator: FragmentKind;
  readonly color?: Color;
  readonly parts: { label: string; items: SequenceItem[]; span: Span }[];
  readonly span: Span;
}
interface OpenBox {
  readonly kind: 'box';
  readonly box: Omit<ParticipantBox, 'members'>;
  readonly members: string[];
}

/** Which word divides which fragment. */
const DIVIDERS: Readonly<Record<string, FragmentKind>> = { else: 'alt', and: 'par', option: 'critical' };
const DEEPEST = 40;

class SequenceReader {
  readonly #participants = new Map<string, Participant>();
  readonly #boxes: ParticipantBox[] = [];
  readonly #items: SequenceItem[] = [];
  readonly #open: Open[] = [];
  readonly #problems: Problem[] = [];
  #title: string | undefined;
  #number: { next: number; step: number } | undefined;
  #creating: { id: string; span: Span } | undefined;
  #destroying: { id: string; span: Span } | undefined;

  constructor(title: string | undefined) {
    this.#title = title;
  }

  read(statement: Statement): void {
    const { text } = statement;
    const isKnown =
      this.#declaration(statement) || this.#structure(statement) || this.#event(text, statement.span) || false;
    if (!isKnown) this.#problems.push(syntaxProblem(statement.span));
  }

  finish(): DiagramReading<SequenceDiagram> {
    for (const one of this.#open) {
      const where = one.kind === 'box' ? one.box.span : one.span;
      this.#problems.push(syntaxProblem(where, message('This part of the diagram has no "end"')));
    }
    for (const pending of [this.#creating, this.#destroying])
      if (pending)
        this.#problems.push(
          syntaxProblem(pending.span, message('No message to "{0}" follows that makes or ends it', pending.id)),
        );
    const model: SequenceDiagram = {
      ...(this.#title ? { title: labelText(this.#title) } : {}),
      participants: [...this.#participants.values()],
      boxes: this.#boxes,
      items: this.#items,
    };
    return { model, problems: this.#problems };
  }

  /** `participant`, `actor`, `create`, `destroy`, `title`, `autonumber` and what is read only to be passed over. */
  #declaration({ text, span }: Statement): boolean {
    const declared = participantOf(text, span);
    if (declared) {
      this.#declare(declared.participant);
      if (declared.creates) this.#creating = { id: declared.participant.id, span };
      return true;
    }
    const [, word = '', rest = ''] =
      /^(destroy|title|autonumber|links?|properties|details)\b:?\s*(.*)$/i.exec(text) ?? [];
    switch (word.toLowerCase()) {
      case 'destroy':
        this.#destroying = { id: this.#named(rest, span), span };
        return rest !== '';
      case 'title':
        this.#title = rest;
        return true;
      case 'autonumber':
        return this.#autonumber(rest);
      case '':
        return false;
    }
    if (!/^[^:]+:/.test(rest)) return false;
    this.#problems.push(ignoredProblem(span, message('Menus of participants are not drawn')));
    return true;
  }

  /** Frames: fragments, their parts, boxes, and their ends. */
  #structure({ text, span }: Statement): boolean {
    const [, word = '', rest = ''] = /^(\w+)(?:\s+(.*)|\s*)$/.exec(text) ?? [];
    const operator = word === 'par_over' ? 'par' : word;
    if (word === 'end' && rest === '') return this.#end();
    if (word === 'box') return this.#openBox(rest, span);
    if (word in DIVIDERS && !isMessage(rest)) return this.#divide(DIVIDERS[word]!, rest, span);
    if (!isFragmentKind(operator) || isMessage(rest) || this.#open.length >= DEEPEST) return false;
    const color = operator === 'rect' ? leadingColor(rest).color : undefined;
    const label = operator === 'rect' ? '' : labelText(rest);
    this.#open.push({ kind: 'fragment', operator, parts: [{ label, items: [], span }], span, ...(color && { color }) });
    return true;
  }

  #event(text: string, span: Span): boolean {
    const activation = /^(activate|deactivate)\s+(.+)$/i.exec(text);
    if (activation) {
      const kind = activation[1]!.toLowerCase() as Activation['kind'];
      this.#add({ kind, participant: this.#named(activation[2]!, span), span });
      return true;
    }
    return this.#note(text, span) || this.#readMessageLine(text, span);
  }

  #note(text: string, span: Span): boolean {
    const found = /^note\s+(left of|right of|over)\s+([^:]+?)\s*:(.*)$/i.exec(text);
    if (!found) return false;
    const place = found[1]!.toLowerCase().replace(' of', '') as 'over' | 'left' | 'right';
    const ids = found[2]!.split(',').map((name) => this.#named(name, span));
    const participants = ids.length > 1 ? [ids[0]!, ids.at(-1)!] : ids;
    this.#add({ kind: 'note', place, participants, text: messageText(found[3]!), span });
    return true;
  }

  #readMessageLine(text: string, span: Span): boolean {
    const found = readMessage(text);
    if (!found) return false;
    const { arrow, mark } = found;
    const from = this.#named(found.from, span);
    const to = this.#named(found.to, span);
    const number = this.#nextNumber();
    const one: SequenceMessage = {
      kind: 'message',
      from,
      to,
      text: messageText(found.text),
      ...arrow,
      ...(number === undefined ? {} : { number }),
      ...this.#lives(from, to),
      span,
    };
    this.#add(one);
    if (mark === '+') this.#add({ kind: 'activate', participant: to, span });
    if (mark === '-') this.#add({ kind: 'deactivate', participant: from, span });
    return true;
  }

  /** Whose life the message starts or ends: a pending `create` or `destroy` waits for the next message that fits. */
  #lives(from: string, to: string): Pick<SequenceMessage, 'creates' | 'destroys'> {
    const creates = this.#creating?.id === to ? to : undefined;
    const ends = this.#destroying?.id;
    const destroys = ends !== undefined && (ends === to || ends === from) ? ends : undefined;
    if (creates !== undefined) this.#creating = undefined;
    if (destroys !== undefined) this.#destroying = undefined;
    return { ...(creates === undefined ? {} : { creates }), ...(destroys === undefined ? {} : { destroys }) };
  }

  #autonumber(rest: string): boolean {
    const found = /^(?:(off)|([\d.]+)?(?:\s+([\d.]+))?)$/i.exec(rest.trim());
    if (!found) return false;
    this.#number = found[1] ? undefined : { next: Number(found[2] ?? 1), step: Number(found[3] ?? 1) };
    return true;
  }

  #nextNumber(): string | undefined {
    if (!this.#number) return undefined;
    const { next, step } = this.#number;
    this.#number = { next: next + step, step };
    return String(Math.round(next * 1000) / 1000);
  }

  #openBox(rest: string, span: Span): boolean {
    const { color, rest: label } = leadingColor(rest);
    const box = { label: labelText(label), ...(color ? { color } : {}), span };
    this.#open.push({ kind: 'box', box, members: [] });
    return true;
  }

  #divide(operator: FragmentKind, label: string, span: Span): boolean {
    const top = this.#open.at(-1);
    if (top?.kind !== 'fragment' || top.operator !== operator) return false;
    top.parts.push({ label: labelText(label), items: [], span });
    return true;
  }

  #end(): boolean {
    const closed = this.#open.pop();
    if (closed?.kind === 'box') this.#boxes.push({ ...closed.box, members: closed.members });
    else if (closed) this.#add(fragmentOf(closed));
    return closed !== undefined;
  }

  #add(item: SequenceItem): void {
    const frames = this.#open.filter((one) => one.kind === 'fragment');
    (frames.at(-1)?.parts.at(-1)?.items ?? this.#items).push(item);
  }

  #declare(participant: Participant): void {
    const known = this.#participants.get(participant.id);
    if (!known || known.label === known.id) this.#participants.set(participant.id, participant);
    const top = this.#open.at(-1);
    if (top?.kind === 'box' && !top.members.includes(participant.id)) top.members.push(participant.id);
  }

  /** The id of a participant that a statement names; one that is new takes part from here on. */
  #named(name: string, span: Span): string {
    const id = name.trim();
    if (!this.#participants.has(id))
      this.#participants.set(id, { id, label: labelText(id), shape: 'participant', span });
    return id;
  }
}

function fragmentOf({ operator, parts, span, color }: OpenFragment): Fragment {
  const read: readonly FragmentPart[] = parts;
  return { kind: 'fragment', operator, parts: read, ...(color ? { color } : {}), span };
}

function isFragmentKind(word: string): word is FragmentKind {
  return (FRAGMENTS as readonly string[]).includes(word);
}

/** Whether the rest of a line makes its first word a participant's name: `loop->>B: x`. */
function isMessage(rest: string): boolean {
  return /^(?:<<)?--?(?:>|x\b|\))/.test(rest);
}

/** `wrap:` and `nowrap:` say what our layout decides by itself. */
function messageText(text: string): string {
  return labelText(text.replace(/^\s*(?:no)?wrap:/i, ''));
}

/** A box's or rect's colour, if its text starts with one; `transparent` and colours that let nothing through are none. */
function leadingColor(text: string): { color?: Color; rest: string } {
  const [, written = '', rest = ''] = /^\s*((?:rgb|hsl)a?\([^)]*\)|#[\da-f]{3,8}\b|[a-z]+\b)\s*(.*)$/i.exec(text) ?? [];
  if (/^transparent$/i.test(written)) return { rest };
  const color = cssColor(written) ?? cssColor(withoutAlpha(written));
  if (color) return { color, rest };
  return { rest: /\(/.test(written) ? rest : text };
}

function withoutAlpha(color: string): string {
  const [, r, g, b] = /^rgba\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*[,/]\s*[\d.]+%?\s*\)$/i.exec(color) ?? [];
  return r === undefined ? color : `rgb(${r},${g},${b})`;
}
