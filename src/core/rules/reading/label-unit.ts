import type { Range } from '../../numbers/quantity';
import { wholeUnit } from '../../numbers/unit-parser';
import type { Unit } from '../../numbers/units';

/** A unit that a label gives for all its numbers: `吞吐量（tokens/s）`, `TTFT, ms`, `单位：GB`. */
export interface LabelUnit {
  readonly unit: Unit;
  readonly range: Range;
}

const BRACKETS = /[([]([^()[\]]{1,40}|[^()[\]]{0,12}\([^()]{1,12}\))[)\]]/g;
const NAMED = /(?:单位|\bunits?|\bin) ?[:：]? ?([^\s，,。；;()]{1,16}(?: [a-z]{1,8})?)/gi;
/**
 * `TTFT, ms`, `延迟/ms`, `Throughput tok/s`: after a mark, after a name and a slash, or as the last word; not the last of
 * `Tokens per second`, `Energy per output token` or `Tokens in the release month`, nor the capital of `Model B`, `方案 A/B`, `Card A, B`.
 */
const TAIL =
  /(?:(?<!(?<![A-Za-z])[A-Z])[,，:：|] ?|(?<=[\u3400-\u9fff])\/ ?|(?<=[A-Z])\/ ?(?![A-Z] ?$)|(?<=[\w\u3400-\u9fff]) (?<!\bper (?:[\w-]{1,10} ){0,2})(?<!\b(?:the|an?|this|last|each|every) )(?!(?:hour|day|week|month|quarter|year) ?$)(?:(?<=\b(?:power|draw|TDP) )|(?![A-Z] ?$)))([^,，:：|()\s]{1,16}) ?$/;
/** `tok/s/W (server power)`: what the brackets say is no unit. */
const REMARK = / ?\([^()]{1,40}\) ?$/;
/** Columns are called A, B and C: one capital is no unit by itself. */
const WHOLE = /^ ?(?![A-Z] ?$)(\S.{0,15}?) ?$/;

/** `Prefill throughput, input tokens/s per replica`: which tokens is said within the unit. */
const OF_TOKENS = /[,，] ?(?:input|output|total|prompt|generated) (tok(?:en)?s?\/[^,，:：|()]{1,20}) ?$/i;

/** `Output throughput, tok/s per GPU`: of how many, in words. */
const OF_ONE =
  /[,，:：] ?([^\s,，:：|()\d]{1,10} per (?:GPU|card|node|server|replica|rack|user|request|session|stream)) ?$/i;

/** `$/M output tokens`, `Price, $ per million output tokens`: what money is paid for may take several words. */
const PRICE = /(?:^|[ ,，:：|])([$¥€£] ?(?:\/|per )[^,，:：|()$¥€£]{1,32}) ?$/i;

/** `$/M tokens at $2.40 per GPU-hour`, `tok/J at 6.3 kW`: under what the numbers hold has a unit of its own. */
const CONDITION = / (?:at|@) [$€£¥]?\d[^()（）[\]]{0,40}$/i;
/** `tok/s/W at the server`: where the numbers are taken. */
const PLACE = / (?:at|over|on) the [a-z-]{2,16}(?: [a-z-]{2,16})?$/i;

/** `Hours lost`, `GPU-hours of waiting`: what became of so much of it stands behind the unit. */
const HEAD =
  /^ ?((?:(?:GPU|card|node)-)?hours|minutes|seconds|days) (?:lost|saved|spent|used|needed|taken|waited|down|idle|of [a-z])/i;

/** `吞吐（clip/小时/节点）`, 打平用时（小时/月）: what no catalogue counts in, per something. */
export const UNIT_OF_ITS_OWN =
  /\([A-Za-z\u3400-\u9fff]{1,12} ?\/ ?(?:小时|分钟?|秒|天|[时日月年]|[a-z]{1,8})(?:\/[^()]{1,12})?\)/;

