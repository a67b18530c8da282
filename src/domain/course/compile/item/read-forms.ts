import { bloomLevels, formTypes } from '../../../item/item.ts'
import { complaintAboutItemText } from '../markdown/item-text.ts'
import type { FormSource, ItemSource } from '../markdown/section.ts'
import type { Report } from '../mistake.ts'
import { fieldsOf } from '../yaml/fields.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { readExplanation } from './explanation.ts'
import { itemReaders } from './readers.ts'

/**
 * The harder forms of a question, in climbing order. Level and explanation are the question's own where a form does not
 * say otherwise; what it rests on always is. A stored response finds its form by its type, so no type comes twice.
 *
 * @param shared what all types of question have
 */
export function readForms({ type, forms }: ItemSource, shared: object, report: Report): unknown[] {
  const types = [type]
  return forms.map((form) => {
    if (types.includes(form.type)) {
      report(form.line, 'item', `${form.id} is asked as ${form.type} already; each form is of another type.`)
    }
    types.push(form.type)
    return readForm(form, shared, report)
  })
}

function readForm({ type: name, id, body, line }: FormSource, shared: object, report: Report): unknown {
  const type = formTypes.find((one) => one === name)
  if (!type) {
    report(line, 'item', `"${name}" is not a form that has to be produced; forms are: ${formTypes.join(', ')}.`)
    return undefined
  }
  const fields = fieldsOf(
    readYaml(body, line + 1, `a form of ${id}`, report, (text) => complaintAboutItemText(text, 'cites')),
  )
  if (!fields) return undefined
  const form = {
    ...shared,
    type,
    stem: fields.text('stem'),
    ...(fields.has('explanation') ? { explanation: readExplanation(fields) } : {}),
    ...(fields.has('bloom') ? { bloom: fields.oneOf('bloom', bloomLevels) } : {}),
    ...itemReaders[type](fields),
  }
  fields.close()
  return form
}
