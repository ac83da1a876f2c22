import { describe, expect, it } from 'vitest'
import { type MailKind, mailTexts, mailWords } from './texts.ts'
import { writeMail } from './write-mail.ts'

const sender = {
  publicUrl: 'https://pix.example',
  operatorName: 'Ville & Cie',
  contact: 'mailto:aide@valbourg.example',
}
const kinds = Object.keys(mailTexts.fr) as MailKind[]
const contents = {
  to: 'ada@school.example',
  firstName: 'Ada',
  link: 'https://pix.example/new-password#secret_token',
  code: 'BCD234',
  child: 'Zoé & co',
  reply: 'The link is mended. Thank you!',
}

describe.each(['fr', 'en'] as const)('a mail in %s', (language) => {
  it.each(kinds)('of kind %s says the same in text and in HTML', (kind) => {
    const { subject, text, html } = writeMail({ ...contents, kind, language }, sender)
    expect(subject).not.toMatch(/[{}]/)
    expect(html).toContain(`<html lang="${language}">`)
    const texts = mailTexts[language][kind]
    for (const line of [...texts.before, ...texts.after]) {
      const said = line
        .replace('{code}', contents.code)
        .replace('{child}', contents.child)
        .replace('{reply}', contents.reply)
        .replace('{people}', `${mailWords[language].people} (aide@valbourg.example)`)
      expect(text).toContain(said)
      expect(html).toContain(said.replace('&', '&amp;'))
    }
    const leads = texts.button !== undefined
    expect(text.includes(contents.link)).toBe(leads)
    expect(html.includes(`href="${contents.link}"`)).toBe(leads)
    expect(text).toContain(sender.publicUrl)
    expect(text).toContain('Ville & Cie')
    expect(html).toContain('Ville &amp; Cie')
  })

  it('names no address of the people who run the service where they gave none', () => {
    const { text } = writeMail({ ...contents, kind: 'email-changed', language }, { ...sender, contact: null })
    expect(text).toContain(`${mailWords[language].people}.`)
  })

  it('greets nobody by an empty name', () => {
    const { text } = writeMail({ ...contents, kind: 'verify-email', language, firstName: '' }, sender)
    expect(text).toMatch(/^(Bonjour|Hello),\n/)
  })
})

describe('a mail about a new password', () => {
  const write = (language: 'fr' | 'en', passkeys: number, services: string[]) =>
    writeMail({ ...contents, kind: 'password-changed', language, otherSignIns: { passkeys, services } }, sender)

  it.each([
    ['en', 2, ['Lycée & Cie', 'Ville'], 'with 2 passkeys, Lycée & Cie, and Ville. Is one of them not yours?'],
    ['en', 1, [], 'with a passkey. '],
    ['fr', 1, ['Lycée & Cie'], 'avec une clé d’accès et Lycée & Cie. Un de ces accès n’est pas à vous'],
    ['fr', 3, [], 'avec 3 clés d’accès. '],
  ] as const)('says in %s what else opens the account: %i passkeys, %j', (language, passkeys, services, words) => {
    const { text, html } = write(language, passkeys, [...services])
    expect(text).toContain(words)
    expect(text).toContain('\n\nhttps://pix.example/learner/account\n')
    expect(html).toContain(words.replace('&', '&amp;'))
    expect(html).toContain('href="https://pix.example/learner/account"')
  })

  it('says nothing where nothing else does', () => {
    expect(write('en', 0, []).text).not.toContain('/learner/account')
  })
})

describe('a first name', () => {
  const greeted = (firstName: string): string | undefined =>
    writeMail({ ...contents, kind: 'verify-email', language: 'en', firstName }, sender).text.split('\n')[0]

  it.each(['Zoé', 'Jean-Pierre', "D'Arcy", 'ʻOlu', 'Мария', 'नेहा', 'Ana Maria'])('greets %s', (firstName) => {
    expect(greeted(firstName)).toBe(`Hello ${firstName},`)
  })

  it.each(['Win at evil.example!', 'Call 0123456789', 'see https://evil.example/', '<b>$&', 'x'.repeat(41)])(
    'that is a message of a stranger is not sent: %s',
    (firstName) => {
      const { text, html } = writeMail({ ...contents, kind: 'verify-email', language: 'en', firstName }, sender)
      expect(greeted(firstName)).toBe('Hello,')
      expect(text + html).not.toContain(firstName)
    },
  )
})

describe('words that people write', () => {
  it('cannot bring markup into a mail', () => {
    const { html } = writeMail({ ...contents, kind: 'report-answered', language: 'fr', reply: '<b>$&' }, sender)
    expect(html).toContain('&lt;b&gt;$&amp;')
    expect(html).not.toContain('<b>')
  })
})

describe('French mails', () => {
  it('have no-break spaces where French has them', () => {
    for (const { subject, before, after } of Object.values(mailTexts.fr)) {
      expect([subject, ...before, ...after].join('\n')).not.toMatch(/ [:;!?»]|« /)
    }
    expect(Object.values(mailWords.fr).join('\n')).not.toMatch(/ [:;!?»]|« /)
  })
})
