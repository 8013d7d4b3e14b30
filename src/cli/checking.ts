/** The commands that need rules and outlines: a bundle of its own, so that an export does not read them. */
export { check } from './check';
export { indicators } from './indicators';
export { newFromOutline } from './new';
