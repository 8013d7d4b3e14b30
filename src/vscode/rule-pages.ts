import * as vscode from 'vscode';
import type { Rule, RuleExample } from '../core/rules';
import { loadEngine } from './engine';
import { inReadersLanguage } from './texts';

const SCHEME = 'proofdeck-rule';

/** Where the page of a rule is: a document of our own, because the extension goes to no network. */
export function rulePageUri(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
}

/** Serves the pages of the rules, in the reader's language. */
export function registerRulePages(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async ({ path }) => {
      const { RULES } = await loadEngine();
      const id = path.slice(1).replace(/\.md$/, '');
      const rule = RULES.find((one) => one.id === id);
      return rule ? rulePage(rule) : vscode.l10n.t('There is no rule "{0}".', id);
    },
  });
}

function rulePage(rule: Rule): string {
  const { id, title, why, bad, good, options = [] } = rule;
  const examples = (heading: string, list: readonly RuleExample[]) =>
    list.length === 0 ? [] : [`## ${heading}`, ...list.map(({ text }) => `\`\`\`markdown\n${text}\n\`\`\``)];
  const parts = [
    `# ${id} ${inReadersLanguage(title)}`,
    inReadersLanguage(why),
    ...examples(vscode.l10n.t('Reported'), bad),
    ...examples(vscode.l10n.t('Accepted'), good),
    `## ${vscode.l10n.t('Settings')}`,
    vscode.l10n.t('Silence it on a slide with <!-- lint-disable {0} -->, or for a folder in .proofdeck.yaml:', id),
    ['```yaml', 'rules:', `  ${id}: off`, '```'].join('\n'),
    ...options.map(({ name, about, default: usual, least, most }) =>
      [
        `- \`${name}\`: ${inReadersLanguage(about)}`,
        vscode.l10n.t('usually {0}, from {1} to {2}', usual, least, most),
      ].join('; '),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}
