/**
 * Writes the files that are derived from registries: `snippets/*.json` from the outlines and indicators, the schemas of
 * theme, metrics and outline files, the guide's tables, and the icons. Run it from the repository's root after changing one of them
 * (`npm run generate`) and commit the result; tests compare the committed files with what would be written.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { chartSchema } from './lib/chart-schema';
import { chartTables } from './lib/chart-table';
import { withGeneratedPart } from './lib/generated-part';
import { iconData, iconList } from './lib/icon-data';
import { indicatorsPage } from './lib/indicators-page';
import { lintSchema } from './lib/lint-schema';
import { metricsSchema } from './lib/metrics-schema';
import { metricsTables } from './lib/metrics-table';
import { outlineSchema, outlineTable } from './lib/outline-schema';
import { withRuleSettings } from './lib/rule-settings';
import { rulesPage } from './lib/rules-page';
import { snippetFiles } from './lib/snippet-files';
import { themeSchema } from './lib/theme-schema';
import { themeTable } from './lib/theme-table';

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(path);
}

/** Replaces the generated part of a page of the guide. */
function fill(path: string, text: string): void {
  write(path, withGeneratedPart(readFileSync(path, 'utf8'), text));
}

for (const [name, text] of Object.entries(snippetFiles())) write(`snippets/${name}`, text);
write('schemas/theme.schema.json', themeSchema());
write('schemas/chart.schema.json', chartSchema());
write('schemas/metrics.schema.json', metricsSchema());
write('schemas/outline.schema.json', outlineSchema());
fill('docs/themes.md', themeTable());
fill('docs/outlines.md', outlineTable());
fill('docs/charts.md', chartTables());
fill('docs/metrics.md', metricsTables());
write('src/core/icons/data.ts', iconData());
fill('docs/icons.md', iconList());
write('schemas/lint.schema.json', lintSchema());
write('package.json', withRuleSettings(readFileSync('package.json', 'utf8')));
write('docs/rules.md', rulesPage());
write('docs/indicators.md', indicatorsPage());
