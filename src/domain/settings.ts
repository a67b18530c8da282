/** Settings of a collection that has never been told otherwise. The bounds stand in the contract. */
export const defaultSettings = {
  theme: 'system',
  readingFont: 'serif',
  readingSizePx: 18,
  interfacePercent: 100,
  columnCharacters: 66,
  density: 'comfortable',
  motion: 'system',
  desiredRetention: 90,
  rolloverHour: 4,
  sessionCards: 20,
  weekGoalDays: 5,
  singleKeyShortcuts: true,
  shortcuts: {},
  showBadge: true,
} as const
