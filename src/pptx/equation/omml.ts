import { ACCENTS } from '../../core/equations/accents';
import { charactersOf, elementsOf } from '../../core/equations/readable';
import { cssColor } from '../../core/scene/css-color';
import type { MathElement } from '../../core/scene/math';
import { escapeText } from '../xml';
import { GROUP_CHARACTERS, LINES, PRIMES, SCRIPTS, styleOf } from './characters';
import { matrixXml } from './matrix';
import { type BigOperator, bigOperator, flatRow, onlyElement, type RowItem, rowItems, separated } from './rows';
import { value } from './value';

/** `a:rPr` of a run of the formula: for its text, and in a colour that it has of its own (six hex digits). */
export type RunLook = (text: string, color: string | undefined) => string;

/** In an empty place, so that no program marks it with a box. */
const NOTHING = '\u200b';

/** The formula as `m:oMath`, its namespace undeclared. */
export function mathXml(tree: MathElement, look: RunLook): string {
  return `<m:oMath>${new MathWriter(look).line([tree])}</m:oMath>`;
}

export class MathWriter {
  constructor(
    private readonly look: RunLook,
    private readonly color?: string,
  ) {}

  /** Elements that follow each other. */
  row(elements: readonly MathElement[]): string {
    return this.#items(rowItems(flatRow(elements)));
  }

  /**
   * Elements with nothing beside them. Where they begin or end with a relation (`= b + c`), something that is not seen stands
   * on the other side: relations get their space, and LibreOffice reads them only with both sides.
   */
  line(elements: readonly MathElement[]): string {
    const flat = flatRow(elements).filter((element) => element.name !== 'mi' || charactersOf(element) !== '');
    const content = this.row(flat);
    return (isRelation(flat[0]) ? this.#nothing() : '') + content + (isRelation(flat.at(-1)) ? this.#nothing() : '');
  }

  #nothing(): string {
    return this.#run(NOTHING, '<m:nor/>');
  }

  /** A part that OMML asks for, such as `m:num`. */
  part(tag: string, element: MathElement | undefined): string {
    return this.filled(tag, element ? this.line(element.name === 'mrow' ? elementsOf(element) : [element]) : '');
  }

  filled(tag: string, content: string): string {
    return `<${tag}>${content || this.#nothing()}</${tag}>`;
  }

  /** An element with its properties, the look of its own signs last. */
  structure(tag: string, properties: string, content: string): string {
    return `<${tag}><${tag}Pr>${properties}${this.#control()}</${tag}Pr>${content}</${tag}>`;
  }

