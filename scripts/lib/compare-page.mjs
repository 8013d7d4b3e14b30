/**
 * A page that shows pictures beside each other under captions, to be photographed.
 * @param {readonly { caption: string, png: Buffer }[]} pictures
 */
export function comparePage(pictures) {
  const figures = pictures.map(
    ({ caption, png }) =>
      `<figure><img src="data:image/png;base64,${png.toString('base64')}"><figcaption>${caption}</figcaption></figure>`,
  );
  return `<!DOCTYPE html><meta charset="utf-8"><style>
    body { margin: 0; padding: 24px; display: flex; gap: 24px; background: #e9ecef; width: max-content; }
    figure { margin: 0; font: 15px/1.4 Carlito, "Noto Sans CJK SC", sans-serif; color: #495057; }
    img { width: 760px; display: block; box-shadow: 0 1px 6px #0004; background: #fff; }
    figcaption { margin-top: 10px; text-align: center; }
  </style><body>${figures.join('')}</body>`;
}
