import { RULES } from '../../src/core/lint';
import type { Rule, RuleExample } from '../../src/core/rules';

/** Examples longer than this say nothing on a page. */
const LONGEST_EXAMPLE = 600;

/** The page about all rules, as text: one section a rule, in the order of precedence, in both languages. */
export function rulesPage(): string {
  const parts = [
    '# Rules',
    'What `proofdeck check` and the editor report. Generated from the rules themselves (`npm run generate`).',
    'Of several findings about one number, that of the rule that comes first here stays. Hints that would fire all over a deck are folded into one a slide or one a deck.',
    'Switch a rule off where it is wrong: `<!-- lint-disable U03 -->` from there on, `<!-- lint-enable U03 -->` until there, `<!-- lint-disable-next-line U03 -->` for one line, `<!-- lint-disable-file U03 -->` for the deck; without an id, all rules. `.proofdeck.yaml` beside the deck, or above it, sets severities and options for a folder, and `lint:` in the front matter for one deck:',
    '```yaml\nrules:\n  U03: off\n  C06: warning\n  too-much-text:\n    bullets: 10\nlist: ours\nlists:\n  ours: [throughput, ttft, queue_depth]\nindicators:\n  - id: queue_depth\n    name: { en: Queue depth, zh: 排队深度 }\n    better: lower\n```',
    table(),
    ...RULES.map(section),
  ];
  return `${parts.join('\n\n')}\n`;
}

function table(): string {
  const rows = RULES.map(
    ({ id, severity, title }) => `| [${id}](#${id.toLowerCase()}) | ${severity} | ${title.en} | ${title.zh} |`,
  );
  return ['| Rule | Severity | | |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function section(rule: Rule): string {
  const { id, severity, title, why, options = [], bad, good } = rule;
  const settings = options.map(
    ({ name, least, most, about, default: usual }) =>
      `- \`${name}\` (${least} to ${most}, usually ${usual}): ${about.en}. ${about.zh}。`,
  );
  return [
    `## ${id}`,
    `**${title.en}** · ${title.zh} · ${severity}`,
    why.en,
    why.zh,
    ...(settings.length === 0 ? [] : [`Options:\n\n${settings.join('\n')}`]),
    ...examples('Reported', bad),
    ...examples('Accepted', good),
  ].join('\n\n');
}

function examples(title: string, all: readonly RuleExample[]): string[] {
  const shown = all.filter(({ text }) => text.length <= LONGEST_EXAMPLE);
  if (shown.length === 0) return [];
  return [`${title}:`, ...shown.map(({ text }) => `${fence(text)}markdown\n${text}\n${fence(text)}`)];
}

/** A fence longer than any inside. */
function fence(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length));
  return '`'.repeat(longest + 1);
}
