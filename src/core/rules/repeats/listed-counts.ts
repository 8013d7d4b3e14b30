import type { Block } from '../../deck/block';
import type { SlideBody } from '../../deck/deck';
import { plainText } from '../../deck/plain-text';
import { fold } from '../../numbers/fold';
import { countNamed } from '../../numbers/number-words';
import type { Range } from '../../numbers/quantity';
import { isHeading, type Passage } from '../reading/passage';
import { ListPerBody } from '../reading/per-body';
import { readSlide, type TableReading } from '../reading/slide-reading';
import { COUNT, type ListedCount, overRows, overTable } from './counted-rows';

/** The counts on a slide that are not those of what they announce: `Three reasons` over four bullets. */
export const wrongListedCounts = new ListPerBody((body): ListedCount[] => {
  const { texts, tables } = readSlide(body);
  const announcing = texts.flatMap((passage) => announcedIn(passage).map((count) => ({ passage, ...count })));
  const lists = announcing.length === 0 ? [] : listsUnder(body);
  return [
    ...announcing.flatMap((one) => [...overList(one, lists), ...overNames(one, texts)]),
    ...tables.flatMap((table) => rowsTold(table, texts, tables)),
  ];
});

/** What stands over a table tells of its rows; else what any text on the slide says of all of them. */
function rowsTold(table: TableReading, texts: readonly Passage[], tables: readonly TableReading[]): ListedCount[] {
  const over = overTable(table, texts, tables);
  return over.length > 0 ? over : texts.flatMap((passage) => overRows(passage, table));
}

interface Announced {
  readonly count: Range;
  readonly value: number;
}

const THINGS =
  'reasons?|levers?|steps?|ways?|lessons?|rules?|points?|things?|take-?aways?|changes|questions?|mistakes?|tips?|actions?|phases?|stages?|options?|findings?|causes?|risks?|principles?|techniques?|tricks?|measures|decisions?|metrics|fixes|checks|conditions|requirements|goals|topics|arguments|facts|insights|problems?|assumptions|examples|tasks|asks|safeguards|pitfalls|traps|advantages|drawbacks|benefits|effects|habits|signs|features|caveats|limits|ideas|criteria|obstacles|objections|concerns';
const HAN_THINGS =
  '原因|步骤?|要点|经验|检查|条件|要求|目标|议题|理由|事实|发现|难题|假设|例子|任务|动作|手段|好处|优点|缺点|坑|陷阱|心得|体会|收获|变化|启示|规律|信号|前提|特点|风险|挑战|难点|痛点|做法|办法|思路|策略|技巧|习惯|诉求|事项|注意事项|件事|招|教训|问题|阶段|方法|建议|措施|误区|环节|方面|杠杆|原则|改动|结论|业务线?|团队|场景|机房|模型|指标|条[^\\u3400-\\u9fff]|点[^\\u3400-\\u9fff\\d]';
/** A count and what it counts, in a short line. */
const ANNOUNCED = new RegExp(
  `(?<![\\w.,第-])(${COUNT})(?:(?: [a-z-]{3,14}){0,1} (?:${THINGS})\\b| ?[个条项大类种点步]?(?:${HAN_THINGS}))`,
  'i',
);

const PLURAL = /(?:s|criteria)$/i;

function announcedIn({ text }: Passage): Announced[] {
  if (text.length > LONGEST) return [];
  const match = ANNOUNCED.exec(text);
  const written = match?.[1];
  const value = written === undefined ? undefined : Number(written) || countNamed(written);
  if (match === null || written === undefined || value === undefined || value < 2) return [];
  // `Stage 2 against stage 6:` counts nothing.
  if (/[a-z]$/i.test(match[0]) && !PLURAL.test(match[0])) return [];
  const start = match.index;
  // 六个阶段走下来，变化可以用几句话说完：what is listed is something else.
  const rest = text.slice(match.index + match[0].length);
  if (PASSED.test(rest) || COUNTS_ON.test(rest) || NAMED_BEHIND.test(rest)) return [];
  if (
    NOT_ALL.test(text.slice(start)) ||
    ASKS.test(text.slice(0, start).split(CLAUSE).at(-1)!) ||
    OF_THEM.test(text.slice(start + match[0].length))
  )
    return [];
  // 这四大场景 were listed before.
  if (/(?:[这那该]|上述|\b(?:these|those))[ \u3400-\u9fff]?$/i.test(text.slice(0, start))) return [];
  return [{ value, count: { start, end: start + written.length } }];
}

/** `一年、六个阶段、每阶段两个月，同样 400 张卡：`: one of several counts, none of which is of the list. */
const COUNTS_ON =
  /^[^:：。；;]{0,12}[、,，][^:：。；;]{0,24}\d[\d,]{0,8} ?(?:[张台个天月年块人名位家路][^:：。；;]{0,8}|[a-z]{3,16}) ?[:：] ?$/;
