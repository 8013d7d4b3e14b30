/** A picture that the host has read: the bytes as they are in the file, and its size in pixels. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly mime: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/svg+xml';
  /** As shown, after `orientation`. */
  readonly width: number;
  readonly height: number;
  /** How the pixels of the file must be turned, as Exif numbers it; absent where they are upright. */
  readonly orientation?: 2 | 3 | 4 | 5 | 6 | 7 | 8;
}

/** Why a picture cannot be shown; becomes a finding at the place that names it. */
export interface PictureFault {
  readonly fault: 'missing' | 'unreadable' | 'unsupported' | 'outside';
}

/** Every picture that a deck names, by the path as the deck writes it. Core does no I/O: hosts fill this in. */
export type Resources = ReadonlyMap<string, Picture | PictureFault>;

/** A text file that the host has read. */
export interface TextFile {
  /** As the deck names it: from the deck's folder. */
  readonly path: string;
  readonly text: string;
}

/** A file that is no text, such as a presentation. */
export interface BinaryFile {
  /** As the deck names it: from the deck's folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Why a file that a deck names was not read. */
export interface FileFault {
  readonly fault: 'missing' | 'unreadable' | 'outside';
}

/**
 * The files that the front matter names, by its keys; a key that names none is absent. Hosts pass the same object for a
 * file until it changes: what was read of it is kept by its identity.
 */
export interface NamedFiles {
  readonly theme?: TextFile | FileFault;
  readonly metrics?: TextFile | FileFault;
  readonly outline?: TextFile | FileFault;
  readonly template?: BinaryFile | FileFault;
}
