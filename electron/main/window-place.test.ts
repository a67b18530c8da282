import { describe, expect, it } from 'vitest'
import { type Display, pageToRestore, placeWindow, type WindowMemory } from './window-place.ts'

const laptop: Display = { id: 1, workArea: { x: 0, y: 25, width: 1280, height: 775 } }
const screen: Display = { id: 2, workArea: { x: 1280, y: -200, width: 2560, height: 1400 } }

const remembered = (display: string, places: WindowMemory['places'] = {}): WindowMemory => ({
  page: '#/today',
  display,
  places,
})
const place = { x: 100, y: 100, width: 900, height: 600, maximized: false, zoomLevel: 0 }

describe('where the window opens', () => {
  it('in the middle of the first display, as large as fits', () => {
    expect(placeWindow(null, [laptop, screen])).toEqual({ ...place, x: 50, y: 25, width: 1180, height: 775 })
  })

  it('on the display it was on, at its place there', () => {
    const big = { ...place, x: 1500, y: -100, maximized: true, zoomLevel: 1.5 }
    expect(placeWindow(remembered('2', { 1: place, 2: big }), [laptop, screen])).toEqual(big)
    expect(placeWindow(remembered('1', { 1: place, 2: big }), [laptop, screen])).toEqual(place)
  })

  it('on the first display when the other is gone, at its place there', () => {
    const memory = remembered('2', { 1: place, 2: { ...place, x: 3000 } })
    expect(placeWindow(memory, [laptop])).toEqual(place)
  })

  it.each([
    ['to the right', { x: 1200, y: 100 }, { x: 380, y: 100 }],
    ['above', { x: 100, y: -500 }, { x: 100, y: 25 }],
    ['far away', { x: -9_000, y: 9_000 }, { x: 0, y: 200 }],
  ])('whole and in sight when it was left %s', (_where, left, found) => {
    expect(placeWindow(remembered('1', { 1: { ...place, ...left } }), [laptop])).toEqual({ ...place, ...found })
  })

  it('no larger than the display', () => {
    const huge = { ...place, width: 5_000, height: 5_000 }
    expect(placeWindow(remembered('1', { 1: huge }), [laptop])).toMatchObject({ x: 0, y: 25, width: 1280, height: 775 })
  })
})

describe('the page that opens again', () => {
  it.each([
    ['#/library/pytorch-tensorflow/L01', '#/library/pytorch-tensorflow/L01'],
    ['#/browse/pytorch-tensorflow%2FQ1', '#/browse/pytorch-tensorflow%2FQ1'],
    ['#/review', '#/today'],
    ['#/review/practice', '#/today'],
    ['', '#/today'],
    ['#token=abc', '#/today'],
    ['#/x"><script>', '#/today'],
    ['https://evil.test/', '#/today'],
  ])('%s leads to %s', (page, restored) => {
    expect(pageToRestore({ ...remembered('1'), page })).toBe(restored)
  })

  it('is Today the first time', () => {
    expect(pageToRestore(null)).toBe('#/today')
  })
})
