import { describe, expect, it } from 'vitest';
import { indicatorMatrix } from '../../src/core/assembly';
import { parseDeck } from '../../src/core/parse';
import { matrixHtml } from '../../src/vscode/indicators/matrix-html';

function page(text: string): string {
  return matrixHtml({
    matrix: indicatorMatrix(parseDeck(text)),
    nonce: 'n0nce',
    lang: 'en',
    say: ({ en }) => en,
    words: { missing: 'no value', conflicting: 'contradict', empty: 'Nothing <yet>' },
    linkTo: (offset) => `command:go?[${offset}]`,
  });
}

describe('the page of the matrix', () => {
  const html = page(
    '---\nlang: en\n---\n\n<!-- stage: stage1 -->\n## A\n\n- GPU utilization 28%\n\n---\n\n## B\n\n- GPU utilization 45%\n- TTFT 90 ms\n',
  );

  it('has values that lead to their places, gaps and contradictions', () => {
    expect(html).toContain('<td><a href="command:go?[');
    expect(html).toContain('<td class="missing" title="no value">–</td>');
    expect(html).toMatch(/class="conflicting" title="contradict">⚠ <a [^>]*>28%<\/a><br><a [^>]*>45%<\/a>/);
    expect(html).toContain('<th scope="col">Stage 1</th>');
  });

  it('runs no script, and lets nothing in from outside', () => {
    expect(html).toContain("default-src 'none'; style-src 'nonce-n0nce'");
    expect(html).not.toContain('<script');
  });

  it('says what is missing in a deck without stages, escaped', () => {
    expect(page('# A')).toContain('<p>Nothing &lt;yet&gt;</p>');
  });
});
