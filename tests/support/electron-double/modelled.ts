/**
 * Makes every use of something that the double does not model an error, so that a test can never pass because of a
 * call that did nothing.
 */
export function modelled<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key) {
      if (key in object || typeof key === 'symbol' || key === 'then' || key === 'toJSON') {
        const value: unknown = Reflect.get(object, key)
        return typeof value === 'function' && !isClass(value) ? value.bind(object) : value
      }
      throw new Error(`The Electron double does not model ${name}.${key}.`)
    },
  })
}

const isClass = (value: object) => value.toString().startsWith('class')
