import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { check } from '../../src/cli/check';
import { CommandError, EXIT } from '../../src/cli/common';
import { indicators } from '../../src/cli/indicators';

const folder = mkdtempSync(path.join(tmpdir(), 'proofdeck-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

const file = (name: string) => path.join(folder, name);
const write = (name: string, text: string) => {
  mkdirSync(path.dirname(file(name)), { recursive: true });
  writeFileSync(file(name), text);
  return file(name);
};

const BAD = write('bad.md', '---\nlang: en\n---\n\n## Results\n\n- GPU utilization 120%\n');
const GOOD = write('good.md', '---\nlang: en\n---\n\n## Results\n\n- GPU utilization 72%\n');

async function run(command: (args: readonly string[]) => Promise<number>, ...args: string[]) {
  let printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  return { code: await command(args), printed };
}

describe('check', () => {
  it('ends with 1 for an error, and with 0 without one', async () => {
    expect((await run(check, BAD)).code).toBe(EXIT.findings);
    expect((await run(check, GOOD)).code).toBe(EXIT.done);
  });

  it('checks many decks, and patterns', async () => {
    const { code, printed } = await run(check, GOOD, path.join(folder, '*d.md'));
    expect(code).toBe(EXIT.findings);
    expect(printed.match(/(?:good|bad)\.md: 1 slides\. /g)).toEqual(['good.md: 1 slides. ', 'bad.md: 1 slides. ']);
    await expect(check([path.join(folder, 'none-*.md')])).rejects.toThrow(CommandError);
  });

  it('prints SARIF', async () => {
    const { printed } = await run(check, BAD, '--format', 'sarif', '--rule', 'V01');
    const { runs, version } = JSON.parse(printed);
    expect(version).toBe('2.1.0');
    expect(runs[0].tool.driver.rules).toMatchObject([{ id: 'V01', shortDescription: { text: expect.any(String) } }]);
    expect(runs[0].results).toMatchObject([
      {
        ruleId: 'V01',
        ruleIndex: 0,
        level: 'error',
        locations: [{ physicalLocation: { region: { startLine: 7, startColumn: 19, endLine: 7 } } }],
      },
    ]);
  });

  it('prints annotations for GitHub', async () => {
    const { printed } = await run(check, BAD, '--format', 'github', '--rule', 'V01');
    expect(printed).toMatch(/^::error file=.*bad\.md,line=7,col=19,endLine=7,endColumn=23,title=V01 .*::.*120%/);
    expect(printed.trim().split('\n')).toHaveLength(1);
  });

  it('looks at the rules that are named, and no other', async () => {
    const { code, printed } = await run(check, BAD, '--rule', 'U01');
    expect(code).toBe(EXIT.done);
    expect(printed).toContain('No findings.');
    await expect(check([BAD, '--rule', 'X99'])).rejects.toThrow('There is no rule "X99"');
  });

  it('allows as many warnings as it is told', async () => {
    const deck = write('warned.md', '---\nlang: en\ntheme: nowhere\n---\n\n## A\n\n- b\n');
    expect((await run(check, deck)).code).toBe(EXIT.done);
    expect((await run(check, deck, '--max-warnings', '0')).code).toBe(EXIT.findings);
    await expect(check([deck, '--max-warnings', 'few'])).rejects.toThrow(CommandError);
  });

  it('mends what is safe to mend, and leaves the rest', async () => {
    const text =
      '---\nlang: en\n---\n\n## Results\n\n- Utilization rose from 60% to 75% (+15%)\n- GPU utilization 120%\n';
    const deck = write('mend.md', text);
    const { code } = await run(check, deck, '--fix');
    expect(code).toBe(EXIT.findings);
    expect(readFileSync(deck, 'utf8')).toBe(text.replace('+15%', '+15 pp'));
  });

  it('follows the configuration nearest to the deck', async () => {
    vi.spyOn(process, 'cwd').mockReturnValue(folder);
    const deck = write('team/talks/deck.md', '---\nlang: en\n---\n\n## Results\n\n- GPU utilization 120%\n');
    write('team/.proofdeck.yaml', 'rules:\n  V01: off\n');
    expect((await run(check, deck, '--rule', 'V01')).code).toBe(EXIT.done);
    write('team/.proofdeck.yaml', 'rules:\n  V01: off\nnonsense: 1\n');
    expect((await run(check, deck)).printed).toMatch(/\.proofdeck\.yaml:3:1: warning lint-config/);
  });

  it('knows its formats', async () => {
    await expect(check([BAD, '--format', 'xml'])).rejects.toThrow('--format is one of text, json, sarif, github');
  });
});

describe('indicators', () => {
  const deck = write(
    'matrix.md',
    '---\nlang: zh-CN\n---\n\n## 结果\n\n| 指标 | 基线 | 阶段1 |\n| --- | --- | --- |\n| GPU利用率 | 28% | 45% |\n',
  );

  it('prints the matrix in columns', async () => {
    const { printed } = await run(indicators, deck);
    const [head, ...rows] = printed.split('\n');
    expect(head!.trim()).toMatch(/^基线 +阶段1$/);
    expect(rows.find((row) => row.includes('28%'))).toMatch(/28% +45%$/);
    expect(rows.filter((row) => row !== '')).toHaveLength(9);
  });

  it('prints it as JSON', async () => {
    const { printed } = await run(indicators, deck, '--format', 'json');
    const row = JSON.parse(printed).find((one: { indicator: string }) => one.indicator === 'gpu_utilization');
    expect(row.stages[1]).toEqual({
      stage: 'stage1',
      name: '阶段1',
      state: 'value',
      values: [{ text: '45%', slide: 1 }],
    });
  });
});
