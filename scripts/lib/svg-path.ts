/** Parameters of each command of path data. */
const COUNTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/** Path data with nothing but absolute `M`, `L`, `C` and `Z`: what both printers of slides can draw. */
export function toAbsolutePath(d: string): string {
  const pen = new Pen();
  for (const [, letter, rest] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const command = letter!.toUpperCase();
    const numbers = numbersOf(rest!, command === 'A');
    const count = COUNTS[command];
    if (count === undefined) throw new Error(`unknown path command ${letter}`);
    if (count === 0) pen.close();
    for (let i = 0; count > 0 && i + count <= numbers.length; i += count) {
      // Further pairs after a move are lines.
      const name = command === 'M' && i > 0 ? 'L' : command;
      pen.draw(name, numbers.slice(i, i + count), letter !== command);
    }
  }
  return pen.text;
}

/** Flags of arcs may stand without a space after them. */
function numbersOf(text: string, arcs: boolean): number[] {
  const numbers: number[] = [];
  const number = /\s*,?\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/giy;
  const flag = /\s*,?\s*([01])/y;
  for (let at = 0; ; ) {
    const place = numbers.length % 7;
    const pattern = arcs && (place === 3 || place === 4) ? flag : number;
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) return numbers;
    numbers.push(Number(found[1]));
    at = pattern.lastIndex;
  }
}

class Pen {
  text = '';
  #x = 0;
  #y = 0;
  #startX = 0;
  #startY = 0;
  /** The last control point, which `S` and `T` mirror. */
  #control: readonly [number, number] | undefined;

  close(): void {
    this.text += 'Z';
    [this.#x, this.#y] = [this.#startX, this.#startY];
    this.#control = undefined;
  }

  draw(name: string, given: readonly number[], relative: boolean): void {
    const [dx, dy] = relative ? [this.#x, this.#y] : [0, 0];
    const at = (index: number): number => given[index]! + (index % 2 === 0 ? dx : dy);
    const mirrored = this.#mirrored();
    switch (name) {
      case 'M':
        [this.#startX, this.#startY] = [at(0), at(1)];
        this.#move('M', at(0), at(1));
        break;
      case 'L':
        this.#move('L', at(0), at(1));
        break;
      case 'H':
        this.#move('L', given[0]! + dx, this.#y);
        break;
      case 'V':
        this.#move('L', this.#x, given[0]! + dy);
        break;
      case 'C':
        this.#curve(at(0), at(1), at(2), at(3), at(4), at(5));
        break;
      case 'S':
        this.#curve(...mirrored, at(0), at(1), at(2), at(3));
        break;
      case 'Q':
        this.#quadratic(at(0), at(1), at(2), at(3));
        break;
      case 'T':
        this.#quadratic(...mirrored, at(0), at(1));
        break;
      case 'A':
        this.#arc(given[0]!, given[1]!, given[2]!, given[3] === 1, given[4] === 1, given[5]! + dx, given[6]! + dy);
    }
  }

  #mirrored(): [number, number] {
    const [cx, cy] = this.#control ?? [this.#x, this.#y];
    return [2 * this.#x - cx, 2 * this.#y - cy];
  }

  #move(name: 'M' | 'L', x: number, y: number): void {
    this.text += `${name}${short(x)} ${short(y)}`;
    [this.#x, this.#y, this.#control] = [x, y, undefined];
  }

  #curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.text += `C${[x1, y1, x2, y2, x, y].map(short).join(' ')}`;
    [this.#x, this.#y, this.#control] = [x, y, [x2, y2]];
  }

  #quadratic(cx: number, cy: number, x: number, y: number): void {
    const third = (from: number, to: number): number => from + (2 / 3) * (to - from);
    this.#curve(third(this.#x, cx), third(this.#y, cy), third(x, cx), third(y, cy), x, y);
    this.#control = [cx, cy];
  }

  /** The arc as curves of at most a quarter each, by the conversion in SVG's implementation notes (F.6.5). */
  #arc(rx0: number, ry0: number, turn: number, large: boolean, sweep: boolean, x: number, y: number): void {
    const [x0, y0] = [this.#x, this.#y];
    const phi = (turn * Math.PI) / 180;
    const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
    const [px, py] = [(cos * (x0 - x) + sin * (y0 - y)) / 2, (-sin * (x0 - x) + cos * (y0 - y)) / 2];
    if (rx0 === 0 || ry0 === 0 || (px === 0 && py === 0)) {
      this.#move('L', x, y);
      return;
    }
    const grow = Math.max(1, Math.sqrt((px / rx0) ** 2 + (py / ry0) ** 2));
    const [rx, ry] = [rx0 * grow, ry0 * grow];
    const inside = (rx * ry) ** 2 / ((rx * py) ** 2 + (ry * px) ** 2) - 1;
    const root = Math.sqrt(Math.max(0, inside)) * (large === sweep ? -1 : 1);
    const [qx, qy] = [(root * rx * py) / ry, (-root * ry * px) / rx];
    const [cx, cy] = [cos * qx - sin * qy + (x0 + x) / 2, sin * qx + cos * qy + (y0 + y) / 2];
    const start = Math.atan2((py - qy) / ry, (px - qx) / rx);
    let extent = Math.atan2((-py - qy) / ry, (-px - qx) / rx) - start;
    if (sweep && extent < 0) extent += 2 * Math.PI;
    if (!sweep && extent > 0) extent -= 2 * Math.PI;
    const parts = Math.max(1, Math.ceil(Math.abs(extent) / (Math.PI / 2) - 1e-9));
    const step = extent / parts;
    const k = (4 / 3) * Math.tan(step / 4);
    const on = (u: number, v: number): [number, number] => [
      cx + cos * rx * u - sin * ry * v,
      cy + sin * rx * u + cos * ry * v,
    ];
    for (let part = 0; part < parts; part++) {
      const [a, b] = [start + part * step, start + (part + 1) * step];
      const [x1, y1] = on(Math.cos(a) - k * Math.sin(a), Math.sin(a) + k * Math.cos(a));
      const [x2, y2] = on(Math.cos(b) + k * Math.sin(b), Math.sin(b) - k * Math.cos(b));
      const [ex, ey] = part === parts - 1 ? [x, y] : on(Math.cos(b), Math.sin(b));
      this.#curve(x1, y1, x2, y2, ex, ey);
    }
    this.#control = undefined;
  }
}

function short(value: number): string {
  return String(Number(value.toFixed(2)) + 0);
}
