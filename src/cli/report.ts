import type { SceneTemplate } from '../core/scene/scene';
import type { Finding } from '../core/source/finding';
import { formatMessage } from '../core/source/message';
import { SourceText } from '../core/source/source-text';

/** A finding as `check --format json` prints it. Lines and columns from 1, columns in UTF-16 units; slides from 1. */
export interface JsonFinding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly message: string;
  readonly slide: number | null;
}

export function jsonFindings(file: string, text: string, findings: readonly Finding[]): JsonFinding[] {
  const source = new SourceText(text);
  return findings.map((finding) => {
    const start = source.positionAt(finding.span.start);
    const end = source.positionAt(finding.span.end);
    return {
      file,
      line: start.line + 1,
      column: start.column + 1,
      endLine: end.line + 1,
      endColumn: end.column + 1,
      rule: finding.rule,
      severity: finding.severity,
      message: formatMessage(finding.message),
      slide: finding.slide === undefined ? null : finding.slide + 1,
    };
  });
}

/** `file:line:column: severity rule: message`, one a line, as editors and CI logs recognise it. */
export function textFindings(findings: readonly JsonFinding[]): string {
  return findings
    .map((one) => `${one.file}:${one.line}:${one.column}: ${one.severity} ${one.rule}: ${one.message}\n`)
    .join('');
}

/** "2 errors, 1 warning, 3 hints." */
export function describeCounts(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']): number => findings.filter((one) => one.severity === severity).length;
  const parts = [
    plural(count('error'), 'error'),
    plural(count('warning'), 'warning'),
    plural(count('info'), 'hint'),
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'No findings.' : `${parts.join(', ')}.`;
}

/** Which layouts of its template the deck's slides are on; '' for a deck without one. */
export function textTemplate(template: SceneTemplate | undefined): string {
  if (!template) return '';
  const uses = template.uses.map(({ layout, onto }) => `  ${layout} → ${onto}\n`);
  return `Template ${template.path}:\n${uses.join('')}`;
}

function plural(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}
