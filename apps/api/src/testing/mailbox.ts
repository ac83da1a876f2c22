// A real mail server that keeps what it is given, and the worker that sends it mails.
import { setTimeout as sleep } from 'node:timers/promises'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { mailQueue } from '../features/mail/mail-queue.ts'
import { sendMail } from '../features/mail/send-mail.ts'
import { openTransport } from '../features/mail/transport.ts'
import { workOnJobs } from '../jobs/jobs.ts'
import { startTestApp, type TestApp } from './test-app.ts'

export type ReceivedMail = {
  readonly to: readonly string[]
  readonly from: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

export type Mailbox = {
  readonly url: string
  readonly mails: ReceivedMail[]
  /** Answers every mail with this SMTP status until it is given null. */
  readonly refuseWith: (status: number | null) => void
  /** Stops answering, as a server that is down. */
  readonly pause: () => Promise<void>
  /** Answers again, at the same address. */
  readonly resume: () => Promise<void>
  readonly stop: () => Promise<void>
}

export async function startMailbox(): Promise<Mailbox> {
  const mails: ReceivedMail[] = []
  let refusal: number | null = null
  const newServer = () =>
    new SMTPServer({
      authOptional: true,
      disableReverseLookup: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, done) => {
        done(refusal === null ? null : Object.assign(new Error('not now'), { responseCode: refusal }))
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', async () => {
          const mail = await PostalMime.parse(Buffer.concat(chunks))
          mails.push({
            to: session.envelope.rcptTo.map(({ address }) => address),
            from: mail.from?.address ?? '',
            subject: mail.subject ?? '',
            text: mail.text ?? '',
            html: mail.html ?? '',
          })
          done()
        })
      },
    })
  let server = newServer()
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  await listen(0)
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('the mail server listens on no port')
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    refuseWith: (status) => {
      refusal = status
    },
    pause: close,
    resume: () => {
      server = newServer()
      return listen(address.port)
    },
    stop: close,
  }
}

/** The worker's part in mails, with the clock of the test. */
export async function deliverMails(
  test: Pick<TestApp, 'databaseUrl' | 'pool' | 'services'>,
  mailbox: Pick<Mailbox, 'url'>,
): Promise<{ stop: () => Promise<void> }> {
  const transport = openTransport({ smtpUrl: mailbox.url, mailFrom: 'Pix <no-reply@pix.example>' }, test.pool)
  const jobs = await workOnJobs(test.databaseUrl, [
    {
      queue: mailQueue,
      work: (job) => sendMail({ pool: test.pool, transport, config: test.services.config }, job, test.services.clock()),
    },
  ])
  return {
    stop: async () => {
      await jobs.stop()
      transport.close()
    },
  }
}

/** The application, the worker that sends its mails, and the server that takes them. */
export async function startMailedApp(): Promise<{ test: TestApp; mailbox: Mailbox; stop: () => Promise<void> }> {
  const test = await startTestApp()
  const mailbox = await startMailbox()
  const delivery = await deliverMails(test, mailbox)
  return {
    test,
    mailbox,
    stop: async () => {
      await delivery.stop()
      await mailbox.stop()
      await test.close()
    },
  }
}

/** The next mail to an address after the `seen` first ones. */
export async function mailTo({ mails }: Mailbox, address: string, seen = 0): Promise<ReceivedMail> {
  for (let waited = 0; waited < 5_000; waited += 50) {
    const mail = mails.filter(({ to }) => to.includes(address))[seen]
    if (mail) return mail
    await sleep(50)
  }
  throw new Error(`no mail to ${address} came`)
}

/** The token of the link in a mail. */
export function tokenIn({ text }: ReceivedMail): string {
  const token = /#([\w-]+)/.exec(text)?.[1]
  if (token === undefined) throw new Error(`no link in: ${text}`)
  return token
}
