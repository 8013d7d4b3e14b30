import type { SlideFinding } from '../src/protocol';

/** The severities of findings, the gravest first. */
export const SEVERITIES: readonly SlideFinding['severity'][] = ['error', 'warning', 'info'];
