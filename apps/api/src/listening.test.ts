import { expect, it } from 'vitest'
import { explainListening } from './listening.ts'

function failure(code: string): Error {
  return Object.assign(new Error(`listen ${code}`), { code })
}

it.each([
  ['EADDRINUSE', /^Port 80 is taken by another program\..* PORT=3001 npm start$/],
  ['EACCES', /^PORT is 80: this user may not open it/],
  ['EADDRNOTAVAIL', /^HOST is 192\.0\.2\.1: this machine has no such address\./],
  ['ENOTFOUND', /^HOST is 192\.0\.2\.1: this name leads to no address\./],
  ['EMFILE', /HOST 192\.0\.2\.1 and PORT 80: listen EMFILE$/],
])('says of %s which variable is at fault and what to do', (code, sentence) => {
  expect(explainListening(failure(code), { host: '192.0.2.1', port: 80 })).toMatch(sentence)
})
