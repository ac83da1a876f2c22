// Making an account and signing in, by the forms.
import type { Person } from './journey.ts'

export type Account = { readonly email: string; readonly password: string; readonly firstName: string }

/** On the page to sign up. */
export async function signUp(person: Person, { email, password, firstName }: Account): Promise<void> {
  const { page, say } = person
  await page.getByRole('radio', { name: say('access.age-old', { age: 15 }) }).check()
  await page.getByRole('textbox', { name: say('accounts.email') }).fill(email)
  await page.locator('input[name="password"]').fill(password)
  await page.getByRole('textbox', { name: say('accounts.first-name') }).fill(firstName)
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: say('accounts.sign-up-submit') }).click()
}

/** On the page to sign in. */
export async function signIn({ page, say }: Person, { email, password }: Account): Promise<void> {
  await page.getByRole('textbox', { name: say('accounts.identifier') }).fill(email)
  await page.locator('input[name="password"]').fill(password)
  await page.getByRole('button', { name: say('accounts.sign-in-submit') }).click()
}

export async function signOut({ page, say }: Person): Promise<void> {
  await page.locator('header summary').click()
  await page.getByRole('button', { name: say('login.sign-out') }).click()
}
