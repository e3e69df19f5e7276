/**
 * What the matrix asks of a browser engine, whichever protocol drives it. Types alone.
 *
 * @typedef {object} Engine
 * @property {string} name
 * @property {string} version
 * @property {(url: string) => Promise<EnginePage>} open Resolves when the page has loaded.
 * @property {() => Promise<unknown>} close
 *
 * @typedef {object} EnginePage
 * @property {(expression: string) => Promise<any>} evaluate An expression of the page; a promise is waited for.
 * @property {() => Promise<string[]>} complaints What the page's console, or its own recorder, has told.
 * @property {() => Promise<Uint8Array>} screenshot A PNG.
 * @property {() => Promise<unknown>} close
 */

export {};
