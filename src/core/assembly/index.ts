export { deckHints, type Hint } from './conversions';
export { type DeckTree, deckTree, type TreePage, type TreeSection } from './deck-tree';
export { indicatorAt, type NamedIndicator } from './indicator-at';
export {
  type IndicatorMatrix,
  indicatorMatrix,
  type MatrixCell,
  type MatrixRow,
  type MatrixStage,
  type MatrixValue,
} from './indicator-matrix';
export { type GuideInsert, type GuidePoint, type PageGuide, pageGuide } from './page-guide';
export { outlinePage, type PageState, type PageStatus, pageState } from './page-status';
export { deleteSlides, duplicateSlide, hideSlides, insertSlide, moveSlides, renameSlide } from './slide-edits';
export { slideSpan } from './slide-texts';
