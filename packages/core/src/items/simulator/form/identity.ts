// Who it is: a code that comes by message, or another service that passes on what it knows.
import type { FormAction } from './action.ts'
import type { Procedure } from './schema.ts'
import { send } from './sending.ts'
import { type FormDraft, type ServiceState, said, shownSteps, withDraft } from './service-state.ts'

export function sayWho(
  state: ServiceState,
  draft: FormDraft,
  procedure: Procedure,
  action: Extract<FormAction, { type: 'ask-code' | 'give-code' | 'sign-in' | 'share' | 'share-nothing' }>,
): ServiceState | null {
  const { identity } = procedure
  if ((draft.place !== 'identity' && draft.place !== 'confirm') || !identity) return null
  const known = (changes: Partial<FormDraft>): ServiceState => {
    const after: FormDraft = { ...draft, asked: '', problems: [], ...changes }
    if (draft.place === 'confirm') return send(state, after, procedure)
    const place = shownSteps(procedure, after.values)[0]?.id ?? 'summary'
    return said(withDraft(state, { ...after, place }), 'known')
  }
  if (identity.way === 'code') {
    if (action.type === 'ask-code') {
      const message = { id: `m${state.phone.length + 1}`, from: identity.from, text: identity.message }
      return said({ ...withDraft(state, { ...draft, asked: 'code' }), phone: [...state.phone, message] }, 'code-sent')
    }
    if (action.type !== 'give-code' || draft.asked !== 'code') return null
    const isRight = action.code.replace(/\s/g, '') === identity.code.replace(/\s/g, '')
    return isRight ? known({ identity: 'code' }) : said(state, 'wrong-code')
  }
  if (action.type === 'sign-in') {
    const isThere = identity.services.some(({ id }) => id === action.service)
    return isThere && draft.asked === '' ? withDraft(state, { ...draft, asked: action.service }) : null
  }
  const service = identity.services.find(({ id }) => id === draft.asked)
  if (!service) return null
  if (action.type === 'share-nothing') return withDraft(state, { ...draft, asked: '' })
  if (action.type !== 'share' || !action.data.every((id) => service.passes.some((one) => one.id === id))) return null
  const shared = service.passes.filter(({ id, needed }) => needed || action.data.includes(id))
  const filled = shared.flatMap(({ fills, value }) => (fills === undefined ? [] : [[fills, value] as const]))
  return known({
    identity: service.id,
    shared: shared.map(({ id }) => id),
    values: { ...draft.values, ...Object.fromEntries(filled) },
  })
}
