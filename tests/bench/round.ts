/** Three digits are more than such times deserve. */
export const round = (value: number): number => Number(value.toPrecision(3))
