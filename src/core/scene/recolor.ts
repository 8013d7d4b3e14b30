import type { Color } from './color';
import type { Fill, SceneCell, SceneNode, Stroke } from './node';
import { recolorChart } from './recolor-chart';
import type { Bullet, Run, TextBody } from './text';

export type Paint = (color: Color) => Color;

/** The node with every colour changed by `paint`; pictures stay as they are. */
export function recolor(node: SceneNode, paint: Paint): SceneNode {
  switch (node.kind) {
    case 'picture':
      return node;
    case 'chart':
      return { ...node, chart: recolorChart(node.chart, paint) };
    case 'group':
      return { ...node, nodes: node.nodes.map((one) => recolor(one, paint)) };
    case 'equation':
      return { ...node, color: paint(node.color) };
    case 'path':
    case 'connector':
    case 'line':
      return { ...node, stroke: stroke(node.stroke, paint) };
    case 'shape':
      return {
        ...node,
        ...(node.fill ? { fill: fill(node.fill, paint) } : {}),
        ...(node.stroke ? { stroke: stroke(node.stroke, paint) } : {}),
        ...(node.text ? { text: text(node.text, paint) } : {}),
      };
    case 'table':
      return {
        ...node,
        rows: node.rows.map((row) => ({ ...row, cells: row.cells.map((one) => cell(one, paint)) })),
      };
  }
}

function cell(one: SceneCell, paint: Paint): SceneCell {
  return {
    ...one,
    text: text(one.text, paint),
    ...(one.fill ? { fill: fill(one.fill, paint) } : {}),
    ...(one.top ? { top: stroke(one.top, paint) } : {}),
    ...(one.bottom ? { bottom: stroke(one.bottom, paint) } : {}),
  };
}

function fill(one: Fill, paint: Paint): Fill {
  return { ...one, color: paint(one.color), ...(one.to && { to: paint(one.to) }) };
}

function stroke(one: Stroke, paint: Paint): Stroke {
  return { ...one, color: paint(one.color) };
}

function text(body: TextBody, paint: Paint): TextBody {
  return {
    ...body,
    paragraphs: body.paragraphs.map((paragraph) => ({
      ...paragraph,
      ...(paragraph.bullet ? { bullet: bullet(paragraph.bullet, paint) } : {}),
      runs: paragraph.runs.map((one) => run(one, paint)),
    })),
  };
}

function bullet(one: Bullet, paint: Paint): Bullet {
  return { ...one, color: paint(one.color) };
}

function run(one: Run, paint: Paint): Run {
  const { style } = one;
  const highlight = style.highlight && { highlight: paint(style.highlight) };
  return { ...one, style: { ...style, color: paint(style.color), ...highlight } };
}
