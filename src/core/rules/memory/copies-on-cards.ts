import { writtenCount } from '../../numbers/number-words';
import type { Range } from '../../numbers/quantity';

/** What a text says of how copies of a model and cards go together: `one copy per card`, 两张卡一个副本. */
export interface CopiesOnCards extends Range {
  readonly copies: number;
  /** That these copies have together. */
  readonly cards: number;
}

const HAN_NUMBER = '[一两二三四五六七八单1-9]';
const HAN_CARD = '(?:显?卡|GPU|[AHBLTV]\\d{1,4}S?(?!\\d))';
const HAN_COPY = '(?:完整的? ?)?(?:副本|实例|份|模型|服务)';
const NUMBER = '(?:an?|one|single|two|three|four|five|six|seven|eight|[1-9])';
const CARD = '(?:cards?|GPUs?|accelerators?|[AHBLTV]\\d{1,4}S?s?)\\b';
const COPY = '(?:cop(?:y|ies)|replicas?|instances?)';
const WHOLE = '(?:(?:full|whole|complete|entire|own|single|dedicated|separate) ){0,2}';
const MEMORY = '(?:(?:of (?:these|the|our) )?\\d{2,3} ?GB ?(?:的 ?)?)?';

/** Each with the groups `copies` and `cards`; a missing one is one. */
const SAID: readonly RegExp[] = [
  // 一张卡一个副本, 每张 24 GB 的 L4 放一份, 两卡一实例.
  new RegExp(
    `(?:每|(?<!\\d)(?<cards>${HAN_NUMBER})) ?[张块个]? ?${MEMORY}${HAN_CARD} ?[上里]?(?:[,，] ?)?(?:就|只|都|各|能|可以?|独立|正好|刚好){0,2}(?:[跑放装起承部][载署]?[得]?[下着]?)? ?(?<copies>[一两二三四五六七八单1-9])(?: ?${HAN_COPY}| ?[个份套] ?(?:(?:\\d{1,3}B ?)?(?:的 ?)?${HAN_COPY}|(?! ?[\\w\\u3400-\\u9fff])))`,
    'g',
  ),
  // 一个副本一张卡, 每个副本独占一张 L4.
  new RegExp(
    `(?:每|(?<!\\d)(?<copies>${HAN_NUMBER})) ?个? ?(?:副本|实例)(?:[,，] ?)?(?:就|只|都|各|独){0,2}(?:[占用要]|跑在|放在|部署在|需要)? ?(?<cards>${HAN_NUMBER}) ?[张块]? ?整?${MEMORY}${HAN_CARD}`,
    'g',
  ),
  // 单卡部署, 单卡就能跑.
  /单[张块]?卡(?:就|即|便|都|直接|可以?|能|独立){0,3}(?:部署|推理|承载|运行|服务|[跑放装])/g,
  /(?:部署|[跑放装])在?单[张块]?卡/g,
  // 两个 14B 副本放在同一张卡上.
  new RegExp(
    `(?<!\\d)(?<copies>[两二三四五六七八2-9]) ?[个份套] ?[^,，。；;\\d]{0,12}(?:\\d{1,3}B ?[^,，。；;\\d]{0,8})?(?:(?:FP|BF|INT)\\d{1,2} ?)?(?:的 ?)?(?:副本|实例|权重)[^。；;]{0,28}[在到进用享] ?同?(?<cards>${HAN_NUMBER}) ?[张块] ?${MEMORY}${HAN_CARD}`,
    'g',
  ),
  // one copy per card, two replicas to a GPU, one full replica on each 48 GB L40S.
  new RegExp(
    `\\b(?<copies>${NUMBER}) ${WHOLE}${COPY} (?:of [^,.;]{1,40} )?(?:fits? |runs? |sits? )?(?:per|to (?:an?|each|every)|on (?:each|every)|for (?:each|every)|in (?:each|every)|(?:share|on|onto|into)(?= (?:the same|an?|one|two|three|four|\\d) )) ?(?:the same |pair of |(?<cards>${NUMBER}) )?${MEMORY}(?:of )?${CARD}`,
    'gi',
  ),
  // three 14B copies, 28 GB each, run on one 80 GB card.
  new RegExp(
    `\\b(?<copies>two|three|four|five|six|seven|eight|[2-9]) (?:\\d{1,3}B )?${COPY}\\b[^.;]{0,40} (?:on|onto|in|into|share) (?:the same |(?<cards>${NUMBER}) )${MEMORY}${CARD}`,
    'gi',
  ),
  // each L40S carries one full replica.
  new RegExp(
    `\\b(?:each|every|one|an?) (?:of (?:these|the|our) )?${MEMORY}${CARD}(?: \\(\\d{2,3} ?GB\\))?(?: (?:in|of|from|with) [a-z\\d ]{1,24})? (?:carries|holds|runs|serves|hosts|gets|has|takes|keeps) (?<copies>${NUMBER}|its) ${WHOLE}${COPY}`,
    'gi',
  ),
  // each copy sits on its own 48 GB L40S, every replica spans two cards.
  new RegExp(
    `\\b(?:each|every|one|an?) ${WHOLE}${COPY} (?:[a-z]{2,9} ){1,2}(?:on |in |over |across )?(?<cards>${NUMBER}|its) ${WHOLE}${MEMORY}${CARD}`,
    'gi',
  ),
  // one card per copy, two GPUs per replica.
  new RegExp(`\\b(?<cards>${NUMBER}) ${MEMORY}${CARD} (?:per|for each|for every|to (?:an?|each)) ${COPY}`, 'gi'),
  /\bsingle-(?:card|GPU) (?:deployments?|serving|replicas?|instances?)\b/gi,
];
/** Several models on a card are not copies of one. */
const OF_ANY = /个[^份套]{0,12}(?:模型|服务)/;
/** `per pair of cards`. */
const PAIR = /\bpairs? of\b/i;

/** Where folded `text` says how many copies so many cards have. */
export function copiesOnCards(text: string): CopiesOnCards[] {
  return SAID.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: said, groups }) => ({
      start: index,
      end: index + said.length,
      said,
      copies: numberOf(groups?.copies),
      cards: PAIR.test(said) ? 2 : numberOf(groups?.cards),
    })),
  ).filter(({ said, copies }) => copies === 1 || !OF_ANY.test(said));
}

const numberOf = (written: string | undefined): number =>
  written === undefined || written === 'its' ? 1 : writtenCount(written);
