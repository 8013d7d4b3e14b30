/** The suite in the Node extension host: VS Code requires this file and calls `run`. */
import { runInNode } from './run-in-node';

export const run = () => runInNode(() => import('./all'));
