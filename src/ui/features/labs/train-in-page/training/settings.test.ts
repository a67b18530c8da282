import { expect, test } from 'vitest'
import { defaultSettings, settingsKey, settingsTrouble } from './settings.ts'

test.each([
  [{ epochs: 60, seed: 1 }, null],
  [{ epochs: 0, seed: 1 }, 'Epochs must be a whole number from 1 to 400.'],
  [{ epochs: 2.5, seed: 1 }, 'Epochs must be a whole number from 1 to 400.'],
  [{ epochs: '' as unknown as number, seed: 1 }, 'Epochs must be a whole number from 1 to 400.'],
  [{ epochs: 400, seed: -1 }, 'The seed must be a whole number from 0 to 9999.'],
  [{ epochs: 400, seed: Number.NaN }, 'The seed must be a whole number from 0 to 9999.'],
])('%j: %s', (typed, sentence) => {
  expect(settingsTrouble(typed)).toBe(sentence)
})

test('every setting is part of the key', () => {
  const changes = { puzzle: 'spirals', layers: 3, units: 4, optimiser: 'adam', learningRate: 1, epochs: 9, seed: 2 }
  const keys = Object.entries(changes).map(([name, value]) => settingsKey({ ...defaultSettings, [name]: value }))
  expect(new Set([settingsKey(defaultSettings), ...keys]).size).toBe(1 + Object.keys(defaultSettings).length)
})
