import nodeModule from 'node:module';

// Node 22 and newer keep compiled code from run to run. The tool itself is a file of its own, since only what is loaded
// after this call is kept.
(nodeModule as { enableCompileCache?: () => void }).enableCompileCache?.();

import('./cli/main')
  .then(({ run }) => run(process.argv.slice(2)))
  .then((code) => {
    process.exitCode = code;
  });
