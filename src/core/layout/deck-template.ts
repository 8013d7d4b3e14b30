import type { Deck } from '../deck/deck';
import { LAYOUTS } from '../layouts';
import type { Paint } from '../scene/recolor';
import type { BinaryFile, FileFault } from '../scene/resources';
import type { SceneLayout, SceneSlide, SceneTemplate } from '../scene/scene';
import type { Theme } from '../scene/theme';
import { hash } from '../source/hash';
import { type Message, message } from '../source/message';
import type { Problem } from '../source/problem';
import { fitLayout, type LayoutFit } from '../template/fit';
import type { TemplateFault } from '../template/open-template';
import { roleLayouts } from '../template/roles';
import { readTemplate, type Template } from '../template/template';
import { templateTheme } from '../template/template-theme';

/** The template that a deck is set on. The same object as long as the file is. */
export interface DeckTemplate {
  readonly template: Template;
  readonly theme: Theme;
  readonly paint: Paint;
  /** In the order of the layouts' registry. */
  readonly fits: readonly LayoutFit[];
  /** Equal keys, equal templates. */
  readonly key: string;
}

export interface TemplateRead {
  readonly template?: DeckTemplate;
  /** At the deck's `template:`. */
  readonly problems: readonly Problem[];
}

/** The template that the deck names, read; a problem that says why where it cannot be used. */
export function deckTemplate(deck: Deck, source: BinaryFile | FileFault | undefined): TemplateRead {
  const { template: path, keySpans } = deck.settings;
  if (path === undefined) return { problems: [] };
  const span = keySpans.get('template') ?? { start: 0, end: 0 };
  if (!source || 'fault' in source) {
    const text = unread(path, source?.fault ?? 'missing');
    return { problems: [{ code: 'template-missing', severity: 'error', message: text, span }] };
  }
  const read = readTemplate(source);
  if (typeof read === 'string')
    return { problems: [{ code: 'template-unusable', severity: 'error', message: unusable(path, read), span }] };
  const template = settled(read);
  const notices = [...unseenNotice(template), ...themeNotice(deck)];
  return { template, problems: notices.map((notice) => ({ severity: 'info', span, ...notice })) };
}

const kept = new WeakMap<Template, DeckTemplate>();

function settled(template: Template): DeckTemplate {
  const known = kept.get(template);
  if (known) return known;
  const layouts = roleLayouts(template);
  const { theme, paint } = templateTheme(template, layouts);
  const fits = LAYOUTS.map((layout) => fitLayout(layout.name, layout.design(theme), layouts));
  const made = { template, theme, paint, fits, key: `${theme.name} ${fingerprint(template)}` };
  kept.set(template, made);
  return made;
}

/** Says which file it is by its parts' names and lengths and what was read of them. */
function fingerprint({ file, layouts, scheme, fonts }: Template): string {
  const parts = [...file.parts].map(([name, { length }]) => `${name} ${length}`);
  return hash(JSON.stringify([parts, layouts, scheme, fonts]));
}

type Notice = Pick<Problem, 'code' | 'message'> & { readonly span?: Problem['span'] };

function unseenNotice({ fits }: DeckTemplate): Notice[] {
  const parts = new Map(fits.map(({ layout }) => [layout.part, layout]));
  const unseen = [...parts.values()].reduce((sum, { unseen: count = 0 }) => sum + count, 0);
  if (unseen === 0) return [];
  const text =
    unseen === 1
      ? message('The preview does not show one object of the template as it is; the exported file has it.')
      : message(
          'The preview does not show {0} objects of the template as they are; the exported file has them.',
          unseen,
        );
  return [{ code: 'template-unseen', message: text }];
}

function themeNotice({ settings }: Deck): Notice[] {
  const span = settings.keySpans.get('theme');
  if (!span) return [];
  return [
    {
      code: 'template-theme',
      message: message('The template decides how the deck looks; the theme is not used.'),
      span,
    },
  ];
}

function unread(path: string, fault: FileFault['fault']): Message {
  const texts: Readonly<Record<typeof fault, Message>> = {
    missing: message('The template "{0}" was not found, so the deck is set in its theme. Check the path.', path),
    unreadable: message('The template "{0}" cannot be read, so the deck is set in its theme.', path),
    outside: message(
      'The template "{0}" lies outside the workspace, so it is not read. Copy it beside the deck.',
      path,
    ),
  };
  return texts[fault];
}

function unusable(path: string, fault: TemplateFault): Message {
  const texts: Readonly<Record<TemplateFault, Message>> = {
    'no-zip': message('"{0}" is not a PowerPoint file, or is damaged: the deck is set in its theme.', path),
    encrypted: message('The template "{0}" is protected by a password: the deck is set in its theme.', path),
    old: message('The template "{0}" is in the format of PowerPoint 2003. Save it as .pptx or .potx.', path),
    'too-large': message('The template "{0}" is too large to be read: the deck is set in its theme.', path),
    'no-presentation': message('The template "{0}" holds no presentation that can be read.', path),
    macros: message('The template "{0}" holds macros, which are not taken over. Save it as .pptx or .potx.', path),
    'no-layouts': message('The template "{0}" has no slide master with layouts: the deck is set in its theme.', path),
  };
  return texts[fault];
}

/** What a Scene tells of its template. */
export function sceneTemplate({ template, fits }: DeckTemplate, slides: readonly SceneSlide[]): SceneTemplate {
  const used = new Set<SceneLayout>(slides.map(({ layout }) => layout));
  const uses = fits.flatMap(({ layout }, index) =>
    used.has(layout) ? [{ layout: LAYOUTS[index]!.name, onto: layout.name }] : [],
  );
  return { path: template.path, parts: template.file.parts, pictures: template.pictures, uses };
}
