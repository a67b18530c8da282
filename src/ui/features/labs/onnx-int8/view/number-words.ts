const significant = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 })

/** A number to three significant digits: `0.0413`, `−5.24`, `1.1 × 10⁻⁵`. */
export function threeDigits(value: number): string {
  if (value !== 0 && Math.abs(value) < 1e-4) {
    const [digits = '', exponent = ''] = value.toExponential(1).split('e-')
    return `${withMinus(digits)} × 10⁻${raised(exponent)}`
  }
  return withMinus(significant.format(value))
}

/** So many places after the point: `−0.031`. */
export const fixed = (value: number, places: number): string => withMinus(value.toFixed(places))

/** `31.1 %` */
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

const withMinus = (written: string) => written.replace('-', '−')
const raised = (digits: string) => digits.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '')
