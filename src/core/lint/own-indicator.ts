import type { Indicator } from '../indicators';
import { wholeUnit } from '../numbers/unit-parser';
import type { Bilingual } from '../source/bilingual';
import { message } from '../source/message';
import type { Problem, Severity } from '../source/problem';
import type { Span } from '../source/span';
import type { YamlNode } from '../source/yaml-tree';

/** Keys of an indicator in a configuration, all but the first three optional. */
export const INDICATOR_KEYS = [
  'id',
  'name',
  'units',
  'aliases',
  'better',
  'min',
  'max',
  'low',
  'high',
  'definition',
  'formula',
] as const;
export const DIRECTIONS = ['higher', 'lower', 'context'] as const;

interface Sink {
  problem(code: string, severity: Severity, span: Span, text: Problem['message']): void;
}

/**
 * A team's own indicator. Needs an id in snake_case, a name, and at least one unit that numbers can have (none for a
 * plain count). Limits and ranges are in its first unit. Undefined, with problems, if one of them is missing or wrong.
 */
export function readIndicator(node: YamlNode, sink: Sink): Indicator | undefined {
  if (node.kind !== 'map') {
    sink.problem('lint-config', 'warning', node.span, message('Keys and values belong here.'));
    return undefined;
  }
  const values = new Map(node.fields.map(({ key, value }) => [key, value]));
  for (const { key, keySpan } of node.fields) {
    if (!(INDICATOR_KEYS as readonly string[]).includes(key)) {
      sink.problem('lint-config', 'warning', keySpan, message('"{0}" is not known here.', key));
    }
  }
  const id = textOf(values.get('id'));
  const name = bilingual(values.get('name'));
  if (id === undefined || !/^[a-z][a-z0-9_]*$/.test(id) || name === undefined) {
    const text = message('An indicator needs an id such as queue_depth, and a name.');
    sink.problem('lint-config', 'warning', node.span, text);
    return undefined;
  }
  const units = unitsOf(values.get('units'), sink);
  if (units === undefined) return undefined;
  return build(id, name, units, values);
}

function build(
  id: string,
  name: Bilingual,
  units: readonly string[],
  values: ReadonlyMap<string, YamlNode>,
): Indicator {
  const families = units.flatMap((unit) => wholeUnit(unit)?.family ?? []);
  const [unit] = units;
  const number = (key: string): number | undefined => {
    const node = values.get(key);
    return node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : undefined;
  };
  const better = textOf(values.get('better'));
  const [min, max, low, high] = ['min', 'max', 'low', 'high'].map(number);
  const aliases = values.get('aliases');
  const names = aliases?.kind === 'list' ? aliases.items.flatMap((item) => textOf(item) ?? []) : [];
  return {
    id,
    core: false,
    name,
    aliases: { en: names, zh: [] },
    families: [...new Set(families)],
    units,
    limits: { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) },
    plausible: {
      ...(low === undefined || high === undefined ? {} : { low, high, unit: unit ?? '1' }),
      basis: { en: 'The range that the team gave.', zh: '团队给出的范围。' },
      status: low === undefined || high === undefined ? 'unknown' : 'observed',
      sources: [],
    },
    better: DIRECTIONS.find((one) => one === better) ?? 'context',
    definition: bilingual(values.get('definition')) ?? name,
    formula: textOf(values.get('formula')) ?? '',
    mustAccompany: [],
    confusions: [],
    estimates: [],
    references: [],
    sources: [],
  };
}

/** The units, canonical first; undefined if one of them is none. */
function unitsOf(node: YamlNode | undefined, sink: Sink): readonly string[] | undefined {
  const items = node === undefined ? [] : node.kind === 'list' ? node.items : [node];
  const units: string[] = [];
  for (const item of items) {
    const unit = textOf(item) ?? '';
    if (wholeUnit(unit)?.family === undefined) {
      sink.problem('lint-config', 'warning', item.span, message('"{0}" is no unit that numbers are read in.', unit));
      return undefined;
    }
    units.push(unit);
  }
  return units;
}

function textOf(node: YamlNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.value !== null && node.value !== '' ? String(node.value) : undefined;
}

/** A text in both languages, or one for each. */
function bilingual(node: YamlNode | undefined): Bilingual | undefined {
  const both = textOf(node);
  if (both !== undefined) return { en: both, zh: both };
  if (node?.kind !== 'map') return undefined;
  const [en, zh] = ['en', 'zh'].map((lang) => textOf(node.fields.find(({ key }) => key === lang)?.value));
  const some = en ?? zh;
  return some === undefined ? undefined : { en: en ?? some, zh: zh ?? some };
}
