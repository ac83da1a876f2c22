// One keep-alive connection, one request at a time: as little work as a client can do, so that what is left of the
// processor goes to what is measured.
import { connect, type Socket } from 'node:net'

type Response = { readonly status: number; readonly body: Buffer }

export type Connection = {
  /** Sends bytes that are a whole request. @throws when the connection breaks or what comes back is not understood */
  readonly send: (request: Buffer) => Promise<Response>
  readonly close: () => void
}

export async function openConnection(origin: string): Promise<Connection> {
  const { hostname, port } = new URL(origin)
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('error', reject)
  })
  return overSocket(socket)
}

function overSocket(socket: Socket): Connection {
  let waiting: { resolve: (response: Response) => void; reject: (error: Error) => void } | null = null
  let received = Buffer.alloc(0)
  const fail = (error: Error) => {
    waiting?.reject(error)
    waiting = null
  }
  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
    const response = parse(received)
    if (response === null) return
    received = Buffer.alloc(0)
    const { resolve } = waiting ?? {}
    waiting = null
    if (response === 'not-understood') socket.destroy(new Error('a response without content-length'))
    else resolve?.(response)
  })
  socket.on('error', fail)
  socket.on('close', () => fail(new Error('the server closed the connection')))
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        // What is written to a closed socket is never answered, nor refused.
        if (socket.destroyed) throw new Error('the server closed the connection')
        waiting = { resolve, reject }
        socket.write(request)
      }),
    close: () => socket.destroy(),
  }
}

/** A whole response, or null while some of it is missing. Nothing follows it: requests wait for one another. */
function parse(received: Buffer): Response | 'not-understood' | null {
  const end = received.indexOf('\r\n\r\n')
  if (end === -1) return null
  const head = received.toString('latin1', 0, end)
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
  if (length === undefined) return 'not-understood'
  const start = end + 4
  if (received.length < start + Number(length)) return null
  return { status: Number(head.slice(9, 12)), body: received.subarray(start, start + Number(length)) }
}
