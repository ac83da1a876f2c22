// The mails of a service in development, to be read instead of being sent. Elsewhere there is no such address.
import type { FastifyInstance } from 'fastify'
import { maybeRow, rows, statement } from '../../database/database.ts'
import { type Html, html } from '../../http/html.ts'
import type { Services } from '../../http/services.ts'

type OutboxMail = {
  mail_id: string
  recipient: string
  subject: string
  text_body: string
  html_body: string
  written_at: Date
}

const listMails = statement<OutboxMail>(
  'list-outbox-mails',
  'select mail_id, recipient, subject, text_body, html_body, written_at from outbox_mails order by written_at desc limit 50',
)
const findMail = statement<OutboxMail>(
  'find-outbox-mail',
  'select mail_id, recipient, subject, text_body, html_body, written_at from outbox_mails where mail_id = $1',
)

/** What was written as HTML may style itself, and do nothing else. */
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups allow-top-navigation-by-user-activation"
const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

export function outboxRoutes(app: FastifyInstance, { pool, config }: Services): void {
  if (!config.development) return
  const options = { schema: { hide: true } }

  app.get('/outbox', options, async (_request, reply) => {
    const mails = await rows(pool, listMails, [])
    return reply
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': pagePolicy,
        'cache-control': 'no-store',
      })
      .send(outboxPage(mails, config.publicUrl).toString())
  })

  app.get<{ Params: { mailId: string } }>(
    '/outbox/:mailId',
    { schema: { hide: true, params: { type: 'object', properties: { mailId: { type: 'string', format: 'uuid' } } } } },
    async ({ params }, reply) => {
      const mail = await maybeRow(pool, findMail, [params.mailId])
      if (!mail) return reply.code(404).type('text/plain').send('There is no such mail.')
      return reply
        .headers({
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': mailPolicy,
          'cache-control': 'no-store',
        })
        .send(mail.html_body)
    },
  )
}

function outboxPage(mails: readonly OutboxMail[], publicUrl: string): Html {
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>Outbox</title><style>body { overflow-wrap: anywhere } pre { white-space: pre-wrap }</style></head><body><h1>Outbox</h1><p>This service is in development: its mails come here and go to nobody. Newest first, 50 at most.</p>${
    mails.length === 0
      ? html`<p>No mail yet. A page that sends one says so; it is here a moment later.</p>`
      : mails.map(
          ({ mail_id, recipient, subject, text_body, written_at }) =>
            html`<hr><h2>${subject}</h2><p>To ${recipient}, ${written_at.toISOString()}. <a href="/outbox/${mail_id}">As HTML</a></p><pre>${withLinks(text_body, publicUrl)}</pre>`,
        )
  }</body></html>`
}

/** Our own addresses in a text become links. */
function withLinks(text: string, publicUrl: string): Html[] {
  return text
    .split(/(\S+:\/\/\S+)/)
    .map((part) => (part.startsWith(`${publicUrl}/`) ? html`<a href="${part}">${part}</a>` : html`${part}`))
}
