import type { PageData } from '../../protocol';

export interface PageParts {
  readonly cspSource: string;
  readonly script: string;
  readonly style: string;
  /** Fresh for every page; only the script that carries it may run. */
  readonly nonce: string;
  /** The editor's language, for screen readers. */
  readonly lang: string;
  readonly data: PageData;
}

/**
 * The preview's page: empty but for its data, under the narrowest policy that works. The toolkit's styles are
 * constructed style sheets, which `style-src` does not concern; nothing writes a `style` attribute. The nonce stands
 * in a `meta` too because the toolkit makes one empty style element, to see what the browser can, and looks for it there.
 */
export function previewPage({ cspSource, script, style, nonce, lang, data }: PageParts): string {
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource} 'nonce-${nonce}'`,
    `img-src ${cspSource} data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeAttribute(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="csp-nonce" content="${nonce}">
<link rel="stylesheet" href="${escapeAttribute(style)}">
</head>
<body data-page="${escapeAttribute(JSON.stringify(data))}">
<script nonce="${nonce}" src="${escapeAttribute(script)}"></script>
</body>
</html>`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** 128 bits nobody can guess. */
export function newNonce(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
