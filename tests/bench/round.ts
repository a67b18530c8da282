/** Three digits are more than measured times deserve. */
export const round = (value: number): number => Number(value.toPrecision(3))