/** The first unit that folded `written` names, or undefined. */
export function labelUnit(written: string): LabelUnit | undefined {
  const label = written.replace(CONDITION, '').replace(PLACE, '');
  for (const pattern of [BRACKETS, NAMED]) {
    for (const match of label.matchAll(pattern)) {
      const found = unitIn(match);
      if (found !== undefined) return found;
    }
  }
  const bare = label.replace(REMARK, '');
  for (const text of [label, bare]) {
    for (const pattern of [WHOLE, PRICE, TAIL, OF_ONE, OF_TOKENS, HEAD]) {
      const found = unitIn(pattern.exec(text));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** `(% of dense peak)`, `(GB of 80)`: what the unit is a part of. */
const OF_WHAT = /^( ?[^\s\d]{1,6}) (?:of|out of) [^()]{1,34}$/i;
/** `(GB per GPU beyond weights)`: what it comes on top of, or leaves out. */
const BEYOND =
  /^( ?[^\d()]{1,14}?) (?:beyond|besides|above|without|excluding|including|excl\.?|incl\.?|not counting|on top of) [^()]{1,30}$/i;
/** `(GB unless noted)`, `(除注明外均为 GB)`: what holds for most. */
const UNLESS_NOTED = /^( ?[^\s\d]{1,8}),? (?:unless|except|if not) [^()]{1,30}$/i;
const EXCEPT_NOTED =
  /^ ?除[^()，,]{0,6}[注说标]明[^()，,]{0,4}外?[，,]? ?(?:均|都|皆|一律)?(?:为|是|按)? ?([^\s，,()]{1,8}) ?$/;
/** `（占峰值 %）`, `（相对基线，%）`: the same in front. */
const SHARE_OF = /^ ?(?:占|相对于?|较|对) ?[^()%\d]{1,16}(%) ?$/;

/** `(GB per chat GPU)`: which of them it is. */
const WHICH_ONES = /(\bper | ?\/ ?)(?!million|output|input)[a-z]{3,10} (?=(?:GPU|card|node|server|replica|rack)$)/i;

/** `(GB/路)`, `GB/会话`: a size for each of something. */
const OF_EACH =
  /^ ?([KMGT]i?B) ?\/ ?(?:每)?(?:路|会话|请求|用户|序列|条|副本|实例|模型|session|sequence|request|user|replica|model) ?$/i;

/** `（训练 tok/s）`, `(training tok/s)`: of which work the rate is. */
const OF_WORK = /^ ?(?:训练|推理|预填充|解码|training|inference|prefill|decode) ?(?=(?:tok|req|samples|样本))/i;

/** `KV read, 48 chats × 81,920 bytes`: the unit of a number that the row is reckoned from. */
const OF_OPERAND = /(?:[×*÷+=] ?\d[\d,.]{0,12}|(?<![\d.,])\d{1,3},\d{3}[\d,]{0,8}) ?$/;

/** `| 700 W/卡 | 600 W/卡 |`: a number's own unit, with which its column was measured; one digit may be a label (`Stage 2 ms`). */
const OF_CASE = /^ ?\d[\d,.]{0,8}\d ?$/;

function unitIn(match: RegExpExecArray | RegExpMatchArray | null): LabelUnit | undefined {
  const text = match?.[1];
  if (match === null || text === undefined) return undefined;
  // "(ms, P99)": the unit is one of several things in the brackets.
  let from = match.index! + match[0].indexOf(text);
  for (const piece of text.split(/(?<=[,，、;；])/)) {
    const bare = piece
      .replace(/[,，、;；]$/, '')
      .replace(OF_WHAT, '$1')
      .replace(UNLESS_NOTED, '$1')
      .replace(BEYOND, '$1');
    const unit =
      wholeUnit(bare) ??
      wholeUnit((SHARE_OF.exec(bare) ?? EXCEPT_NOTED.exec(bare))?.[1] ?? '') ??
      wholeUnit(bare.replace(WHICH_ONES, '$1')) ??
      wholeUnit(bare.replace(OF_WORK, '')) ??
      wholeUnit(OF_EACH.exec(bare)?.[1] ?? '');
    if (unit !== undefined) {
      // `2024 年`, `after 4 h`: a number's own unit, not that of what stands below.
      if (unit.family === 'time' && unit.factor >= 60 && /\d ?$/.test(match.input!.slice(0, from))) return undefined;
      const before = match.input!.slice(0, from);
      if (OF_OPERAND.test(before) || OF_CASE.test(before)) return undefined;
      const start = from + bare.length - bare.trimStart().length;
      return { unit, range: { start, end: start + bare.trim().length } };
    }
    from += piece.length;
  }
  return undefined;
}
