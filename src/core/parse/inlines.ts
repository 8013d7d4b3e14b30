import type { Inline, MarkKind, ValueReference } from '../deck/inline';
import { span, union } from '../source/span';
import { readComment } from './comments';
import { footnoteNumber } from './footnotes';
import { HTML_MARKS, tagOf } from './html';
import { readImage } from './images';
import { ContentMap, type Piece, type PlacedToken, parseInline } from './markdown';

import { placeOf, type Reading, reportDroppedTag } from './reading';
import { softBreakText } from './soft-break';

const MARKS: Readonly<Record<string, MarkKind>> = {
  strong: 'strong',
  em: 'emphasis',
  s: 'strike',
  mark: 'mark',
  sub: 'sub',
  sup: 'sup',
};

/** Something opened and not yet closed: the paragraph itself, a mark, a link or an HTML tag. */
interface Frame {
  readonly kind: MarkKind | 'link' | 'root';
  readonly from: number;
  readonly children: Inline[];
  readonly href?: string;
  /** The HTML tag that must close it. */
  readonly tag?: string;
  /** Where the last child ends in the content if it is literal text, which more text may join; else -1. */
  literalEnd: number;
}

/** Reads inline Markdown. `pieces` lead from the content to the text being read. */
export function readInlines(content: string, pieces: readonly Piece[], reading: Reading): Inline[] {
  if (content === '') return [];
  return new InlineReader(content, pieces, reading).read();
}

class InlineReader {
  private readonly tokens: readonly PlacedToken[];
  private readonly map: ContentMap;
  private readonly frames: Frame[] = [{ kind: 'root', from: 0, children: [], literalEnd: -1 }];

  constructor(
    content: string,
    pieces: readonly Piece[],
    private readonly reading: Reading,
  ) {
    this.map = new ContentMap(pieces);
    this.tokens = parseInline(content, reading.references);
  }

  read(): Inline[] {
    this.tokens.forEach((token, index) => {
      this.readToken(token, index);
    });
    while (this.frames.length > 1) this.unwrap();
    return this.frames[0]!.children;
  }

  private get top(): Frame {
    return this.frames.at(-1)!;
  }

  private readToken(token: PlacedToken, index: number): void {
    switch (token.type) {
      case 'text':
      case 'text_special':
        this.addText(token);
        break;
      case 'value':
        this.addValue(token);
        break;
      case 'code_inline':
        this.add({ kind: 'code', text: token.content, span: this.place(token.from, token.to) });
        break;
      case 'math':
        this.addMath(token);
        break;
      case 'softbreak':
      case 'hardbreak':
        this.addBreak(token, index);
        break;
      case 'image':
        this.addImage(token);
        break;
      case 'footnote_ref':
        this.addFootnote(token);
        break;
      case 'html_inline':
        this.readHtml(token);
        break;
      default:
        if (token.nesting === 1) this.open(token);
        else if (token.nesting === -1) this.close(token);
    }
  }

  private place(from: number, to: number) {
    return placeOf(this.reading, this.map.start(from), this.map.end(to));
  }

  private add(inline: Inline): void {
    this.top.children.push(inline);
    this.top.literalEnd = -1;
  }

  /** Adds text; where the content leaves out characters of the source, the text is split so that spans stay exact. */
  private addText(token: PlacedToken): void {
    const { content, from, to } = token;
    if (content === '') return;
    if (content.length !== to - from || token.type === 'text_special') {
      this.add({ kind: 'text', text: content, span: this.place(from, to) });
      return;
    }
    for (let at = from; at < to; ) {
      const next = Math.min(to, this.map.nextPiece(at));
      this.addLiteral(content.slice(at - from, next - from), at, next);
      at = next;
    }
  }

  private addLiteral(text: string, from: number, to: number): void {
    const place = this.place(from, to);
    const { children, literalEnd } = this.top;
    const last = children.at(-1);
    const literal = place.end - place.start === text.length;
    if (literal && literalEnd === from && last?.kind === 'text' && last.span.end === place.start) {
      children[children.length - 1] = { kind: 'text', text: last.text + text, span: union(last.span, place) };
    } else {
      children.push({ kind: 'text', text, span: place });
    }
    this.top.literalEnd = literal ? to : -1;
  }

  private addValue(token: PlacedToken): void {
    const value = token.meta as unknown as ValueReference;
    this.add({ kind: 'text', text: token.content, value, span: this.place(token.from, token.to) });
  }

