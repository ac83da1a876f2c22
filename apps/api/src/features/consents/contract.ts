import { Language } from '@pix/core/language'
import { type Static, Type } from 'typebox'
import { route } from '../../http/contract.ts'
import { Email, FirstName, Password } from '../accounts/contract.ts'

const closed = { additionalProperties: false }

/** What follows the # of a link sent by mail. */
const Token = Type.String({ minLength: 1, maxLength: 100 })

/** Moments are in milliseconds since 1970. */
const AwaitedConsent = Type.Object(
  {
    kind: Type.Literal('awaited'),
    email: Type.String(),
    parentEmail: Type.String(),
    decideBefore: Type.Integer(),
  },
  closed,
)

export const askConsent = route({
  method: 'POST',
  url: '/api/consents',
  summary: 'Make an account that awaits the consent of a parent, who gets a mail; asking again replaces what was asked',
  actors: ['public', 'anonymous'],
  body: Type.Object(
    {
      email: Email,
      password: Password,
      firstName: FirstName,
      parentEmail: Email,
      language: Language,
      acceptsTerms: Type.Literal(true),
    },
    closed,
  ),
  status: 201,
  response: AwaitedConsent,
  errors: [
    'email-taken',
    'email-not-valid',
    'parent-email-not-valid',
    'password-too-weak',
    'already-signed-in',
    'mail-not-sent-here',
    'parent-asked-enough',
    'too-busy',
  ],
})

export const getAskedConsent = route({
  method: 'GET',
  url: '/api/consents/asked',
  summary: 'The consent that was asked for in this browser, while it is awaited',
  actors: ['public', 'anonymous'],
  response: Type.Union([Type.Object({ kind: Type.Literal('none') }, closed), AwaitedConsent]),
  errors: [],
})

const child = {
  /** As the child wants to be called; may be empty. */
  firstName: Type.String(),
  email: Type.String(),
}

export const ReadConsent = Type.Union([
  Type.Object({ kind: Type.Literal('awaited'), ...child, decideBefore: Type.Integer() }, closed),
  Type.Object({ kind: Type.Literal('given'), ...child, givenAt: Type.Integer() }, closed),
])
export type ReadConsent = Static<typeof ReadConsent>

export const readConsent = route({
  method: 'POST',
  url: '/api/consents/read',
  summary: 'What the link of a parent is about, if it still is; the link stays good',
  actors: ['public', 'anonymous', 'one-time', 'user'],
  body: Type.Object({ token: Token }, closed),
  response: ReadConsent,
  errors: ['link-unknown', 'link-used', 'link-expired'],
})

export const decideConsent = route({
  method: 'POST',
  url: '/api/consents/decisions',
  summary: 'What a parent decides by their link: giving opens the account, refusing or withdrawing erases it',
  actors: ['public', 'anonymous', 'one-time', 'user'],
  body: Type.Object(
    {
      token: Token,
      decision: Type.Union([Type.Literal('give'), Type.Literal('refuse'), Type.Literal('withdraw')]),
    },
    closed,
  ),
  status: 201,
  response: Type.Object(
    { outcome: Type.Union([Type.Literal('given'), Type.Literal('refused'), Type.Literal('withdrawn')]) },
    closed,
  ),
  errors: ['link-unknown', 'link-used', 'link-expired'],
})
