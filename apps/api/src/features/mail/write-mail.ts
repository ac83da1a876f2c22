import type { Language } from '@pix/core/language'
import { html } from '../../http/html.ts'
import type { OtherSignIns } from '../recovery/other-sign-ins.ts'
import type { Mail } from './mail.ts'
import { nameInMail } from './name-in-mail.ts'
import { type MailKind, mailTexts, mailWords } from './texts.ts'

export type MailContents = {
  readonly kind: MailKind
  readonly to: string
  readonly language: Language
  /** As the person wants to be called; may be empty. */
  readonly firstName: string
  /** Where the button leads: an address of ours. */
  readonly link?: string
  /** What `{child}` stands for: whose account a parent is asked about. */
  readonly child?: string
  /** What `{code}` stands for. */
  readonly code?: string
  /** What `{reply}` stands for: words of an operator. */
  readonly reply?: string
  /** What opens the account besides its password; nothing is said where there is none. */
  readonly otherSignIns?: OtherSignIns
}

export type Sender = {
  readonly publicUrl: string
  readonly operatorName: string | null
  /** Where to write to them, as the address of a link. */
  readonly contact: string | null
}

/** Writes a mail of one of the known kinds, in text and in HTML that say the same. */
export function writeMail(contents: MailContents, sender: Sender): Mail {
  const { kind, to, language, firstName, link, child = '', code = '', reply = '' } = contents
  const texts = mailTexts[language][kind]
  const words = mailWords[language]
  const people = sender.contact === null ? words.people : `${words.people} (${sender.contact.replace(/^mailto:/, '')})`
  const fill = (text: string) =>
    text
      .replaceAll('{code}', code)
      .replaceAll('{child}', () => child)
      .replaceAll('{people}', () => people)
  const subject = fill(texts.subject)
  const name = nameInMail(firstName)
  const greeting = name === null ? words.hello : words.greeting.replace('{name}', () => name)
  const signature = [
    words.signature.replace('{address}', () => sender.publicUrl),
    ...(sender.operatorName === null ? [] : [words.operator.replace('{name}', () => sender.operatorName ?? '')]),
  ]
  const before = texts.before.flatMap((line) => (line === '{reply}' ? paragraphsOf(reply) : [fill(line)]))
  const after = texts.after.map(fill)
  const button = link === undefined || texts.button === undefined ? null : { link, label: texts.button }

  const ways = waysOf(contents)
  const others =
    ways === ''
      ? null
      : { line: words.otherSignIns.replace('{ways}', () => ways), link: `${sender.publicUrl}/learner/account` }

  const text = [
    greeting,
    ...before,
    ...(button ? [button.link] : []),
    ...after,
    ...(others ? [others.line, others.link] : []),
    `-- \n${signature.join('\n')}`,
  ].join('\n\n')

  const paragraph = 'margin:0 0 16px'
  const body = html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${subject}</title></head><body style="margin:0;padding:24px;font:17px/1.6 Verdana,Helvetica,Arial,sans-serif"><div style="max-width:560px;margin:0 auto"><p style="margin:0 0 24px;font-weight:bold;font-size:20px">pix</p><p style="${paragraph}">${greeting}</p>${before.map(
    (line) =>
      line === code
        ? html`<p style="margin:0 0 16px;font:bold 32px/1.4 Consolas,Menlo,monospace;letter-spacing:6px">${line}</p>`
        : html`<p style="${paragraph}">${line}</p>`,
  )}${
    button &&
    html`<p style="margin:24px 0"><a href="${button.link}" style="display:inline-block;padding:12px 22px;border-radius:6px;background:#3d3bbd;color:#ffffff;font-weight:bold;text-decoration:none">${button.label}</a></p>`
  }${after.map((line) => html`<p style="${paragraph}">${line}</p>`)}${
    others && html`<p style="${paragraph}">${others.line}<br><a href="${others.link}">${others.link}</a></p>`
  }${
    button &&
    html`<p style="${paragraph};font-size:14px">${words.linkBelow}<br><a href="${button.link}" style="word-break:break-all">${button.link}</a></p>`
  }<hr style="border:0;border-top:1px solid #c9c7d3;margin:24px 0 16px"><p style="margin:0;font-size:14px">${signature.map(
    (line) => html`${line}<br>`,
  )}</p></div></body></html>`

  return { to, subject, text, html: body.toString() }
}

/** What opens the account besides its password, as a part of a sentence; empty when nothing does. */
function waysOf({ language, otherSignIns }: MailContents): string {
  const { passkeys, services } = otherSignIns ?? { passkeys: 0, services: [] }
  const { onePasskey, manyPasskeys } = mailWords[language]
  const keys = passkeys === 1 ? onePasskey : manyPasskeys.replace('{count}', String(passkeys))
  return new Intl.ListFormat(language).format([...(passkeys === 0 ? [] : [keys]), ...services])
}

function paragraphsOf(text: string): string[] {
  return text.split(/\n+/).filter((line) => line.trim() !== '')
}
