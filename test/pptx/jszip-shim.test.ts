import { describe, expect, it } from 'vitest';
import PartCollector from '../../src/pptx/jszip-shim';
import { readZip } from '../../src/pptx/zip';

describe('what stands in for jszip', () => {
  it('gives a presentation as its parts, folders left out', async () => {
    const zip = new PartCollector();
    zip.folder('ppt').folder('_rels').file('presentation.xml.rels', '<r/>');
    zip.folder('ppt/media');
    zip.file('ppt/presentation.xml', '<p/>');
    zip.file('ppt/media/a.png', 'iVBO', { base64: true });
    expect(await zip.generateAsync()).toEqual(
      new Map<string, string | Uint8Array>([
        ['ppt/_rels/presentation.xml.rels', '<r/>'],
        ['ppt/presentation.xml', '<p/>'],
        ['ppt/media/a.png', Uint8Array.from([0x89, 0x50, 0x4e])],
      ]),
    );
  });

  it('zips anything else, and takes the bytes back as they are', async () => {
    const workbook = new PartCollector();
    workbook.folder('xl').file('workbook.xml', '<w/>');
    const bytes = await workbook.generateAsync();
    expect([...readZip(bytes as Uint8Array).parts.keys()]).toEqual(['xl/workbook.xml']);
    const outer = new PartCollector().file('ppt/embeddings/a.xlsx', bytes as Uint8Array, { base64: true });
    expect(outer.parts.get('ppt/embeddings/a.xlsx')).toBe(bytes);
  });
});
