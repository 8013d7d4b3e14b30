/// <reference types="mocha" />

/** Mocha's browser build: defines the globals `mocha` and `Mocha`. */
declare module 'mocha/mocha';

/** The extension host that a bundle is for, written in by bundle.mjs. */
declare const __HOST__: 'node' | 'web';
