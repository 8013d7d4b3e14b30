import type { SlideBody } from '../../deck/deck';
import type { Passage } from '../reading/passage';
import { readSlide } from '../reading/slide-reading';

/** A measure by its name, and by the catalogue's id of what it measures. */
export interface Measure {
  readonly name: string;
  readonly indicator?: string;
}

/** What a longer name ends in, by which sentences call it: `GPU utilisation`, 前缀命中率. */
const HEAD =
  /(?:利用率|命中率|成功率|碎片率|分配率|占用率|达标率|接受率|错误率|失败率|可用性|吞吐|延迟|时延|能效|utili[sz]ation|throughput|latency|availability|goodput|(?:hit|success|allocation|acceptance|error|failure) rat(?:e|io))$/i;

/** What measures of a kind are called together: 时延 for TTFT and TBT. */
const KINDS: readonly (readonly [names: RegExp, called: RegExp])[] = [
  [
    /TTFT|TPOT|TBT|\bITL\b|E2E|latency|latencies|\bdelay|时延|延迟|首字|首响|端到端/i,
    /时延|延迟|响应|\b(?:latency|latencies|response times?|delays?)\b/i,
  ],
  [/\bwait|queue|等待|排队/i, /等待|排队|\b(?:waits?|waiting|queues?|queueing)\b/i],
  [/吞吐|throughput|tok(?:ens)?\/s|QPS|goodput|output/i, /吞吐|\bthroughput\b/i],
  [/每瓦|能效|能耗|per watt|energy|tok\/s\/W|J\/tok/i, /能效|能耗|\b(?:efficiency|energy)\b/i],
  [/利用率|活跃|SM_ACTIVE|utili[sz]ation|\bbusy/i, /利用率|\b(?:utili[sz]ation|busy)\b/i],
  [/成本|电费|\bcosts?\b|[$¥€]/i, /成本|费用|\bcosts?\b/i],
  [/功率|功耗|\bpower\b|kW/i, /功率|功耗|\bpower\b/i],
];
/** What stands for every measure of a stage. */
const ALL =
  /(?:所有|全部|各项|各个|每一?[项个])(?:的)?(?:指标|数字|数据)|整张表|\b(?:everything|all (?:of the |the )?(?:indicators|metrics|rows|numbers|figures)|every (?:indicator|metric|row|number|figure))\b/i;

/** How a sentence of `passage` names a measure of a slide: in full, by a word or a kind, or not at all. */
export function howNamed(
  body: SlideBody,
  { mentions }: Passage,
  sentence: string,
  { name, indicator }: Measure,
): 'plainly' | 'shortly' | undefined {
  const said = lettersOf(sentence);
  const full = lettersOf(firstPart(name));
  if (full.length > 1 && said.includes(full)) return 'plainly';
  const stems = stemsOf(name);
  const others = namesOn(body).filter((one) => lettersOf(firstPart(one)) !== full);
  const ofOthers = new Set(others.flatMap(stemsOf));
  const has = (stem: string): boolean => said.includes(stem);
  if (stems.some((stem) => !ofOthers.has(stem) && has(stem))) return 'shortly';
  // `The query cache hit rate fell` beside a row of the prefix cache: what another row alone is called is that row.
  const own = new Set(stems);
  if (others.some((one) => stemsOf(one).some((stem) => !own.has(stem) && has(stem)))) return undefined;
  const head = lettersOf(HEAD.exec(firstPart(name).trim())?.[0] ?? '');
  const isMentioned = mentions.some((one) => one.indicator.id === indicator && sentence.includes(one.text));
  if (isMentioned || (head.length > 1 && said.includes(head))) return 'plainly';
  const isOfKind = KINDS.some(([names, called]) => names.test(name) && called.test(sentence));
  return isOfKind || ALL.test(sentence) || stems.some(has) ? 'shortly' : undefined;
}

/** `Rerank latency, P95 †` without what follows a comma or stands in brackets. */
const firstPart = (name: string): string => name.split(/[(:：,，]/)[0]!;

/** Letters and digits, in lower case. */
const lettersOf = (text: string): string => text.replace(/[^a-z0-9\u3400-\u9fff]/gi, '').toLowerCase();

/** Words that say nothing of what is measured. */
const COMMON_WORD =
  /^(?:mean|medi|aver|peak|perc|rate|rati|time|tota|card|each|with|with|seco|mill|toke|valu|numb|clus|node|phas|stag|step|only|than|serv|平均|均值|中位|峰值|单卡|每卡|数量|时长|时间|比例|占比|单位|指标|毫秒|分钟|小时|阶段|集群)/;

/** The beginnings of the Latin words of a name, of prefix and prefill more than they share, and every two Chinese characters side by side. */
function stemsOf(name: string): string[] {
  const pieces = firstPart(name)
    .toLowerCase()
    .match(/[a-z]{4,24}|[\u3400-\u9fff]{2,24}/g);
  return (pieces ?? []).flatMap((piece) => {
    const stems = /[a-z]/.test(piece)
      ? [piece.slice(0, piece.startsWith('prefi') ? 6 : 5)]
      : Array.from({ length: piece.length - 1 }, (_, at) => piece.slice(at, at + 2));
    return stems.filter((stem) => !COMMON_WORD.test(stem));
  });
}

/** What the rows and columns of a slide's tables are called, but for times. */
function namesOn(body: SlideBody): string[] {
  const names = readSlide(body).tables.flatMap(({ header, rows }) => [
    ...header.map(({ text }) => text),
    ...rows.flatMap(([label]) => (label === undefined ? [] : [label.text])),
  ]);
  return names.filter((name) => !WHEN.test(name));
}

const WHEN =
  /^ ?(?:20\d\d|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|\d{1,2} ?月)/i;
