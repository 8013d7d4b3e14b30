import type { Block } from '../deck/block';
import type { SlideBody } from '../deck/deck';
import { plainText } from '../deck/plain-text';

/** How fast a speaker is, and how long a picture or table is looked at. */
export interface SpeakingRate {
  /** Chinese characters a minute; 240 is a calm lecture. */
  readonly charactersPerMinute: number;
  /** Words of other scripts a minute; 130 is a calm talk. */
  readonly wordsPerMinute: number;
  /** Seconds of silence for each picture, chart or diagram. */
  readonly secondsPerPicture: number;
  /** Seconds of silence for each table. */
  readonly secondsPerTable: number;
}

export const USUAL_RATE: SpeakingRate = {
  charactersPerMinute: 240,
  wordsPerMinute: 130,
  secondsPerPicture: 8,
  secondsPerTable: 10,
};

/** Seconds that a text takes to say. A word is letters and digits in a row, with the marks inside it: `tok/s`, `1,250`. */
export function sayingSeconds(text: string, rate: SpeakingRate = USUAL_RATE): number {
  let characters = 0;
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const kind = kindAt(text, at);
    // Characters beyond the first 65,536 are written as two.
    if (text.codePointAt(at)! > 0xffff) at++;
    if (kind === 'han') characters++;
    else if (kind === 'letter' && !inWord) words++;
    inWord = kind === 'letter' || (inWord && kind === 'joining');
  }
  return (characters / rate.charactersPerMinute + words / rate.wordsPerMinute) * 60;
}

type CharacterKind = 'han' | 'letter' | 'joining' | 'other';

const HAN = /\p{Script=Han}/u;
const LETTER = /[\p{L}\p{N}]/u;
const JOINING = "'’.,%/_-";

function kindByClass(character: string): CharacterKind {
  if (HAN.test(character)) return 'han';
  if (LETTER.test(character)) return 'letter';
  return JOINING.includes(character) ? 'joining' : 'other';
}

/** By UTF-16 unit: notes are long, and of few different characters. */
const kinds = new Map<number, CharacterKind>();

function kindAt(text: string, at: number): CharacterKind {
  const code = text.codePointAt(at)!;
  if (code >= 0x4e00 && code <= 0x9fff) return 'han';
  let kind = kinds.get(code);
  if (kind === undefined) {
    kind = kindByClass(String.fromCodePoint(code));
    if (code <= 0xffff) kinds.set(code, kind);
  }
  return kind;
}

/** Seconds that a slide takes: what its notes say, and looking at its pictures and tables. 0 where no notes say anything. */
export function slideSeconds(body: SlideBody, rate: SpeakingRate = USUAL_RATE): number {
  const said = body.notes
    .flatMap(({ paragraphs }) => paragraphs)
    .reduce((sum, { inlines }) => sum + sayingSeconds(plainText(inlines).text, rate), 0);
  return said === 0 ? 0 : said + lookingSeconds(body.blocks, rate);
}

function lookingSeconds(blocks: readonly Block[], rate: SpeakingRate): number {
  return blocks.reduce((sum, block) => sum + secondsFor(block, rate), 0);
}

function secondsFor(block: Block, rate: SpeakingRate): number {
  switch (block.kind) {
    case 'picture':
    case 'chart':
    case 'diagram':
    case 'module':
      return rate.secondsPerPicture;
    case 'pictures':
      return rate.secondsPerPicture * block.pictures.length;
    case 'table':
    case 'metrics':
      return rate.secondsPerTable;
    case 'columns':
      return block.columns.reduce((sum, column) => sum + lookingSeconds(column, rate), 0);
    case 'callout':
    case 'quote':
      return lookingSeconds(block.blocks, rate);
    default:
      return 0;
  }
}
