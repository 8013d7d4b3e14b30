import type { Color } from '../../scene/color';
import { cssColor } from '../../scene/css-color';

/** What a diagram may say about the look of a shape; everything else that CSS knows is passed over. */
export interface ShapeStyle {
  readonly fill?: Color;
  readonly stroke?: Color;
  /** Letters. */
  readonly color?: Color;
  /** Points. */
  readonly strokeWidth?: number;
  readonly isDashed?: boolean;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
}

/** Reads `fill:#f96,stroke:#333,stroke-width:4px`; commas inside parentheses do not divide. */
export function shapeStyle(text: string): ShapeStyle {
  const values = new Map<string, string>();
  for (const part of text.split(/[,;](?![^(]*\))/)) {
    const [, key, value] = /^\s*([\w-]+)\s*:\s*(.+?)\s*$/.exec(part) ?? [];
    if (key && value) values.set(key.toLowerCase(), value.replace(/\s*!important$/, ''));
  }
  const color = (key: string): Color | undefined => cssColor(values.get(key) ?? '');
  const [fill, stroke, letters] = [color('fill') ?? color('background'), color('stroke'), color('color')];
  const width = Number.parseFloat(values.get('stroke-width') ?? '');
  const dashes = values.get('stroke-dasharray');
  return {
    ...(fill ? { fill } : {}),
    ...(stroke ? { stroke } : {}),
    ...(letters ? { color: letters } : {}),
    ...(width > 0 && width < 20 ? { strokeWidth: width * 0.75 } : {}),
    ...(dashes && !/^(none|0)$/.test(dashes) ? { isDashed: true } : {}),
    ...(/bold|[6-9]00/.test(values.get('font-weight') ?? '') ? { isBold: true } : {}),
    ...(values.get('font-style') === 'italic' ? { isItalic: true } : {}),
  };
}

/** Classes and styles of a diagram, told apart by name; `default` is for what has none. */
export class StyleSheet {
  readonly #classes = new Map<string, ShapeStyle>();
  readonly #given = new Map<string, string[]>();
  readonly #own = new Map<string, ShapeStyle>();

  /**
   * Takes `classDef a,b fill:…`, `class x,y a` and `cssClass "x,y" a`, `style x fill:…`; false for anything else.
   */
  take(statement: string): boolean {
    const [, word, names = '', rest = ''] =
      /^(classDef|class|cssClass|style)\s+("[^"]+"|\S+(?:\s*,\s*[^\s,]+)*)\s+(.+)$/.exec(statement) ?? [];
    const listed = names
      .replace(/"/g, '')
      .split(',')
      .map((name) => name.trim());
    if (word === 'classDef') for (const name of listed) this.#classes.set(name, shapeStyle(rest));
    else if (word === 'style')
      for (const name of listed) this.#own.set(name, { ...this.#own.get(name), ...shapeStyle(rest) });
    else if (word !== undefined) for (const name of listed) this.give(name, rest.replace(/;$/, ''));
    return word !== undefined;
  }

  /** `x:::a b`: gives a shape one or more classes. */
  give(shape: string, classes: string): void {
    const more = classes.split(/[\s,]+/).filter((name) => name !== '');
    this.#given.set(shape, [...(this.#given.get(shape) ?? []), ...more]);
  }

  styleOf(shape: string): ShapeStyle {
    const classes = this.#given.get(shape) ?? [];
    const styles = ['default', ...classes].map((name) => this.#classes.get(name));
    return Object.assign({}, ...styles, this.#own.get(shape)) as ShapeStyle;
  }
}
