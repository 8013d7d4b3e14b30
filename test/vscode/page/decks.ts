/** Decks to show. */

/** A deck of `count` slides, `Slide 1` and so on, with a paragraph each. */
export function numbered(count: number): string {
  const slides = Array.from({ length: count }, (_, index) => `## Slide ${index + 1}\n\nText of ${index + 1}`);
  return `---\ntitle: Numbered\n---\n\n${slides.join('\n\n---\n\n')}\n`;
}

/** One slide of each thing to click on. */
export const CLICKABLE = `---
title: Things
---

## Words

- The first point
- The second point with \`code\`

---

## Cells

| Name | Value |
| --- | ---: |
| Alpha | 11 |
| Beta | 22 |

---

## Lines

\`\`\`python
def first():
    return second
\`\`\`

---

## Picture

![A red square](red.png)

---

## Missing

![Not there](missing.png)
`;

const points = Array.from({ length: 40 }, (_, index) => `- Point number ${index + 1}.`).join('\n');

/** The second slide goes on for several pages. */
export const SPLIT = `# One\n\n---\n\n<!-- overflow: split -->\n## Long list\n\n${points}\n\n---\n\n## Last\n\nThe end.\n`;
