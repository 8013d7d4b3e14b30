import { LAYOUTS } from '../../src/core/layouts';
import type { OutlineLang, Snippet } from '../../src/core/outlines';
import { DIRECTIVES, type DirectiveKey } from '../../src/core/parse/directives';

/** What a directive may say, where the answers are few; else an example of what to write. */
const ANSWERS: Readonly<Record<string, readonly string[] | string>> = {
  stage: ['baseline', 'stage1', 'stage2', 'stage3', 'stage4', 'stage5', 'stage6'],
  layout: LAYOUTS.map(({ name }) => name),
  overflow: ['split', 'shrink', 'warn'],
  class: ['lead', 'invert'],
  paginate: ['true', 'false'],
  build: ['list', 'none'],
  transition: ['fade', 'push', 'wipe', 'none'],
  section: '1',
  time: '90s',
  columns: '[2, 1]',
  task: '5.1',
  color: '"#333333"',
  backgroundColor: '"#F5F5F5"',
  backgroundPosition: ['center', 'top', 'bottom'],
  backgroundRepeat: ['no-repeat', 'repeat'],
  backgroundSize: ['cover', 'contain'],
};

/** A snippet for every directive that a slide can have, by name. */
export function directiveSnippets(lang: OutlineLang): Record<string, Snippet> {
  const suffix = lang === 'zh-CN' ? 'zh' : 'en';
  const directives = [...DIRECTIVES.values()].filter(({ scope, name }) => scope !== 'global' && ANSWERS[name]);
  return Object.fromEntries(
    directives.map((directive): [string, Snippet] => [
      `Proofdeck directive ${directive.name}`,
      {
        prefix: `pd-set-${directive.name.toLowerCase()}-${suffix}`,
        scope: 'markdown',
        description: lang === 'zh-CN' ? directive.about.zh : directive.about.en,
        body: [bodyOf(directive), '$0'],
      },
    ]),
  );
}

function bodyOf({ name }: DirectiveKey): string {
  const answers = ANSWERS[name]!;
  const value = typeof answers === 'string' ? `\${1:${answers}}` : `\${1|${answers.join(',')}|}`;
  return `<!-- ${name}: ${value} -->`;
}
