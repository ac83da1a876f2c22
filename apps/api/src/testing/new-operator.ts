// People with accounts, and those among them who look after the service.
import type { OperatorRole } from '@pix/core/operators'
import * as accounts from '../features/accounts/contract.ts'
import { appoint } from '../features/operators/appoint.ts'
import type { Person, TestApp } from './test-app.ts'

export const password = 'Mosaique7bleue'
let accountsMade = 0

/** Signs a person up, with a confirmed address where it matters. */
export async function signUp(
  test: Pick<TestApp, 'pool'>,
  person: Person,
  { isVerified = true, language = 'en' }: { readonly isVerified?: boolean; readonly language?: 'fr' | 'en' } = {},
): Promise<string> {
  const email = `someone-${++accountsMade}@school.example`
  const body = { email, password, firstName: 'Ada', language, acceptsTerms: true as const }
  await person.call(accounts.signUp, { body })
  if (isVerified) await test.pool.query('update users set email_verified_at = created_at where email = $1', [email])
  return email
}

/** Somebody with an account and this role. */
export async function newOperator(test: TestApp, role: OperatorRole): Promise<{ person: Person; email: string }> {
  const person = test.newPerson()
  const email = await signUp(test, person)
  const { done, message } = await appoint(test.pool, ['add', email, role], new Date())
  if (!done) throw new Error(message)
  return { person, email }
}
