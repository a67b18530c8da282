/** Page to main: `{ name, input }` of a call; answered with its Reply. */
export const callChannel = 'lectern:call'

/** Main to page: the topics that others changed. */
export const changedChannel = 'lectern:changed'

/** Main to page: the learner chose Undo in the menu. */
export const undoChannel = 'lectern:undo'

/** Page to main: `{ title }` of the page to be saved as PDF; answered with a PdfOutcome. */
export const savePdfChannel = 'lectern:save-pdf'
