import type { Span } from '../../source/span';
import { readYamlMapping } from '../../source/yaml';
import { labelText } from '../text/label';
import type { Participant, ParticipantShape } from './model';

export interface DeclaredParticipant {
  readonly participant: Participant;
  /** Its life starts with the message that follows. */
  readonly creates: boolean;
}

const DECLARATION = /^(create\s+)?(participant|actor)\s+(.+)$/i;
const SHAPES: readonly string[] = ['boundary', 'control', 'entity', 'database', 'collections', 'queue', 'actor'];

/** Reads `participant A as Alice`, `actor B`, `create participant C`, `participant D@{ "type": "database" } as Store`. */
export function participantOf(text: string, span: Span): DeclaredParticipant | undefined {
  const [, creates, word = '', rest = ''] = DECLARATION.exec(text) ?? [];
  if (rest.trim() === '' || /^\s*(?:<<)?--?[>x)]/.test(rest)) return undefined;
  const [, name = rest, settings = '', after = ''] = /^([^@]*)@(\{[^}]*\})\s*(.*)$/.exec(rest) ?? [];
  const { type, alias } = readYamlMapping(settings)?.value ?? {};
  const [, first = name, written] = /^(.*?)\s+as\s+(.*)$/i.exec(settings === '' ? rest : `${name} ${after}`) ?? [];
  const id = first.trim();
  const label = labelText(written ?? (typeof alias === 'string' ? alias : id));
  const plain = word.toLowerCase() as 'participant' | 'actor';
  const shape = typeof type === 'string' && SHAPES.includes(type) ? (type as ParticipantShape) : plain;
  return { participant: { id, label, shape, span }, creates: creates !== undefined };
}
