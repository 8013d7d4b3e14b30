import { PlainText } from '../../deck/plain-text';
import type { Silence } from './found-in';
import { Passage } from './passage';
import { TextFacts } from './text-facts';

/** An item or a paragraph that takes up the one above it, both read as one text. */
export interface Continuation {
  readonly passage: Passage;
  /** Where the later of the two begins. */
  readonly from: number;
}

/**
 * Words that say what was said before once more: 照此, 折算, `at this rate`. They stand before the first number. Who only
 * concludes, with 所以 or `so`, may have more in mind.
 */
export const TAKES_UP =
  /^ ?(?:照此|照这样?|按此|按这个|据此|依此|以此|由此|这样|这就是|这等于|也就是|即|合每|折合|相当于|等于|平均到|平均下来|摊到|摊下来|分摊|算下来|反过来|倒过来|取倒数)|^[^\d,，。；;:]{0,12}(?:折算|换算|换成|折成|照此|按此)|^ ?(?:that (?:is|makes|means|gives|comes|works|adds)\b|that's|this (?:is|makes|means|gives|comes|works|adds)\b|which (?:is|makes|means|gives)\b|i\.e\.|in other words|put differently|equivalently|conver(?:ted|ting)\b|expressed (?:in|as)\b|averaged (?:over|out)\b|spread (?:over|out over)\b|at (?:this|that|these|those) (?:rate|power|draw|load|price|speed|pace|throughput|level)s?\b|(?:running|kept|held) (?:like this|at (?:this|that))\b)/i;
const LEAD = 48;

/** The texts of a slide that take up the one right above them in the same list or section, each with it. */
export function continuationsOf(texts: readonly Passage[]): readonly Continuation[] {
  let found = known.get(texts);
  if (found === undefined) {
    found = texts.flatMap((passage, at) => {
      const above = texts[at - 1];
      return above !== undefined && takesUp(passage, above) ? [joined(above, passage)] : [];
    });
    known.set(texts, found);
  }
  return found;
}

const known = new WeakMap<readonly Passage[], readonly Continuation[]>();

function takesUp(passage: Passage, above: Passage): boolean {
  if (!TAKES_UP.test(passage.text.slice(0, LEAD)) || !/\d/.test(above.text) || !/\d/.test(passage.text)) return false;
  return passage.place === 'text' && passage.whereItStands === above.whereItStands;
}

const MARK = '。';

/** The end of a sentence stands between the two. */
function joined(above: Passage, passage: Passage): Continuation {
  const plain = PlainText.join([above.plain, passage.plain], MARK);
  const both = new Passage(plain, passage.place, passage.context, (text) => factsOf(passage, text));
  return { passage: both, from: above.text.length + MARK.length };
}

const facts = new WeakMap<Silence, TextFacts>();

/** Known from before where both say what they said. */
function factsOf({ silence }: Passage, text: string): TextFacts {
  let found = facts.get(silence);
  if (found?.text !== text) {
    found = new TextFacts(text);
    facts.set(silence, found);
  }
  return found;
}
