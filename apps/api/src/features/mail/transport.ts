// Where mails go: to the SMTP server of SMTP_URL, or, in development, to a table that /outbox shows.
import { createTransport } from 'nodemailer'
import { v7 as uuidv7 } from 'uuid'
import type { Config } from '../../config.ts'
import { type Database, execute, statement } from '../../database/database.ts'
import type { Mail } from './mail.ts'

export type MailTransport = {
  /** Resolves when the next server has taken the mail over. */
  readonly send: (mail: Mail) => Promise<void>
  readonly close: () => void
}

const insertOutboxMail = statement(
  'insert-outbox-mail',
  'insert into outbox_mails (mail_id, recipient, subject, text_body, html_body, written_at) values ($1, $2, $3, $4, $5, $6)',
)

const patience = 20_000

export function openTransport(
  { smtpUrl, mailFrom }: Pick<Config, 'smtpUrl' | 'mailFrom'>,
  pool: Database,
): MailTransport {
  if (smtpUrl === null) {
    return {
      send: async ({ to, subject, text, html }) => {
        await execute(pool, insertOutboxMail, [uuidv7(), to, subject, text, html, new Date()])
      },
      close: () => {},
    }
  }
  const smtp = createTransport({
    url: smtpUrl,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    // Mails are written by us from templates: they never read a file nor fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async ({ to, subject, text, html }) => {
      // An address, never a list: a comma or an angle bracket in it must not add people.
      await smtp.sendMail({ from: mailFrom, to: { name: '', address: to }, subject, text, html })
    },
    close: () => smtp.close(),
  }
}
