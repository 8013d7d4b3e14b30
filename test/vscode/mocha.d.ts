/// <reference types="mocha" />

/** Mocha's browser build: defines the globals `mocha` and `Mocha`. */
declare module 'mocha/mocha';
