import type { SlideFinding } from '../src/protocol';

interface FindingEvents {
  readonly onGoTo: (offset: number) => void;
  /** The finding under the pointer or with the focus; undefined when it is left. */
  readonly onPoint: (index: number | undefined) => void;
}

/** One line for each finding: severity, rule, text. Pressing it goes to the place in the source. */
export function findingsList(findings: readonly SlideFinding[], events: FindingEvents): HTMLElement[] {
  return findings.map((finding, index) => {
    const row = document.createElement('button');
    row.className = 'finding';
    row.type = 'button';
    const rule = document.createElement('span');
    rule.className = `rule ${finding.severity}`;
    rule.textContent = finding.rule;
    const text = document.createElement('span');
    text.textContent = finding.text;
    row.append(rule, text);
    row.addEventListener('click', () => events.onGoTo(Math.max(0, finding.start)));
    for (const name of ['pointerenter', 'focus']) row.addEventListener(name, () => events.onPoint(index));
    for (const name of ['pointerleave', 'blur']) row.addEventListener(name, () => events.onPoint(undefined));
    const item = document.createElement('li');
    item.append(row);
    return item;
  });
}
