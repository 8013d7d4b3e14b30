import type { Formula } from '../../core/scene/math';
import type { EquationNode, SceneNode } from '../../core/scene/node';
import type { RunStyle, TextBody } from '../../core/scene/text';
import { hasCjk } from '../languages';
import { textBoxStyle } from '../level-style';
import { colorXml } from '../paint-xml';
import { type DrawingContext, nonVisualXml, transformXml } from '../shape-xml';
import { fontFacesXml, type TextContext } from '../text-xml';
import { hundredths } from '../units';
import { escapeText } from '../xml';
import { mathXml, type RunLook } from './omml';

const MATH = 'http://schemas.openxmlformats.org/officeDocument/2006/math';
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const OFFICE_2010 = 'http://schemas.microsoft.com/office/drawing/2010/main';
/** As PowerPoint names the one font that it sets equations in. */
const FACE = '<a:latin typeface="Cambria Math" panose="02040503050406030204" pitchFamily="18" charset="0"/>';

/**
 * The prefix of the namespace that equations are in. PowerPoint goes by the namespace. LibreOffice goes by the prefix: under
 * the usual one it reads a shape that holds an equation and nothing else, but draws it in black, and drops equations
 * among words. Under another it takes the fallback.
 */
const USUAL = 'a14';
const OTHER = 'eq';

/** What programs that know PowerPoint's equations read, and what all others do. */
function alternatives(prefix: string, choice: string, fallback: string): string {
  return `<mc:AlternateContent xmlns:mc="${COMPATIBILITY}"><mc:Choice xmlns:${prefix}="${OFFICE_2010}" Requires="${prefix}">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
}

/** A node that may hold formulas among its words: where it does, once with equations and once with their text. */
export function withFormulas<C extends TextContext>(
  node: SceneNode,
  context: C,
  write: (context: C) => string,
): string {
  if (!holdsFormula(node)) return write(context);
  return alternatives(OTHER, write(context), write({ ...context, formulasAsText: true }));
}

function holdsFormula(node: SceneNode): boolean {
  if (node.kind === 'shape') return node.text !== undefined && hasFormula(node.text);
  return node.kind === 'table' && node.rows.some(({ cells }) => cells.some(({ text }) => hasFormula(text)));
}

function hasFormula({ paragraphs }: TextBody): boolean {
  return paragraphs.some(({ runs }) => runs.some(({ formula }) => formula !== undefined));
}

/** A formula among the words of a paragraph. */
export function inlineMathXml({ tree }: Formula, style: RunStyle, context: TextContext): string {
  return `<${OTHER}:m>${declared(mathXml(tree, lookOf(style, context)))}</${OTHER}:m>`;
}

/** The namespace on the outermost element, where PowerPoint writes it. */
function declared(math: string): string {
  return math.replace(/^<(m:\w+)/, `<$1 xmlns:m="${MATH}"`);
}

/** A formula of its own: a text box with nothing else in it, which LibreOffice draws too. */
export function equationXml(node: EquationNode, context: DrawingContext): string {
  const { formula, size, color } = node;
  const look = lookOf({ size, color }, context);
  const math = `<m:oMathPara><m:oMathParaPr><m:jc m:val="center"/></m:oMathParaPr>${mathXml(formula.tree, look)}</m:oMathPara>`;
  const text = `<a:r>${textLook({ size, color }, formula.text, context)}<a:t>${escapeText(formula.text)}</a:t></a:r>`;
  const prefix = node.onDark ? OTHER : USUAL;
  return alternatives(
    prefix,
    textBoxXml(node, `<${prefix}:m>${declared(math)}</${prefix}:m>`, ONE_LINE),
    textBoxXml(node, formula.text === '' ? '' : text, AS_IT_FITS),
  );
}

/** PowerPoint's letters may be a little wider than ours; the formula is not broken for that. */
const ONE_LINE = 'wrap="none"';
const AS_IT_FITS = 'wrap="square"';

function textBoxXml(node: EquationNode, content: string, wrap: string): string {
  const properties = `<p:nvSpPr>${nonVisualXml(node)}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>`;
  const shape = `<p:spPr>${transformXml(node.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>`;
  const fit = wrap === ONE_LINE ? '<a:noAutofit/>' : '<a:normAutofit/>';
  const body = `<a:bodyPr ${wrap} lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr">${fit}</a:bodyPr>`;
  const paragraph = `<a:p><a:pPr algn="ctr"/>${content}</a:p>`;
  return `<p:sp>${properties}${shape}<p:txBody>${body}<a:lstStyle/>${paragraph}</p:txBody></p:sp>`;
}

/** Equations are set in one font; East Asian letters in them come from the body's. */
function lookOf({ size, color }: Pick<RunStyle, 'size' | 'color'>, context: TextContext): RunLook {
  return (text, own) => {
    const cjk = hasCjk(text);
    const fill = colorXml(own ? `#${own}` : color);
    const faces = cjk ? `${FACE}<a:ea typeface="+mn-ea"/>` : FACE;
    // Every letter is as large as the text around it: PowerPoint makes scripts smaller itself.
    return `<a:rPr ${languageXml(text, context)} sz="${hundredths(size)}"><a:solidFill>${fill}</a:solidFill>${faces}</a:rPr>`;
  };
}

function textLook({ size, color }: Pick<RunStyle, 'size' | 'color'>, text: string, context: TextContext): string {
  const fill = color === textBoxStyle(0).color ? '' : `<a:solidFill>${colorXml(color)}</a:solidFill>`;
  const faces = fontFacesXml('body', context.fonts, hasCjk(text));
  return `<a:rPr ${languageXml(text, context)} sz="${hundredths(size)}">${fill}${faces}</a:rPr>`;
}

function languageXml(text: string, { languages }: TextContext): string {
  return hasCjk(text) ? `lang="${languages.eastAsian}" altLang="${languages.latin}"` : `lang="${languages.latin}"`;
}
