import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Deck } from '../../../src/core/deck/deck';
import { deckPictures } from '../../../src/core/deck/pictures';
import { layoutDeck } from '../../../src/core/layout';
import { parseDeck } from '../../../src/core/parse';
import { readPicture } from '../../../src/core/scene/read-picture';
import type { Picture, PictureFault, Resources } from '../../../src/core/scene/resources';
import type { Scene } from '../../../src/core/scene/scene';

const FOLDER = path.join(import.meta.dirname, '../../fixtures/blocks');

export interface LaidOut {
  readonly deck: Deck;
  readonly scene: Scene;
  readonly resources: Resources;
}

/** The fixture's text, in another theme if one is named. */
export function fixtureText(name: string, theme = 'cloud-native'): string {
  return readFileSync(path.join(FOLDER, name), 'utf8').replace(/^theme: .*$/m, `theme: ${theme}`);
}

/** Lays out a deck with the pictures that stand beside the fixtures. */
export function layOut(text: string): LaidOut {
  const deck = parseDeck(text);
  const resources = new Map(deckPictures(deck).map((name) => [name, pictureFile(name)]));
  return { deck, scene: layoutDeck(deck, { resources }), resources };
}

function pictureFile(name: string): Picture | PictureFault {
  try {
    return readPicture(readFileSync(path.join(FOLDER, name)));
  } catch {
    return { fault: 'missing' };
  }
}