  #control(): string {
    return `<m:ctrlPr>${this.look('', this.color)}</m:ctrlPr>`;
  }

  /** A big operator takes the next thing along, as Pandoc does. */
  #items(items: readonly RowItem[]): string {
    let result = '';
    for (let at = 0; at < items.length; at++) {
      const item = items[at]!;
      const operator = item.kind === 'element' ? bigOperator(item.element) : undefined;
      if (!operator) {
        result += this.#item(item);
        continue;
      }
      const rest = items.slice(at + 1);
      const next = rest.findIndex((one) => !isSpace(one));
      const owned = next < 0 ? [] : rest.slice(next, next + ownedCount(rest.slice(next)));
      result += this.#bigOperator(operator, this.#items(owned));
      at += next < 0 ? 0 : next + owned.length;
    }
    return result;
  }

  #item(item: RowItem): string {
    if (item.kind === 'element') return this.#element(item.element);
    const { separator, parts } = separated(item.inner);
    const properties = `${value('m:begChr', item.open)}${value('m:sepChr', separator)}${value('m:endChr', item.close)}<m:grow/>`;
    const content = parts.map((part) => this.filled('m:e', this.row(part))).join('');
    const fence = this.structure('m:d', properties, content);
    return item.scripted ? this.#scripts(item.scripted, fence) : fence;
  }

  #bigOperator(operator: BigOperator, content: string): string {
    const { sign, beside, below, above } = operator;
    const hide = (part: MathElement | undefined): string => (part ? '0' : '1');
    const properties = [
      value('m:chr', sign),
      value('m:limLoc', beside ? 'subSup' : 'undOvr'),
      value('m:subHide', hide(below)),
      value('m:supHide', hide(above)),
    ];
    const parts = this.part('m:sub', below) + this.part('m:sup', above) + this.filled('m:e', content);
    return this.structure('m:nary', properties.join(''), parts);
  }

  #element(element: MathElement): string {
    const { mathcolor } = element.attributes;
    const color = mathcolor ? cssColor(mathcolor)?.slice(1) : undefined;
    if (color) return new MathWriter(this.look, color).row([{ ...element, attributes: withoutColor(element) }]);
    const parts = elementsOf(element);
    const [first, second] = parts;
    switch (element.name) {
      case 'mi':
      case 'mn':
      case 'mo':
      case 'mtext':
      case 'ms':
        return this.#letters(element);
      case 'mspace':
        return this.#space(element);
      case 'mfrac':
        return this.#fraction(element);
      case 'msqrt':
        return this.structure('m:rad', value('m:degHide', '1'), `<m:deg/>${this.filled('m:e', this.row(parts))}`);
      case 'mroot':
        return this.structure('m:rad', '', this.part('m:deg', second) + this.part('m:e', first));
      case 'msub':
      case 'msup':
      case 'msubsup':
        return this.#scripts(element, first && !isUnseen(first) ? this.row([first]) : '');
      case 'munder':
      case 'mover':
      case 'munderover':
        return this.#limits(element);
      case 'mmultiscripts':
        return this.#multiscripts(parts);
      case 'mtable':
        return matrixXml(element, this);
      case 'menclose':
        return this.#enclosed(element);
      case 'mphantom':
        return this.structure('m:phant', value('m:show', '0'), this.filled('m:e', this.row(parts)));
      default:
        return this.row(parts);
    }
  }

  #letters(element: MathElement): string {
    const text = charactersOf(element);
    if (text === '') return '';
    if (element.name === 'mtext' || element.name === 'ms') return this.#run(text.replace(/\u00a0/g, ' '), '<m:nor/>');
    const variant = element.attributes.mathvariant ?? plainVariant(element.name, text);
    const script = SCRIPTS[variant];
    const style = styleOf(variant);
    return this.#run(text, (script ? value('m:scr', script) : '') + (style ? value('m:sty', style) : ''));
  }

  #run(text: string, properties: string): string {
    const own = properties && `<m:rPr>${properties}</m:rPr>`;
    const keep = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : '';
    return `<m:r>${own}${this.look(text, this.color)}<m:t${keep}>${escapeText(text)}</m:t></m:r>`;
  }

  #space(element: MathElement): string {
    const width = Number.parseFloat(element.attributes.width ?? '0');
    if (width >= 0.9) return this.#run('\u2003'.repeat(Math.min(4, Math.round(width))), value('m:sty', 'p'));
    return width > 0.1 ? this.#run('\u2009', value('m:sty', 'p')) : '';
  }

  #fraction(element: MathElement): string {
    const [above, below] = elementsOf(element);
    const { linethickness = '', bevelled } = element.attributes;
    const type = /^0(?:\D|$)/.test(linethickness) ? 'noBar' : bevelled === 'true' ? 'skw' : 'bar';
    return this.structure('m:f', value('m:type', type), this.part('m:num', above) + this.part('m:den', below));
  }

  /** `base` with the scripts of the element. Primes are letters: fonts for equations raise them already. */
  #scripts(element: MathElement, base: string): string {
    const [, first, second] = elementsOf(element);
    const above = element.name === 'msup' ? first : second;
    const below = element.name === 'msup' ? undefined : first;
    const primes = above && PRIMES.test(charactersOf(above)) ? this.row([above]) : undefined;
    const content = this.filled('m:e', base);
    if (primes !== undefined)
      return (below ? this.#script('m:sSub', content + this.part('m:sub', below)) : base) + primes;
    if (below && above)
      return this.#script('m:sSubSup', content + this.part('m:sub', below) + this.part('m:sup', above));
    if (below) return this.#script('m:sSub', content + this.part('m:sub', below));
    return this.#script('m:sSup', content + this.part('m:sup', above));
  }

  #script(tag: string, content: string): string {
    return this.structure(tag, '', content);
  }

  #limits(element: MathElement): string {
    const [base, first, second] = elementsOf(element);
    const content = base ? this.line([onlyElement(base)]) : '';
    if (element.name === 'munder') return this.#under(content, first);
    if (element.name === 'mover') return this.#over(content, first);
    return this.#under(this.#over(content, second), first);
  }

  #over(content: string, mark: MathElement | undefined): string {
    const sign = signOf(mark);
    const accent = ACCENTS[sign];
    if (accent) return this.structure('m:acc', value('m:chr', accent), this.filled('m:e', content));
    if (LINES.test(sign)) return this.structure('m:bar', value('m:pos', 'top'), this.filled('m:e', content));
    if (GROUP_CHARACTERS.test(sign)) {
      const properties = value('m:chr', sign) + value('m:pos', 'top') + value('m:vertJc', 'bot');
      return this.structure('m:groupChr', properties, this.filled('m:e', content));
    }
    return this.structure('m:limUpp', '', this.filled('m:e', content) + this.part('m:lim', mark));
  }

  #under(content: string, mark: MathElement | undefined): string {
    const sign = signOf(mark);
    if (LINES.test(sign)) return this.structure('m:bar', value('m:pos', 'bot'), this.filled('m:e', content));
    if (GROUP_CHARACTERS.test(sign)) {
      const properties = value('m:chr', sign) + value('m:pos', 'bot') + value('m:vertJc', 'top');
      return this.structure('m:groupChr', properties, this.filled('m:e', content));
    }
    return this.structure('m:limLow', '', this.filled('m:e', content) + this.part('m:lim', mark));
  }

  /** Scripts before the base (`\prescript`) stand after `mprescripts`. */
  #multiscripts(parts: readonly MathElement[]): string {
    const at = parts.findIndex(({ name }) => name === 'mprescripts');
    const [base, sub, sup] = at < 0 ? parts : parts.slice(0, at);
    const [before, above] = at < 0 ? [] : parts.slice(at + 1);
    const own = sub || sup ? { name: 'msubsup', attributes: {}, children: [base!, sub ?? EMPTY, sup ?? EMPTY] } : base;
    const content = this.part('m:sub', before) + this.part('m:sup', above) + this.part('m:e', own);
    return at < 0 ? this.row(own ? [own] : []) : this.structure('m:sPre', '', content);
  }

  #enclosed(element: MathElement): string {
    const notation = element.attributes.notation ?? '';
    const sides = ['hideTop', 'hideBot', 'hideLeft', 'hideRight'].map((name) => value(`m:${name}`, '1')).join('');
    const strikes = [
      notation.includes('horizontalstrike') ? value('m:strikeH', '1') : '',
      notation.includes('updiagonalstrike') ? value('m:strikeBLTR', '1') : '',
      notation.includes('downdiagonalstrike') ? value('m:strikeTLBR', '1') : '',
    ].join('');
    const content = this.filled('m:e', this.row(elementsOf(element)));
    return this.structure('m:borderBox', strikes ? sides + strikes : '', content);
  }
}

