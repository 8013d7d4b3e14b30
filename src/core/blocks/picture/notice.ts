import type { Picture } from '../../deck/block';
import { fileName } from '../../deck/pictures';
import type { Box } from '../../scene/geometry';
import type { ShapeNode } from '../../scene/node';
import type { PictureFault, Resources } from '../../scene/resources';
import { type Message, message } from '../../source/message';
import type { Problem } from '../../source/problem';
import type { BlockContext } from '../block-kind';
import { compose } from '../compose';
import { textStyle } from '../style';

const SIZE = 14;
const INSETS = { left: 12, top: 8, right: 12, bottom: 8 };

/** What stands in the place of a picture that cannot be shown: a frame that says which it is. */
export function noticeNode(picture: Picture, box: Box, context: Pick<BlockContext, 'theme' | 'ink'>): ShapeNode {
  const style = textStyle(SIZE, context.ink.quiet);
  const path = /^data:/i.test(picture.src) ? fileName(picture.src) : picture.src;
  const text = [picture.alt, path].filter((part) => part !== '').join(' · ');
  const at = picture.span;
  const body = compose([{ runs: [{ text, style, span: at }], size: SIZE, align: 'center', span: at }], {
    width: box.width,
    theme: context.theme,
    insets: INSETS,
    anchor: 'middle',
  });
  return {
    kind: 'shape',
    id: 0,
    name: 'Missing picture',
    geometry: 'rect',
    box,
    stroke: { color: context.ink.quiet, width: 1, dash: 'dash' },
    fill: { color: context.ink.panel },
    text: body,
    span: at,
  };
}

/** What is wrong with a picture or with what is asked of it; `known` is what hosts have read. */
export function pictureProblems(picture: Picture, filters: readonly string[], known: Resources): Problem[] {
  const found = known.get(picture.src);
  const problems = found && !('fault' in found) ? [] : [faultProblem(picture, found?.fault ?? 'missing')];
  if (found && 'mime' in found && found.mime === 'image/svg+xml') problems.push(...twinProblem(picture, known));
  if (filters.length > 0) problems.push(filterProblem(picture, filters));
  return problems;
}

const FAULT_CODES: Readonly<Record<PictureFault['fault'], string>> = {
  missing: 'picture-missing',
  outside: 'picture-missing',
  unsupported: 'picture-unsupported',
  unreadable: 'picture-broken',
};

function faultProblem({ src, span }: Picture, fault: PictureFault['fault']): Problem {
  return { code: FAULT_CODES[fault], severity: 'warning', message: faultMessage(src, fault), span };
}

function faultMessage(src: string, fault: PictureFault['fault']): Message {
  switch (fault) {
    case 'missing':
      return message('The picture "{0}" was not found beside the deck. Check the path, or remove it.', src);
    case 'outside':
      return message('The picture "{0}" lies outside the workspace, so it is not read. Copy it beside the deck.', src);
    case 'unsupported':
      return message('The picture "{0}" is not PNG, JPEG, GIF or SVG. Convert it to one of these.', src);
    case 'unreadable':
      return message('The picture "{0}" cannot be read as an image. Save it again.', src);
  }
}

/** PowerPoint since 2016 draws SVG; whatever does not shows the PNG beside it, if there is one. */
function twinProblem({ src, span }: Picture, known: Resources): Problem[] {
  const twin = src.replace(/\.svg$/i, '.png');
  const found = known.get(twin);
  if (twin === src || (found && 'mime' in found && found.mime === 'image/png')) return [];
  const text = message(
    'PowerPoint before 2016 and some viewers show no SVG. Put "{0}" beside "{1}" for them.',
    fileName(twin),
    fileName(src),
  );
  return [{ code: 'picture-svg-alone', severity: 'info', message: text, span }];
}

function filterProblem({ span, words }: Picture, filters: readonly string[]): Problem {
  return {
    code: words?.includes('bg') ? 'bg-filter' : 'picture-filter',
    severity: 'info',
    message: message('Slides do not draw the filter {0}; the picture is shown as it is.', filters.join(' ')),
    span,
  };
}
