import { expect, test } from 'vitest'
import { linesOf, type MapForm, type NameId, names } from './map.ts'
import { mapAcross } from './map-across.ts'
import { mapDown } from './map-down.ts'

const forms: [string, MapForm][] = [
  ['wide', mapAcross],
  ['narrow', mapDown],
]
const ids = Object.keys(names) as NameId[]
const routesOf = (form: MapForm) => form.routes.map(({ from, to }) => `${from} to ${to}`).toSorted()

test('both forms show the same arrows', () => {
  expect(routesOf(mapDown)).toEqual(routesOf(mapAcross))
})

test.each(forms)('%s: every name stands inside its box, and every box inside the drawing', (_, form) => {
  for (const id of ids) {
    const place = form.places[id]
    const lines = linesOf(names[id], place)
    expect(lines.length * 16, id).toBeLessThanOrEqual(place.height)
    expect(lines.map(({ text }) => text).join(' ')).toContain(names[id].name)
    expect(place.x + place.width).toBeLessThanOrEqual(form.width)
    expect(place.y + place.height).toBeLessThanOrEqual(form.height)
  }
})

test.each(forms)('%s: a struck-through name leads to its successor right below it and nowhere else', (_, form) => {
  for (const id of ids.filter((name) => 'gone' in names[name])) {
    const arrows = form.routes.filter(({ from, to }) => from === id || to === id)
    expect(arrows.map(({ from }) => from)).toEqual([id])
    const [old, next] = [form.places[id], form.places[arrows[0]?.to ?? id]]
    expect(next.x).toBe(old.x)
    expect(next.y).toBeGreaterThan(old.y + old.height)
  }
})
