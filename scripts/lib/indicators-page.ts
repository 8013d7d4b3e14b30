import { INDICATORS, type Indicator, type PlausibleRange, SOURCES } from '../../src/core/indicators';

/** The page about the catalogue of indicators, as text. */
export function indicatorsPage(): string {
  const core = INDICATORS.filter((one) => one.core);
  const more = INDICATORS.filter((one) => !one.core);
  const parts = [
    '# Indicators',
    'What the checks know about the numbers of inference decks. Generated from the catalogue (`npm run generate`).',
    'The first nine are the indicator list attributed to CNCF Sustainability by those who use it; its text was not found in public CNCF documents. A team can add indicators and lists of its own in `.proofdeck.yaml`; see [rules](rules.md).',
    '## The nine',
    ...core.map(section),
    '## Beside them',
    ...more.map(section),
    '## Sources',
    Object.entries(SOURCES)
      .map(
        ([id, source]) =>
          `- **${id}** ${'url' in source ? `[${source.title}](${source.url})` : source.title}, ${source.date}`,
      )
      .join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(one: Indicator): string {
  const names = [...one.aliases.en, ...one.aliases.zh].join(', ');
  const lines = [
    `- Id \`${one.id}\`${one.units.length === 0 ? '; a plain count' : `; in ${one.units.join(', ')}`}; ${BETTER[one.better]}`,
    `- Also called ${names}`,
    `- Formula: \`${one.formula}\``,
    ...rangeLines(one),
    ...listLine('State with it', one.mustAccompany),
    ...listLine('Confused with', one.confusions),
    ...listLine('Estimate', one.estimates),
    ...(one.references.length === 0
      ? []
      : [
          `- Published: ${one.references.map(({ value, what, source }) => `${value} (${what.en}; ${source}, ${SOURCES[source].date})`).join('; ')}`,
        ]),
  ];
  return [`### ${one.name.en} · ${one.name.zh}`, one.definition.en, one.definition.zh, lines.join('\n')].join('\n\n');
}

const BETTER: Readonly<Record<Indicator['better'], string>> = {
  higher: 'higher is better',
  lower: 'lower is better',
  context: 'better depends on what is wanted',
};

function rangeLines({ limits, plausible, units }: Indicator): string[] {
  const unit = limits.unit ?? units[0] ?? '';
  const { min, max } = limits;
  const hard = [min === undefined ? '' : `from ${min}`, max === undefined ? '' : `to ${max}`].filter(Boolean).join(' ');
  return [
    ...(hard === '' ? [] : [`- Possible: ${hard}${unit === '' ? '' : ` ${unit}`}`]),
    ...(plausible.low === undefined && plausible.high === undefined ? [] : [`- Usual: ${usual(plausible)}`]),
  ];
}

function usual({ low, high, unit, per, basis, status, sources }: PlausibleRange): string {
  const where = unit === undefined || unit === '1' ? '' : ` ${unit}`;
  const from = sources.length === 0 ? '' : `; ${sources.join(', ')}`;
  return `${low ?? '…'} to ${high ?? '…'}${where}${per === undefined ? '' : ` per ${per}`} (${status}${from}). ${basis.en}`;
}

function listLine(title: string, items: readonly { readonly en: string }[]): string[] {
  return items.length === 0 ? [] : [`- ${title}: ${items.map(({ en }) => en).join('; ')}`];
}
