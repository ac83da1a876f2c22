// A device that keeps passkeys, in software: it makes real keys and real signatures, and can be told to do wrong.
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

export type MadePasskey = {
  readonly credentialId: string
  readonly privateKey: KeyObject
  /** COSE form of the public key. */
  readonly publicKey: Buffer
  readonly userHandle: string
  counter: number
}

/** What a device does otherwise than it should. */
export type Wrong = {
  readonly origin?: string
  readonly rpId?: string
  readonly type?: string
  /** Nobody touched it, or nobody proved who they are. */
  readonly flags?: number
  /** Certificates of who made the device. */
  readonly certificates?: readonly Buffer[]
}

const userPresent = 0x01
const userVerified = 0x04
const keyAttached = 0x40

const place = { origin: 'http://localhost', rpId: 'localhost' }

/** Makes a passkey and what the browser sends of it. */
export function makePasskey(
  options: { readonly challenge: string; readonly user: { readonly id: string } },
  wrong: Wrong = {},
): {
  passkey: MadePasskey
  created: { credentialId: string; clientDataJSON: string; attestationObject: string; transports: string[] }
} {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  const cose = cbor(
    new Map<number, number | Buffer>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  )
  const length = Buffer.alloc(2)
  length.writeUInt16BE(id.length)
  const data = authenticatorData(wrong, keyAttached, 0)
  const authData = Buffer.concat([data, Buffer.alloc(16), length, id, cose])
  const attestation = wrong.certificates
    ? new Map<string, Cbor>([
        ['fmt', 'packed'],
        [
          'attStmt',
          new Map<string, Cbor>([
            ['alg', -7],
            ['sig', randomBytes(70)],
            ['x5c', wrong.certificates],
          ]),
        ],
        ['authData', authData],
      ])
    : new Map<string, Cbor>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ])
  const credentialId = id.toString('base64url')
  return {
    passkey: { credentialId, privateKey, publicKey: cose, userHandle: options.user.id, counter: 0 },
    created: {
      credentialId,
      clientDataJSON: clientData('webauthn.create', options.challenge, wrong).toString('base64url'),
      attestationObject: cbor(attestation).toString('base64url'),
      transports: ['internal'],
    },
  }
}

/** Signs a challenge with a passkey, as the browser sends it. */
export function signWith(
  passkey: MadePasskey,
  { challenge }: { readonly challenge: string },
  wrong: Wrong = {},
): { credentialId: string; clientDataJSON: string; authenticatorData: string; signature: string; userHandle: string } {
  const data = authenticatorData(wrong, 0, passkey.counter)
  const client = clientData('webauthn.get', challenge, wrong)
  const signed = Buffer.concat([data, createHash('sha256').update(client).digest()])
  return {
    credentialId: passkey.credentialId,
    clientDataJSON: client.toString('base64url'),
    authenticatorData: data.toString('base64url'),
    signature: sign('sha256', signed, passkey.privateKey).toString('base64url'),
    userHandle: passkey.userHandle,
  }
}

function authenticatorData({ rpId = place.rpId, flags }: Wrong, more: number, counter: number): Buffer {
  const count = Buffer.alloc(4)
  count.writeUInt32BE(counter)
  return Buffer.concat([
    createHash('sha256').update(rpId).digest(),
    Buffer.from([(flags ?? userPresent | userVerified) | more]),
    count,
  ])
}

function clientData(type: string, challenge: string, wrong: Wrong): Buffer {
  return Buffer.from(
    JSON.stringify({ type: wrong.type ?? type, challenge, origin: wrong.origin ?? place.origin, crossOrigin: false }),
  )
}

type Cbor = number | string | Buffer | readonly Cbor[] | ReadonlyMap<Cbor, Cbor>

/** The little of CBOR (RFC 8949) that a device writes. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  if (value instanceof Map) {
    return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one)])])
  }
  const list = [...(value as readonly Cbor[])]
  return Buffer.concat([head(4, list.length), ...list.map(cbor)])
}

function head(major: number, count: number): Buffer {
  if (count < 24) return Buffer.from([(major << 5) | count])
  if (count < 256) return Buffer.from([(major << 5) | 24, count])
  return Buffer.from([(major << 5) | 25, count >> 8, count & 255])
}
