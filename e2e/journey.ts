// What a file of journeys needs, started once for all of it: the service, its database, and a browser for its people.
import type { Language } from '@pix/core/language'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { connect } from '../apps/api/src/database/database.ts'
import { chromiumFlags, findChromium } from '../scripts/chromium.ts'
import { type Service, startService } from './service.ts'
import { type Words, wordsIn } from './words.ts'

type Database = ReturnType<typeof connect>

export type Journey = {
  readonly service: Service
  readonly database: Database
  readonly browser: Browser
  /** Somebody with a browser of their own, in which nothing is kept yet. */
  readonly newPerson: (language: Language, options?: BrowserContextOptions) => Promise<Person>
  readonly stop: () => Promise<void>
}

export type Person = {
  readonly language: Language
  /** What the pages say to this person. */
  readonly say: Words
  readonly context: BrowserContext
  readonly page: Page
  /** Errors that the pages of this person threw or wrote on the console. */
  readonly complaints: string[]
}

export const phone = { width: 360, height: 740 }
const desktop = { width: 1280, height: 900 }

const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' }

// Long enough for two cores that do other things too, short enough that a journey says what it was waiting for.
const longestWaitMs = 30_000

const mostStarts = 3

async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findChromium()
  for (let start = 1; ; start++) {
    try {
      return await chromium.launch({ executablePath, env, args: chromiumFlags })
    } catch (error) {
      // Once in some thousand starts the browser itself crashes before there is a page.
      if (start === mostStarts) throw error
    }
  }
}

export async function startJourney(settings: Parameters<typeof startService>[0] = {}): Promise<Journey> {
  const [service, browser] = await Promise.all([startService(settings), launchBrowser()])
  const database = connect({ url: service.databaseUrl, connections: 2 })
  return {
    service,
    database,
    browser,
    newPerson: async (language, options = {}) => {
      const context = await browser.newContext({
        baseURL: service.address,
        locale: locales[language],
        viewport: desktop,
        ...options,
      })
      context.setDefaultTimeout(longestWaitMs)
      const complaints: string[] = []
      context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
      context.on('weberror', (error) => complaints.push(String(error.error())))
      return { language, say: wordsIn(language), context, page: await context.newPage(), complaints }
    },
    stop: async () => {
      await browser.close()
      await database.end()
      await service.stop()
    },
  }
}
