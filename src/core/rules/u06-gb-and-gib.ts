import { type Interval, overlaps, type Quantity, rounded } from '../numbers/quantity';
import { message } from '../source/message';
import { replaceNumber } from './reading/fixes';
import { foundIn } from './reading/found-in';
import type { Passage } from './reading/passage';
import { readSlide } from './reading/slide-reading';
import type { RuleFinding, SlideRule } from './rule';

export const gbAndGib: SlideRule = {
  id: 'U06',
  scope: 'slide',
  severity: 'info',
  title: { en: 'GB against GiB', zh: 'GB 与 GiB 混用' },
  why: {
    en: 'A GiB is 7.4% more than a GB. Copying the digits of a tool that counts in MiB under a label in GB makes a model fit on the slide that does not fit on the card.',
    zh: '1 GiB 比 1 GB 大 7.4%。把按 MiB 统计的工具输出原样写成 GB，页面上放得下的模型在卡上可能放不下。',
  },
  bad: [
    { lang: 'zh', text: '显存上限 4147 MiB（4.147 GB）' },
    { lang: 'en', text: 'Limit 4147 MiB (4.147 GB)' },
    { lang: 'zh', text: '显示上限 24,576 MiB，即 24.576 GB' },
    { lang: 'en', text: 'The tool reports 81,920 MiB for a whole card, i.e. 81.92 GB' },
  ],
  good: [
    { lang: 'zh', text: '显存上限 4147 MiB（4.348 GB）' },
    { lang: 'en', text: 'Limit 4147 MiB (4.348 GB); 8 GiB (8.6 GB); A100 80GB; 16 GiB free of 24 GB' },
    { lang: 'zh', text: '上限 24,576 MiB，也就是 25.77 GB' },
  ],
  check: ({ body }) => foundIn(readSlide(body).passages, copiedDigits),
};

/** What says that a size is given again: a bracket, an equals sign, 即, `i.e.`. */
const JOIN =
  /^[^，,。；;\d]{0,24}?[，,]? ?(?:\(|=|≈|即|或|也就是|相当于|换算|折合|合|\/|\b(?:i\.e\.?,?|that is,?|or|equals|which is|in other words,?)) ?(?:约|大约|为|成|about)? ?$/i;
/** How many times more than the power of ten each binary unit is. */
const BINARY: Readonly<Record<string, number>> = { K: 1.024, M: 1.024 ** 2, G: 1.024 ** 3, T: 1.024 ** 4 };

function copiedDigits(passage: Passage): RuleFinding[] {
  return passage.quantities.flatMap((second, index) => {
    const first = passage.quantities[index - 1];
    if (
      first?.unit?.family !== 'memory' ||
      second.unit?.family !== 'memory' ||
      !JOIN.test(passage.text.slice(first.end, second.start))
    )
      return [];
    const [binary, decimal] = excess(first) === undefined ? [second, first] : [first, second];
    const more = excess(binary);
    if (more === undefined || decimal.unit?.family !== 'memory' || excess(decimal) !== undefined) return [];
    const [is, said] = [canonical(binary), canonical(decimal)];
    const asDecimal = { low: is.low / more, high: is.high / more };
    if (overlaps(is, said) || !overlaps(asDecimal, said)) return [];
    return [finding(passage, first, second, binary === first ? more : 1 / more)];
  });
}

/** What a binary unit holds more than its decimal namesake; undefined for any other unit. */
function excess({ unit }: Quantity): number | undefined {
  return unit?.family === 'memory' && /^[KMGT]iB$/.test(unit.text) ? BINARY[unit.text[0]!] : undefined;
}

function canonical(quantity: Quantity): Interval {
  const { low, high } = rounded(quantity);
  const factor = quantity.unit!.factor;
  return { low: low * factor, high: high * factor };
}

function finding(passage: Passage, first: Quantity, second: Quantity, factor: number): RuleFinding {
  const where = passage.spanOf(second);
  return {
    span: where,
    number: where,
    message: message(
      '{0} and {1} have the same digits in units that differ. Convert the number, or use one unit.',
      passage.quote(first),
      passage.quote(second),
    ),
    fixes: [replaceNumber(passage, second, second.value * factor)],
  };
}
