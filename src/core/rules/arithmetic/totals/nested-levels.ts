/** A row of a column: what it is called and how much there is. */
interface Level {
  readonly label: string;
  readonly size: number;
}

/** One of many: 单卡, 每节点, `one node`, `per GPU`, `mean power per node`. */
const OF_ONE =
  /^[ *]{0,3}(?:单(?![独元项据位纯])|每|一[张台个块柜片层路天日周月]|(?:one|single|per|each|a|an|1)\b)|\b(?:per|each) (?:GPU|card|node|server|rack|machine)\b|(?:平均|功率|价格)[^\d]{0,4}(?:单|每)[台张个]/i;
/** What is made of several of the level before: 32 节点, 整柜, `all racks`. */
const OF_MANY =
  /[卡柜台机层]|节点|服务器|集群|机房|[整全][日天周月季年厅]|GPU|\b(?:cards?|nodes?|racks?|servers?|machines?|box(?:es)?|pods?|rows?|halls?|cluster|fleet|layers?|months?|weeks?|years?)\b/i;
/** A level holds more of the one before than rounding and a slip may make. */
const GROWS = 1.5;

/**
 * Which of the rows over a total take part in it: of levels that lie one in another, as 单卡, 单节点, 32 节点, only the last
 * does. Undefined where there are no such levels.
 */
export function outermostLevels(rows: readonly Level[]): readonly boolean[] | undefined {
  const isInNext = rows.map((row, at) => OF_ONE.test(row.label) && isInside(row, rows[at + 1]));
  // 单卡, 8 卡整机, 32 节点: what the first is in is in the next again.
  for (let at = 1; at < rows.length; at++) {
    const isMiddle = isInNext[at - 1] && OF_MANY.test(rows[at]!.label) && isInside(rows[at]!, rows[at + 1]);
    if (isMiddle) isInNext[at] = true;
  }
  return isInNext.includes(true) ? isInNext.map((isIn) => !isIn) : undefined;
}

const isInside = ({ size }: Level, next: Level | undefined): boolean =>
  next !== undefined && (OF_MANY.test(next.label) || OF_ONE.test(next.label)) && next.size >= GROWS * size;
