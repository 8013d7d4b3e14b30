import type { Quantity } from '../../numbers/quantity';
import type { UnitFamily } from '../../numbers/units';
import type { Passage } from '../reading/passage';
import type { SlideReading } from '../reading/slide-reading';

/** A value of a change that has no unit at either end. */
export interface BareChange {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly name: string;
  /** The unit to offer. */
  readonly unit: string;
  /** Which number the name is of was put together over other words. */
  readonly unsure?: true;
}

/** Between the name and the old value: ` of a node rises from`, `从 32 路的`. */
const TO_OLD =
  /^(?: (?:of|per|on|in) (?:the |an? |one |each )?[a-z-]{2,12}(?: [a-z-]{2,12})?)? (?:rises?|rose|climbs?|climbed|grows?|grew|goes|went|falls?|fell|drops?|dropped|improve[sd]?) from (?:about )?$|^(?:也|就|已|都|,)?[从由] ?(?:\d{1,4} ?[路个]?(?:并发|并行|会话|流|请求)?(?:时|下)?的? ?)?$/i;
/** Between the two values: ` at 32 streams to`, `升到 256 路的`. */
const TO_NEW =
  /^(?: (?:at|with|for|on) \d{1,4}(?: [a-z-]{3,12}){0,2})?,? to (?:about )?$|^ ?(?:\(\d{1,4} ?路\) ?)?(?:一路)?[升涨提降跌增变]?[高长]?[到至为] ?(?:\d{1,4} ?[路个]?(?:并发|并行|会话|流|请求)?(?:时|下)?的? ?)?$/;
/** So many tokens a second at least are no setting. */
const LEAST = 100;
const FAMILY: UnitFamily = 'token_rate';

/** `Output throughput of a node rises from 1,847 at 32 streams to 5,801 at 256`, on a slide that names no unit of throughput. */
export function bareChanges({ texts, passages }: SlideReading): BareChange[] {
  const times = texts.flatMap(timesIn);
  const found = texts.flatMap(changesIn);
  if (found.length === 0) return times;
  const isSaid = passages.some(
    ({ quantities, labelUnit, context }) =>
      labelUnit?.unit.family === FAMILY ||
      quantities.some(({ unit }) => unit?.family === FAMILY) ||
      context.some((text) => UNIT.test(text)),
  );
  return isSaid ? times : [...times, ...found];
}

/** Times of something, which no number has without a unit. */
const TIME_FROM =
  /((?:恢复|等待|排队|启动|加载|切换|重启|响应|停顿)(?:时间|时长)|[时延]延|延迟|耗时|MTTR|\b(?:recovery|wait(?:ing)?|queue|queueing|start-?up|load(?:ing)?|response) times?|\blatency) ?(?:也|已经?|就|又|都)?(?:从|由|(?:fell|rose|dropped|went|grew) from) ?$/i;
const TIME_TO = /^ ?(?:[缩降减涨升提变拉][短低少高长]?[到至为]|to) ?$/i;
const TIME_ENDS = /^ ?(?:$|[,，。；;]|\.(?:\s|$))/;

/** `平均恢复时间从 38 缩到 11`. */
function timesIn(passage: Passage): BareChange[] {
  const { text, quantities } = passage;
  return quantities.flatMap((now, index) => {
    const old = quantities[index - 1];
    if (old === undefined || old.unit !== undefined || now.unit !== undefined || old.sign || now.sign) return [];
    const name = TIME_FROM.exec(text.slice(Math.max(0, old.start - NAME_REACH), old.start))?.[1];
    const isChange = TIME_TO.test(text.slice(old.end, now.start)) && TIME_ENDS.test(text.slice(now.end, now.end + 3));
    return name !== undefined && isChange ? [{ passage, quantity: old, name, unit: 'min' }] : [];
  });
}

const NAME_REACH = 40;

const UNIT = /\btok(?:en)?s?\/s|token\/秒|\btokens? (?:per|a) second/i;

function changesIn(passage: Passage): BareChange[] {
  const { text, quantities, mentions } = passage;
  if (UNIT.test(text)) return [];
  return mentions.flatMap((mention) => {
    if (mention.families[0] !== FAMILY) return [];
    const values = quantities.filter(({ unit, value }) => unit === undefined && value >= LEAST);
    const old = values.find(({ start }) => start > mention.end && TO_OLD.test(text.slice(mention.end, start)));
    const now = values.find(
      ({ start }) => old !== undefined && start > old.end && TO_NEW.test(text.slice(old.end, start)),
    );
    return old !== undefined && now !== undefined
      ? [{ passage, quantity: old, name: mention.text, unit: 'tok/s', unsure: true as const }]
      : [];
  });
}
