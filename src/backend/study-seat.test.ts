import { beforeEach, expect, test } from 'vitest'
import { StudySeat } from './study-seat.ts'

let seat: StudySeat
beforeEach(() => {
  seat = new StudySeat()
})

test('an empty seat is free for everybody', () => {
  expect(seat.standing('one')).toBe('here')
  expect(seat.standing('two')).toBe('here')
})

test('who took it studies, the others look', () => {
  seat.take('one')
  expect(seat.standing('one')).toBe('here')
  expect(seat.standing('two')).toBe('elsewhere')
})

test('another window can take it over', () => {
  seat.take('one')
  seat.take('two')
  expect(seat.standing('one')).toBe('elsewhere')
  expect(seat.standing('two')).toBe('here')
})

test('only its holder can leave it', () => {
  seat.take('one')
  seat.leave('two')
  expect(seat.standing('two')).toBe('elsewhere')
  seat.leave('one')
  expect(seat.standing('two')).toBe('here')
})
