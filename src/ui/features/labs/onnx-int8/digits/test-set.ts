import { type DigitSet, makeDigitSet } from './digit-set.ts'

/** Drawings that the network has not learned from, on which the two files are compared. */
export const testSet = (): DigitSet => makeDigitSet(1000, 'digits to be tested with')
