import type { StateBlock } from 'markdown-it';
import type { Piece } from './content-map';
import type { PlacedToken } from './token';

/** Gives the tokens of a block that has just been read their places; `state` still knows the lines as the block saw them. */
export function placeBlock(state: StateBlock, first: number, line: number): void {
  const tokens = state.tokens as PlacedToken[];
  const token = tokens[first];
  if (!token) return;
  placeLines(state, token, line, state.line);
  switch (token.type) {
    case 'paragraph_open':
      placeLinesOfContent(state, tokens[first + 1]!);
      break;
    case 'footnote_open':
      placeFootnote(state, token, tokens[first + 1]!);
      break;
    case 'heading_open':
      placeHeading(state, token, tokens[first + 1]!);
      break;
    case 'html_block':
      placeLinesOfContent(state, token);
      break;
    case 'fence':
    case 'code_block':
      placeCode(state, token);
      break;
    case 'math_block':
      placeMath(state, token);
      break;
    case 'reference_definition':
      placeDefinition(state, token);
      break;
    case 'table_open':
      for (let i = first; i < tokens.length; i++) if (tokens[i]!.type === 'tr_open') placeRow(state, tokens[i]!);
      break;
    case 'bullet_list_open':
    case 'ordered_list_open':
      for (let i = first + 1; i < tokens.length; i++) {
        const item = tokens[i]!;
        if (item.type === 'list_item_open' && item.level === token.level + 1) {
          placeLines(state, item, item.map![0], item.map![1]);
        }
      }
  }
}

function placeLines(state: StateBlock, token: PlacedToken, line: number, endLine: number): void {
  let last = Math.max(line, endLine - 1);
  while (last > line && state.isEmpty(last)) last--;
  token.from = state.bMarks[line]! + state.tShift[line]!;
  token.to = Math.max(token.from, state.skipSpacesBack(state.eMarks[last]!, token.from));
  token.lineStart = state.bMarks[line]!;
  token.nextLine = Math.min(state.eMarks[Math.max(line, endLine - 1)]! + 1, state.src.length);
}

/** The content of paragraphs and HTML holds one line of the text after another, without containers and some spaces. */
function placeLinesOfContent(state: StateBlock, token: PlacedToken): void {
  const pieces: Piece[] = [];
  const [firstLine, endLine] = token.map!;
  const { content } = token;
  let at = 0;
  for (let line = firstLine; line < endLine && at <= content.length; line++) {
    let start = at;
    while (content.charCodeAt(start) === 0x20 || content.charCodeAt(start) === 0x09) start++;
    pieces.push({ content: start, source: state.bMarks[line]! + state.tShift[line]! });
    const end = content.indexOf('\n', at);
    if (end < 0) break;
    at = end + 1;
  }
  token.pieces = pieces;
}

/** A note's text begins after its label on the first line. */
function placeFootnote(state: StateBlock, open: PlacedToken, inline: PlacedToken): void {
  placeLinesOfContent(state, inline);
  const [first, ...rest] = inline.pieces!;
  inline.pieces = [{ ...first!, source: first!.source + open.markup.length }, ...rest];
}

function placeHeading(state: StateBlock, heading: PlacedToken, inline: PlacedToken): void {
  if (!heading.markup.startsWith('#')) {
    placeLinesOfContent(state, inline);
    return;
  }
  inline.pieces = [{ content: 0, source: state.skipSpaces(heading.from + heading.markup.length) }];
}

/** `from` and `to` cover a fence's own lines too; `pieces` and `textEnd` bound what it holds. */
function placeCode(state: StateBlock, token: PlacedToken): void {
  const [firstLine, endLine] = token.map!;
  if (token.content === '') {
    token.pieces = [{ content: 0, source: token.to }];
    token.textEnd = token.to;
  } else placeCodeText(state, token, firstLine);
  if (token.type === 'fence') placeFenceEnd(state, token, firstLine, endLine - 1);
}

function placeCodeText(state: StateBlock, token: PlacedToken, firstLine: number): void {
  const line = token.type === 'fence' ? firstLine + 1 : firstLine;
  const firstBreak = token.content.indexOf('\n');
  const length = firstBreak < 0 ? token.content.length : firstBreak;
  // A tab that the fence's indent cuts through is spaces in the content, so that can be the longer of the two.
  token.pieces = [{ content: 0, source: Math.max(state.bMarks[line]!, state.eMarks[line]! - length) }];
}

/** `pieces` and `textEnd` bound what stands between the dollar signs, without the spaces around it. */
function placeMath(state: StateBlock, token: PlacedToken): void {
  const inner = state.src.slice(token.from + 2, token.to - 2);
  token.pieces = [{ content: 0, source: token.from + 2 + inner.length - inner.trimStart().length }];
  token.textEnd = token.to - 2 - (inner.length - inner.trimEnd().length);
}

function placeFenceEnd(state: StateBlock, token: PlacedToken, firstLine: number, last: number): void {
  const line = state.src.slice(state.bMarks[last]! + state.tShift[last]!, state.eMarks[last]!).trimEnd();
  const closes = last > firstLine && line.startsWith(token.markup) && /^(`+|~+)$/.test(line);
  token.unclosed = !closes;
  if (token.content !== '') token.textEnd = state.eMarks[closes ? last - 1 : last]!;
}

/** Takes the definition out of the environment, which keeps the first of a label only: every slide keeps its own. */
function placeDefinition(state: StateBlock, token: PlacedToken): void {
  const label = String(token.meta?.label);
  token.target = state.env.references?.[label];
  delete state.env.references?.[label];
}

function placeRow(state: StateBlock, row: PlacedToken): void {
  const line = row.map![0];
  placeLines(state, row, line, line + 1);
  const raw = state.src.slice(row.from, state.eMarks[line]!);
  row.rowText = raw.trim();
  row.from += raw.length - raw.trimStart().length;
  row.to = row.from + row.rowText.length;
}
