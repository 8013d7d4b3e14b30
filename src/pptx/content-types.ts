const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml.';
const DEFAULTS: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Content type of each kind of part that has one of its own. */
const OVERRIDES: readonly (readonly [part: RegExp, type: string])[] = [
  [/^ppt\/presentation\.xml$/, `${PRESENTATION}presentation.main+xml`],
  [/^ppt\/slides\/slide\d+\.xml$/, `${PRESENTATION}slide+xml`],
  [/^ppt\/slideLayouts\/slideLayout\d+\.xml$/, `${PRESENTATION}slideLayout+xml`],
  [/^ppt\/slideMasters\/slideMaster\d+\.xml$/, `${PRESENTATION}slideMaster+xml`],
  [/^ppt\/notesSlides\/notesSlide\d+\.xml$/, `${PRESENTATION}notesSlide+xml`],
  [/^ppt\/notesMasters\/notesMaster\d+\.xml$/, `${PRESENTATION}notesMaster+xml`],
  [/^ppt\/presProps\.xml$/, `${PRESENTATION}presProps+xml`],
  [/^ppt\/viewProps\.xml$/, `${PRESENTATION}viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${PRESENTATION}tableStyles+xml`],
  [/^ppt\/theme\/theme\d+\.xml$/, 'application/vnd.openxmlformats-officedocument.theme+xml'],
  [/^ppt\/charts\/chart\d+\.xml$/, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  [/^ppt\/drawings\/drawing\d+\.xml$/, 'application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml'],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
];

/** Content types that a template brings along, by part and by extension in lower case. */
export interface ForeignTypes {
  readonly parts: ReadonlyMap<string, string>;
  readonly extensions: ReadonlyMap<string, string>;
}

/** `[Content_Types].xml` for exactly the parts given, so that it can neither name a missing part nor miss one. */
export function contentTypesXml(names: Iterable<string>, foreign?: ForeignTypes): string {
  const extensions = new Set<string>(['rels', 'xml']);
  const overrides: string[] = [];
  for (const name of names) {
    extensions.add(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
    const type = OVERRIDES.find(([part]) => part.test(name))?.[1] ?? foreign?.parts.get(name);
    if (type) overrides.push(`<Override PartName="/${name}" ContentType="${type}"/>`);
  }
  const defaults = Object.entries({ ...Object.fromEntries(foreign?.extensions ?? []), ...DEFAULTS })
    .filter(([extension]) => extensions.has(extension))
    .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${overrides.join('')}</Types>`;
}
