import { describe, expect, it } from 'vitest'
import { withMaskedAddresses } from './masked-address.ts'

describe('a text with masked addresses', () => {
  it.each([
    ['noor.haddad@example.org', 'n…@example.org'],
    ['a@b.example', 'a…@b.example'],
    ['550 5.1.1 <élodie@school.example>: no such mailbox', '550 5.1.1 <é…@school.example>: no such mailbox'],
    ['ada@one.example, bob@two.example', 'a…@one.example, b…@two.example'],
    ['connect ECONNREFUSED 127.0.0.1:25', 'connect ECONNREFUSED 127.0.0.1:25'],
    ['', ''],
  ])('%s becomes %s', (text, masked) => {
    expect(withMaskedAddresses(text)).toBe(masked)
  })
})
