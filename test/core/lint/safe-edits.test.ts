import { describe, expect, it } from 'vitest';
import { safeEdits } from '../../../src/core/lint/safe-edits';
import type { Finding, Fix } from '../../../src/core/source/finding';
import { message } from '../../../src/core/source/message';
import { span } from '../../../src/core/source/span';

const edit = (start: number, end: number, text: string) => ({ span: span(start, end), text });

function finding(...fixes: Omit<Fix, 'title'>[]): Finding {
  const titled = fixes.map((fix) => ({ title: message('Fix'), ...fix }));
  return { rule: 'U01', severity: 'warning', message: message('Wrong'), span: span(0, 1), fixes: titled };
}

describe('safeEdits', () => {
  it('takes safe fixes only, in source order', () => {
    const findings = [
      finding({ safe: true, edits: [edit(20, 22, 'ms')] }),
      finding({ safe: false, edits: [edit(10, 12, 's')] }),
      finding({ safe: true, edits: [edit(0, 2, 'GB')] }),
    ];
    expect(safeEdits(findings)).toEqual([edit(0, 2, 'GB'), edit(20, 22, 'ms')]);
  });

  it('takes one fix of a finding that offers several', () => {
    const both = finding({ safe: true, edits: [edit(0, 1, 'a')] }, { safe: true, edits: [edit(5, 6, 'b')] });
    expect(safeEdits([both])).toEqual([edit(0, 1, 'a')]);
  });

  it('leaves a fix out whole if any part of it touches another', () => {
    const first = finding({ safe: true, edits: [edit(4, 8, 'x')] });
    const second = finding({ safe: true, edits: [edit(0, 1, 'y'), edit(8, 8, 'z')] });
    expect(safeEdits([first, second])).toEqual([edit(4, 8, 'x')]);
  });

  it('has nothing to do for findings without fixes', () => {
    expect(safeEdits([{ ...finding(), fixes: [] }])).toEqual([]);
  });
});
