import type { PathNode } from '../core/scene/node';
import { colorXml } from './paint-xml';
import { nonVisualXml, transformXml } from './shape-xml';
import { emu } from './units';

/** Units of the path's own grid, which DrawingML wants whole. */
const STEPS = 1000;
const COMMANDS = { M: 'a:moveTo', L: 'a:lnTo', C: 'a:cubicBezTo' } as const;

/** Lines and curves as a shape of its own geometry, which PowerPoint colours and resizes like any other. */
export function pathXml(node: PathNode): string {
  const { grid, stroke } = node;
  const path = `<a:path w="${grid.width * STEPS}" h="${grid.height * STEPS}" fill="none">${commandsXml(node.path)}</a:path>`;
  const rectangle = '<a:rect l="0" t="0" r="r" b="b"/>';
  const geometry = `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>${rectangle}<a:pathLst>${path}</a:pathLst></a:custGeom>`;
  const line = `<a:ln w="${emu(stroke.width)}" cap="rnd"><a:solidFill>${colorXml(stroke.color)}</a:solidFill><a:round/></a:ln>`;
  const properties = `<p:spPr>${transformXml(node.box)}${geometry}<a:noFill/>${line}</p:spPr>`;
  return `<p:sp><p:nvSpPr>${nonVisualXml(node)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>${properties}</p:sp>`;
}

function commandsXml(path: string): string {
  return [...path.matchAll(/([MLCZ])([^MLCZ]*)/g)]
    .map(([, letter, text]) => {
      if (letter === 'Z') return '<a:close/>';
      const tag = COMMANDS[letter as keyof typeof COMMANDS];
      const numbers = [...text!.matchAll(/-?[\d.]+/g)].map(Number);
      const points = Array.from({ length: numbers.length / 2 }, (_, at) =>
        pointXml(numbers[2 * at]!, numbers[2 * at + 1]!),
      );
      return `<${tag}>${points.join('')}</${tag}>`;
    })
    .join('');
}

function pointXml(x: number, y: number): string {
  return `<a:pt x="${Math.round(x * STEPS)}" y="${Math.round(y * STEPS)}"/>`;
}
