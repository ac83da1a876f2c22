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
      openLevels: 7,
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
      OPEN_LEVELS: '5',
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
      openLevels: 5,
    })
  })

  it.each([
    ['PORT', 'many'],
    ['PORT', '70000'],
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
  ])('refuses %s=%s and names it', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError)
    expect(() => readConfig({ [name]: value })).toThrow(name)
  })

  it('takes a page to write to as well as an e-mail address', () => {
    expect(readConfig({ CONTACT: 'https://valbourg.example/contact' }).contact).toBe('https://valbourg.example/contact')
  })

  it('says all that is wrong at once', () => {
    expect(() => readConfig({ PORT: 'x', ROLE: 'y' })).toThrow(/PORT[\s\S]*ROLE/)
  })
})
