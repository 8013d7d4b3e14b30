import type { HLJSApi, LanguageFn } from 'highlight.js';
import core from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import cpp from 'highlight.js/lib/languages/cpp';
import csharp from 'highlight.js/lib/languages/csharp';
import css from 'highlight.js/lib/languages/css';
import diff from 'highlight.js/lib/languages/diff';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import go from 'highlight.js/lib/languages/go';
import ini from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import kotlin from 'highlight.js/lib/languages/kotlin';
import lua from 'highlight.js/lib/languages/lua';
import makefile from 'highlight.js/lib/languages/makefile';
import markdown from 'highlight.js/lib/languages/markdown';
import nginx from 'highlight.js/lib/languages/nginx';
import powershell from 'highlight.js/lib/languages/powershell';
import properties from 'highlight.js/lib/languages/properties';
import protobuf from 'highlight.js/lib/languages/protobuf';
import python from 'highlight.js/lib/languages/python';
import rust from 'highlight.js/lib/languages/rust';
import shell from 'highlight.js/lib/languages/shell';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { TokenEmitter } from './token-emitter';

interface Grammar {
  readonly define: LanguageFn;
  /** What else people write after the fence for it. */
  readonly aliases: string;
  /** Grammars it hands parts of its text to. */
  readonly embeds?: readonly string[];
}

const WEB = ['xml', 'css', 'javascript'] as const;

const GRAMMARS: Readonly<Record<string, Grammar>> = {
  bash: { define: bash, aliases: 'sh zsh' },
  c: { define: c, aliases: 'h' },
  cpp: { define: cpp, aliases: 'c++ cc cxx hpp cu cuda' },
  csharp: { define: csharp, aliases: 'cs c#' },
  css: { define: css, aliases: 'scss less' },
  diff: { define: diff, aliases: 'patch' },
  dockerfile: { define: dockerfile, aliases: 'docker containerfile', embeds: ['bash'] },
  go: { define: go, aliases: 'golang' },
  ini: { define: ini, aliases: 'toml conf cfg' },
  java: { define: java, aliases: 'jsp' },
  javascript: { define: javascript, aliases: 'js jsx mjs cjs node', embeds: WEB },
  json: { define: json, aliases: 'jsonc json5 jsonl' },
  kotlin: { define: kotlin, aliases: 'kt kts' },
  lua: { define: lua, aliases: '' },
  makefile: { define: makefile, aliases: 'make mk' },
  markdown: { define: markdown, aliases: 'md mkd', embeds: WEB },
  nginx: { define: nginx, aliases: 'nginxconf' },
  powershell: { define: powershell, aliases: 'ps1 pwsh ps' },
  properties: { define: properties, aliases: 'env dotenv' },
  protobuf: { define: protobuf, aliases: 'proto' },
  python: { define: python, aliases: 'py ipython' },
  rust: { define: rust, aliases: 'rs' },
  shell: { define: shell, aliases: 'console shellsession', embeds: ['bash'] },
  sql: { define: sql, aliases: 'mysql postgresql promql' },
  typescript: { define: typescript, aliases: 'ts tsx mts cts', embeds: WEB },
  xml: { define: xml, aliases: 'html xhtml svg vue plist', embeds: WEB },
  yaml: { define: yaml, aliases: 'yml k8s kubernetes helm' },
};

const BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(GRAMMARS).flatMap(([name, { aliases }]) =>
    [name, ...aliases.split(' ').filter((alias) => alias !== '')].map((alias) => [alias, name] as const),
  ),
);

/** The grammar that a fence's language means; undefined for plain text and for languages we have no grammar of. */
export function grammarOf(language: string): string | undefined {
  return BY_NAME.get(language);
}

let highlighter: HLJSApi | undefined;

function newHighlighter(): HLJSApi {
  const made = core.newInstance();
  made.configure({ __emitter: TokenEmitter });
  return made;
}

/**
 * The highlighter with that grammar and all it embeds. A grammar is compiled when it is first needed; those it embeds
 * come with it, so that what has been coloured before never changes a result.
 */
export function highlighterFor(grammar: string): HLJSApi {
  highlighter ??= newHighlighter();
  register(grammar, highlighter);
  return highlighter;
}

function register(name: string, target: HLJSApi): void {
  if (target.getLanguage(name)) return;
  const { define, embeds } = GRAMMARS[name]!;
  target.registerLanguage(name, define);
  for (const other of embeds ?? []) register(other, target);
}
