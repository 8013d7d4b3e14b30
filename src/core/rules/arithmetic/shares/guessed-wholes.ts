import type { Passage } from '../../reading/passage';
import { withoutNames } from '../totals/names';
import { EACH_ITS_OWN } from './share-lists';
import { judgedShares, NOT_EXCLUSIVE, type Share, type WrongShares } from './share-sums';

/** Whose shares exclude each other more likely than not: `Users by hours: a 58 %, b 27 %, c 19 %.` */
const LEAD = /[:：] ?[^\d:：,，。；;]{1,40}$/;
/** Between two of them: a mark and a name. */
const NAME = /^ ?(?:[,，、;；/]|[,，]? ?(?:and|和|与|以及) ) ?[^\d,，、。；;:：.]{1,40}$/i;
/** After the last of them nothing more is told. */
const ENDS = /^ ?(?:[.。;；)]|$)/;
/** `Busy SM time`: time that is used, not how busy each is. */
const TIME_OF = /\bbusy (?:[a-z]{2,8} )?(?:time|seconds|hours)\b|[占用]用?(?:的)?(?:时间|时长)/gi;
/** What each has by itself, or what one has after the other. */
const OF_EACH =
  /折扣|目标|阈值|上限|毛利|置信|概率|绿电|增速|[周月季年]:|阶段|版本|[一二三四五六七八九十]月|周[一二三四五六日]|\b(?:discounts?|target|limit|threshold|margin|probability|green|renewable|speed-?ups?|within|under|errors?|WER|loss|(?:by|per|each) (?:stage|version|quarter|month|week|year)|(?:stages|versions|quarters|months|weeks)|Q[1-4]|Jan\w{0,6}|Feb\w{0,6}|Apr\w{0,2}|Mon\w{0,3}|attainment|compliance|correct|pass|passed|win|wins|score|adoption|coverage|usage|utilisation|headroom|reserve|overhead)\b/i;
const MOST = 16;
const LEAST_PARTS = 3;

/** Lists of named shares behind a colon, which are all that their sentence tells and come to a little more than 100 %. */
export function wrongGuessedWholes(passage: Passage): WrongShares[] {
  const { text, quantities, claims } = passage;
  if (quantities.length < LEAST_PARTS || NOT_EXCLUSIVE.test(text)) return [];
  const lists: Share[][] = [];
  for (const [index, quantity] of quantities.entries()) {
    const isShare = quantity.unit?.family === 'ratio' && !claims.some((claim) => claim.quantity === quantity);
    const before = quantities[index - 1];
    const gap = before === undefined ? '' : withoutNames(text.slice(before.end, quantity.start));
    const goesOn = lists.at(-1)?.at(-1)?.quantity === before && before !== undefined && NAME.test(gap);
    if (isShare && goesOn) lists.at(-1)!.push({ quantity, passage });
    else if (isShare) lists.push([{ quantity, passage }]);
  }
  return lists.flatMap((parts) => {
    const [first, last] = [parts[0]!.quantity, parts.at(-1)!.quantity];
    const said = text.slice(Math.max(0, first.start - REACH), last.end).replace(TIME_OF, ' ');
    const isAll = LEAD.test(text.slice(0, first.start)) && ENDS.test(text.slice(last.end, last.end + 2));
    if (!isAll || EACH_ITS_OWN.test(said) || OF_EACH.test(said)) return [];
    return judgedShares(parts, false, MOST).map((wrong) => ({ ...wrong, isGuessed: true as const }));
  });
}

const REACH = 96;
