/** Runs the tests of the preview's page alone, in a browser without VS Code: quick, and exact to the pixel. */
import Mocha from 'mocha';

const mocha = new Mocha({ ui: 'tdd', reporter: 'spec', timeout: 60_000, color: false });
mocha.suite.emit('pre-require', globalThis, '', mocha);
await import('./page.test');
mocha.run((failures) => process.exit(failures === 0 ? 0 : 1));
