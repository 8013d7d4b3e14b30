import { describe, expect, it } from 'vitest';
import { filled, slideOf } from './lay-out';

describe('code alone on a slide', () => {
  it('fills the placeholder', () => {
    expect(filled(slideOf('## T\n\n```js\nlet a = 1;\n```'))).toEqual(['title 0', 'body 1', 'sldNum 12']);
    expect(filled(slideOf('## T\n\n```text\n┌──┐\n└──┘\n```'))).toEqual(['title 0', 'body 1', 'sldNum 12']);
  });

  // LibreOffice 7.4 keeps no tab stops of a placeholder's text.
  it('stands in a box of its own where tab stops keep its columns', () => {
    const slide = slideOf('## T\n\n```text\n│ 阶段 │ 25% │\n│ base │ 56% │\n```');
    expect(filled(slide)).toEqual(['title 0', 'sldNum 12']);
    expect(slide.layout.name).toBe('Code');
  });
});
