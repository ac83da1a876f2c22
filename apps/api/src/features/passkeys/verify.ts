// What a device signed, checked by the library. Anything that does not hold is refused alike: the reason would help
// nobody but whoever forges.
import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server'
import { decodeAttestationObject, decodeClientDataJSON, isoBase64URL } from '@simplewebauthn/server/helpers'
import type { BodyOf } from '../../http/contract.ts'
import { Refusal } from '../../http/refusal.ts'
import type { addPasskey, signInWithPasskey } from './contract.ts'

/** Ed25519, ECDSA on P-256, RSA: by their numbers in COSE, the preferred first. */
export const algorithms = [-8, -7, -257] as const

/** Where passkeys are made and used: the address that people use, and the name they belong to. */
export type PasskeyPlace = { readonly origin: string; readonly rpId: string }

export function placeOf(publicUrl: string): PasskeyPlace {
  const { origin, hostname } = new URL(publicUrl)
  return { origin, rpId: hostname }
}

/**
 * The challenge that a device says it signed.
 * @throws {Refusal} `passkey-refused`
 */
export function challengeIn(clientDataJSON: string): string {
  try {
    const { challenge } = decodeClientDataJSON(clientDataJSON)
    if (typeof challenge === 'string') return challenge
  } catch {
    // Not JSON.
  }
  throw new Refusal('passkey-refused')
}

/**
 * The key of a passkey that was just made for this challenge.
 * @throws {Refusal} `passkey-refused`
 */
export async function verifyNewPasskey(
  body: BodyOf<typeof addPasskey>,
  challenge: string,
  place: PasskeyPlace,
): Promise<{ credentialId: Uint8Array; publicKey: Uint8Array; counter: number }> {
  const { credentialId, clientDataJSON, attestationObject, transports } = body
  return orRefuse(async () => {
    // Who made the device is not asked. A statement with certificates is refused unread: checking them would make this
    // server fetch the addresses that they name.
    const statement = decodeAttestationObject(isoBase64URL.toBuffer(attestationObject)).get('attStmt')
    if (statement.get('x5c') !== undefined || statement.get('response') !== undefined) return null
    const { registrationInfo } = await verifyRegistrationResponse({
      response: {
        id: credentialId,
        rawId: credentialId,
        type: 'public-key',
        clientExtensionResults: {},
        response: { clientDataJSON, attestationObject, transports },
      },
      expectedChallenge: challenge,
      expectedOrigin: place.origin,
      expectedRPID: place.rpId,
      supportedAlgorithmIDs: [...algorithms],
    })
    if (!registrationInfo || registrationInfo.credential.id !== credentialId) return null
    const { publicKey, counter } = registrationInfo.credential
    return { credentialId: isoBase64URL.toBuffer(credentialId), publicKey, counter }
  })
}

/**
 * Checks the signature of a passkey.
 * @returns how many signatures its device has made
 * @throws {Refusal} `passkey-refused`
 */
export async function verifyPasskey(
  body: BodyOf<typeof signInWithPasskey>,
  challenge: string,
  place: PasskeyPlace,
  key: { readonly publicKey: Uint8Array; readonly counter: number },
): Promise<number> {
  const { credentialId, clientDataJSON, authenticatorData, signature, userHandle } = body
  return orRefuse(async () => {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        id: credentialId,
        rawId: credentialId,
        type: 'public-key',
        clientExtensionResults: {},
        response: { clientDataJSON, authenticatorData, signature, userHandle },
      },
      expectedChallenge: challenge,
      expectedOrigin: place.origin,
      expectedRPID: place.rpId,
      credential: { id: credentialId, publicKey: Uint8Array.from(key.publicKey), counter: key.counter },
    })
    return verified ? authenticationInfo.newCounter : null
  })
}

/** The library throws for whatever it does not accept, and for what it cannot read. */
async function orRefuse<Result>(check: () => Promise<Result | null>): Promise<Result> {
  const result = await check().catch(() => null)
  if (result === null) throw new Refusal('passkey-refused')
  return result
}
