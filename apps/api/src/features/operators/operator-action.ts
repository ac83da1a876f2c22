import { type Static, Type } from 'typebox'

/** What is written down when an operator does it. */
export const OperatorAction = Type.Union([
  Type.Literal('role-added'),
  Type.Literal('role-removed'),
  Type.Literal('report-replied'),
  Type.Literal('report-closed'),
  Type.Literal('report-reopened'),
  Type.Literal('report-noted'),
  Type.Literal('mail-retried'),
])
export type OperatorAction = Static<typeof OperatorAction>
