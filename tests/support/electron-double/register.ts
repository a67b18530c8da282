import { registerHooks } from 'node:module'

const double = new URL('./electron.ts', import.meta.url).href

// From here on, whoever imports `electron` gets the double.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: double, shortCircuit: true } : next(specifier, context),
})
