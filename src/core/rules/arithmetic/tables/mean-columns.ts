import type { TableReading } from '../../reading/slide-reading';
import type { Miss } from '../miss';
import { type CellNumber, cellNumber } from './columns';
import { MEAN, meanOff } from './mean-rows';

/** One try of several: 第 1 次, `Run 3`, `Trial #2`, `3rd run`. */
const TRY =
  /^[ *]{0,3}(?:第 ?[一二三四五六七八九十\d]{1,2} ?[次轮遍组天周](?:测[试量]|运行|压测)?|(?:测试|运行|试验|轮次?) ?#?\d{1,2}|(?:runs?|trials?|tests?|rounds?|tries|try|attempts?|repeats?|repetitions?|passes|pass|samples?|seeds?) ?#?\d{1,2}|(?:1st|2nd|3rd|[4-9]th|first|second|third|fourth|fifth) (?:run|trial|test|round|try|attempt|pass)|#\d{1,2})[ *]{0,3}$/i;
const LEAST = 3;

/** The cells of a column of means that are not the mean of the tries left of them: 第 1 次, 第 2 次, 第 3 次, 平均. */
export function wrongMeanColumns({ header, rows }: TableReading): Miss[] {
  const column = header.findIndex(({ text }, at) => at > LEAST && MEAN.test(bare(text)));
  if (column < 0) return [];
  const first = header.findLastIndex(({ text }, at) => at < column && !TRY.test(bare(text))) + 1;
  if (column - first < LEAST) return [];
  const judged = rows.flatMap((row) => {
    const inherited = header[column]?.labelUnit?.unit ?? row[0]?.labelUnit?.unit;
    const [mean, ...own] = [row[column], ...row.slice(first, column)].map((cell) => cellNumber(cell, inherited));
    if (mean === undefined || own.some((one) => one === undefined)) return [];
    return [{ miss: meanOff(mean, own as CellNumber[]), isOutside: liesOutside(mean, own as CellNumber[]) }];
  });
  const isRight = judged.some(({ miss }) => miss.length === 0);
  return judged.flatMap(({ miss, isOutside }) => (isRight || isOutside ? miss : []));
}

/** Without its unit: `Mean (tok/s)`. */
const bare = (text: string): string => text.replace(/ ?\([^()]{0,24}\)/, '');

function liesOutside({ quantity: { value } }: CellNumber, own: readonly CellNumber[]): boolean {
  const values = own.map(({ quantity }) => quantity.value);
  return value < Math.min(...values) || value > Math.max(...values);
}
