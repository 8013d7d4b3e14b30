import { urlOf } from '../deck/backgrounds';
import type { Deck, Slide } from '../deck/deck';
import { cssColor } from '../scene/css-color';
import { type Message, message } from '../source/message';
import type { Problem } from '../source/problem';
import type { Span } from '../source/span';
import type { SlideColors } from './slide-colors';

/** What is wrong with the colours and backgrounds that a slide's own directives ask for. Spans are slide-relative. */
export function groundProblems({ body }: Slide, colors: SlideColors | undefined): Problem[] {
  const problems = body.directives.flatMap(({ key, value, span }) => valueProblem(key.replace(/^_/, ''), value, span));
  const own = body.directives.find(({ key }) => /^_?(?:color|backgroundColor)$/.test(key));
  return colors?.faint && own ? [...problems, faintProblem(colors.faint, own.span)] : problems;
}

/** The same for the front matter. Spans are absolute. */
export function deckGroundProblems({ settings }: Deck): Problem[] {
  return Object.entries(settings.directives).flatMap(([key, value]) =>
    valueProblem(key.replace(/^_/, ''), value, settings.keySpans.get(key) ?? { start: 0, end: 0 }),
  );
}

/** The only values of CSS's other background properties that slides have. */
const USUAL: Readonly<Record<string, RegExp>> = {
  backgroundPosition: /^(?:center|50%)(?:\s+(?:center|50%))?$/,
  backgroundRepeat: /^no-repeat$/,
  backgroundSize: /^(?:cover|contain|auto|[\d.]+[a-z%]*(?:\s+(?:auto|[\d.]+[a-z%]*))?)$/,
};

function valueProblem(key: string, value: unknown, span: Span): Problem[] {
  if (value === null || value === undefined || value === '') return [];
  const text = String(value).trim();
  if (key === 'color' || key === 'backgroundColor') return cssColor(text) ? [] : [unknownColor(text, span)];
  const drawn = key === 'backgroundImage' ? urlOf(text) !== undefined || text === 'none' : USUAL[key]?.test(text);
  return drawn === false ? [notDrawn(message('Slides do not draw the background "{0}".', text), span)] : [];
}

function unknownColor(text: string, span: Span): Problem {
  return {
    code: 'color-unknown',
    severity: 'warning',
    message: message('"{0}" is no colour that slides know. Write a name such as navy, or #RGB or #RRGGBB.', text),
    span,
  };
}

function notDrawn(text: Message, span: Span): Problem {
  return { code: 'background-unsupported', severity: 'info', message: text, span };
}

function faintProblem({ text, ground, ratio }: NonNullable<SlideColors['faint']>, span: Span): Problem {
  return {
    code: 'contrast-low',
    severity: 'warning',
    message: message(
      'Text in {0} on {1} has a contrast of {2}:1; 4.5:1 is the least that can be read.',
      text,
      ground,
      Math.floor(ratio * 10) / 10,
    ),
    span,
  };
}
