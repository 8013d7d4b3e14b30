import type { EmbeddedBlock } from '../deck/block';
import { type Message, message } from '../source/message';
import type { Problem } from '../source/problem';
import { type Span, span } from '../source/span';
import { nearest } from '../source/spelling';
import type { YamlField, YamlNode } from '../source/yaml-tree';
import { type ChartKey, keyNamed } from './keys';

/** What has been noticed while a chart is read. Spans are slide-relative. */
export class Reading {
  readonly problems: Problem[] = [];

  warn(code: string, text: Message, at: Span): void {
    this.problems.push({ code, severity: 'warning', message: text, span: at });
  }

  /** What keeps the chart from being drawn. */
  fail(code: string, text: Message, at: Span): void {
    this.problems.push({ code, severity: 'error', message: text, span: at });
  }

  /** The key that a field means; unknown ones are reported. */
  keyOf({ key, keySpan }: YamlField, keys: readonly ChartKey[]): ChartKey | undefined {
    const known = keyNamed(keys, key);
    if (!known) this.warn('chart-key', unknownKey(key, keys), keySpan);
    return known;
  }
}

function unknownKey(name: string, keys: readonly ChartKey[]): Message {
  const near = nearest(
    name,
    keys.flatMap((one) => [one.name, ...(one.also ?? [])]),
  );
  if (near !== undefined) return message('Charts know no "{0}" here. Did you mean "{1}"?', name, near);
  return message('Charts know no "{0}" here. Known: {1}.', name, keys.map((one) => one.name).join(', '));
}

/** Where a place in the block's text stands on the slide; a fence inside a list has lines that begin further right. */
export function placesIn({ text, textSpan }: EmbeddedBlock<'chart'>): (at: Span) => Span {
  const lines = text.split('\n');
  const more = textSpan.end - textSpan.start - text.length;
  const indent = more > 0 ? Math.floor(more / Math.max(1, lines.length - 1)) : 0;
  if (indent === 0) return (at) => span(textSpan.start + at.start, textSpan.start + at.end);
  const place = (offset: number) => {
    const line = text.slice(0, offset).split('\n').length - 1;
    return Math.min(textSpan.end, textSpan.start + offset + line * indent);
  };
  return (at) => span(place(at.start), place(at.end));
}

/** The same values with their places on the slide. */
export function placed(node: YamlNode, place: (at: Span) => Span): YamlNode {
  const at = place(node.span);
  if (node.kind === 'scalar') return { ...node, span: at };
  if (node.kind === 'list') return { ...node, items: node.items.map((item) => placed(item, place)), span: at };
  const fields = node.fields.map(({ key, keySpan, value }) => ({
    key,
    keySpan: place(keySpan),
    value: placed(value, place),
  }));
  return { ...node, fields, span: at };
}
