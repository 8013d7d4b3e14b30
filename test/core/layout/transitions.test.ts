import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout';
import { lintDeck } from '../../../src/core/lint';
import { parseDeck } from '../../../src/core/parse';

const scene = (text: string) => layoutDeck(parseDeck(text));
const transitions = (text: string) => scene(text).slides.map(({ transition }) => transition);
const fade = { kind: 'fade' };

describe('transitions', () => {
  it('hold from the slide that names one until another does', () => {
    const text =
      '## A\n\n---\n\n<!-- transition: fade -->\n## B\n\n---\n\n## C\n\n---\n\n<!-- transition: none -->\n## D';
    expect(transitions(text)).toEqual([undefined, fade, fade, undefined]);
  });

  it('are for one slide with a line before them, and for the deck in the front matter', () => {
    const body = '## A\n\n---\n\n<!-- _transition: push 500ms -->\n## B\n\n---\n\n## C';
    expect(transitions(`---\ntransition: wipe 1.5s\n---\n${body}`)).toEqual([
      { kind: 'wipe', milliseconds: 1500 },
      { kind: 'push', milliseconds: 500 },
      { kind: 'wipe', milliseconds: 1500 },
    ]);
  });

  it('stand on the slide that is left in a Marp deck', () => {
    const body = '<!-- _transition: fade -->\n## A\n\n---\n\n## B\n\n---\n\n## C';
    expect(transitions(`---\nmarp: true\n---\n${body}`)).toEqual([undefined, fade, undefined]);
  });

  it('of Marp that PowerPoint lacks become a fade, with a finding', () => {
    const deck = parseDeck('<!-- transition: cube -->\n## A\n\n---\n\n## B');
    const drawn = layoutDeck(deck);
    expect(drawn.slides.map(({ transition }) => transition)).toEqual([fade, fade]);
    const found = lintDeck(deck, drawn).filter(({ rule }) => rule === 'transition-unknown');
    expect(found).toMatchObject([{ severity: 'info', slide: 0 }]);
  });

  it('that nobody knows are no transition, with a finding where they are named', () => {
    const text = '---\ntransition: fade fast\n---\n<!-- transition: warp -->\n## A';
    const drawn = scene(text);
    expect(drawn.slides[0]!.transition).toBeUndefined();
    expect(drawn.slides[0]!.problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['transition-unknown', 'warning'],
    ]);
    const [problem] = drawn.problems.filter(({ code }) => code === 'transition-unknown');
    expect(text.slice(problem!.span.start, problem!.span.end)).toBe('fade fast');
  });

  it('keep a page the same object as long as nothing changes', () => {
    const first = parseDeck('<!-- transition: fade -->\n## A\n\n---\n\n## B');
    const second = parseDeck('<!-- transition: fade -->\n## A\n\n---\n\n## B!', first);
    expect(layoutDeck(second).slides[0]).toBe(layoutDeck(first).slides[0]);
  });
});
