/**
 * Everything that turns text into slides. Loaded when a deck is first shown, checked or exported: in the Node host
 * this file is a bundle of its own (see scripts/build.mjs), so import it only through `loadEngine`.
 */
export {
  deckHints,
  deckTree,
  deleteSlides,
  duplicateSlide,
  hideSlides,
  indicatorAt,
  indicatorMatrix,
  insertSlide,
  moveSlides,
  pageGuide,
  renameSlide,
  slideSpan,
} from '../core/assembly';
export { deckPictures } from '../core/deck/pictures';
export { plainText } from '../core/deck/plain-text';
export { deckHasFormulas } from '../core/equations/formulas';
export { INDICATORS } from '../core/indicators';
export { findMentions } from '../core/indicators/mentions';
export { SOURCES } from '../core/indicators/sources';
export { layoutDeck } from '../core/layout';
export { namedPaths } from '../core/layout/named-paths';
export { LINT_CONFIG, lintDeck, RULES, readLintConfig } from '../core/lint';
export { mergeOptions } from '../core/lint/options';
export { readMetrics } from '../core/metrics/read-metrics';
export { AUDIENCES, newDeckOf, OUTLINES } from '../core/outlines';
export { pageMarkdown } from '../core/outlines/deck-markdown';
export { outlineOf } from '../core/outlines/deck-outline';
export { readOutline } from '../core/outlines/outline-file';
export { OUTLINE_KEYS } from '../core/outlines/outline-keys';
export { parseDeck } from '../core/parse';
export { COLOR_ROLES } from '../core/scene/color';
export { readPicture } from '../core/scene/read-picture';
export { slideSvg } from '../core/svg';
export { readTasks, taskCoverage } from '../core/tasks';
export { THEMES } from '../core/themes';
export { readTheme } from '../core/themes/theme-file';
export { THEME_KEYS } from '../core/themes/theme-keys';
export { themePictures } from '../core/themes/theme-path';
export { minutesAndSeconds, parseDuration } from '../core/timing';
export { DECK_KEYS } from './completion/deck-keys';
export { METRICS_KEYS } from './data-files/metrics-keys';
