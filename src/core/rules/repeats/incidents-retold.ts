import type { Deck, Slide } from '../../deck/deck';
import { canonicalValue, isExact, type Quantity } from '../../numbers/quantity';
import { type Sentence, sentencesIn } from '../../numbers/sentences';
import { foundIn } from '../reading/found-in';
import { unitUnder } from '../reading/header-units';
import type { Passage } from '../reading/passage';
import { ListPerBody } from '../reading/per-body';
import { readSlide, type TableReading } from '../reading/slide-reading';

/** How long an incident took, as one place says. */
interface Length {
  /** `inc-2` */
  readonly incident: string;
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly seconds: number;
}

/** The length of an incident in the table of all, and in its story. */
export interface IncidentRetold {
  readonly earlier: Length & { readonly slide: Slide };
  readonly later: Length & { readonly slide: Slide };
}

/** `| INC-2 | … | 42 min |` and `in the 24 minutes until it was over` in the story of INC-2. */
export function incidentsRetold({ slides }: Deck): IncidentRetold[] {
  const listed = inTables.on(slides).flatMap(({ slide, found }) => found.map((one) => ({ ...one, slide })));
  if (listed.length === 0) return [];
  return inStories.on(slides).flatMap(({ slide, found }) =>
    found.flatMap((later): IncidentRetold[] => {
      const own = listed.filter(({ incident }) => incident === later.incident);
      const [earlier] = own;
      if (earlier === undefined || own.some((one) => areSame(one.seconds, later.seconds))) return [];
      return own.every((one) => areSame(one.seconds, earlier.seconds)) ? [{ earlier, later: { ...later, slide } }] : [];
    }),
  );
}

const areSame = (a: number, b: number): boolean => Math.abs(a / b - 1) < SLACK;
/** Rounded to what a talk says. */
const SLACK = 0.03;

const INCIDENT =
  /\b(?:INC(?:IDENT)?|OUT|EVT|SEV|RCA|PIR)[- ]?#?\d[\d-]{0,12}|\b(?:incident|outage) (?:\d{1,3}\b|[A-H]\b|one\b|two\b|three\b)|(?:事故|故障|事件) ?(?:[一二三四五六七八九]|\d{1,3}|[A-H](?![A-Za-z]))/gi;

/** The incidents that a text names, each once. */
const incidentsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(INCIDENT)].map(([name]) => name.toLowerCase().replace(/[ #]/g, ''))),
];

const inTables = new ListPerBody((body) => foundIn(readSlide(body).tables, lengthsIn));

/** The whole of an incident; how long until it was noticed is another column. */
const LENGTH_COLUMN =
  /^ ?(?:(?:total |how )?(?:duration|length|downtime|outage|lasted|long)|total(?: time)?|(?:总|持续|影响|故障|中断|事故)?(?:时长|历时)|持续(?:时间)?|(?:故障|中断|影响|恢复)时间) ?(?:\([^()]{1,12}\) ?)?$/i;

function lengthsIn({ header, rows }: TableReading): Length[] {
  const column = header.findIndex(({ text }) => LENGTH_COLUMN.test(text));
  if (column < 0) return [];
  return rows.flatMap((row): Length[] => {
    const [incident, ...others] = incidentsIn(
      row
        .slice(0, 2)
        .map(({ text }) => text)
        .join(' '),
    );
    const passage = row[column];
    const [quantity, ...more] = passage?.quantities ?? [];
    if (incident === undefined || others.length > 0 || passage === undefined || quantity === undefined) return [];
    const unit = unitUnder(header[column], quantity.unit);
    if (more.length > 0 || !isExact(quantity) || unit?.family !== 'time') return [];
    return [{ incident, passage, quantity, seconds: quantity.value * unit.factor }];
  });
}

const inStories = new ListPerBody((body) => foundIn(readSlide(body).texts, storyIn));

/** Words before and behind a time that make it the length of the whole. */
const BEFORE =
  /\b(?:incident|outage|inc[- ]?[\d-]{1,12}) (?:had )?(?:lasted|went on)(?: for)?(?: a total of)? ?$|\bwas (?:over|resolved|restored|back) (?:only )?after ?$|\b(?:total )?duration(?: of| was|:) ?$|\b(?:outage|downtime) of ?$|(?:整个过程|全程|前后|总共|一共|事故|故障|中断|inc[- ]?[\d-]{1,12} ?)(?:总共|一共|共)?(?:持续|历时|用时)了? ?$/i;
/** The same where nothing stands behind the time. */
const TOOK = /\b(?:incident|outage|inc[- ]?[\d-]{1,12}) (?:had )?took ?$/i;
const BEHIND =
  /^ ?(?:until|before|till) (?:it|all|everything|the (?:service|gateway|cluster|fleet)) (?:was|were) (?:over|back|well|restored|up)|^ ?(?:it lasted|of the (?:outage|incident)|(?:outage|incident|downtime) )/i;
const KNOWN = /\b(?:the|those|these|all) $/i;
/** 25 分钟后全部恢复, with nothing before it that says from when or for whom. */
const BEHIND_HAN = /^ ?(?:的(?:故障|中断|事故)|后?才?(?:全部|完全|彻底)(?:恢复|结束))/;
const FROM_BEGINNING = /(?:^|[，,。]) ?(?:直到|前后|总共|一共|整整|这)? ?$/;
/** A part of it, or how long it was until something else. */
const PART =
  /前 ?$|头 ?$|演练|其中|又|再|每|不到|回滚|切换|发现|定位|\b(?:first|last|another|next|every|each|within|roll(?:ing)?[- ]?back|rollback|fail-?over|detect\w*|notic\w*|alert|half|budget)\b/i;

function storyIn(passage: Passage): Length[] {
  if (passage.place !== 'text' || !passage.quantities.some(({ unit }) => unit?.family === 'time')) return [];
  return sentencesIn(passage.text).flatMap((sentence) => lengthsOf(passage, sentence));
}

function lengthsOf(passage: Passage, { start, end, text }: Sentence): Length[] {
  const times = passage.quantities.filter(
    (one) => one.start >= start && one.end <= end && one.unit?.family === 'time' && isExact(one) && !one.approximate,
  );
  return times.flatMap((quantity): Length[] => {
    const [lead, rest] = [text.slice(0, quantity.start - start), text.slice(quantity.end - start)];
    const clause = lead.split(/[，,:：]/).at(-1)!;
    const isWhole =
      BEFORE.test(lead) ||
      (TOOK.test(lead) &&
        /^ ?(?:$|[.。,，;；]|to (?:resolve|recover|restore|fix)|(?:from|of) (?:us|our users|service|downtime)\b)/i.test(
          rest,
        )) ||
      (BEHIND.test(rest) && KNOWN.test(lead)) ||
      (BEHIND_HAN.test(rest) && FROM_BEGINNING.test(lead));
    if (!isWhole || PART.test(clause) || PART.test(rest.split(/[，,.。]/)[0]!)) return [];
    const own = incidentsIn(text);
    const named = own.length > 0 ? own : incidentsIn(passage.context.join('\n'));
    const [incident] = named;
    return named.length === 1 ? [{ incident: incident!, passage, quantity, seconds: canonicalValue(quantity) }] : [];
  });
}
