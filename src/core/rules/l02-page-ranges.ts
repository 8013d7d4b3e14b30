import type { Fix } from '../source/finding';
import { message } from '../source/message';
import { hasPlan, headingsOf, type OutlineHeading } from './reading/headings';
import type { DeckRule, RuleFinding } from './rule';

export const pageOrder: DeckRule = {
  id: 'L02',
  scope: 'deck',
  severity: 'warning',
  title: { en: 'Page ranges', zh: '页码范围' },
  why: {
    en: 'A script that names pages is followed page by page. Ranges that overlap, run backwards or leave pages out send the speaker to the wrong slide.',
    zh: '标了页码的讲稿会被逐页照着讲。页码重叠、倒序或缺页，讲者就会翻到错误的一页。',
  },
  bad: [
    { lang: 'zh', text: '### A（第25-27页）\n### B（第26-28页）' },
    { lang: 'en', text: '### A (pages 25-27)\n### B (pages 26-28)' },
    { lang: 'en', text: '## A (pages 5-3)' },
    { lang: 'zh', text: '## 部分（第3-7页）\n\n### 一（第3页）\n\n### 二（第8页）' },
  ],
  good: [
    { lang: 'zh', text: '### A（第25-27页）\n### B（第28-30页）' },
    { lang: 'en', text: '### A (pages 25-27)\n### B (pages 28-30)' },
    { lang: 'zh', text: '## 部分（第3-7页）\n\n### 一（第3页）\n\n### 二（第4-7页）\n\n## 附录（第1-2页）' },
    { lang: 'en', text: '## As in the paper (pages 5-9)\n\n## Results' },
  ],
  check: (deck) => {
    const ranges = hasPlan(deck) ? headingsOf(deck).flatMap(rangeOf) : [];
    return ranges.flatMap((range, index) => judged(range, ranges.slice(0, index)));
  },
};

interface PageRange {
  readonly heading: OutlineHeading;
  readonly first: number;
  readonly last: number;
  /** Where the digits stand in the heading's text. */
  readonly at: number;
  readonly written: string;
}

const RANGE =
  /第 ?(\d{1,4})(?: ?[-–—~至到] ?(?:第 ?)?(\d{1,4}))? ?页|\b(?:pages?|slides?|pp?\.) ?(\d{1,4})(?: ?[-–—~] ?(\d{1,4}))?\b/i;
const APPENDIX = /附录|appendix/i;

function rangeOf(heading: OutlineHeading): PageRange[] {
  const match = RANGE.exec(heading.text);
  if (match === null || APPENDIX.test(heading.text)) return [];
  const first = Number(match[1] ?? match[3]);
  const last = Number(match[2] ?? match[4] ?? first);
  const digits = /\d.*\d|\d/.exec(match[0])!;
  return [{ heading, first, last, at: match.index + digits.index, written: digits[0] }];
}

/** What is wrong with a range, given those before it. */
function judged(range: PageRange, before: readonly PageRange[]): RuleFinding[] {
  const { first, last, heading } = range;
  if (last < first) {
    return [finding(range, message('Pages {0} run backwards.', range.written), undefined, `${last}-${first}`)];
  }
  const parent = before.findLast((one) => one.heading.level < heading.level);
  const since = parent === undefined ? before : before.slice(before.indexOf(parent) + 1);
  const sibling = since.findLast((one) => one.heading.level === heading.level);
  const length = last - first;
  if (parent !== undefined && (first < parent.first || last > parent.last)) {
    return [
      finding(
        range,
        message('Pages {0} lie outside {1}, the pages of the part.', range.written, parent.written),
        parent,
      ),
    ];
  }
  if (sibling === undefined || sibling.last < sibling.first) return [];
  const next = sibling.last + 1;
  const shifted = length === 0 ? String(next) : `${next}-${next + length}`;
  if (first <= sibling.last) {
    return [
      finding(
        range,
        message('Pages {0} overlap {1} of the section before.', range.written, sibling.written),
        sibling,
        shifted,
      ),
    ];
  }
  if (first > next) {
    return [
      finding(
        range,
        message('Pages {0} to {1} belong to no section.', next, first - 1),
        sibling,
        `${next}${last > next ? `-${last}` : ''}`,
      ),
    ];
  }
  return [];
}

function finding(range: PageRange, text: RuleFinding['message'], other?: PageRange, right?: string): RuleFinding {
  const { heading } = range;
  return {
    span: heading.span,
    message: text,
    ...(other === undefined ? {} : { related: [{ span: other.heading.span, message: message('the other pages') }] }),
    fixes: right === undefined ? [] : [replace(range, right)],
  };
}

function replace({ heading, written, at }: PageRange, right: string): Fix {
  return {
    title: message('Replace {0} by {1}', written, right),
    edits: [{ span: heading.spanOf(at, at + written.length), text: right }],
    safe: false,
  };
}
