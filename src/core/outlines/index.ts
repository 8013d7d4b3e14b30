import { CAPACITY_PLAN } from './capacity-plan';
import { GPU_EFFICIENCY } from './gpu-efficiency';
import { INCIDENT_REVIEW } from './incident-review';
import { LECTURE } from './lecture';
import { type NewDeckOptions, newDeckOf } from './new-deck';
import { type Outline, textIn } from './outline';
import { PRODUCT_TECH_TALK } from './product-tech-talk';
import { STAGE_DEEP_DIVE } from './stage-deep-dive';

export { AUDIENCES, type Audience, type NewDeckOptions, newDeckOf } from './new-deck';
export type { MissingAdvice, Outline, OutlineLang, OutlinePage, OutlineSection } from './outline';
export { type Snippet, snippetsIn } from './snippets';

/** Every outline that a deck can follow. */
export const OUTLINES: readonly Outline[] = [
  GPU_EFFICIENCY,
  STAGE_DEEP_DIVE,
  LECTURE,
  INCIDENT_REVIEW,
  PRODUCT_TECH_TALK,
  CAPACITY_PLAN,
];

/** The outline of that id, as front matter's `outline:` gives it. */
export function outlineById(id: string): Outline | undefined {
  return OUTLINES.find((outline) => outline.id === id);
}

/** The Markdown of a new deck that follows a built-in outline. Throws a `RangeError` for an id that is not in `OUTLINES`. */
export function newDeck(outlineId: string, options: NewDeckOptions): string {
  const outline = outlineById(outlineId);
  if (!outline) throw new RangeError(`Unknown outline "${outlineId}"`);
  return newDeckOf(outline, options);
}

/** What a stage is called in the outline that the deck follows, if any; without one `stage2` is "Stage 2", `baseline` "Baseline", any other id itself. */
export function stageName(stage: string, outline: Outline | undefined, lang: string): string {
  const language = lang.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
  const sections = outline?.sections.filter((one) => one.stage === stage) ?? [];
  // Where several parts of a talk are about one stage, none of them is its name.
  if (sections.length === 1) return textIn(language, sections[0]!.name);
  if (stage === 'baseline') return textIn(language, { en: 'Baseline', zh: '基线' });
  const number = /^stage(\d+)$/.exec(stage)?.[1];
  return number === undefined ? stage : textIn(language, { en: `Stage ${number}`, zh: `阶段${number}` });
}
