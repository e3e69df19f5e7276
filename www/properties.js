/**
 * The options as properties of a class: in goes a prototype or an element, the properties of the option table come out on
 * it. What a value means is the table's business.
 */

import { OPTIONS, readOption } from "./options.js";

/**
 * Gives a class a property for each option, which reads and writes the attribute; one that the class has itself stays.
 *
 * @param {Element} prototype
 */
export function reflectOptions(prototype) {
  for (const option of OPTIONS) {
    if (Object.hasOwn(prototype, option.property)) continue;
    Object.defineProperty(prototype, option.property, reflection(option));
  }
}

/**
 * Properties that were set before the element was defined hide those of its class: they are set again, now for real.
 *
 * @param {Element} element
 * @param {readonly string[]} more Properties that are no options.
 */
export function takeEarlyProperties(element, more) {
  for (const property of [...more, ...OPTIONS.map((option) => option.property)]) {
    if (!Object.hasOwn(element, property)) continue;
    const value = Reflect.get(element, property);
    Reflect.deleteProperty(element, property);
    Reflect.set(element, property, value);
  }
}

/**
 * @param {import("./options.js").Option} option
 * @returns {PropertyDescriptor & ThisType<Element>}
 */
function reflection(option) {
  return {
    enumerable: true,
    configurable: true,
    get() {
      return readOption(option, this.getAttribute(option.name)).value;
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(option.name);
      else this.setAttribute(option.name, String(value));
    },
  };
}