const EMPTY: MathElement = { name: 'mrow', attributes: {}, children: [] };

/** A place that only keeps a height: chemistry's formulas hang their numbers on it. */
function isUnseen(element: MathElement): boolean {
  const only = onlyElement(element);
  return only.name === 'mphantom' || only.children.length === 0;
}

function isRelation(element: MathElement | undefined): boolean {
  return element?.name === 'mo' && element.attributes.class === 'REL';
}

function isSpace(item: RowItem): boolean {
  return item.kind === 'element' && item.element.name === 'mspace';
}

/** A big operator after a big operator takes what is its own along. */
function ownedCount(items: readonly RowItem[]): number {
  const [first] = items;
  if (first?.kind !== 'element' || !bigOperator(first.element)) return 1;
  const next = items.slice(1).findIndex((one) => !isSpace(one));
  return next < 0 ? items.length : 1 + next + ownedCount(items.slice(1 + next));
}

/** The sign that stands over or under something, alone. */
function signOf(mark: MathElement | undefined): string {
  const only = mark && onlyElement(mark);
  return only?.name === 'mo' ? charactersOf(only) : '';
}

/** Names of several letters stand upright, as do signs; numbers have no variant. */
function plainVariant(name: string, text: string): string {
  if (name === 'mn') return 'italic';
  return name === 'mi' && [...text].length === 1 ? 'italic' : 'normal';
}

function withoutColor({ attributes }: MathElement): MathElement['attributes'] {
  const { mathcolor: _, ...others } = attributes;
  return others;
}
