import { type Fields, fieldsOf } from '../yaml/fields.ts'

export function readNumeric(fields: Fields) {
  const written = fields.optional('unit')
  return {
    value: fields.required('value')?.number(),
    // An empty unit is allowed and must not be reported as an empty text.
    unit: written === undefined || written.isBlank ? '' : written.text(),
    tolerance: readTolerance(fields),
  }
}

/** `{ relative: 0.05 }` is a share of the value, `{ absolute: 2 }` is in its unit. */
function readTolerance(fields: Fields) {
  const tolerance = fieldsOf(fields.required('tolerance'))
  if (!tolerance) return undefined
  const kind = tolerance.has('relative') ? 'relative' : 'absolute'
  const written = tolerance.required(kind)
  const amount = written?.number()
  tolerance.close()
  if (amount !== undefined && amount < 0) return written?.complain('the tolerance is below 0', 'item')
  return amount === undefined ? undefined : { kind, amount }
}
