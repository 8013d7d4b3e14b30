import type { Directive, SlideBody, SlideSettings } from '../deck/deck';
import { directiveOf } from './directives';

/** The local directives in force, by plain key. Compared by identity, so never changed. */
export type InForce = Readonly<Record<string, unknown>>;

export interface SlideStep {
  readonly before: InForce;
  readonly paginate: boolean;
  readonly extra: readonly Directive[];
  readonly settings: SlideSettings;
  /** What the next slide starts from. */
  readonly after: InForce;
}

/** A slide's settings depend on its body and on what is in force before it: both are kept from parse to parse. */
const steps = new WeakMap<SlideBody, SlideStep>();
const quiet = new WeakMap<InForce, SlideStep>();

const NONE: readonly Directive[] = [];

/**
 * The settings of a slide that follows others with `before` in force, and what is in force after it.
 * `paginate` holds where nobody says otherwise; `extra` directives are the slide's too, before its own.
 */
export function slideStep(
  body: SlideBody,
  before: InForce,
  paginate: boolean,
  extra: readonly Directive[] = NONE,
): SlideStep {
  const isQuiet = body.directives.length === 0 && extra.length === 0;
  const known = isQuiet ? quiet.get(before) : steps.get(body);
  if (known && known.before === before && known.paginate === paginate && known.extra === extra) return known;
  const step = computeStep(body.directives, before, paginate, extra);
  if (isQuiet) quiet.set(before, step);
  else steps.set(body, step);
  return step;
}

export interface InitialDirectives {
  readonly inForce: InForce;
  readonly firstOnly: readonly Directive[];
}

/** What the front matter puts in force, and the directives (`_class`) that it gives the first slide alone. */
export function initialDirectives(written: Readonly<Record<string, unknown>>): InitialDirectives {
  const inForce: Record<string, unknown> = {};
  const firstOnly: Directive[] = [];
  for (const [key, value] of Object.entries(written)) {
    const known = directiveOf(key);
    if (!known) continue;
    // A spot directive in the front matter (`overflow`) is the default of every slide.
    if (key.startsWith('_')) firstOnly.push({ key, value, span: { start: 0, end: 0 } });
    else if (known.directive.scope !== 'global') inForce[key] = value;
  }
  return { inForce, firstOnly };
}

function computeStep(
  directives: readonly Directive[],
  before: InForce,
  paginate: boolean,
  extra: readonly Directive[],
): SlideStep {
  const { local, spot } = collect([...extra, ...directives]);
  const steps = stepsFrom(before);
  const key = JSON.stringify([local, spot, paginate]);
  const known = steps.get(key);
  if (known) return { ...known, extra };
  const after = Object.keys(local).length === 0 ? before : withoutOtherPart(local, before);
  const step = { before, paginate, extra, after, settings: settingsFrom({ ...after, ...spot }, paginate) };
  if (steps.size >= MOST_STEPS) steps.clear();
  steps.set(key, step);
  return step;
}

/** A directive in the making is many directives, letter by letter: no more than this are kept. */
const MOST_STEPS = 64;

/**
 * Steps by what is in force before them. Equal directives lead to the same object, so that an edit in one slide does not
 * give all slides after it new settings.
 */
const stepsByBefore = new WeakMap<InForce, Map<string, SlideStep>>();

function stepsFrom(before: InForce): Map<string, SlideStep> {
  const known = stepsByBefore.get(before) ?? new Map<string, SlideStep>();
  stepsByBefore.set(before, known);
  return known;
}

/** A new section of no stage leaves the stage before it behind, and a new stage of no section the section. */
function withoutOtherPart(local: Readonly<Record<string, unknown>>, before: InForce): InForce {
  const after: Record<string, unknown> = { ...before, ...local };
  if (local.section !== undefined && local.section !== before.section && local.stage === undefined) delete after.stage;
  if (local.stage !== undefined && local.stage !== before.stage && local.section === undefined) delete after.section;
  return after;
}

function collect(directives: readonly Directive[]) {
  const local: Record<string, unknown> = {};
  const spot: Record<string, unknown> = {};
  for (const { key, value } of directives) {
    const known = directiveOf(key);
    if (!known || known.directive.scope === 'global') continue;
    (known.spot ? spot : local)[known.directive.name] = value;
  }
  return { local, spot };
}

function settingsFrom(all: Record<string, unknown>, paginate: boolean): SlideSettings {
  const text = (key: string): Record<string, string> => {
    const value = all[key];
    return value === undefined || value === null || typeof value === 'object' ? {} : { [key]: String(value) };
  };
  return {
    ...text('stage'),
    ...text('section'),
    ...text('layout'),
    ...text('time'),
    ...text('header'),
    ...text('footer'),
    ...text('backgroundColor'),
    ...text('color'),
    paginate: isPaginated(all.paginate, paginate),
    class: classesOf(all.class),
    all,
  };
}

function isPaginated(value: unknown, otherwise: boolean): boolean {
  if (value === undefined || value === null) return otherwise;
  return value === true || value === 'true' || value === 'hold';
}

function classesOf(value: unknown): readonly string[] {
  const words = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/\s+/) : [];
  return words.filter((word): word is string => typeof word === 'string' && word !== '');
}
