import { RULES } from '../core/lint';
import { type JsonFinding, textFindings } from './report';
import { sarifLog } from './sarif';

/** How `check` can print findings. */
export const FORMATS: Readonly<Record<string, (findings: readonly JsonFinding[]) => string>> = {
  text: textFindings,
  json: (findings) => `${JSON.stringify(findings, null, 2)}\n`,
  sarif: (findings) => `${JSON.stringify(sarifLog(findings), null, 2)}\n`,
  github: githubAnnotations,
};

const COMMANDS: Readonly<Record<JsonFinding['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/** Workflow commands that GitHub shows as annotations on the changed lines. */
function githubAnnotations(findings: readonly JsonFinding[]): string {
  return findings
    .map(({ file, line, column, endLine, endColumn, rule, severity, message }) => {
      const title = RULES.find(({ id }) => id === rule)?.title.en ?? rule;
      const places = { file, line, col: column, endLine, endColumn, title: `${rule} ${title}` };
      const properties = Object.entries(places).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
      return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData(message)}\n`;
    })
    .join('');
}

/** As GitHub's own toolkit escapes them. */
function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
