// `npm run screenshots`: the pictures of README.md, taken from the real service and its content. The same content and
// the same styles give the same pictures.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Challenge } from '@pix/core/content'
import type { Language } from '@pix/core/language'
import { type Journey, type Person, startJourney } from '../e2e/journey.ts'
import { type Answered, signInAs, storeTest } from '../e2e/stored-test.ts'
import { beginning } from '../e2e/words.ts'

type Picture = {
  readonly name: string
  readonly language: Language
  readonly theme: 'light' | 'dark'
  /** Of the window: of the same shape for the two pictures of a row. */
  readonly size: { readonly width: number; readonly height: number }
  /** Brings the person to what is to be seen. */
  readonly open: (journey: Journey, person: Person) => Promise<void>
}

const folder = join(import.meta.dirname, '..', 'docs', 'screenshots')

// Of every picture, whatever the width of the window: the narrower that is, the larger the words.
const pixels = 1_280

const pictures: readonly Picture[] = [
  {
    name: 'landing',
    language: 'en',
    theme: 'light',
    size: { width: 1_200, height: 1_090 },
    open: async (_journey, { page }) => {
      await page.goto('/')
    },
  },
  {
    name: 'question',
    language: 'en',
    theme: 'light',
    size: { width: 1_200, height: 1_090 },
    open: async (journey, person) => {
      const { page, say } = person
      const userId = await signInAs(journey, person, 'Amina')
      const answers = { 'passwords-1-team-page': 'right', 'malware-2-choir-score': 'right' } as const
      const waiting = challenge(journey, 'incident-recovery-2-game-support')
      const test = await storeTest(journey, userId, 'en', { answered: answered(journey, answers), waiting })
      await page.goto(`/learner/assessments/${test}`)
      await page.getByRole('button', { name: say('test.validate') }).waitFor()
      for (const place of [0, 1]) await page.getByRole('checkbox').nth(place).check()
    },
  },
  {
    name: 'checkpoint',
    language: 'fr',
    theme: 'light',
    size: { width: 900, height: 782 },
    open: openCheckpoint,
  },
  {
    name: 'correction',
    language: 'fr',
    theme: 'light',
    size: { width: 1_024, height: 890 },
    open: async (journey, person) => {
      await openCheckpoint(journey, person)
      const { page, say } = person
      const correction = page.locator('main ol > li').nth(1)
      await correction.locator('summary').first().click()
      await correction.getByRole('heading', { name: beginning(say('correction.explanation')) }).waitFor()
      await correction.evaluate((element) =>
        window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 1),
      )
    },
  },
  {
    name: 'profile',
    language: 'en',
    theme: 'dark',
    size: { width: 1_280, height: 915 },
    open: async (journey, person) => {
      const { page, say } = person
      const userId = await signInAs(journey, person, 'Amina')
      const [waiting = null, ...before] = journey.service.release.challenges
      await storeTest(journey, userId, 'en', { answered: before.map(upToLevel(6)), waiting })
      await page.goto('/learner/profile')
      await page.getByRole('group', { name: say('profile.mosaic') }).waitFor()
    },
  },
]

/** A pause after five answers, of each outcome. */
async function openCheckpoint(journey: Journey, person: Person): Promise<void> {
  const userId = await signInAs(journey, person, 'Malik')
  const answers = {
    'phishing-2-library-names': 'right',
    'passwords-1-team-page': 'wrong',
    'incident-recovery-2-game-support': 'right',
    'secure-connections-4-hostel-wifi': 'skipped',
    'malware-2-full-screen-alert': 'right',
  } as const
  const waiting = challenge(journey, 'strong-sign-in-2-library-card')
  const test = await storeTest(journey, userId, 'fr', { answered: answered(journey, answers), waiting })
  await person.page.goto(`/learner/assessments/${test}/checkpoints/1`)
  await person.page.locator('main ol > li').first().waitFor()
}

function challenge({ service }: Journey, id: string): Challenge {
  const found = service.release.challenges.find((one) => one.id === id)
  if (!found) throw new Error(`${id} is not in the content: choose another challenge for this picture`)
  return found
}

function answered(journey: Journey, outcomes: Readonly<Record<string, Answered['outcome']>>): Answered[] {
  return Object.entries(outcomes).map(([id, outcome]) => ({ challenge: challenge(journey, id), outcome }))
}

/** As somebody answers who knows what is asked up to a level. */
function upToLevel(known: number): (challenge: Challenge) => Answered {
  return (challenge) => ({ challenge, outcome: challenge.level > known ? 'skipped' : 'right' })
}

async function take(journey: Journey, { name, language, theme, size, open }: Picture): Promise<void> {
  const person = await journey.newPerson(language, {
    viewport: size,
    deviceScaleFactor: pixels / size.width,
    colorScheme: theme,
    reducedMotion: 'reduce',
  })
  await open(journey, person)
  // Away from what was clicked, which would look hovered.
  await person.page.mouse.move(0, 0)
  await person.page.evaluate(() => document.fonts.ready)
  const image = await person.page.screenshot({ animations: 'disabled' })
  await writeFile(join(folder, `${name}.png`), image)
  console.log(`${name}.png ${Math.round(image.length / 1_000)} kB`)
  await person.context.close()
}

await mkdir(folder, { recursive: true })
const journey = await startJourney()
try {
  for (const picture of pictures) await take(journey, picture)
} finally {
  await journey.stop()
}
