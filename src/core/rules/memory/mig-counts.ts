import { writtenCount } from '../../numbers/number-words';
import type { Quantity, Range } from '../../numbers/quantity';
import { firstSentence, lastSentence } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';
import { isSumOfCards } from '../reading/standing';
import { isSharedOtherwise } from './per-card';

/** Instances that one GPU can be cut into. */
export const MOST_MIG_INSTANCES = 7;

const MIG = /\bMIG\b/;
/** One card, in the words before the count. */
const ONE_CARD =
  /(?:每|单|一)[张块片](?= ?[切分划拆])|[有拿把](?:其中)?一[张块][^。；;\d]{0,24}[切分划]成 ?$|[ABH]\d{2,3} ?的 ?MIG|\b(?:GPUs|cards|[ABH]\d{2,3}s?)(?: (?:in|with|under) MIG(?: (?:mode|on|enabled))?)?,? each (?:of them |of which )?(?:[a-z]{2,12} ){0,2}(?:into )?$|(?:每|单|一)(?:张|块|片|个)? ?(?:[A-Z]{1,3}\d{2,4}|GPU|显?卡)|\b(?:(?:each|every|one|an?|per|single) (?:single )?(?:NVIDIA )?(?:[A-Z]{1,3}\d{2,4}|GPU|card))\b|\beach of (?:(?:the|our|its|these) (?:[a-z]{2,10} )?(?:[A-Z]{1,3}\d{2,4}s?|GPUs|cards)\b|(?:them|these|which) (?:is|was|gets?|has been) )|\b(?:GPUs|cards|[ABH]\d{2,3}s)\b[^.;:\d]{0,24}\beach of (?:them|these|which|those) (?:[a-z]{2,10} ){1,2}$|\b(?:[A-Z]{1,3}\d{2,4}s?|GPUs|cards) (?:each|apiece)\b/i;
/** What is counted: 8 个 1g 实例, 8 MIG instances; slices of memory there are eight of. */
const INSTANCES =
  /^ ?(?:个|份|×|x)? ?\dg\.\d{1,3}gb|^ ?(?:个|份)? ?(?:(?:独立的?|隔离的?|小|\d ?g(?:\.\d{1,3} ?gb)?|MIG|GPU|互相隔离的?|彼此(?:独立|隔离)的?|计算|compute|isolated|separate|independent|small|equal) ?){0,3}(?:实例|切片|分区|instances?\b|slices?\b|partitions?\b)|^ ?份(?=(?: ?MIG(?! ?切片))| ?(?:$|[,，。；;]))/i;
/** One card, in the words after what is counted: `9 MIG instances on each H100`, `8 MIG instances per card`, `9 个 MIG 实例/卡`. */
const ON_ONE_CARD =
  /^[^.;,，。；\d]{0,24}? ?(?:\b(?:on|of|per|in|from|for|inside|out of) (?:(?:each|every|one|an?|single|a single)(?: of (?:the|our|its|these))? )?(?:NVIDIA )?(?:[ABH]\d{2,3}\b|GPU\b|card\b)|\b(?:on|from|in) each of (?:the|our|its|these) (?:[a-z]{2,10} )?(?:[ABH]\d{2,3}s?|GPUs|cards)\b|\/ ?(?:卡|GPU|card)\b|\/ ?卡|,? (?:each|apiece)\b| (?:share|live on|sit on|fit (?:on|into)|run on) (?:one|an?|each|every|a single|the same) (?:[ABH]\d{2,3}\b|GPU\b|card\b))/i;
/** `The A100 was split into`, `把这张 A100 切成`: one card is cut. */
const CUT_INTO =
  /\b(?:the|our|this|that) (?:NVIDIA )?(?:[ABH]\d{2,3}|GPU|card) (?:is|was|can be|could be|gets?|got|had been|has been) (?:split|cut|carved|sliced|divided|partitioned) (?:up )?(?:(?:by|with|under) MIG )?into (?:(?:up to|at most) )?$|(?:这|那|该)[张块片] ?(?:[ABH]\d{2,3}|GPU|显?卡)[^，,。；\d]{0,8}[切分划]成了? ?$/i;
/** Counts in words that one card cannot have. */
const IN_WORDS =
  /\b(?:eight|nine|ten|eleven|twelve|fourteen|fifteen|sixteen)\b|(?<![一二三四五六七八九十百第])[八九十](?=[个份])/gi;

