import v8 from 'node:v8';
import { allowClosedPipe } from './cli/closed-pipe';
import { isCommandName } from './cli/command-names';
import { CompiledBundles, compiledCodeFolder } from './cli/compiled-code';

// Node 20 optimises code after so little work that most of what it optimises here is not run again: a run is over in less
// than a second. It is told to wait, and to keep the space for new objects small. Newer versions wait by themselves, and
// know these flags by other names.
if (process.versions.node.startsWith('20.'))
  v8.setFlagsFromString('--interrupt-budget=500000 --semi-space-growth-factor=1');

allowClosedPipe(process.stdout);

const args = process.argv.slice(2);
const [command] = args;
const store = isCommandName(command)
  ? { folder: compiledCodeFolder(process.env, process.platform), purpose: command }
  : undefined;
const bundles = new CompiledBundles(__dirname, store);
const { run } = bundles.load('./cli-main.cjs') as typeof import('./cli/main');
process.once('exit', () => bundles.keep());

run(args).then((code) => {
  process.exitCode = code;
});
