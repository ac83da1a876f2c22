import { describe, expect, it } from 'vitest'
import { mayHandleMails, mayHandleReports } from './policy.ts'
import type { OperatorRole } from './role.ts'

describe('what an operator may do', () => {
  it.each<[OperatorRole[], boolean, boolean]>([
    [[], false, false],
    [['super-admin'], true, true],
    [['support'], true, true],
    [['content'], true, false],
    [['certification'], false, false],
    [['certification', 'content'], true, false],
  ])('with the roles %j: reports %s, mails %s', (roles, reports, mails) => {
    expect([mayHandleReports(roles), mayHandleMails(roles)]).toEqual([reports, mails])
  })
})
