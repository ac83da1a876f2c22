import { type Static, Type } from 'typebox'
import { route } from '../../http/contract.ts'
import { MailBacklog } from '../mail-deliveries/contract.ts'

const closed = { additionalProperties: false }

/** What waits for somebody; null where it is not theirs to see. */
export const Overview = Type.Object(
  {
    openReports: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
    mail: Type.Union([MailBacklog, Type.Null()]),
  },
  closed,
)
export type Overview = Static<typeof Overview>

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

export const getOverview = route({
  method: 'GET',
  url: '/api/operator/overview',
  summary: 'What waits for those who look after the service: open reports, mails that wait or failed',
  actors: ['operator'],
  response: Overview,
  errors: [],
})
