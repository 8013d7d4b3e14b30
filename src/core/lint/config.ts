import { INDICATORS } from '../indicators';
import { RULES } from '../rules';
import { message } from '../source/message';
import type { Problem, Severity } from '../source/problem';
import type { Span } from '../source/span';
import { nearest } from '../source/spelling';
import { readYamlTree, type YamlField, type YamlNode } from '../source/yaml-tree';
import { CORE_LIST, type IndicatorList, type LintOptions, type RuleSetting } from './options';
import { readIndicator } from './own-indicator';

/** Name of the file in a deck's folder, or above it, that says how its decks are linted. */
export const LINT_CONFIG = '.proofdeck.yaml';

/** What a configuration says, and what is wrong with it; spans count from the text's start. */
export interface LintConfig {
  readonly options: LintOptions;
  readonly problems: readonly Problem[];
}

export const CONFIG_KEYS = ['rules', 'indicators', 'lists', 'list'] as const;
/** What stands for a rule's severity in the file. */
export const SEVERITIES: readonly (Severity | 'off')[] = ['off', 'info', 'warning', 'error'];

/** Reads a configuration file, or the value of a deck's `lint:` key as YAML. Never throws; what is wrong is left out. */
export function readLintConfig(text: string): LintConfig {
  const { root, errors } = readYamlTree(text);
  const reader = new ConfigReader();
  for (const error of errors) {
    reader.problem('lint-config', 'error', error.span, message('The configuration cannot be read: {0}', error.text));
  }
  return { options: root === undefined ? {} : reader.read(root), problems: reader.problems };
}

class ConfigReader {
  readonly problems: Problem[] = [];

  problem(code: string, severity: Severity, span: Span, text: Problem['message']): void {
    this.problems.push({ code, severity, message: text, span });
  }

  read(root: YamlNode): LintOptions {
    const fields = this.#fields(root, CONFIG_KEYS);
    const rules = this.#rules(fields.get('rules'));
    const indicators = this.#items(fields.get('indicators')).flatMap((node) => readIndicator(node, this) ?? []);
    const known = new Set([...INDICATORS, ...indicators].map(({ id }) => id));
    const lists = this.#lists(fields.get('lists'), known);
    const list = this.#list(fields.get('list'), lists);
    return {
      ...(rules === undefined ? {} : { rules }),
      ...(indicators.length === 0 ? {} : { indicators }),
      ...(lists === undefined ? {} : { lists }),
      ...(list === undefined ? {} : { list }),
    };
  }

  /** The fields of a mapping by key; a problem for every key that is not `allowed`. */
  #fields(node: YamlNode | undefined, allowed: readonly string[]): Map<string, YamlField> {
    if (node === undefined || (node.kind === 'scalar' && node.value === null)) return new Map();
    if (node.kind !== 'map') {
      this.problem('lint-config', 'warning', node.span, message('Keys and values belong here.'));
      return new Map();
    }
    for (const { key, keySpan } of node.fields) if (!allowed.includes(key)) this.#unknown(key, keySpan, allowed);
    return new Map(node.fields.filter(({ key }) => allowed.includes(key)).map((field) => [field.key, field]));
  }

  #unknown(key: string, span: Span, known: readonly string[]): void {
    const meant = nearest(key, known);
    this.problem(
      'lint-config',
      'warning',
      span,
      meant === undefined
        ? message('"{0}" is not known here.', key)
        : message('"{0}" is not known here: did you mean "{1}"?', key, meant),
    );
  }

  #rules(field: YamlField | undefined): Record<string, RuleSetting> | undefined {
    if (field === undefined) return undefined;
    const ids = RULES.map(({ id }) => id);
    const settings = [...this.#fields(field.value, ids)].flatMap(([id, { value }]) => {
      const setting = value.kind === 'map' ? this.#ruleOptions(id, value) : this.#severity(value);
      return setting === undefined ? [] : [[id, setting] as const];
    });
    return Object.fromEntries(settings);
  }

  #severity(node: YamlNode): RuleSetting | undefined {
    // YAML reads a bare `off` as text or as false, by its version.
    const written = node.kind !== 'scalar' ? '' : node.value === false ? 'off' : String(node.value);
    const severity = SEVERITIES.find((one) => one === written);
    if (severity !== undefined) return { severity };
    this.problem('lint-config', 'warning', node.span, message('A severity is one of: {0}.', SEVERITIES.join(', ')));
    return undefined;
  }

  #ruleOptions(id: string, node: YamlNode): RuleSetting {
    const known = RULES.find((rule) => rule.id === id)?.options ?? [];
    const fields = this.#fields(node, ['severity', ...known.map(({ name }) => name)]);
    const severityField = fields.get('severity');
    const severity = severityField === undefined ? undefined : this.#severity(severityField.value);
    const options = known.flatMap(({ name, least, most }) => {
      const value = fields.get(name)?.value;
      if (value === undefined) return [];
      const number = value.kind === 'scalar' && typeof value.value === 'number' ? value.value : Number.NaN;
      if (number >= least && number <= most) return [[name, number] as const];
      this.problem(
        'lint-config',
        'warning',
        value.span,
        message('"{0}" is a number from {1} to {2}.', name, least, most),
      );
      return [];
    });
    return { ...severity, ...(options.length === 0 ? {} : { options: Object.fromEntries(options) }) };
  }

  #lists(field: YamlField | undefined, known: ReadonlySet<string>): Record<string, IndicatorList> | undefined {
    if (field === undefined) return undefined;
    if (field.value.kind !== 'map') {
      this.problem('lint-config', 'warning', field.value.span, message('Keys and values belong here.'));
      return undefined;
    }
    return Object.fromEntries(
      field.value.fields.map(({ key, value }) => [key, this.#indicatorList(key, value, known)]),
    );
  }

  #indicatorList(id: string, node: YamlNode, known: ReadonlySet<string>): IndicatorList {
    const fields = node.kind === 'list' ? undefined : this.#fields(node, ['title', 'indicators']);
    const items = node.kind === 'list' ? node.items : this.#items(fields?.get('indicators'));
    const title = fields?.get('title')?.value;
    const ids = items.flatMap((item) => {
      const name = item.kind === 'scalar' ? String(item.value) : '';
      if (known.has(name)) return [name];
      this.#unknown(name, item.span, [...known]);
      return [];
    });
    return { title: title?.kind === 'scalar' && title.value !== null ? String(title.value) : id, indicators: ids };
  }

  #list(field: YamlField | undefined, lists: Readonly<Record<string, IndicatorList>> = {}): string | undefined {
    if (field === undefined || field.value.kind !== 'scalar') return undefined;
    const id = String(field.value.value);
    const known = [CORE_LIST, ...Object.keys(lists)];
    if (known.includes(id)) return id;
    this.#unknown(id, field.value.span, known);
    return undefined;
  }

  #items(field: YamlField | undefined): readonly YamlNode[] {
    if (field === undefined) return [];
    if (field.value.kind === 'list') return field.value.items;
    this.problem('lint-config', 'warning', field.value.span, message('A list belongs here.'));
    return [];
  }
}
