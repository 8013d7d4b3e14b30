import type { Slide } from '../deck/deck';
import { inlinePictures } from '../deck/pictures';
import { inlineFormulaProblems } from '../equations/formulas';
import { LAYOUTS, layoutByName } from '../layouts';
import { resolutionOf } from '../metrics/resolve';
import { type Message, message } from '../source/message';
import type { Problem } from '../source/problem';
import type { Span } from '../source/span';
import { buildProblems } from './builds';
import { groundProblems } from './ground-problems';
import type { SlideColors } from './slide-colors';
import { transitionProblems } from './transitions';

/** What is to be said of a slide however it is arranged; `objection` is why the named layout does not suit. */
export function slideNotices(slide: Slide, objection: Message | undefined, colors: SlideColors | undefined): Problem[] {
  return [
    ...unknownLayout(slide),
    ...unsuitedLayout(slide, objection),
    ...groundProblems(slide, colors),
    ...inlinePictureProblems(slide),
    ...inlineFormulaProblems(slide.body),
    ...(resolutionOf(slide.body)?.problems ?? []),
    ...buildProblems(slide),
    ...transitionProblems(slide),
  ];
}

function unknownLayout(slide: Slide): Problem[] {
  const name = slide.settings.layout;
  if (name === undefined || layoutByName(name)) return [];
  return [
    {
      code: 'layout-unknown',
      severity: 'warning',
      message: message(
        'There is no layout "{0}". Known layouts: {1}.',
        name,
        LAYOUTS.map((one) => one.name).join(', '),
      ),
      span: layoutSpan(slide),
    },
  ];
}

function unsuitedLayout(slide: Slide, objection: Message | undefined): Problem[] {
  if (!objection) return [];
  return [{ code: 'layout-unsuited', severity: 'info', message: objection, span: layoutSpan(slide) }];
}

function inlinePictureProblems({ body }: Slide): Problem[] {
  return inlinePictures(body).map(({ span }) => ({
    code: 'picture-inline',
    severity: 'info',
    message: message('A picture among words is shown as its description. Give it a paragraph of its own.'),
    span,
  }));
}

/** Where the author named the layout. */
function layoutSpan(slide: Slide): Span {
  const directive = slide.body.directives.find((one) => one.key === 'layout' || one.key === '_layout');
  return directive?.span ?? { start: 0, end: 0 };
}
