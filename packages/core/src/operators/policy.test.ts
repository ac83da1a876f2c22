import { describe, expect, it } from 'vitest'
import { mayAuthor, mayHandleMails, mayHandleReports } from './policy.ts'
import type { OperatorRole } from './role.ts'

describe('what an operator may do', () => {
  it.each<[OperatorRole[], boolean, boolean, boolean]>([
    [[], false, false, false],
    [['super-admin'], true, true, true],
    [['support'], true, true, false],
    [['content'], true, false, true],
    [['certification'], false, false, false],
    [['certification', 'content'], true, false, true],
  ])('with the roles %j: reports %s, mails %s, authoring %s', (roles, reports, mails, authoring) => {
    expect([mayHandleReports(roles), mayHandleMails(roles), mayAuthor(roles)]).toEqual([reports, mails, authoring])
  })
})
