import { readFileSync } from 'node:fs';
import { toAbsolutePath } from './svg-path';

/** The icons that decks can use, by Lucide's names. */
const NAMES = `activity arrow-right arrow-up-right battery-charging book-open bot box boxes brain building calendar
  chart-bar chart-line chart-pie check circle-check circle-x clock cloud code coins container cpu database dollar-sign eye
  fan file-text flag folder gauge git-branch git-merge globe gpu graduation-cap hard-drive heart info key layers leaf
  lightbulb link lock map-pin memory-stick message-square moon network package piggy-bank plug refresh-cw repeat rocket
  rotate-cw route scale scaling search server settings share-2 shield shield-check shuffle split star sun target terminal
  thermometer timer trending-down trending-up triangle-alert user users wifi workflow wrench x zap`.split(/\s+/);

const FOLDER = 'node_modules/lucide-static';

/** The data file of the icon room, as text: each icon as one path of absolute lines and curves on a grid of 24. */
export function iconData(): string {
  const licence = readFileSync(`${FOLDER}/LICENSE`, 'utf8').trim();
  const { version } = JSON.parse(readFileSync(`${FOLDER}/package.json`, 'utf8')) as { version: string };
  const notice = [`@license Icons from Lucide ${version}`, '', ...licence.split('\n')].map((line) =>
    ` * ${line}`.trimEnd(),
  );
  const entries = NAMES.map((name) => `  '${name}': '${iconPath(name)}',`);
  return [
    '/*!',
    ...notice,
    ' */',
    '',
    '// biome-ignore format: written by `npm run generate`',
    'export const ICON_PATHS = {',
    ...entries,
    '} as const;',
    '',
  ].join('\n');
}

/** The guide's list of icons, in Markdown. */
export function iconList(): string {
  return NAMES.map((name) => `\`${name}\``).join(', ');
}

function iconPath(name: string): string {
  const svg = readFileSync(`${FOLDER}/icons/${name}.svg`, 'utf8').replace(/<!--[\s\S]*?-->/, '');
  const elements = [...svg.matchAll(/<(path|circle|ellipse|rect|line|polyline|polygon)\s+([^>]*?)\/?>/g)];
  return elements.map(([, tag, attributes]) => toAbsolutePath(outline(tag!, attributes!))).join('');
}

/** The element as path data. */
function outline(tag: string, text: string): string {
  const attributes = new Map([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!]));
  const number = (key: string): number => Number(attributes.get(key) ?? 0);
  switch (tag) {
    case 'path':
      return attributes.get('d') ?? '';
    case 'circle':
      return ellipse(number('cx'), number('cy'), number('r'), number('r'));
    case 'ellipse':
      return ellipse(number('cx'), number('cy'), number('rx'), number('ry'));
    case 'line':
      return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
    case 'rect':
      return rectangle(number('x'), number('y'), number('width'), number('height'), number('rx') || number('ry'));
    default:
      return `M${attributes.get('points') ?? ''}${tag === 'polygon' ? 'Z' : ''}`;
  }
}

function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  return `M${cx - rx} ${cy}A${rx} ${ry} 0 1 1 ${cx + rx} ${cy}A${rx} ${ry} 0 1 1 ${cx - rx} ${cy}Z`;
}

function rectangle(x: number, y: number, width: number, height: number, r: number): string {
  const arc = (dx: number, dy: number): string => (r > 0 ? `a${r} ${r} 0 0 1 ${dx} ${dy}` : '');
  const [w, h] = [width - 2 * r, height - 2 * r];
  return `M${x + r} ${y}h${w}${arc(r, r)}v${h}${arc(-r, r)}h${-w}${arc(-r, -r)}v${-h}${arc(r, -r)}Z`;
}
