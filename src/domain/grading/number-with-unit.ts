/** `5 %`, `12`, `0.25 s`: digits with a decimal point, as in the item. */
export function numberWithUnit(value: number, unit: string): string {
  return `${value} ${unit}`.trim()
}
