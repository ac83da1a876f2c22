import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

describe('the configuration', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: 'localhost',
      publicUrl: 'http://localhost:3000',
      databaseUrl: null,
      role: 'all',
      sourceUrl: null,
      operatorName: null,
      contact: null,
      smtpUrl: null,
      development: false,
      consentAge: 15,
      sendsMail: false,
      openLevels: 7,
      positioningPolicy: 'bayesian',
      identityProviders: [],
    })
  })

  it('reads every variable, and leaves out a slash at the end of the address', () => {
    const first = mkdtempSync(join(tmpdir(), 'pix-content-'))
    const second = mkdtempSync(join(tmpdir(), 'pix-content-'))
    const config = readConfig({
      PORT: '8080',
      HOST: '0.0.0.0',
      PUBLIC_URL: 'https://pix.example/',
      DATA_DIR: '/srv/pix',
      DATABASE_URL: 'postgres://pix@db.example/pix',
      ROLE: 'worker',
      CONTENT_DIRS: `${first}, ${second}`,
      SOURCE_URL: 'https://code.example/pix',
      OPERATOR_NAME: ' Ville de Valbourg ',
      CONTACT: 'aide@valbourg.example',
      SMTP_URL: 'smtps://pix:secret@mail.valbourg.example',
      MAIL_FROM: 'Pix <ne-pas-repondre@valbourg.example>',
      CONSENT_AGE: '16',
      OPEN_LEVELS: '5',
      POSITIONING_POLICY: 'reference',
      OIDC_PROVIDERS: 'school',
      OIDC_SCHOOL_NAME: 'École de Valbourg',
      OIDC_SCHOOL_ISSUER: 'https://login.valbourg.example',
      OIDC_SCHOOL_CLIENT_ID: 'pix',
      OIDC_SCHOOL_CLIENT_SECRET: 'secret',
      OIDC_SCHOOL_PUPILS: '1',
    })
    expect(config).toEqual({
      port: 8080,
      host: '0.0.0.0',
      publicUrl: 'https://pix.example',
      dataDir: '/srv/pix',
      databaseUrl: 'postgres://pix@db.example/pix',
      role: 'worker',
      contentDirs: [first, second],
      sourceUrl: 'https://code.example/pix',
      operatorName: 'Ville de Valbourg',
      contact: 'mailto:aide@valbourg.example',
      smtpUrl: 'smtps://pix:secret@mail.valbourg.example',
      mailFrom: 'Pix <ne-pas-repondre@valbourg.example>',
      development: false,
      consentAge: 16,
      sendsMail: true,
      openLevels: 5,
      positioningPolicy: 'reference',
      identityProviders: [
        {
          id: 'school',
          name: 'École de Valbourg',
          issuer: 'https://login.valbourg.example',
          clientId: 'pix',
          clientSecret: 'secret',
          scope: 'openid profile email',
          isForPupils: true,
        },
      ],
    })
  })

  it.each([
    ['PORT', 'many'],
    ['PORT', '70000'],
    ['HOST', 'localhost:3001'],
    ['HOST', 'http://localhost'],
    ['HOST', '300.1.1.1'],
    ['PUBLIC_URL', 'pix.example'],
    ['PUBLIC_URL', 'ftp://pix.example'],
    ['DATABASE_URL', 'mysql://db'],
    ['ROLE', 'mail'],
    ['CONTENT_DIRS', '/no/such/folder'],
    ['SOURCE_URL', 'code'],
    ['OPERATOR_NAME', 'x'.repeat(101)],
    ['CONTACT', 'the town hall'],
    ['CONTACT', 'http://valbourg.example/contact'],
    ['CONTACT', 'javascript:alert(1)'],
    ['OPEN_LEVELS', '9'],
    ['OPEN_LEVELS', 'all'],
    ['POSITIONING_POLICY', 'best'],
    ['SMTP_URL', 'mail.example'],
    ['DEVELOPMENT', 'yes'],
    ['CONSENT_AGE', '12'],
    ['CONSENT_AGE', 'fifteen'],
  ])('refuses %s=%s and names it, alone', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError)
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} .*$`))
  })

  it('asks for no age where the operator says so', () => {
    expect(readConfig({ CONSENT_AGE: '0' }).consentAge).toBe(null)
  })

  it('puts an IPv6 address between brackets in the default address', () => {
    expect(readConfig({ HOST: '::1' }).publicUrl).toBe('http://[::1]:3000')
  })

  it('takes a page to write to as well as an e-mail address', () => {
    expect(readConfig({ CONTACT: 'https://valbourg.example/contact' }).contact).toBe('https://valbourg.example/contact')
  })

  it('says all that is wrong at once', () => {
    expect(() => readConfig({ PORT: 'x', ROLE: 'y' })).toThrow(/PORT[\s\S]*ROLE/)
  })

  it('needs to know who mails come from, where there is a server for them', () => {
    const SMTP_URL = 'smtp://user:secret@mail.example'
    expect(() => readConfig({ SMTP_URL })).toThrow(/^MAIL_FROM must say/)
    expect(() => readConfig({ SMTP_URL, MAIL_FROM: 'Pix' })).toThrow(/^MAIL_FROM must say/)
    expect(readConfig({ SMTP_URL, MAIL_FROM: 'pix@mail.example' }).sendsMail).toBe(true)
  })

  it('does not quote a mail server, which may hold a password', () => {
    expect(() => readConfig({ SMTP_URL: 'http://user:secret@mail.example' })).not.toThrow(/secret/)
  })

  it('is for development only where nobody else can come', () => {
    expect(readConfig({ DEVELOPMENT: '1' })).toMatchObject({ development: true, sendsMail: true })
    for (const PUBLIC_URL of ['https://pix.example', 'http://192.0.2.1:3000', 'http://localhost.pix.example']) {
      expect(() => readConfig({ DEVELOPMENT: '1', PUBLIC_URL })).toThrow(/^DEVELOPMENT=1 shows/)
    }
  })
})
