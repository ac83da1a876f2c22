// What a browser does with passkeys. The library is loaded when somebody asks for one.
import type { BodyOf, passkeys, ResponseOf } from '@pix/api/contract'

/** Whether this browser has passkeys, at an address that they can belong to: a name, never numbers. */
export function isPasskeyPossible(): boolean {
  const isNumbers = /^[\d.]+$|:/.test(window.location.hostname)
  return typeof window.PublicKeyCredential === 'function' && !isNumbers
}

/**
 * Has the device make a passkey; the person proves to it who they are.
 * @throws {Error} whose name says why the device made none
 */
export async function makePasskey(
  options: ResponseOf<typeof passkeys.startPasskey>,
): Promise<Omit<BodyOf<typeof passkeys.addPasskey>, 'name'>> {
  const { startRegistration } = await import('@simplewebauthn/browser')
  const { id, response } = await startRegistration({ optionsJSON: options })
  const { clientDataJSON, attestationObject, transports = [] } = response
  return { credentialId: id, clientDataJSON, attestationObject, transports }
}

/**
 * Has the device sign with one of its passkeys; the person chooses which, and proves to it who they are.
 * @throws {Error} whose name says why the device signed nothing
 */
export async function signWithPasskey(
  options: ResponseOf<typeof passkeys.startPasskeySignIn>,
): Promise<Omit<BodyOf<typeof passkeys.signInWithPasskey>, 'remember'>> {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const { id, response } = await startAuthentication({ optionsJSON: options })
  const { clientDataJSON, authenticatorData, signature, userHandle = '' } = response
  return { credentialId: id, clientDataJSON, authenticatorData, signature, userHandle }
}

/** What a device did not do, for a sentence: null when the error comes from elsewhere. */
export function deviceRefusal(error: unknown): 'cancelled' | 'there' | 'impossible' | null {
  if (!(error instanceof Error)) return null
  if (error.name === 'InvalidStateError') return 'there'
  if (error.name === 'SecurityError' || error.name === 'NotSupportedError') return 'impossible'
  return ['NotAllowedError', 'AbortError', 'ConstraintError', 'UnknownError'].includes(error.name) ? 'cancelled' : null
}
