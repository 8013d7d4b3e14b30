import type { Deck, DeckSettings } from '../deck/deck';
import { type FileWording, fileProblem } from '../scene/file-problem';
import type { Metrics } from '../scene/metrics';
import type { FileFault, TextFile } from '../scene/resources';
import { type Message, message } from '../source/message';
import type { Problem } from '../source/problem';
import { type Span, span } from '../source/span';
import { readYamlTree } from '../source/yaml-tree';
import { type MetricsRead, readMetrics, readMetricsNode } from './read-metrics';

/** The numbers of a deck, and what its author should know about them; spans are absolute. */
export interface DeckMetrics {
  /** Undefined for a deck without any, or whose file cannot be had. The same object until the numbers' text changes. */
  readonly metrics?: Metrics;
  readonly problems: readonly Problem[];
}

const NONE: DeckMetrics = { problems: [] };

/** The metrics that a deck's front matter holds or names; `file` is what the host read under that name. */
export function deckMetrics(deck: Deck, file: TextFile | FileFault | undefined): DeckMetrics {
  const { metrics, keySpans } = deck.settings;
  if (metrics === undefined || metrics === null) return NONE;
  const at = keySpans.get('metrics') ?? span(0, 0);
  if (typeof metrics !== 'string') return inlineMetrics(deck);
  if (!file || 'fault' in file) return { problems: [faultyFile(metrics, file?.fault ?? 'missing', at)] };
  const read = readMetricsFile(file);
  const counted = fileProblem(read.problems, file, at, WORDING);
  return { metrics: read.metrics, problems: counted ? [counted] : [] };
}

const reads = new WeakMap<TextFile, MetricsRead>();

/** What a metrics file says; read once as long as the host passes the same object. Spans count from the file's start. */
export function readMetricsFile(file: TextFile): MetricsRead {
  const known = reads.get(file);
  if (known) return known;
  const read = readMetrics(file.text, file.path);
  reads.set(file, read);
  return read;
}

const inline = new WeakMap<DeckSettings['keySpans'], DeckMetrics>();

/** Parses give the same places as long as the front matter is the same. */
function inlineMetrics({ text, settings }: Deck): DeckMetrics {
  const known = inline.get(settings.keySpans);
  if (known) return known;
  const { yaml, offset } = frontMatterYaml(text, settings);
  const { root } = readYamlTree(yaml);
  const value = root?.kind === 'map' ? root.fields.find(({ key }) => key === 'metrics')?.value : undefined;
  const read = readMetricsNode(value, offset);
  inline.set(settings.keySpans, read);
  return read;
}

/** What stands between the fences, and where it starts. */
function frontMatterYaml(text: string, { span: whole }: DeckSettings): { yaml: string; offset: number } {
  if (!whole) return { yaml: '', offset: 0 };
  const front = text.slice(whole.start, whole.end);
  const start = front.indexOf('\n') + 1;
  const end = /(?:^|\n)(?:---|\.\.\.)[ \t]*\r?\n?$/.exec(front)?.index ?? front.length;
  return { yaml: front.slice(start, end + 1), offset: whole.start + start };
}

function faultyFile(path: string, fault: FileFault['fault'], at: Span): Problem {
  const text: Readonly<Record<typeof fault, Message>> = {
    missing: message('The metrics file "{0}" was not found. Check the path.', path),
    unreadable: message('The metrics file "{0}" cannot be read.', path),
    outside: message(
      'The metrics file "{0}" lies outside the workspace, so it is not read. Copy it beside the deck.',
      path,
    ),
  };
  return { code: 'metrics-missing', severity: 'error', message: text[fault], span: at };
}

const WORDING: FileWording = {
  code: 'metrics-file',
  one: (path, line) => message('The metrics file "{0}" has a finding in line {1}.', path, line),
  several: (path, count, line) =>
    message('The metrics file "{0}" has {1} findings, the first in line {2}.', path, count, line),
};
