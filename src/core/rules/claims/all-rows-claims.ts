import type { SlideBody } from '../../deck/deck';
import { rounded } from '../../numbers/quantity';
import { comparable } from '../../numbers/units';
import { unitUnder } from '../reading/header-units';
import type { Passage } from '../reading/passage';
import { readSlide, type TableReading } from '../reading/slide-reading';
import type { AgainstClaim, ToldValue } from './monotone-claims';
import { statesOf } from './table-claims';

const ALL =
  '(?:所有|全部)的?[^，,。；;\\d]{0,8}都|[两三四五六七八九十\\d]{1,2} ?[个项条类种组家台处行][^，,。；;\\d]{0,12}[都全均]|(?:每|各)[^，,。；;\\d]{1,10}[都全均]|无一例外|全都';
const UP_HAN = '升高|上升|提高|上涨|增长|增加|变多|变大|变长|变高|更[高多大长]|[涨升]了';
const DOWN_HAN = '下降|降低|下跌|缩短|减少|变少|变短|变小|变低|更[低少短小]|降了|跌了';
const HAN = new RegExp(`(?:${ALL})[^，,。；;\\d]{0,8}?(?:(${UP_HAN})|(${DOWN_HAN}))`);
const UP = 'higher|longer|larger|greater|rose|risen|grew|grown|increased|went up|gone up|up';
const DOWN = 'lower|shorter|smaller|fewer|fell|fallen|dropped|decreased|declined|went down|gone down|down|shrank';
const OF_ALL =
  '\\b(?:in|for|on|across|at) (?:all|every|each)\\b(?: of)?(?: the)?(?: (?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}))?(?! (?:time|case of))|\\bwithout exception\\b';
const EN = new RegExp(`\\b(?:(${UP})|(${DOWN}))\\b[^.;,\\d]{0,24}?(?:${OF_ALL})`, 'i');
const EN_EACH = new RegExp(
  `\\b(?:all (?:of )?(?:the )?(?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})|every|each(?: of the)?)\\b(?: [a-z]{2,14}){1,3}? (?:is |are |has |have |got |became )?(?:(${UP})|(${DOWN}))\\b`,
  'i',
);
const NOT_ALL =
  /[除但]|不是|并非|并不|没有|目标|计划|预计|希望|应|\b(?:except|but|not|if|should|will|must|would|target|than)\b/i;
const LEAST_ROWS = 3;

/** The rows of the only table of a slide that are against `shorter in all three queues`, 三个队列的等待都变短了. */
export function againstAllRows(body: SlideBody): AgainstClaim[] {
  const { texts, tables } = readSlide(body);
  const [table, ...more] = tables;
  if (table === undefined || more.length > 0) return [];
  return texts.flatMap((passage) => {
    const claim = claimIn(passage);
    return claim === undefined || passage.quantities.some(({ unit }) => unit !== undefined)
      ? []
      : rowsAgainst(table, claim);
  });
}

interface Claim {
  readonly isUp: boolean;
  readonly said: string;
}

function claimIn({ text }: Passage): Claim | undefined {
  const match = HAN.exec(text) ?? EN.exec(text) ?? EN_EACH.exec(text);
  if (match === null || NOT_ALL.test(text)) return undefined;
  return { isUp: match[1] !== undefined, said: match[0].trim() };
}

/** Where most rows go the way that is claimed, those that do not. */
function rowsAgainst(table: TableReading, { isUp, said }: Claim): AgainstClaim[] {
  const [before, after] = statesOf(table, []);
  if (before === undefined || after === undefined) return [];
  const pairs = table.rows.flatMap((row) => {
    const [earlier, later] = [onlyValue(row[before]), onlyValue(row[after])];
    return earlier === undefined || later === undefined ? [] : [{ earlier, later, said }];
  });
  const label = table.header[after];
  const against = pairs.filter(({ earlier, later }) => {
    const units = [earlier, later].map(({ quantity }) => unitUnder(label!, quantity.unit));
    if (!comparable(units[0], units[1])) return false;
    const [a, b] = [earlier, later].map(({ quantity }, at) => {
      const { low, high } = rounded(quantity);
      const factor = units[at]?.factor ?? 1;
      return { low: low * factor, high: high * factor };
    }) as [{ low: number; high: number }, { low: number; high: number }];
    return isUp ? b.high < a.low : b.low > a.high;
  });
  const isClaimOfTable = pairs.length >= LEAST_ROWS && pairs.length === table.rows.length;
  return isClaimOfTable && against.length * 2 < pairs.length ? against : [];
}

function onlyValue(passage: Passage | undefined): ToldValue | undefined {
  const [quantity, ...more] = passage?.quantities ?? [];
  const isOne = quantity !== undefined && more.length === 0 && quantity.high === quantity.value;
  return isOne && quantity.bound === undefined ? { passage: passage!, quantity } : undefined;
}
