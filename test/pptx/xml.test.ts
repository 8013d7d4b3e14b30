import { describe, expect, it } from 'vitest';
import {
  childrenOf,
  cleanText,
  escapeAttribute,
  escapeText,
  find,
  findAll,
  parseXml,
  textOf,
} from '../../src/pptx/xml';

describe('escaping', () => {
  it('escapes markup, and quotes only in attributes', () => {
    expect(escapeText('a < b & "c" > d')).toBe('a &lt; b &amp; "c" &gt; d');
    expect(escapeAttribute('a < b & "c"\td')).toBe('a &lt; b &amp; &quot;c&quot;&#9;d');
  });

  it('drops what XML forbids', () => {
    expect(cleanText('a\u0000b\u0007c\u000bd\uffffe')).toBe('abcde');
    expect(cleanText('tab\tstays')).toBe('tab\tstays');
  });

  it('replaces halves of surrogate pairs and keeps whole ones', () => {
    expect(cleanText('\ud83d \ude00 😀 \ud83d\ud83d\ude00')).toBe('\ufffd \ufffd 😀 \ufffd😀');
  });

  it('writes a line end as one space', () => {
    expect(escapeText('a\r\nb\nc\rd')).toBe('a b c d');
  });
});

describe('reading XML', () => {
  const source =
    '<?xml version="1.0"?><!-- c --><a:p x="1" y=\'&lt;&#65;&#x42;\'><a:r><a:t>1 &amp; 2</a:t></a:r><a:r/><![CDATA[<raw>]]></a:p>';

  it('gives names with prefix, attributes and text', () => {
    const root = parseXml(source);
    expect(root.name).toBe('a:p');
    expect(root.attributes).toEqual({ x: '1', y: '<AB' });
    expect(textOf(root)).toBe('1 & 2<raw>');
    expect(childrenOf(root, 'a:r')).toHaveLength(2);
    expect(textOf(find(root, 'a:r/a:t')!)).toBe('1 & 2');
    expect(find(root, 'a:r/a:x')).toBeUndefined();
    expect(findAll(root, 'a:t')).toHaveLength(1);
  });

  it.each([
    ['crossed tags', '<a><b></a></b>'],
    ['unclosed tags', '<a><b></b>'],
    ['a stray <', '<a>1 < 2</a>'],
    ['a bare ampersand', '<a>1 & 2</a>'],
    ['an unknown entity', '<a>&nbsp;</a>'],
    ['text after the root', '<a/>text'],
    ['two roots', '<a/><b/>'],
    ['no root', ''],
    ['an attribute twice', '<a x="1" x="2"/>'],
    ['an attribute without quotes', '<a x=1/>'],
  ])('refuses %s', (_, broken) => {
    expect(() => parseXml(broken)).toThrow();
  });
});
