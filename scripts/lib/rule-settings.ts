import { RULES } from '../../src/core/lint';
import { SEVERITIES } from '../../src/core/lint/config';

interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: Record<string, unknown> } };
}

/** The manifest with a setting for every rule, made from the registry: completion knows them all. */
export function withRuleSettings(manifest: string): string {
  const parsed = JSON.parse(manifest) as Manifest;
  const rules = RULES.map(({ id, title }) => [id, { enum: SEVERITIES, description: `${title.en} · ${title.zh}` }]);
  parsed.contributes.configuration.properties['proofdeck.lint.rules'] = {
    type: 'object',
    default: {},
    markdownDescription: '%setting.lint.rules%',
    properties: Object.fromEntries(rules),
    additionalProperties: false,
  };
  return `${JSON.stringify(parsed, null, 2)}\n`;
}
