import { which } from './command.mjs';

/** Names under which systems know Chromium, or a browser that is one. */
export const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser that runs the workbench and takes pictures. `CHROMIUM` names another. Throws if there is none. */
export function chromiumPath() {
  const found = process.env.CHROMIUM ?? CHROMIUM_NAMES.map(which).find((place) => place !== undefined);
  if (found === undefined) throw new Error('Chromium is missing. On Debian: node scripts/setup-machine.mjs');
  return found;
}

/**
 * Flags for a headless browser that may run as root, in a container, and asks nobody but this machine.
 */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
