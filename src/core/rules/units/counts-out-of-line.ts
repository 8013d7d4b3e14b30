import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';

/** A cell with a count that is far from all others of its column. */
export interface CountOutOfLine {
  readonly cell: Passage;
  /** The header of its column. */
  readonly column: Passage;
}

const PARAMETERS = /参数|大小|规模|容量|数据|tokens?|param|size|model|模型|budget|营收|revenue|市场/i;
const PLAIN_COUNT = /^[ ~约]*(\d{1,3}(?:,\d{3})+|\d{1,9})(?: ?([KMBT]|万|亿))?[ +]*$/;
const SCALES: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9, T: 1e12, 万: 1e4, 亿: 1e8 };
/** How many times more than all others of its column a count may be. */
const OUT_OF_LINE = 1000;
const OTHERS_AT_LEAST = 3;

const OF_UNITS = /^ ?(?:单位|units?) ?$/i;

/** A count with a multiplier in a column of counts without: `208B` among 6,912 and 16,896. */
export function countsOutOfLine({ header, rows }: TableReading): CountOutOfLine[] {
  // Rows of different things, as their units say.
  if (header.some(({ text }) => OF_UNITS.test(text))) return [];
  return header.flatMap((head, column) => {
    if (column === 0 || PARAMETERS.test(head.text)) return [];
    const counts = rows.map((row) => {
      const match = PLAIN_COUNT.exec(row[column]?.text ?? '');
      const scale = SCALES[match?.[2] ?? ''];
      return match === null ? undefined : { value: Number(match[1]!.replaceAll(',', '')) * (scale ?? 1), scale };
    });
    const plain = counts.flatMap((count) => (count === undefined || count.scale !== undefined ? [] : [count.value]));
    if (plain.length < OTHERS_AT_LEAST || counts.includes(undefined)) return [];
    const most = Math.max(...plain);
    return rows.flatMap((row, index) => {
      const { scale, value } = counts[index]!;
      return scale === undefined || value <= most * OUT_OF_LINE ? [] : [{ cell: row[column]!, column: head }];
    });
  });
}
