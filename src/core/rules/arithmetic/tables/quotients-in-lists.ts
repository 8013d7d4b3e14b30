import type { Scope } from '../../../numbers/units';
import { unitUnder } from '../../reading/header-units';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';
import type { Measured } from './measured';
import { wrongQuotients } from './quotients';

const LONGEST_ITEM = 60;
const MOST_ITEMS = 8;
const SCOPES: readonly (readonly [Scope, RegExp])[] = [
  ['gpu', /每[张块]?卡|单卡|\b(?:per|each|one) (?:GPU|card)\b|\/ ?(?:GPU|卡)/i],
  ['node', /整机|单机|每台|节点|服务器|\b(?:node|server|machine|box)\b/i],
  ['cluster', /集群|机房|\bcluster|\bfacility/i],
];
/** Other runs, targets and other cards make other numbers. */
const NOT_ONE =
  /目标|峰值|上限|额定|空载|训练|对比|基线|优化[前后]|预填充|\b(?:target|peak|idle|TDP|rated|limit|before|after|baseline|prefill|training|input|prompt)\b/i;

/** The quotients in a list of short items, one number each, that two others of the list do not give: watts, tokens a second, joules a token. */
export function wrongQuotientsInItems(texts: readonly Passage[]): Miss[] {
  return runsOf(texts).flatMap((items) => {
    const own = items.filter(({ text }) => !NOT_ONE.test(text));
    if (own.length < 3 || own.length > MOST_ITEMS) return [];
    return wrongQuotients(own.flatMap(measured)).map((miss) => ({ ...miss, probable: true as const }));
  });
}

function runsOf(texts: readonly Passage[]): Passage[][] {
  const runs: Passage[][] = [[]];
  for (const passage of texts) {
    const last = runs.at(-1)!.at(-1);
    const isItem = passage.quantities.length === 1 && passage.text.length <= LONGEST_ITEM && passage.place === 'text';
    const isNext = isItem && (last === undefined || last.context.join('\n') === passage.context.join('\n'));
    if (!isNext) runs.push([]);
    if (isItem) runs.at(-1)!.push(passage);
  }
  return runs;
}

function measured(passage: Passage): Measured[] {
  const quantity = passage.quantities[0]!;
  const unit = quantity.unit && unitUnder(passage, quantity.unit);
  if (unit === undefined) return [];
  const scope = unit.scope ?? SCOPES.find(([, words]) => words.test(passage.text))?.[0];
  return [{ passage, quantity, unit: { ...unit, ...(scope === undefined ? {} : { scope }) } }];
}
