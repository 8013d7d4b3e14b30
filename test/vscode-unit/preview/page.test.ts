import { describe, expect, it } from 'vitest';
import { newNonce, previewPage } from '../../../src/vscode/preview/page';

const page = previewPage({
  cspSource: 'https://host.test',
  script: 'https://host.test/main.js',
  style: 'https://host.test/main.css',
  nonce: 'abc',
  lang: 'zh-cn',
  data: { uri: 'file:///a"><script>alert(1)</script>.md', labels: {} as never, themes: [] },
});

describe('previewPage', () => {
  it('allows its own script, its own style and pictures, and nothing else', () => {
    const policy = /content="(default-src[^"]*)"/.exec(page)![1];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'nonce-abc'");
    expect(policy).not.toMatch(/unsafe|\*|connect-src|frame-src/);
  });

  it('holds no inline script, style or handler', () => {
    expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
    expect(page.match(/<script\b/g)).toHaveLength(1);
  });

  it('keeps the data inside its attribute', () => {
    expect(page).toContain('&lt;script>alert(1)');
    expect(page).not.toContain('"><script>');
  });
});

describe('newNonce', () => {
  it('never repeats', () => {
    const nonces = new Set(Array.from({ length: 100 }, newNonce));
    expect(nonces.size).toBe(100);
    for (const nonce of nonces) expect(nonce).toMatch(/^[0-9a-f]{32}$/);
  });
});
