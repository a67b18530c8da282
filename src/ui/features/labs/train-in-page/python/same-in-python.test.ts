import { expect, test } from 'vitest'
import { defaultSettings } from '../training/settings.ts'
import { sameInPython } from './same-in-python.ts'

const settings = { ...defaultSettings, layers: 3, units: 4, learningRate: 0.03, epochs: 7, seed: 5 } as const

test('PyTorch: layers fit one another, and the settings stand where they belong', () => {
  const program = sameInPython('pytorch', { ...settings, optimiser: 'adam' })
  const linear = [...program.matchAll(/nn\.Linear\((\d+), (\d+)\)/g)].map(([, from, to]) => [Number(from), Number(to)])
  expect(linear).toEqual([
    [2, 4],
    [4, 4],
    [4, 4],
    [4, 1],
  ])
  expect(program).toContain('torch.optim.Adam(model.parameters(), lr=0.03)')
  expect(program).toContain('for epoch in range(7):')
  expect(program).toContain('torch.manual_seed(5)')
})

test('Keras: one dense layer for each layer, the last one with sigmoid', () => {
  const program = sameInPython('keras', { ...settings, optimiser: 'descent' })
  expect([...program.matchAll(/Dense\((\d+), activation='(\w+)'\)/g)].map(([, units, how]) => [units, how])).toEqual([
    ['4', 'relu'],
    ['4', 'relu'],
    ['4', 'relu'],
    ['1', 'sigmoid'],
  ])
  expect(program).toContain('optimizers.SGD(0.03)')
  expect(program).toContain('batch_size=20, epochs=7')
  expect(program).toContain('set_random_seed(5)')
})

test.each(['pytorch', 'keras'] as const)('%s: brackets close and lines stay short', (framework) => {
  const program = sameInPython(framework, settings)
  for (const [open, close] of ['()', '[]']) {
    expect(program.split(open ?? '').length).toBe(program.split(close ?? '').length)
  }
  for (const line of program.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})