/** Other ways to share a card, other things to count over, and sums. */
const NOT_ONE_CARD =
  /vGPU|HAMi|时间片|time-?slic|MPS\b|台|节点|服务器|机柜|集群|共|合计|总|=|server|node|rack|cluster|total|altogether|cannot|can['’]t|not (?!part |in |counted |shown )|不能|无法|不支持|[切分划开]不|不[了下出]|最多(?!(?:只?能|可以?)?[切分划开跑支持]{0,2}[成出到]? ?$)/i;

/** So many cards, as digits or in words. */
const CARDS =
  /(\d{1,4}|[一二两三四五六七八十]|\b(?:two|three|four|five|six|eight|ten|sixteen)) ?(?:(?:张|块|片)|[×x*] ?(?=[AHB]\d)|卡(?= ?的?(?:机器?|服务器|整机|节点))|(?:NVIDIA )?(?:[AHB]\d{2,3}s?|GPUs?|cards?)\b)/gi;
/** A profile tells MIG as well as the word. */
const PROFILE = /\b\dg\.\d{1,3}gb\b/i;
/** Other ways to share a card, and machines whose cards are not counted here. */
const NOT_THESE_CARDS =
  /vGPU|HAMi|时间片|time-?slic|MPS\b|(?:\d|[几多两三四]) ?(?:台|个节点|机柜)|\b\d{1,4} (?:servers|nodes|racks)\b|cannot|can['’]t|not (?!part |in |counted |shown )|不能|无法|不支持|不够|[切分划开]不|最多|上限|理论/i;

/** A count of MIG instances that the cards beside it cannot give, and what they give at most. */
export interface MigTotal {
  readonly quantity: Quantity;
  readonly most: number;
}

/** `10 张 A100，切成 1g.5gb 规格共 80 个实例`: seven a card times the cards that the sentence says. */
export function migTotalsOverLimit({ text, quantities }: Passage): MigTotal[] {
  if (!MIG.test(text) && !PROFILE.test(text)) return [];
  return quantities.flatMap((quantity) => {
    if (!isCountUnit(quantity.unit) || quantity.value <= MOST_MIG_INSTANCES) return [];
    if (isSharedOtherwise(text, quantity.start)) return [];
    if (!INSTANCES.test(text.slice(quantity.number.end, quantity.number.end + 40))) return [];
    const sentence = text
      .slice(0, quantity.start)
      .split(/[。；;!！?？]|\. /)
      .at(-1)!;
    const cards = [...sentence.matchAll(CARDS)].map(([, count]) => writtenCount(count!));
    const what = INSTANCES.exec(text.slice(quantity.number.end, quantity.number.end + 40))![0];
    const beside = cardsBeside(text, quantity.start, quantity.number.end + what.length);
    const most = (cards.length === 1 ? cards[0]! : (beside ?? 0)) * MOST_MIG_INSTANCES;
    // `从 96 个实例减到 54 个，用 18 张`: other cards of the passage may be meant.
    const isOfOthers = [...text.matchAll(CARDS)].some(
      ([, count]) => writtenCount(count!) * MOST_MIG_INSTANCES >= quantity.value,
    );
    const isOver = most > 0 && quantity.value > most && !isOfOthers;
    return isOver && !NOT_THESE_CARDS.test(sentence) ? [{ quantity, most }] : [];
  });
}

const CARD_COLUMN = /^(?:GPU|卡|GPU ?卡?数?|卡数|张数|GPUs|cards|(?:A|H|B)\d{2,3}s?(?: ?卡?数)?)$/i;
const MIG_COLUMN = /^(?:MIG ?(?:实例|切片)数?|MIG (?:instances|slices))$/i;

const PER_CARD_COLUMN =
  /(?:实例|切片|instances|slices)[^|]{0,12}(?:每[张块]?卡|\/ ?(?:卡|GPU|card)|per (?:GPU|card))|(?:每[张块]?卡|单卡)[^|]{0,6}(?:实例|切片)|^ ?(?:每[张块]?卡|单卡|per (?:GPU|card)) ?$/i;
const ROW_PROFILE = /(?<![\w.])([12347])g\.\d{1,3}gb(?![\w+])/i;

/** `| 1g.10gb | 8 |` under `Instances per card`: as many as the slices of compute allow. */
function migProfilesOverLimit({ header, rows }: TableReading): (MigTotal & { readonly passage: Passage })[] {
  const column = header.findIndex(({ text }) => PER_CARD_COLUMN.test(text));
  if (column < 0) return [];
  return rows.flatMap((row) => {
    const profiles = row.flatMap(({ text }, at) => (at === column ? [] : (ROW_PROFILE.exec(text)?.[1] ?? [])));
    // A row of several profiles cuts its card into all of them.
    const slices = profiles.length === 1 ? profiles[0] : undefined;
    const [quantity, ...more] = row[column]?.quantities ?? [];
    if (slices === undefined || quantity === undefined || more.length > 0 || !isCountUnit(quantity.unit)) return [];
    const most = Math.floor(MOST_MIG_INSTANCES / Number(slices));
    return quantity.value > most ? [{ passage: row[column]!, quantity, most }] : [];
  });
}

/** A row's MIG instances against its cards, or against what one card can be cut into. */
export function migRowsOverLimit(table: TableReading): (MigTotal & { readonly passage: Passage })[] {
  const { header, rows } = table;
  const ofProfiles = migProfilesOverLimit(table);
  if (ofProfiles.length > 0) return ofProfiles;
  const [cards, instances] = [CARD_COLUMN, MIG_COLUMN].map((name) =>
    header.findIndex(({ text }) => name.test(text.trim())),
  );
  if (cards! < 0 || instances! < 0) return [];
  return rows.flatMap((row) => {
    const passage = row[instances!];
    const quantity = passage?.quantities[0];
    const most = (row[cards!]?.quantities[0]?.value ?? 0) * MOST_MIG_INSTANCES;
    return passage !== undefined && quantity !== undefined && most > 0 && quantity.value > most
      ? [{ passage, quantity, most }]
      : [];
  });
}

/** Slices of compute are MIG's own. */
const COMPUTE_SLICES = /^ ?个? ?(?:compute slices|计算切片)/i;
/** The line above is about MIG on cards of one kind. */
const ABOUT_MIG = /\bMIG\b/;
const NAMED_CARD = /[ABH]\d{2,3}\b/;
const SEVERAL_ABOVE =
  /池|集群|节点|服务器|MPS|vGPU|时间片|共|合计|\b(?:pool|cluster|fleet|nodes?|servers?|MPS|vGPU|total|time-?slic\w{0,4})\b|每台|整机|(?:\d|[两二三四八]) ?[张块×x*]|\b(?:two|three|four|eight) (?:GPUs|cards)|[ABH]\d{2,3}s\b/i;
/** Right before the count: so many for each card. */
const EACH_BEFORE =
  /(?:每|单|一)(?:[张块片])? ?(?:GPU|显?卡)(?: ?[切分跑开])? ?$|\b(?:each|every|per|one) (?:GPU|card):? ?$/i;
const COUNTED_BARE = /^ ?个? ?(?:$|[,，。；;、])/;
const NAMES_INSTANCES = /实例|切片|\b(?:instances|slices|density)\b/i;

/** The counts of more MIG instances than one GPU can have, where a sentence or the line above gives them for one GPU. */
export function migCountsOverLimit(passage: Passage): Range[] {
  const { text } = passage;
  if (!MIG.test(text) && !PROFILE.test(text) && !/实例|切片|\binstances\b|\bslices\b/.test(text)) return [];
  const digits = passage.quantities
    .filter(({ unit, value }) => isCountUnit(unit) && value > MOST_MIG_INSTANCES && value <= 64)
    .filter(({ start, number }) => isCountOfCard(passage, start, number.end));
  const words = [...text.matchAll(IN_WORDS)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => isCountOfCard(passage, start, end));
  return [...digits, ...words];
}

const isCountUnit = (unit: Quantity['unit']): boolean =>
  unit === undefined || Object.keys(unit.dimensions).length === 0;

/** `on the lab node we cut one H100 into`: it is one card, whatever stands around it. */
/** `we cut cards with MIG into`: any of them. */
const CARDS_INTO =
  /(?<!\d )\b(?:cut|split|carve|slice|divide|partition)(?:s|ted|d|ed)? (?:the |our |some )?(?:[ABH]\d{2,3} )?(?:cards|GPUs) (?:with|by|using|in) MIG (?:mode )?into (?:up to )?$/i;
/** `4 张 A100 用 MIG 切开，每张`. */
const EACH_RIGHT_BEFORE =
  /[,，] ?(?:每[张块片](?:卡|GPU)?|each(?: card| GPU| of them)?(?: with| has| holds| gives| gets)?) ?$/i;
const ONE_INTO =
  /\b(?:one|each|every|an?|a single) (?:further |more |other |spare )?(?:NVIDIA )?(?:[ABH]\d{2,3}|GPU|card)(?: \d{2,3} ?GB)?(?: in (?:slice|MIG|partition) mode)?,? (?:(?:is |was )?(?:split|cut|carved|sliced|divided|partitioned) )?(?:up )?into (?:up to )?$|[每单一][张块片] ?(?:[ABH]\d{2,3}|GPU|显?卡)[^，,。；\d]{0,4}[切分划拆]成?了? ?$/i;

/** `Each is cut into nine`, `One H100 of the other cluster, outside our pool, is cut into`, 每张用 MIG 切成: the cards stand before. */
function isEachCut(before: string): boolean {
  const cut = IS_CUT.exec(before);
  if (cut === null) return EACH_CUT.test(before);
  const subject = before.slice(0, cut.index);
  return EACH_OF_THEM.test(subject) || ONE_OF_THEM.test(subject);
}

const IS_CUT = / (?:is|was|gets?|has been) (?:split|cut|carved|sliced|divided|partitioned) (?:up )?into (?:up to )?$/i;
const EACH_OF_THEM = /\b(?:each|every one)(?: (?:one|of (?:them|these|which|those)|card|GPU))?$/i;
const ONE_OF_THEM =
  /\b(?:one|an?|a single) (?:NVIDIA )?(?:[ABH]\d{2,3}|GPU|card)\b(?! (?:node|server|rack|cluster|pool|host|box))/i;
const EACH_CUT = /[每单一][张块片][^，,。；;\d]{0,14}[切分划拆割][成为出]?了? ?$/;

function isCountOfCard(passage: Passage, start: number, end: number): boolean {
  const { text } = passage;
  if (isSharedOtherwise(text, start)) return false;
  const isOfEach = isEachCut(lastSentence(text.slice(Math.max(0, start - 120), start)));
  if (isOfEach && (MIG.test(text) || PROFILE.test(text)) && INSTANCES.test(text.slice(end, end + 40))) return true;
  const isRightBehind =
    EACH_RIGHT_BEFORE.test(text.slice(Math.max(0, start - 12), start)) ||
    CARDS_INTO.test(text.slice(Math.max(0, start - 60), start));
  if (isRightBehind && (MIG.test(text) || PROFILE.test(text)) && INSTANCES.test(text.slice(end, end + 40))) return true;
  if (ONE_INTO.test(text.slice(Math.max(0, start - 60), start)) && INSTANCES.test(text.slice(end, end + 40)))
    return true;
  if (isOfOneCard(text, start, end)) return true;
  const before = lastSentence(text.slice(0, start));
  if (/MPS|vGPU|HAMi|时间片|time-?slic|cannot|can['’]t|\bnot\b(?! (?:part|in|counted|shown)\b)|不/i.test(text))
    return false;
  const isCounted = INSTANCES.test(text.slice(end, end + 40));
  const isEach = EACH_BEFORE.test(before);
  if (isEach && MIG.test(before) && NAMES_INSTANCES.test(before) && COUNTED_BARE.test(text.slice(end))) return true;
  if (!isCounted || SEVERAL_ABOVE.test(before + firstSentence(text.slice(end)))) return false;
  const above = passage.context.filter((line) => ABOUT_MIG.test(line));
  if (above.length === 0) return false;
  return (
    isEach || (/^\P{L}{0,4}$/u.test(before) && above.some((line) => NAMED_CARD.test(line) && !SEVERAL_ABOVE.test(line)))
  );
}

/** Whether a count of instances from `start` to `end` is given for one card, before or after it. */
function isOfOneCard(text: string, start: number, end: number): boolean {
  const what = INSTANCES.exec(text.slice(end, end + 40))?.[0];
  if (what === undefined) return false;
  const sentence = text
    .slice(0, start)
    .split(/[。；;!！?？]|\. /)
    .at(-1)!;
  if (isSumOfCards(sentence) || cardsBeside(text, start, end + what.length) !== undefined) return false;
  const isMig = MIG.test(sentence + text.slice(start, start + 40)) || PROFILE.test(text);
  if (!isMig && !COMPUTE_SLICES.test(text.slice(end, end + 20))) return false;
  // `8 instances of 1g.10gb per H100`
  const after = text.slice(end + what.length, end + what.length + 48).replace(/^ of \dg\.\d{1,3}gb/i, '');
  if (/^ ?(?:of memory|的?显存)/i.test(after) || PER_MACHINE.test(after)) return false;
  const isBefore = (ONE_CARD.test(sentence) || CUT_INTO.test(sentence)) && !NOT_ONE_CARD.test(sentence);
  if (isBefore || (ON_ONE_CARD.test(after) && !NOT_ONE_CARD.test(sentence.slice(-48)))) return true;
  return isOfEachCard(sentence, after);
}

/** `four 1g.6gb each, 16 instances on 4 cards`, 4 张卡上一共 16 个实例: how many cards a count is of, told right beside it. */
function cardsBeside(text: string, start: number, end: number): number | undefined {
  const [after, before] = [ON_CARDS.exec(text.slice(end, end + 40)), CARDS_RIGHT_BEFORE.exec(text.slice(0, start))];
  const count = after?.[1] ?? before?.[1];
  const cards = count === undefined ? 0 : writtenCount(count.toLowerCase());
  return cards > 1 ? cards : undefined;
}

const ON_CARDS =
  /^ ?(?:in total |altogether )?(?:on|over|across|from|for|in|of|out of) (?:(?:the|our|all|these) )?(\d{1,4}|two|three|four|five|six|eight|ten|sixteen) (?:[a-z]{2,10} )?(?:[ABHL]\d{1,3}s?|GPUs|cards)\b/i;
const CARDS_RIGHT_BEFORE =
  /(?<![\d.每第])(\d{1,4}|[两二三四五六八十]) ?[张块片] ?(?:[ABHL]\d{1,3}|GPU|显?卡)? ?[上里]?[,，]?(?:一?共|总共|合计)?(?:有|是|切[成出]|得到|提供)?了? ?$/i;

/** `Notebook nodes: 9 MIG instances per A100`: where the cards stand says nothing against a count that is told right there for each. */
function isOfEachCard(sentence: string, after: string): boolean {
  const said = sentence.slice(-48).replace(MACHINES, ' ');
  const isCutEach = EACH_AFTER.test(after) && CUT_BEFORE.test(sentence) && OF_CARDS.test(sentence);
  const isOfEach = (isCutEach && !OF_MACHINES.test(sentence)) || (EACH_CUT_HAN.test(sentence) && /[张块片]/.test(said));
  return (isOfEach || PER_CARD.test(after) || RIGHT_BEFORE.test(sentence)) && !NOT_ONE_CARD.test(said);
}

/** `Two H200 cards stand in the test server and are cut into nine instances each`: the cards are cut, not the server. */
const CUT_BEFORE = / (?:cut|split|carved|sliced|divided|partitioned) (?:up )?into (?:up to )?$/i;
const OF_CARDS = /\b(?:GPUs|cards|[ABH]\d{2,3}s)\b/i;
/** 三张 A100 各切成九个实例. */
const EACH_CUT_HAN = /各自?(?:都|被)?[切划分拆][成为出]?了? ?$/;
const EACH_AFTER = /^,? (?:each|apiece)\b/i;
const OF_MACHINES =
  /\b(?:servers?|nodes?|racks?|hosts?|boxes) (?:with|of|full of|each|and)\b[^.;:]{0,24} (?:GPUs|cards|[ABH]\d{2,3}s)\b/i;

const MACHINES = /台|节点|服务器|机柜|集群|\b(?:nodes?|servers?|racks?|clusters?)\b/gi;
/** `per A100 80GB node`: a machine of such cards. */
const PER_MACHINE =
  /^ ?(?:per|on|in|of|for) (?:(?:each|every|one|an?|a single) )?(?:NVIDIA )?(?:[ABH]\d{2,3}|GPU|card)(?:[- ][\w-]{1,8}){0,2}[- ](?:node|server|rack|cluster|pair|box|host|machine|system)s?\b/i;
const PER_CARD =
  /^ ?(?:(?:per|on (?:each|every|one|a single)|for (?:each|every)) (?:NVIDIA )?(?:[ABH]\d{2,3}\b|GPU\b|card\b)|\/ ?(?:卡|GPU\b|card\b))/i;
const RIGHT_BEFORE =
  /(?:\b(?:each|every) (?:NVIDIA )?(?:[ABH]\d{2,3}|GPU|card)(?: (?:of|in) (?:the|our|this) [a-z]{2,12}(?: [a-z]{2,12})?)? (?:(?:is|was) (?:cut|split|carved|sliced) into|serves|runs|hosts|holds|offers|carries) |[每单][张块片] ?(?:[ABH]\d{2,3}|GPU|显?卡) ?(?:上?(?:[切分跑开划]成?了?|运行|承载))? ?)$/i;