/** `只看两件事，放不放得下，以及够不够快：`: what is counted is named right behind, and the list is of something else. */
const NAMED_BEHIND = /^[,，][^:：。；;]{4,80}(?:以及|还有|再加|和|跟|与|\band\b)[^:：。；;]{3,48}[:：] ?$/;
const PASSED = /^ ?(?:走|做|讲|跑|改|干|算|看)?(?:下来|过后|之?后|走完|做完)[,，]|^ (?:later|on|in),/i;

/** What is listed is what one asks of them: `Why we need two checks:`, 三个目标的共同点：. */
const ASKS = /\b(?:why|how|what|where|who)\b|为什么|为何|怎么|如何/i;
const CLAUSE = /[:：,，。;；]/;
const OF_THEM = /^[^:：,，。;；]{0,6}的[\u3400-\u9fff]|^ (?:[a-z]{1,10} ){0,3}in common\b/i;
/** Some of what is counted stands elsewhere, or another sentence is over the list. */
const NOT_ALL =
  /除外|除了|不含|少了|下一?[页张]|以后再?说|后面|待续|另[有外]|还有|第[一二三四五六七八九十\d]|[。；;!！] ?[^ ]|\b(?:without|except|minus|excluding|next slide|continued|later|to follow|omitted|missing|more)\b|[a-z]\. [A-Z]/;

/** A longer line says more than what stands under it. */
const LONGEST = 60;

type Announcing = Announced & { readonly passage: Passage };

/** A line and how many items the list right under it has. */
interface ListUnder {
  readonly line: string;
  readonly items: number;
}

function listsUnder({ title, blocks }: SlideBody): ListUnder[] {
  const lines = title === undefined ? blocks : [title, ...blocks];
  return lines.flatMap((block, at): ListUnder[] => {
    const next = lines[at + 1];
    const line = lineOf(block);
    if (line === undefined || next?.kind !== 'list') return [];
    // Another list goes on after a remark.
    const isAlone = lines.slice(at + 2).every((one) => one.kind !== 'list');
    return isAlone || lines[at + 2]?.kind === 'heading' ? [{ line, items: next.items.length }] : [];
  });
}

const lineOf = (block: Block | NonNullable<SlideBody['title']>): string | undefined =>
  block.kind === 'heading' || block.kind === 'paragraph'
    ? fold(plainText(block.inlines, { blankCode: true }).text)
    : undefined;

/** A title may name stages, models or sites without listing them: 推理的两个阶段. */
const NAMED =
  /阶段|环节|方面|业务|团队|场景|机房|模型|指标|\b(?:phases?|stages?|steps?|options?|metrics|measures|things?|changes)\b/i;

/** `我们做两件事：一半改用 INT4，另一半不变`: what is announced follows in the line itself. */
const LISTED_AT_ONCE = /[:：] ?[^:：]{6,}[^:： ] ?$/;

function overList({ passage, count, value }: Announcing, lists: readonly ListUnder[]): ListedCount[] {
  if ((isHeading(passage) && NAMED.test(passage.text)) || LISTED_AT_ONCE.test(passage.text)) return [];
  const under = lists.find(({ line }) => line === passage.text);
  return under === undefined || under.items === value || under.items < 2 || isSaid(passage.text, under.items)
    ? []
    : [{ passage, count, listed: under.items }];
}

/** `Five checks, two failures:`, 定了四个目标，今天讲两个：: the line gives the number of the items as well. */
const isSaid = (text: string, items: number): boolean =>
  [...text.matchAll(COUNTS)].some(([written]) => (Number(written) || countNamed(written.toLowerCase())) === items);

const COUNTS = new RegExp(`(?<![\\w.])(?:${COUNT})(?![\\w.])`, 'gi');

const NAMES = /^[^、,，。:：；;]{2,10}(?:、[^、,，。:：；;]{2,10}){2,20}(?=[，。,;；]|$)/;
const MORE = /等|及其他|其余|……|包括|以及/;

/** 覆盖 6 个业务线 over 搜索、推荐、客服: names in a row at the beginning of what stands under a heading. */
function overNames({ passage, count, value }: Announcing, texts: readonly Passage[]): ListedCount[] {
  if (!isHeading(passage)) return [];
  const next = texts[texts.indexOf(passage) + 1];
  const names = next === undefined ? undefined : NAMES.exec(next.text)?.[0];
  if (names === undefined || MORE.test(next!.text) || next!.place !== 'text') return [];
  const listed = names.split(/、|和|与/).length;
  return listed === value ? [] : [{ passage, count, listed }];
}
