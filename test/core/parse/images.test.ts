import { describe, expect, it } from 'vitest';
import { deckPictures } from '../../../src/core/deck/pictures';
import { parseDeck } from '../../../src/core/parse';

const paths = (markdown: string) => deckPictures(parseDeck(`## A\n\n${markdown}\n`));

describe('the path of a picture', () => {
  it('may hold spaces and letters of any script', () => {
    expect(paths('![a](图%20片.png)')).toEqual(['图 片.png']);
    expect(paths('![a](<图 片.png>)')).toEqual(['图 片.png']);
    expect(paths('![a](%E5%9B%BE.png)')).toEqual(['图.png']);
  });

  it('ends before a query and a fragment, but not at a sign that stands for itself', () => {
    expect(paths('![a](a.png?v=2)')).toEqual(['a.png']);
    expect(paths('![a](a.png#top)')).toEqual(['a.png']);
    expect(paths('![a](C%23%20100%25.png)')).toEqual(['C# 100%.png']);
  });

  it('is left alone where it is none', () => {
    expect(paths('![a](https://example.org/a.png?v=2)')).toEqual(['https://example.org/a.png?v=2']);
    expect(paths('![a](100%.png)')).toEqual(['100%.png']);
  });
});
