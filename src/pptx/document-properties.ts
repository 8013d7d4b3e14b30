import type { Scene } from '../core/scene/scene';
import { XML_HEAD } from './part-xml';
import { escapeText } from './xml';

/** Where the deck names no date: a package knows no clock, so that the same deck gives the same bytes. */
const NO_DATE = '2000-01-01T00:00:00Z';
const ISO_DATE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?Z?)?$/;

/** Sets both dates of `docProps/core.xml` to the deck's own. A date that is not ISO 8601 counts as none. */
export function fixCoreProperties(xml: string, date: string | undefined): string {
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, start: string) => start + timestamp(date));
}

function timestamp(date: string | undefined): string {
  const [, day, time] = ISO_DATE.exec(date?.trim() ?? '') ?? [];
  if (day === undefined || Number.isNaN(Date.parse(day))) return NO_DATE;
  const clock = time === undefined ? '00:00:00' : time.length === 5 ? `${time}:00` : time;
  return Number.isNaN(Date.parse(`${day}T${clock}Z`)) ? NO_DATE : `${day}T${clock}Z`;
}

/** `docProps/app.xml`: what file managers show of the deck without opening it. */
export function appPropertiesXml(scene: Scene): string {
  const faces = [
    ...new Set([scene.theme.fonts.heading, scene.theme.fonts.body].flatMap((pair) => [pair.latin, pair.eastAsian])),
  ];
  const titles = scene.slides.map((slide, index) => slide.title || `Slide ${index + 1}`);
  const groups: readonly (readonly [heading: string, names: readonly string[]])[] = [
    ['Fonts Used', faces],
    ['Theme', [scene.theme.title.en]],
    ['Slide Titles', titles],
  ];
  const used = groups.filter(([, names]) => names.length > 0);
  const pairs = used
    .map(
      ([heading, names]) =>
        `<vt:variant><vt:lpstr>${heading}</vt:lpstr></vt:variant><vt:variant><vt:i4>${names.length}</vt:i4></vt:variant>`,
    )
    .join('');
  const names = used.flatMap(([, list]) => list.map((name) => `<vt:lpstr>${escapeText(name)}</vt:lpstr>`));
  const notes = scene.slides.filter((slide) => slide.notes.length > 0).length;
  return `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><TotalTime>0</TotalTime><Application>Microsoft Office PowerPoint</Application><PresentationFormat>Widescreen</PresentationFormat><Slides>${scene.slides.length}</Slides><Notes>${notes}</Notes><HiddenSlides>0</HiddenSlides><ScaleCrop>false</ScaleCrop><HeadingPairs><vt:vector size="${used.length * 2}" baseType="variant">${pairs}</vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="${names.length}" baseType="lpstr">${names.join('')}</vt:vector></TitlesOfParts><LinksUpToDate>false</LinksUpToDate><SharedDoc>false</SharedDoc><HyperlinksChanged>false</HyperlinksChanged><AppVersion>16.0000</AppVersion></Properties>`;
}
