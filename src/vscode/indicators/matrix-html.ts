import type { IndicatorMatrix, MatrixCell, MatrixValue } from '../../core/assembly';
import type { Bilingual } from '../../core/source/bilingual';

export interface MatrixPage {
  readonly matrix: IndicatorMatrix;
  readonly nonce: string;
  readonly lang: string;
  readonly say: (text: Bilingual) => string;
  /** What the cells say to screen readers and in tooltips. */
  readonly words: { readonly missing: string; readonly conflicting: string; readonly empty: string };
  /** The address of the command that goes to a place of the deck. */
  readonly linkTo: (offset: number) => string;
}

/** The matrix as a page without scripts: a table whose values are links to commands. */
export function matrixHtml(page: MatrixPage): string {
  const { nonce, lang, matrix, words } = page;
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  const body = matrix.stages.length === 0 ? `<p>${escapeHtml(words.empty)}</p>` : table(page);
  return `<!DOCTYPE html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>${body}</body>
</html>`;
}

const STYLE = `
body { padding: 0 8px 8px; color: var(--vscode-foreground); font: var(--vscode-font-size) var(--vscode-font-family); }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 3px 6px; text-align: left; vertical-align: top; border-bottom: 1px solid var(--vscode-panel-border, transparent); }
th { font-weight: 600; position: sticky; top: 0; background: var(--vscode-sideBar-background, var(--vscode-editor-background)); }
th[scope=col] { white-space: nowrap; }
th[scope=row] { position: static; font-weight: normal; }
td { white-space: nowrap; }
a { color: var(--vscode-textLink-foreground); text-decoration: none; }
a:hover, a:focus { text-decoration: underline; }
.missing { color: var(--vscode-disabledForeground); }
.conflicting { color: var(--vscode-list-warningForeground); }
.conflicting a { color: inherit; }
`;

function table(page: MatrixPage): string {
  const { matrix, say } = page;
  const head = matrix.stages.map(({ name }) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const rows = matrix.rows.map(
    ({ indicator, cells }) =>
      `<tr><th scope="row">${escapeHtml(say(indicator.name))}</th>${cells.map((cell) => cellHtml(cell, page)).join('')}</tr>`,
  );
  return `<table><thead><tr><td></td>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function cellHtml({ state, values }: MatrixCell, page: MatrixPage): string {
  const { words } = page;
  if (state === 'missing') return `<td class="missing" title="${escapeHtml(words.missing)}">–</td>`;
  const shown = values.map((value) => valueHtml(value, page)).join('<br>');
  return state === 'conflicting'
    ? `<td class="conflicting" title="${escapeHtml(words.conflicting)}">⚠ ${shown}</td>`
    : `<td>${shown}</td>`;
}

function valueHtml({ text, span }: MatrixValue, { linkTo }: MatrixPage): string {
  return span ? `<a href="${escapeHtml(linkTo(span.start))}">${escapeHtml(text)}</a>` : escapeHtml(text);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
