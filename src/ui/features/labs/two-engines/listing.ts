import { asNumeral } from '../graph/numeral.ts'
import { type Calculation, inputName, type Operand, type Program, resultOf } from './program.ts'

/** The lines of a program as the engine that builds while running is given them; `input` is null where it has no value. */
export function listingWhileRunning({ statements }: Program, input: number | null): string[] {
  const lines = [input === null ? `${inputName} =` : `${inputName} = ${asNumeral(input)}`]
  for (const statement of statements) {
    const { target } = statement
    if (statement.kind === 'calculate') lines.push(`${target} = ${written(statement.calculation)}`)
    else {
      lines.push(`if ${statement.tested} > ${asNumeral(statement.threshold)}: ${target} = ${written(statement.ifSo)}`)
      lines.push(`else: ${target} = ${written(statement.ifNot)}`)
    }
  }
  return lines
}

/** The same program as a plan, with the run as a line of its own at the end. */
export function listingBuiltFirst(program: Program, input: number | null): string[] {
  const lines = [`${inputName} = placeholder()`]
  for (const statement of program.statements) {
    const { target } = statement
    if (statement.kind === 'calculate') lines.push(`${target} = ${written(statement.calculation)}`)
    else {
      const test = `${statement.tested} > ${asNumeral(statement.threshold)}`
      lines.push(`${target} = cond(${test}, ${written(statement.ifSo)},`)
      lines.push(`         ${written(statement.ifNot)})`)
    }
  }
  const fed = input === null ? '' : `, ${inputName} = ${asNumeral(input)}`
  return [...lines, `run(${resultOf(program)}${fed})`]
}

const signs = { multiply: '*', add: '+', subtract: '-' }

function written({ operation, operands }: Calculation): string {
  const [left = '', right = ''] = operands.map(word)
  return operation === 'negate' ? `-${left}` : `${left} ${signs[operation]} ${right}`
}

function word(operand: Operand): string {
  return typeof operand === 'number' ? asNumeral(operand) : operand
}
