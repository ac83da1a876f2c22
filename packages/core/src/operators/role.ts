import { type Static, Type } from 'typebox'

/** What an operator looks after: everything, people, questions, or exams. */
export const operatorRoles = ['super-admin', 'support', 'content', 'certification'] as const

export const OperatorRole = Type.Union([
  Type.Literal('super-admin'),
  Type.Literal('support'),
  Type.Literal('content'),
  Type.Literal('certification'),
])
export type OperatorRole = Static<typeof OperatorRole>

export function isOperatorRole(value: unknown): value is OperatorRole {
  return operatorRoles.some((role) => role === value)
}
