/**
 * The drawing of a slide as a live element. It is parsed as XML, not set as HTML, so that nothing in a deck can turn
 * into a script or a handler. Undefined if it is not well-formed.
 */
export function parseDrawing(svg: string): SVGSVGElement | undefined {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  if (root.nodeName !== 'svg') return undefined;
  return document.importNode(root, true) as unknown as SVGSVGElement;
}
