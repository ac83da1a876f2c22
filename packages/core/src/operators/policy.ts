// What an operator may do, by the roles they have. Asked by the API before it answers, and by pages that show the way.
import type { OperatorRole } from './role.ts'

type Roles = readonly OperatorRole[]

function hasOneOf(roles: Roles, allowed: Roles): boolean {
  return roles.some((role) => allowed.includes(role))
}

/** Whether they may read what people report about questions, answer it and close it. */
export function mayHandleReports(roles: Roles): boolean {
  return hasOneOf(roles, ['super-admin', 'support', 'content'])
}

/** Whether they may see the keys of challenges that are being written. */
export function mayAuthor(roles: Roles): boolean {
  return hasOneOf(roles, ['super-admin', 'content'])
}

/** Whether they may see which mails wait or failed, to masked addresses, and have them sent again. */
export function mayHandleMails(roles: Roles): boolean {
  return hasOneOf(roles, ['super-admin', 'support'])
}
