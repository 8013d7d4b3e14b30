import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withRuleSettings } from '../scripts/lib/rule-settings';
import { inRepository, readRepositoryFile, sourceFiles } from './source-files';

interface Manifest {
  readonly main?: string;
  readonly browser?: string;
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly scripts: Record<string, string>;
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

const text = readRepositoryFile('package.json');
const manifest = JSON.parse(text) as Manifest;

/** Strings of a JSON value, at any depth. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

describe('package.json', () => {
  it('contributes the commands that the code registers, and no other', () => {
    const code = sourceFiles('src/vscode').map(readRepositoryFile).join('\n');
    const registered = [...code.matchAll(/registerCommand\(\s*'([^']+)'/g)].map((match) => match[1]!);
    const contributed = manifest.contributes.commands.map(({ command }) => command);
    expect(contributed.sort()).toEqual(registered.sort());
  });

  it('uses contributed commands only', () => {
    const known = new Set(manifest.contributes.commands.map(({ command }) => command));
    const used = [...text.matchAll(/"command": "(proofdeck\.[^"]+)"/g)].map((match) => match[1]!);
    expect(used.filter((command) => !known.has(command))).toEqual([]);
  });

  it('names files that exist', () => {
    // What is in dist/ exists after a build only: the packaged extension is tested with those.
    const named = stringsIn(manifest.contributes).filter((one) => /^\.?\/?[\w./-]+\.(?:json|svg|png|md)$/.test(one));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((path) => !path.includes('dist/') && !existsSync(inRepository(path)))).toEqual([]);
  });

  it('has an entry for each extension host', () => {
    const build = readRepositoryFile('scripts/build.mjs');
    for (const entry of [manifest.main, manifest.browser]) {
      expect(entry).toMatch(/^\.\/dist\/.+\.c?js$/);
      expect(build).toContain(entry!.replace(/^\.\/dist\//, '').replace(/\.c?js$/, ''));
    }
  });

  it('has a setting for every rule, as `npm run generate` writes it', () => {
    expect(withRuleSettings(text)).toBe(text);
  });

  it('runs scripts that exist', () => {
    const files = Object.values(manifest.scripts).flatMap(
      (script) => script.match(/\b(?:scripts|test)\/[\w./-]+/g) ?? [],
    );
    expect(files.filter((path) => !existsSync(inRepository(path)))).toEqual([]);
  });

  it('pins every package to one version', () => {
    const packages = { ...manifest.dependencies, ...manifest.devDependencies };
    expect(Object.entries(packages).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('has a lock file with every platform in it', () => {
    // Otherwise `npm ci` refuses it. After npm install: node scripts/complete-lockfile.mjs
    interface Locked {
      readonly optionalDependencies?: Readonly<Record<string, string>>;
    }
    const { packages } = JSON.parse(readRepositoryFile('package-lock.json')) as { packages: Record<string, Locked> };
    const missing = Object.entries(packages).flatMap(([owner, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${owner}/node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });
});
