import { relsName } from '../rels';
import { childrenOf, findAll } from '../xml';
import { type PackageCheck, repeated } from './check';

const CONTENT_TYPES = '[Content_Types].xml';

export const duplicateEntries: PackageCheck = (file) =>
  repeated(file.entries.map((entry) => entry.name)).map((name) => `two zip entries named ${name}`);

export const directoryEntries: PackageCheck = (file) =>
  [...new Set([...file.names, ...file.entries.map((entry) => entry.name)])]
    .filter((name) => name.endsWith('/'))
    .map((name) => `zip directory entry ${name}`);

/** PowerPoint has been seen to repair packages whose XML is not compressed. */
export const storedXml: PackageCheck = (file) =>
  file.entries
    .filter((entry) => entry.stored && /\.(xml|rels)$/.test(entry.name))
    .map(({ name }) => `${name} is stored uncompressed`);

export const contentTypes: PackageCheck = (file) => {
  if (!file.has(CONTENT_TYPES)) return [`no ${CONTENT_TYPES}`];
  const types = file.xml(CONTENT_TYPES);
  const overrides = childrenOf(types, 'Override').map(({ attributes }) => (attributes.PartName ?? '').slice(1));
  const defaults = childrenOf(types, 'Default').map(({ attributes }) => (attributes.Extension ?? '').toLowerCase());
  const covered = (name: string) =>
    overrides.includes(name) || defaults.includes(name.split('.').at(-1)!.toLowerCase());
  return [
    ...overrides.filter((name) => !file.has(name)).map((name) => `content type for ${name}, which does not exist`),
    ...repeated(overrides).map((name) => `two content types for ${name}`),
    ...repeated(defaults).map((extension) => `two default content types for .${extension}`),
    ...file.names
      .filter((name) => name !== CONTENT_TYPES && !name.endsWith('/') && !covered(name))
      .map((name) => `no content type for ${name}`),
  ];
};

export const relationships: PackageCheck = (file) =>
  file.names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => {
      const part = name === '_rels/.rels' ? '' : name.replace('_rels/', '').replace(/\.rels$/, '');
      const relations = file.relations(part);
      return [
        ...(part !== '' && !file.has(part) ? [`${name} belongs to no part`] : []),
        ...relations
          .filter((relation) => relation.part !== undefined && !file.has(relation.part))
          .map((relation) => `${name} points to ${relation.target}, which does not exist`),
        ...repeated(relations.map((relation) => relation.id)).map((id) => `two relationships ${id} in ${name}`),
      ];
    });

/** Each master must own its theme: PowerPoint repairs a notes master that borrows the slides'. */
export const themes: PackageCheck = (file) => {
  const masters = file.names.filter((name) => /^ppt\/(slide|notes|handout)Masters\/[^/]+\.xml$/.test(name));
  const owned = masters.map((master) => ({ master, theme: file.related(master, 'theme') }));
  const shared = repeated(owned.flatMap(({ theme }) => theme ?? []));
  return [
    ...owned.filter(({ theme }) => theme === undefined).map(({ master }) => `${master} has no theme`),
    ...shared.map((theme) => `${theme} is shared by ${owned.filter((one) => one.theme === theme).length} masters`),
  ];
};

const SMALLEST_SLIDE_ID = 256;
const SMALLEST_MASTER_ID = 2147483648;

export const slideIds: PackageCheck = (file) => {
  const slides = findAll(file.xml('ppt/presentation.xml'), 'p:sldId').map(({ attributes }) => attributes);
  const ids = slides.map((slide) => slide.id ?? '');
  return [
    ...repeated(ids).map((id) => `two slides with id ${id}`),
    ...repeated(slides.map((slide) => slide['r:id'] ?? '')).map((id) => `slide ${id} is listed twice`),
    ...ids
      .filter((id) => !(Number(id) >= SMALLEST_SLIDE_ID && Number(id) < SMALLEST_MASTER_ID))
      .map((id) => `slide id ${id} is out of range`),
  ];
};

/** Masters and layouts take their ids from one series. */
export const layoutIds: PackageCheck = (file) => {
  const parts = file.names.filter(
    (name) => name === 'ppt/presentation.xml' || /^ppt\/slideMasters\/[^/]+\.xml$/.test(name),
  );
  const ids = parts.flatMap((name) =>
    ['p:sldMasterId', 'p:sldLayoutId'].flatMap((tag) =>
      findAll(file.xml(name), tag).map(({ attributes }) => attributes.id ?? ''),
    ),
  );
  return [
    ...repeated(ids).map((id) => `two masters or layouts with id ${id}`),
    ...ids.filter((id) => !(Number(id) >= SMALLEST_MASTER_ID)).map((id) => `master or layout id ${id} is out of range`),
  ];
};

/** A layout without a master, or a slide without a layout, is what PowerPoint refuses rather than repairs. */
export const requiredRelations: PackageCheck = (file) =>
  REQUIRED.flatMap(([parts, type]) =>
    file.names
      .filter((name) => parts.test(name) && !file.related(name, type))
      .map((name) => `${name} has no ${type} in ${relsName(name)}`),
  );

const REQUIRED: readonly (readonly [parts: RegExp, type: string])[] = [
  [/^ppt\/slides\/slide\d+\.xml$/, 'slideLayout'],
  [/^ppt\/slideLayouts\/slideLayout\d+\.xml$/, 'slideMaster'],
  [/^ppt\/notesSlides\/notesSlide\d+\.xml$/, 'slide'],
  [/^ppt\/notesSlides\/notesSlide\d+\.xml$/, 'notesMaster'],
];

export const PACKAGE_CHECKS: readonly PackageCheck[] = [
  duplicateEntries,
  directoryEntries,
  storedXml,
  contentTypes,
  relationships,
  requiredRelations,
  themes,
  slideIds,
  layoutIds,
];
