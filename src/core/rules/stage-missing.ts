import type { Deck } from '../deck/deck';
import type { Outline, OutlineSection } from '../outlines';
import { sectionMarkdown } from '../outlines/deck-markdown';
import { outlineOf } from '../outlines/deck-outline';
import type { Fix } from '../source/finding';
import { message } from '../source/message';
import { span } from '../source/span';
import { titleSpan } from './reading/place';
import type { DeckRule, RuleFinding } from './rule';
import { slidesByStage } from './stages/by-stage';
import { stageNumber } from './stages/stages';

const stage = (name: string): string => `<!-- stage: ${name} -->\n## ${name}\n\n- x`;
const deckOf = (...names: string[]): string => names.map(stage).join('\n\n---\n\n');

export const stageMissing: DeckRule = {
  id: 'stage-missing',
  scope: 'deck',
  severity: 'warning',
  title: { en: 'Stage missing', zh: '缺少阶段' },
  why: {
    en: 'The talk goes through stages, and one is skipped: the outline that the deck names has it, or the numbers leave it out.',
    zh: '演讲按阶段展开，却少了一个：文稿所依照的大纲里有它，或编号中间缺了它。',
  },
  bad: [
    { lang: 'en', text: deckOf('stage1', 'stage3') },
    {
      lang: 'zh',
      text: `---\noutline: gpu-efficiency\nlang: zh-CN\n---\n\n${deckOf('baseline', 'stage1', 'stage2', 'stage3', 'stage4', 'stage5')}`,
    },
  ],
  good: [
    { lang: 'en', text: deckOf('baseline', 'stage1', 'stage2') },
    { lang: 'zh', text: '## 没有阶段的页面\n\n- 要点' },
  ],
  check: (deck) => {
    const used = slidesByStage(deck.slides);
    if (used.size === 0) return [];
    const outline = outlineOf(deck);
    const sections = outline?.sections.filter((section) => section.stage !== undefined);
    return sections === undefined
      ? gaps(deck, used)
      : sections.filter((section) => !used.has(section.stage!)).map((section) => fromOutline(deck, outline!, section));
  },
};

/** Numbers that the deck's own stages leave out. */
function gaps(deck: Deck, used: ReturnType<typeof slidesByStage>): RuleFinding[] {
  const numbers = [...used.keys()].flatMap((id) => stageNumber(id) ?? []).sort((a, b) => a - b);
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1];
    if (before === undefined || number === before + 1) return [];
    const slide = deck.slides.find(({ settings }) => stageNumber(settings.stage) === number)!;
    return [
      {
        span: titleSpan(slide),
        message: message('Stage {0} is missing: stage {1} follows stage {2}.', before + 1, number, before),
      },
    ];
  });
}

function fromOutline(deck: Deck, outline: Outline, section: OutlineSection): RuleFinding {
  const chinese = deck.settings.lang.startsWith('zh');
  const name = chinese ? section.name.zh : section.name.en;
  const number = stageNumber(section.stage) ?? 0;
  const after = deck.slides.findLast(
    ({ settings }) => (stageNumber(settings.stage) ?? Number.POSITIVE_INFINITY) < number,
  );
  const before = deck.slides.find(({ settings }) => settings.stage !== undefined);
  return {
    span: titleSpan(after ?? before!),
    message: message('The outline has a stage that the deck leaves out: {0}.', name),
    fixes:
      after === undefined
        ? []
        : [insertSection(deck, outline, section, after.offset + after.body.text.trimEnd().length)],
  };
}

function insertSection({ settings }: Deck, outline: Outline, section: OutlineSection, at: number): Fix {
  const text = sectionMarkdown(outline, section, settings.lang.startsWith('zh') ? 'zh-CN' : 'en');
  return {
    title: message('Insert the pages of this stage'),
    edits: [{ span: span(at, at), text: `\n\n---\n\n${text}` }],
    safe: false,
  };
}