  private addBreak(token: PlacedToken, index: number): void {
    // Spaces before the line's end were taken off the text; they belong to the break.
    const before = this.tokens[index - 1];
    const from = before?.type === 'text' && before.to <= token.from ? before.to : token.from;
    const place = this.place(from, token.to);
    if (token.type === 'hardbreak' || this.reading.marp) {
      this.add({ kind: 'break', span: place });
      return;
    }
    const text = softBreakText(this.shownBefore(index), this.shownAfter(index));
    if (text !== '') this.add({ kind: 'text', text, span: place });
  }

  private shownBefore(index: number): string {
    for (let i = index - 1; i >= 0; i--) if (isShown(this.tokens[i]!)) return this.tokens[i]!.content;
    return '';
  }

  private shownAfter(index: number): string {
    for (let i = index + 1; i < this.tokens.length; i++) if (isShown(this.tokens[i]!)) return this.tokens[i]!.content;
    return '';
  }

  private addImage(token: PlacedToken): void {
    const { src, alt, title, words } = readImage(token);
    this.add({ kind: 'image', src, alt, title, ...(words && { words }), span: this.place(token.from, token.to) });
  }

  private addMath(token: PlacedToken): void {
    const { content, from, to, markup } = token;
    const textSpan = this.place(from + markup.length, to - markup.length);
    this.add({ kind: 'math', text: content, span: this.place(from, to), textSpan });
  }

  private addFootnote(token: PlacedToken): void {
    const place = this.place(token.from, token.to);
    const label = token.content;
    this.reading.footnoteReferences.push({ label, span: place });
    this.add({ kind: 'footnote', label, number: footnoteNumber(label, this.reading), span: place });
  }

  private open(token: PlacedToken): void {
    if (token.type === 'link_open') {
      const href = String(token.attrGet('href') ?? '');
      this.frames.push({ kind: 'link', href, from: token.from, children: [], literalEnd: -1 });
      return;
    }
    const kind = MARKS[token.tag] ?? 'emphasis';
    // Of the two stars that open `**bold**`, markdown-it keeps the inner one.
    const from = kind === 'strong' ? token.from - 1 : token.from;
    this.frames.push({ kind, from, children: [], literalEnd: -1 });
  }

  private close(token: PlacedToken): void {
    while (this.frames.length > 1 && this.top.tag !== undefined) this.unwrap();
    this.finish(token.tag === 'strong' ? token.to + 1 : token.to);
  }

  /** Closes the innermost frame at `to` and hands it to the one around it. */
  private finish(to: number): void {
    if (this.frames.length < 2) return;
    const { kind, from, children, href } = this.frames.pop()!;
    const place = this.place(from, to);
    if (kind === 'link') this.add({ kind, href: href ?? '', children, span: place });
    else if (kind !== 'root') this.add({ kind, children, span: place });
  }

  /** Gives up the innermost frame, whose end never came; its children stay. */
  private unwrap(): void {
    const { children } = this.frames.pop()!;
    for (const child of children) this.add(child);
  }

  private readHtml(token: PlacedToken): void {
    const { content, from, to } = token;
    if (content.startsWith('<!--')) {
      const at = this.reading.at;
      readComment(content, { ...this.reading, at: (offset) => at(this.map.start(from + offset)) });
      this.top.literalEnd = -1;
      return;
    }
    const tag = tagOf(content);
    if (tag.name === 'br') this.add({ kind: 'break', span: this.place(from, to) });
    else if (!tag.closes && HTML_MARKS[tag.name]) {
      this.frames.push({ kind: HTML_MARKS[tag.name]!, tag: tag.name, from, children: [], literalEnd: -1 });
    } else if (tag.closes && this.top.tag === tag.name) this.finish(to);
    else if (!tag.closes) reportDroppedTag(this.reading, tag.name, this.place(from, to));
  }
}

function isShown(token: PlacedToken): boolean {
  return token.content !== '' && token.type !== 'html_inline';
}

/** The span of inlines from the first to the last; undefined without any. */
export function spanOfInlines(inlines: readonly Inline[]) {
  const last = inlines.at(-1);
  return last && span(inlines[0]!.span.start, last.span.end);
}

/** Whether nothing of the inlines would be seen. */
export function isBlank(inlines: readonly Inline[]): boolean {
  return inlines.every((inline) => {
    if (inline.kind === 'text') return inline.text.trim() === '';
    if ('children' in inline) return isBlank(inline.children);
    return inline.kind === 'break';
  });
}
