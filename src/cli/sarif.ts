import { RULES } from '../core/lint';
import type { JsonFinding } from './report';

const LEVELS: Readonly<Record<JsonFinding['severity'], string>> = { error: 'error', warning: 'warning', info: 'note' };

/** Findings as a SARIF 2.1.0 log, which code scanning and editors read. Columns count UTF-16 units. */
export function sarifLog(findings: readonly JsonFinding[]) {
  const ids = [...new Set(findings.map(({ rule }) => rule))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Proofdeck', rules: ids.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => ({
          ruleId: finding.rule,
          ruleIndex: ids.indexOf(finding.rule),
          level: LEVELS[finding.severity],
          message: { text: finding.message },
          locations: [{ physicalLocation: placeOf(finding) }],
        })),
      },
    ],
  };
}

/** What is known of a rule; a problem of parsing or layout is known by its code alone. */
function descriptor(id: string) {
  const rule = RULES.find((one) => one.id === id);
  if (!rule) return { id };
  return { id, shortDescription: { text: rule.title.en }, fullDescription: { text: rule.why.en } };
}

function placeOf({ file, line, column, endLine, endColumn }: JsonFinding) {
  return {
    artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')) },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}
