/** PNG files: squares of 8 pixels. */
const decoded = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));

export const RED = decoded(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGP4z8CAFWEXHbQSACj/P8Fu7N9hAAAAAElFTkSuQmCC',
);
export const BLUE = decoded(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGNgYPiPAw0pCQCv5T/BTdfqEwAAAABJRU5ErkJggg==',
);
