import { describe, expect, it } from 'vitest';
import { withGeneratedPart } from '../../../scripts/lib/generated-part';
import { iconData, iconList } from '../../../scripts/lib/icon-data';
import { ICON_NAMES, iconNode } from '../../../src/core/icons';
import { ICON_PATHS } from '../../../src/core/icons/data';
import { layoutDeck } from '../../../src/core/layout';
import { parseDeck } from '../../../src/core/parse';
import type { PathNode } from '../../../src/core/scene/node';
import { formatMessage } from '../../../src/core/source/message';
import { slideSvg } from '../../../src/core/svg';
import { readRepositoryFile } from '../../source-files';

describe('icons', () => {
  it('are what `npm run generate` writes, with their licence', () => {
    expect(readRepositoryFile('src/core/icons/data.ts')).toBe(iconData());
    expect(iconData()).toContain('ISC License');
    const page = readRepositoryFile('docs/icons.md');
    expect(page).toBe(withGeneratedPart(page, iconList()));
  });

  it('are lines and curves inside their grid', () => {
    expect(ICON_NAMES.length).toBeGreaterThan(60);
    for (const [name, path] of Object.entries(ICON_PATHS)) {
      expect(path, name).toMatch(/^(?:[MLC](?:-?[\d.]+ ?)+|Z)+$/);
      const numbers = [...path.matchAll(/-?[\d.]+/g)].map(Number);
      expect(Math.min(...numbers), name).toBeGreaterThanOrEqual(0);
      expect(Math.max(...numbers), name).toBeLessThanOrEqual(24);
    }
  });

  it('are drawn in a box by name, and no other is', () => {
    const box = { x: 10, y: 20, width: 48, height: 48 };
    expect(iconNode('cpu', box, 'accent1')).toMatchObject({
      kind: 'path',
      box,
      stroke: { color: 'accent1', width: 4 },
    });
    expect(iconNode('constructor', box, 'accent1')).toBeUndefined();
  });
});

describe('icons in lists', () => {
  const lay = (text: string) => {
    const deck = parseDeck(`---\nlang: en\n---\n\n## T\n\n${text}\n`);
    const scene = layoutDeck(deck);
    return { deck, scene, slide: scene.slides[0]!, problems: deck.slides[0]!.body.problems };
  };
  const paths = (text: string) => lay(text).slide.nodes.filter((node): node is PathNode => node.kind === 'path');

  it('stand in the place of the bullet, beside the first line of their item', () => {
    const { slide, problems } = lay('- :i-gpu: One\n- Two\n  - :i-zap: **Three**');
    expect(problems).toEqual([]);
    const icons = slide.nodes.filter((node): node is PathNode => node.kind === 'path');
    expect(icons.map(({ name }) => name.replace(/ \d+$/, ''))).toEqual(['Icon gpu', 'Icon zap']);
    const list = slide.nodes.find((node) => node.kind === 'shape' && node.name.startsWith('List'));
    const { paragraphs } = list?.kind === 'shape' ? list.text! : { paragraphs: [] };
    expect(paragraphs.map(({ bullet }) => bullet !== undefined)).toEqual([false, true, false]);
    expect(paragraphs.map(({ runs }) => runs.map((run) => run.text).join(''))).toEqual(['One', 'Two', 'Three']);
    const [first, , third] = paragraphs;
    for (const [icon, paragraph] of [[icons[0]!, first!] as const, [icons[1]!, third!] as const]) {
      const baseline = list!.box.y + paragraph.lines[0]!.baseline;
      expect(icon.box.y).toBeLessThan(baseline);
      expect(icon.box.y + icon.box.height).toBeGreaterThan(baseline - 2);
      expect(icon.box.x + icon.box.width).toBeLessThan(list!.box.x + paragraph.marginLeft);
    }
  });

  it('are lines in the preview', () => {
    const { scene, slide } = lay('- :i-check: Done');
    expect(slideSvg(scene, slide)).toContain(`<path d="${ICON_PATHS.check}"`);
  });

  it('are text anywhere else, and are reported where none has the name', () => {
    expect(paths('A :i-gpu: B\n\n- A :i-gpu: B')).toEqual([]);
    const { problems, slide } = lay('- :i-gpo: One');
    expect(problems.map(({ code, message }) => [code, formatMessage(message)])).toEqual([
      ['icon-unknown', 'There is no icon "gpo": did you mean "gpu"?'],
    ]);
    expect(JSON.stringify(slide.nodes)).toContain(':i-gpo: One');
    expect(lay('- :i-__proto__: x\n- :i-: x\n- :i-gpu:x').problems).toEqual([]);
  });

  it('stand in the corner of metrics cards', () => {
    const block = '```metrics\nindicators: ttft\nicons: [timer, no-such]\n```';
    const deck = parseDeck(`---\nmetrics: { stage1: { ttft_milliseconds: 1 } }\n---\n\n${block}\n`);
    const [slide] = layoutDeck(deck).slides;
    const [card] = slide!.nodes.filter((node) => node.kind === 'group');
    expect(card!.nodes.map(({ kind }) => kind)).toEqual(['shape', 'shape', 'path']);
    expect(slide!.problems.map(({ code }) => code)).toEqual(['icon-unknown']);
  });
});
