import { describe, expect, it } from 'vitest';
import { pptxPath, siblingPath } from '../../../src/vscode/export/targets';

describe('pptxPath', () => {
  it('puts the file beside the deck, under its name', () => {
    expect(pptxPath('/talks/gpu.zh-CN.md')).toBe('/talks/gpu.zh-CN.pptx');
    expect(pptxPath('/talks/GPU.Markdown')).toBe('/talks/GPU.pptx');
    expect(pptxPath('Untitled-1')).toBe('Untitled-1.pptx');
  });
});

describe('siblingPath', () => {
  it('stays in the target’s folder and is no presentation', () => {
    expect(siblingPath('/talks/gpu.pptx', '1f', 'tmp')).toBe('/talks/.gpu.pptx.1f.tmp');
    expect(siblingPath('/gpu.pptx', '1f', 'old')).toBe('/.gpu.pptx.1f.old');
  });
});
