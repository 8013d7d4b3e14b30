/** The toolbar's icons: 16 × 16, drawn in the text's colour. */
const PATHS = {
  zoomOut: 'M3 7.4h10v1.2H3z',
  zoomIn: 'M7.4 3h1.2v4.4H13v1.2H8.6V13H7.4V8.6H3V7.4h4.4z',
  list: 'M2 2h12v5H2V2zm1.1 1.1v2.8h9.8V3.1H3.1zM2 9h12v5H2V9zm1.1 1.1v2.8h9.8v-2.8H3.1z',
  grid: 'M2 3h5v4H2V3zm1 1v2h3V4H3zm6-1h5v4H9V3zm1 1v2h3V4h-3zM2 9h5v4H2V9zm1 1v2h3v-2H3zm6-1h5v4H9V9zm1 1v2h3v-2h-3z',
  slide: 'M1.5 3h13v8h-13V3zm1.1 1.1v5.8h10.8V4.1H2.6zM5 12.4h6v1.1H5v-1.1z',
  previous: 'M10.2 2.6l.8.8L6.4 8l4.6 4.6-.8.8L4.8 8l5.4-5.4z',
  next: 'M5.8 2.6L11.2 8l-5.4 5.4-.8-.8L9.6 8 5 3.4l.8-.8z',
  notes: 'M3 2h10v9l-3 3H3V2zm1.1 1.1v9.8h5.2v-2.6h2.6V3.1H4.1zM5.5 5h5v1.1h-5V5zm0 2.4h5v1.1h-5V7.4z',
  findings: 'M8 1.8l6.8 12.4H1.2L8 1.8zm0 2.3L3.1 13.1h9.8L8 4.1zm-.6 3.1h1.2v3.2H7.4V7.2zm0 4h1.2v1.1H7.4v-1.1z',
  export: 'M7.4 2h1.2v6.2l2.2-2.2.8.8L8 10.4 4.4 6.8l.8-.8 2.2 2.2V2zM3 10.5h1.1v2.4h7.8v-2.4H13V14H3v-3.5z',
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('width', '16');
  svg.setAttribute('height', '16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', PATHS[name]);
  path.setAttribute('fill', 'currentColor');
  path.setAttribute('fill-rule', 'evenodd');
  svg.append(path);
  return svg;
}
