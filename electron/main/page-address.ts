/** The page's own scheme. Its files never have a `file:` address, which would give it the whole disk. */
export const pageScheme = 'app'

export const pageHost = 'lectern'

/** The one document there is; pages within it differ by fragment. */
export const pageAddress = `${pageScheme}://${pageHost}/`

/** Whether an address is our document, at whatever fragment. Compared as text: parsing is where look-alikes get in. */
export function isOurPage(address: string): boolean {
  const [document = ''] = address.split('#', 1)
  return document === pageAddress
}
