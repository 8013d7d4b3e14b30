import { describe, expect, it } from 'vitest';
import { curvesOf } from '../../src/core/scene/connector-path';
import type { Point } from '../../src/core/scene/node';
import { type ConnectorShape, connectorShape } from '../../src/pptx/connector-shape';

/** Corners of the presets from their adjustments, as in presetShapeDefinitions.xml, in the preset's own coordinates. */
function presetCorners({ preset, box, adjust }: ConnectorShape): Point[] {
  const { width: w, height: h } = box;
  const [a = 0, b = 0, c = 0] = adjust.map((value) => value / 100_000);
  const sides = Number(preset!.at(-1));
  const from = { x: 0, y: 0 };
  const to = { x: w, y: h };
  if (sides === 1) return [from, to];
  if (sides === 2) return [from, { x: w, y: 0 }, to];
  if (sides === 3) return [from, { x: w * a, y: 0 }, { x: w * a, y: h }, to];
  if (sides === 4) return [from, { x: w * a, y: 0 }, { x: w * a, y: h * b }, { x: w, y: h * b }, to];
  return [from, { x: w * a, y: 0 }, { x: w * a, y: h * b }, { x: w * c, y: h * b }, { x: w * c, y: h }, to];
}

/** Where PowerPoint draws them: flipped, then turned, about the middle of the box. */
function drawn(shape: ConnectorShape): Point[] {
  const { box, rotation, flipH, flipV } = shape;
  const angle = (rotation / 60_000 / 180) * Math.PI;
  const [cos, sin] = [Math.round(Math.cos(angle)), Math.round(Math.sin(angle))];
  return presetCorners(shape).map(({ x, y }) => {
    const dx = (x - box.width / 2) * (flipH ? -1 : 1);
    const dy = (y - box.height / 2) * (flipV ? -1 : 1);
    return { x: box.x + box.width / 2 + dx * cos - dy * sin, y: box.y + box.height / 2 + dx * sin + dy * cos };
  });
}

/** Every way to leave, turn and arrive: corners with 1 to 5 sides, level and upright first, in all four directions. */
function routes(): Point[][] {
  const local: Point[][] = [
    [
      { x: 0, y: 0 },
      { x: 90, y: 40 },
    ],
    [
      { x: 0, y: 0 },
      { x: 90, y: 0 },
      { x: 90, y: 40 },
    ],
    [
      { x: 0, y: 0 },
      { x: 30, y: 0 },
      { x: 30, y: 40 },
      { x: 90, y: 40 },
    ],
    [
      { x: 0, y: 0 },
      { x: 120, y: 0 },
      { x: 120, y: 40 },
      { x: 90, y: 40 },
    ],
    [
      { x: 0, y: 0 },
      { x: -20, y: 0 },
      { x: -20, y: 40 },
      { x: 90, y: 40 },
    ],
    [
      { x: 0, y: 0 },
      { x: 30, y: 0 },
      { x: 30, y: 20 },
      { x: 90, y: 20 },
      { x: 90, y: 40 },
    ],
    [
      { x: 0, y: 0 },
      { x: 30, y: 0 },
      { x: 30, y: -20 },
      { x: 90, y: -20 },
      { x: 90, y: 40 },
    ],
    [
      { x: 0, y: 0 },
      { x: 30, y: 0 },
      { x: 30, y: 60 },
      { x: 70, y: 60 },
      { x: 70, y: 40 },
      { x: 90, y: 40 },
    ],
    [
      { x: 0, y: 0 },
      { x: -30, y: 0 },
      { x: -30, y: 60 },
      { x: 130, y: 60 },
      { x: 130, y: 40 },
      { x: 90, y: 40 },
    ],
  ];
  const turns: ((point: Point) => Point)[] = [
    ({ x, y }) => ({ x, y }),
    ({ x, y }) => ({ x: -x, y }),
    ({ x, y }) => ({ x, y: -y }),
    ({ x, y }) => ({ x: -x, y: -y }),
    ({ x, y }) => ({ x: y, y: x }),
    ({ x, y }) => ({ x: -y, y: x }),
    ({ x, y }) => ({ x: y, y: -x }),
    ({ x, y }) => ({ x: -y, y: -x }),
  ];
  return local.flatMap((points) =>
    turns.map((turn) => points.map(turn).map(({ x, y }) => ({ x: x + 400, y: y + 300 }))),
  );
}

describe('connectors as PowerPoint draws their presets', () => {
  it.each(routes().map((points) => [points.map(({ x, y }) => `${x},${y}`).join(' '), points] as const))(
    'follow %s',
    (_name, points) => {
      const shape = connectorShape('elbow', points);
      expect(shape.preset).toBe(points.length === 2 ? 'straightConnector1' : `bentConnector${points.length - 1}`);
      drawn(shape).forEach((point, index) => {
        expect(point.x).toBeCloseTo(points[index]!.x, 2);
        expect(point.y).toBeCloseTo(points[index]!.y, 2);
      });
    },
  );

  it('take the curved presets for curves', () => {
    const [points] = routes().filter((one) => one.length === 4);
    expect(connectorShape('curve', points!)).toMatchObject({ preset: 'curvedConnector3' });
  });

  it('are at least one point wide, so that their adjustments mean something', () => {
    const shape = connectorShape('elbow', [
      { x: 100, y: 0 },
      { x: 118, y: 0 },
      { x: 118, y: 80 },
      { x: 100, y: 80 },
    ]);
    expect(shape).toMatchObject({ preset: 'bentConnector3', adjust: [1_800_000] });
    expect(shape.box.width).toBe(1);
    drawn(shape).forEach(({ x }, index) => {
      expect(Math.abs(x - [100, 118, 118, 100][index]!)).toBeLessThanOrEqual(0.5);
    });
  });

  it('are drawn point by point where no preset has the route', () => {
    const points = [0, 1, 2, 3, 4, 5, 6].map((index) => ({
      x: Math.ceil(index / 2) * 20,
      y: Math.floor(index / 2) * 20,
    }));
    const shape = connectorShape('elbow', points);
    expect(shape.preset).toBeUndefined();
    expect(shape.path.map(({ kind }) => kind)).toEqual(['moveTo', ...Array(6).fill('lnTo')]);
    expect(connectorShape('curve', points).path[1]!.kind).toBe('cubicBezTo');
  });
});

describe('curves', () => {
  it('are those of curvedConnector3', () => {
    const [first, second] = curvesOf([
      { x: 0, y: 0 },
      { x: 60, y: 0 },
      { x: 60, y: 40 },
      { x: 100, y: 40 },
    ]);
    expect(first).toEqual({
      from: { x: 0, y: 0 },
      control1: { x: 30, y: 0 },
      control2: { x: 60, y: 10 },
      to: { x: 60, y: 20 },
    });
    expect(second).toEqual({
      from: { x: 60, y: 20 },
      control1: { x: 60, y: 30 },
      control2: { x: 80, y: 40 },
      to: { x: 100, y: 40 },
    });
  });
});
