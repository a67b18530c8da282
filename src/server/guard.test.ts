import { describe, expect, it } from 'vitest'
import { type Asked, refuseStranger, refuseWithoutToken } from './guard.ts'

const access = { host: '127.0.0.1:4321', token: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG' }
const own = 'http://127.0.0.1:4321'

const asked = (method: string, headers: Asked['headers']): Asked => ({
  method,
  headers: { host: access.host, ...headers },
})

describe('the guard', () => {
  it.each([
    ['our page loading', asked('GET', { 'sec-fetch-site': 'none' })],
    ['our page reading', asked('GET', { 'sec-fetch-site': 'same-origin' })],
    ['our page posting', asked('POST', { origin: own, 'sec-fetch-site': 'same-origin' })],
    ['a browser that sends no Sec-Fetch-Site', asked('POST', { origin: own })],
    ['a program that is no browser', asked('POST', {})],
  ])('lets pass %s', (_who, request) => {
    expect(refuseStranger(request, access)).toBeNull()
  })

  it.each([
    ['no Host', { method: 'GET', headers: {} }],
    ['another Host', asked('GET', { host: 'localhost:4321' })],
    ['another port', asked('GET', { host: '127.0.0.1:4322' })],
    ['a Host that begins like ours', asked('GET', { host: '127.0.0.1:4321.evil.test' })],
    ['a page of another site', asked('GET', { origin: 'https://evil.test' })],
    ['a page of another port of this machine', asked('GET', { origin: 'http://127.0.0.1:9999' })],
    ['our name over https', asked('POST', { origin: 'https://127.0.0.1:4321' })],
    ['a sandboxed frame', asked('POST', { origin: 'null' })],
    ['a request of another site without Origin', asked('GET', { 'sec-fetch-site': 'cross-site' })],
    ['a request of another port without Origin', asked('GET', { 'sec-fetch-site': 'same-site' })],
    ['a browser that hides where it posts from', asked('POST', { 'sec-fetch-site': 'same-origin' })],
  ] as [string, Asked][])('turns away %s', (_who, request) => {
    expect(refuseStranger(request, access)?.status).toBe(403)
  })

  it('asks for the token of this start', () => {
    expect(refuseWithoutToken(asked('GET', { authorization: `Bearer ${access.token}` }), access)).toBeNull()
  })

  it.each([
    undefined,
    '',
    'Bearer',
    'Bearer ',
    access.token,
    `bearer ${access.token}`,
    `Basic ${access.token}`,
    `Bearer ${access.token.slice(1)}`,
    `Bearer ${access.token}x`,
    `Bearer ${access.token} x`,
    `Bearer ${access.token.toLowerCase()}`,
    `Bearer é${access.token.slice(2)}`,
  ])('takes no other: %s', (authorization) => {
    const headers = authorization === undefined ? {} : { authorization }
    expect(refuseWithoutToken(asked('GET', headers), access)?.status).toBe(401)
  })
})
