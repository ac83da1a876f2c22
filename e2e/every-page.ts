// Walks every page of the service in a language, on the smallest screen: whole, named, without error, for everybody,
// whatever spacing, zoom, colours or paper they need. A file for each language: they are walked at the same time.
import type { Challenge } from '@pix/core/content'
import type { Language } from '@pix/core/language'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { mailQueue } from '../apps/api/src/features/mail/mail-queue.ts'
import { noteMailFailure } from '../apps/api/src/features/mail/outages.ts'
import { controlsAreThere } from './answer-controls.ts'
import { type Journey, type Person, startJourney } from './journey.ts'
import { accessFlaws, adaptationFlaws, flawsOf, outlineFlaws, overflowFlaws } from './page-flaws.ts'
import { type Answered, makeOperator, replaceWaiting, signInAs, storeReport, storeTest } from './stored-test.ts'
import { beginning } from './words.ts'

// WCAG 1.4.10: nothing may have to be scrolled sideways at this width.
const narrowest = { width: 320, height: 640 }

// A4 between margins of 15 mm, in CSS pixels.
const paper = { width: 680, height: 1009 }

const outcomes = ['wrong', 'right', 'skipped'] as const

/** The fewest challenges that show every kind of item and of exhibit. */
function oneOfEachKind(challenges: readonly Challenge[]): Challenge[] {
  const kindsOf = ({ item, texts, timer, focus }: Challenge): string[] => [
    item.kind,
    ...(timer === undefined ? [] : ['is timed']),
    ...(focus ? ['is from memory'] : []),
    ...(texts.fr.illustration ? ['shows a picture'] : []),
    ...(texts.fr.downloads ? ['brings a file'] : []),
    ...texts.fr.exhibits.map(({ kind }) => `shows ${kind}`),
    ...Object.values(texts.fr.beside ?? {}).map(({ kind }) => `shows ${kind} beside`),
  ]
  const missing = new Set(challenges.flatMap(kindsOf))
  const news = (challenge: Challenge): number => new Set(kindsOf(challenge).filter((kind) => missing.has(kind))).size
  const chosen: Challenge[] = []
  while (missing.size > 0) {
    const best = challenges.reduce((one, other) => (news(other) > news(one) ? other : one))
    for (const kind of kindsOf(best)) missing.delete(kind)
    chosen.push(best)
  }
  return chosen
}

const firstNames: Readonly<Record<Language, string>> = {
  fr: 'Marie-Antoinette-Éléonore',
  en: 'Bartholomew-Featherstonehaugh',
}

/** Declares the tests of the pages in a language. */
export function walkEveryPage(language: Language): void {
  let journey: Journey
  let visitor: Person
  let beginner: Person
  let finisher: Person
  let operator: Person
  let reported: string
  let started: string
  let completed: string
  let everyKind: Challenge[]

  beforeAll(async () => {
    journey = await startJourney()
    const newPerson = () => journey.newPerson(language, { viewport: narrowest, reducedMotion: 'reduce' })
    visitor = await newPerson()
    beginner = await newPerson()
    finisher = await newPerson()
    const { challenges } = journey.service.release
    everyKind = oneOfEachKind(challenges)
    const answered = challenges
      .filter((challenge) => !everyKind.includes(challenge))
      .slice(0, 7)
      .map((challenge, place): Answered => ({ challenge, outcome: outcomes[place % 3] ?? 'wrong' }))
    const waiting = everyKind.find(({ timer }) => timer === undefined) ?? null
    started = await storeTest(journey, await signInAs(journey, beginner, ''), language, { answered, waiting })
    const all = challenges.map((challenge, place): Answered => ({ challenge, outcome: outcomes[place % 3] ?? 'wrong' }))
    const finisherId = await signInAs(journey, finisher, firstNames[language])
    completed = await storeTest(journey, finisherId, language, { answered: all, waiting: null })
    operator = await newPerson()
    await makeOperator(journey, await signInAs(journey, operator, firstNames[language]), 'super-admin')
    reported = all[0]?.challenge.id ?? ''
    const report = { category: 'link', detail: 'blocked', text: 'https://example.org/'.repeat(9), language } as const
    await storeReport(journey, finisherId, completed, report)
    await storeReport(journey, finisherId, completed, { ...report, category: 'answer', detail: 'not-accepted' })
    const { services } = journey.service
    await services.jobs.send(services.pool, mailQueue, { kind: 'reset-password', email: 'a@b.example', language })
    await noteMailFailure(journey.database, 'connect ECONNREFUSED 127.0.0.1:25', new Date())
  })

  /** Of the competence that every stored test is of. */
  const mistakes = (): string => {
    const { competences, challenges } = journey.service.release
    return `/learner/mistakes/${competences.find(({ id }) => id === challenges[0]?.competenceId)?.code}`
  }

  type Visit = {
    readonly name: string
    readonly who: () => Person
    readonly address: () => string
    /** What is done on the page before it is looked at. */
    readonly before?: (person: Person) => Promise<void>
    /** What the browser itself writes on the console about an answer that is meant to be a refusal. */
    readonly refusal?: RegExp
  }

  const submit =
    (key: 'accounts.sign-in-submit' | 'accounts.sign-up-submit') =>
    async ({ page, say }: Person) => {
      await page.getByRole('button', { name: say(key) }).click()
      await page.locator('[aria-invalid="true"]').first().waitFor()
    }

  const openForms = async ({ page, say }: Person): Promise<void> => {
    await page.getByRole('button', { name: say('account.email-change') }).click()
    await page.getByRole('button', { name: say('account.password-change') }).click()
    await page.getByRole('button', { name: say('methods.passkey-add') }).click()
  }

  const openReport = async ({ page, say }: Person): Promise<void> => {
    await page.getByRole('button', { name: say('test.report') }).click()
    await page.locator('#report-category').selectOption('link')
    await page.locator('#report-detail').selectOption('blocked')
    await page.locator('#report-detail').selectOption('something-else')
    await page.getByRole('button', { name: say('reports.send') }).click()
    await page.locator('[aria-invalid="true"]').first().waitFor()
  }

  const openReports = async ({ page, say }: Person): Promise<void> => {
    await page.getByText(say('operator.question')).first().click()
    await page.getByRole('heading', { name: say('operator.right-answer') }).waitFor()
    await page.locator('summary').getByText(say('operator.reply')).first().click()
    await page.locator('summary').getByText(say('operator.note')).first().click()
  }

  const noExercise = '/learner/exercises/00000000-0000-4000-8000-000000000000'

  /** Opens the first tube, at a question that waits. */
  const practise = async ({ page, say }: Person): Promise<void> => {
    await page.locator('main details summary').first().click()
    await page
      .getByRole('button', { name: beginning(say('practice.start')) })
      .first()
      .click()
    const skip = page.getByRole('button', { name: say('test.skip') })
    const next = page.getByRole('button', { name: say('practice.next') })
    await skip.or(next).waitFor()
    // Left at a correction by the visit before.
    if (await next.isVisible()) await next.click()
    await skip.waitFor()
  }

  const skipPractised = async ({ page, say }: Person): Promise<void> => {
    await page.getByRole('button', { name: say('test.skip') }).click()
    await page.getByRole('button', { name: say('practice.next') }).waitFor()
  }

  afterAll(() => journey.stop())

  const visits: readonly Visit[] = [
    { name: 'the front page', who: () => visitor, address: () => '/' },
    { name: 'an address that does not exist', who: () => visitor, address: () => '/nowhere', refusal: /404/ },
    { name: 'an address of the app that does not exist', who: () => visitor, address: () => '/learner/nowhere' },
    { name: 'signing in', who: () => visitor, address: () => '/sign-in' },
    {
      name: 'signing in with errors',
      who: () => visitor,
      address: () => '/sign-in',
      before: submit('accounts.sign-in-submit'),
    },
    {
      name: 'coming back from another service that is not offered',
      who: () => visitor,
      address: () => '/sign-in/with/nobody/callback?code=none',
      refusal: /404/,
    },
    {
      name: 'a first time that is over',
      who: () => visitor,
      address: () => '/sign-in/with/nobody/first-time',
      refusal: /410/,
    },
    { name: 'signing up', who: () => visitor, address: () => '/sign-up' },
    {
      name: 'signing up with errors',
      who: () => visitor,
      address: () => '/sign-up',
      before: async (person) => {
        const { page, say } = person
        await page.getByRole('radio', { name: say('access.age-old', { age: 15 }) }).check()
        await submit('accounts.sign-up-submit')(person)
      },
    },
    {
      name: 'signing up when one is young',
      who: () => visitor,
      address: () => '/sign-up',
      before: async ({ page, say }) => {
        await page.getByRole('radio', { name: say('access.age-young', { age: 15 }) }).check()
        await page.getByRole('button', { name: say('access.ask-parent') }).click()
        await page.locator('[aria-invalid="true"]').first().waitFor()
      },
    },
    {
      name: 'a link of a parent that is worth nothing',
      who: () => visitor,
      address: () => '/consent#none',
      refusal: /404/,
    },
    { name: 'the page on privacy', who: () => visitor, address: () => '/learner/privacy' },
    { name: 'a forgotten password', who: () => visitor, address: () => '/forgotten-password' },
    {
      name: 'a link sent to a long address',
      who: () => visitor,
      address: () => '/forgotten-password',
      before: async ({ page, say }) => {
        await page
          .getByRole('textbox', { name: say('accounts.email') })
          .fill(`${'antoinette'.repeat(6)}@valbourg.example`)
        await page.getByRole('button', { name: say('accounts.send-link') }).click()
        await page.getByText(say('accounts.link-late')).waitFor()
      },
    },
    {
      name: 'a link to a new password that is worth nothing',
      who: () => visitor,
      address: () => '/new-password#none',
      refusal: /404/,
    },
    {
      name: 'a link to confirm an address that is worth nothing',
      who: () => visitor,
      address: () => '/confirm-email#none',
      refusal: /404/,
    },
    { name: 'an account', who: () => finisher, address: () => '/learner/account', before: openForms },
    {
      name: 'the data of an account',
      who: () => finisher,
      address: () => '/learner/account/data',
      before: ({ page }) => page.locator('main summary').first().click(),
    },
    { name: 'the comfort settings', who: () => visitor, address: () => '/learner/comfort' },
    {
      name: 'reporting a problem',
      who: () => beginner,
      address: () => `/learner/assessments/${started}/questions/6`,
      before: openReport,
    },
    { name: 'the reports of a person', who: () => finisher, address: () => '/learner/reports' },
    { name: 'the reports of somebody who sent none', who: () => beginner, address: () => '/learner/reports' },
    { name: 'the overview of an operator', who: () => operator, address: () => '/admin' },
    { name: 'the inbox of reports', who: () => operator, address: () => '/admin/reports' },
    { name: 'an inbox with nothing in it', who: () => operator, address: () => '/admin/reports?category=embed' },
    {
      name: 'the reports about a challenge',
      who: () => operator,
      address: () => `/admin/reports/${reported}`,
      before: openReports,
    },
    {
      name: 'the reports about a challenge that has none',
      who: () => operator,
      address: () => '/admin/reports/none',
      refusal: /404/,
    },
    {
      name: 'mails that wait',
      who: () => operator,
      address: () => '/admin/mails',
      before: ({ page }) => page.locator('main li h2').first().waitFor(),
    },
    { name: 'mails that failed', who: () => operator, address: () => '/admin/mails?state=failed' },
    { name: 'an administration page that does not exist', who: () => operator, address: () => '/admin/nothing' },
    { name: 'the administration, for somebody else', who: () => finisher, address: () => '/admin' },
    {
      name: 'the tubes to practise',
      who: () => finisher,
      address: () => '/learner/practice',
      before: ({ page }) => page.locator('main details summary').first().click(),
    },
    { name: 'a review with nothing to review', who: () => visitor, address: () => '/learner/review' },
    { name: 'an exercise of somebody else', who: () => beginner, address: () => noExercise, refusal: /404/ },
    {
      name: 'a practised question',
      who: () => beginner,
      address: () => '/learner/practice',
      before: async (person) => practise(person),
    },
    {
      name: 'the correction of a practised question',
      who: () => beginner,
      address: () => '/learner/practice',
      before: async (person) => {
        await practise(person)
        await skipPractised(person)
      },
    },
    {
      name: 'a problem with a practised question',
      who: () => beginner,
      address: () => '/learner/practice',
      before: async (person) => {
        await practise(person)
        await openReport(person)
      },
    },
    {
      name: 'the end of a practice',
      who: () => beginner,
      address: () => '/learner/practice',
      before: async (person) => {
        const { page, say } = person
        await practise(person)
        await page.getByRole('button', { name: say('practice.stop') }).click()
        await page.getByRole('heading', { level: 1, name: say('practice.end-title') }).waitFor()
      },
    },
    { name: 'a demo that does not exist', who: () => beginner, address: () => '/learner/demos/none', refusal: /404/ },
    { name: 'the terms', who: () => visitor, address: () => '/learner/terms' },
    { name: 'the profile of a newcomer', who: () => visitor, address: () => '/learner/profile' },
    { name: 'sharing before the first test', who: () => visitor, address: () => '/learner/share' },
    { name: 'sharing a mosaic', who: () => finisher, address: () => '/learner/share' },
    { name: 'the history of a newcomer', who: () => visitor, address: () => '/learner/history' },
    { name: 'a competence to discover', who: () => visitor, address: () => '/learner/competences/4.1' },
    { name: 'a competence that comes soon', who: () => visitor, address: () => '/learner/competences/1.1' },
    { name: 'a competence that does not exist', who: () => visitor, address: () => '/learner/competences/9.9' },
    {
      name: 'a tutorial',
      who: () => visitor,
      address: () => `/learner/tutorials/${journey.service.release.tutorials[0]?.id}`,
    },
    {
      name: 'a tutorial that is kept and rated',
      who: () => finisher,
      address: () => `/learner/tutorials/${journey.service.release.tutorials[0]?.id}`,
      before: async ({ page, say }) => {
        await page.getByRole('button', { name: say('tutorials.save') }).click()
        await page.getByRole('button', { name: say('tutorials.no') }).click()
        await page.getByText(say('tutorials.thanks')).waitFor()
      },
    },
    {
      name: 'a question that says why it is asked',
      who: () => beginner,
      address: () => `/learner/assessments/${started}`,
      before: async ({ page, say }) => {
        await page.getByText(say('test.why')).click()
        await page.getByText(say('why.tube-later')).waitFor()
      },
    },
    { name: 'the page to learn, for a visitor', who: () => visitor, address: () => '/learner/learn' },
    { name: 'the page to learn', who: () => finisher, address: () => '/learner/learn' },
    { name: 'the tutorials, for a visitor', who: () => visitor, address: () => '/learner/tutorials' },
    { name: 'the tutorials, some of which are kept', who: () => finisher, address: () => '/learner/tutorials' },
    {
      name: 'questions to revisit, for a visitor',
      who: () => visitor,
      address: () => '/learner/mistakes',
      refusal: /401/,
    },
    { name: 'questions to revisit', who: () => finisher, address: () => '/learner/mistakes' },
    {
      name: 'questions to revisit of a competence',
      who: () => finisher,
      address: () => `${mistakes()}?show=all`,
      before: async ({ page, say }) => {
        await page.getByRole('button', { name: say('mistakes.more') }).click()
        await openEverything(page, 21)
      },
    },
    { name: 'no question to revisit', who: () => beginner, address: () => '/learner/mistakes/1.1' },
    {
      name: 'a tutorial that does not exist',
      who: () => visitor,
      address: () => '/learner/tutorials/none',
      refusal: /404/,
    },
    {
      name: 'the test of somebody else',
      who: () => visitor,
      address: () => `/learner/assessments/${started}`,
      refusal: /401/,
    },
    {
      name: 'a test that does not exist',
      who: () => beginner,
      address: () => '/learner/assessments/00000000-0000-4000-8000-000000000000',
      refusal: /404/,
    },
    {
      name: 'a profile with a test under way',
      who: () => beginner,
      address: () => '/learner/profile',
      before: ({ page, say }) => page.getByText(say('profile.table')).click(),
    },
    {
      name: 'the menu of an account',
      who: () => finisher,
      address: () => '/learner/profile',
      before: ({ page }) => page.locator('header summary').click(),
    },
    { name: 'a competence under way', who: () => beginner, address: () => '/learner/competences/4.1' },
    {
      name: 'a pause with its corrections',
      who: () => beginner,
      address: () => `/learner/assessments/${started}/checkpoints/1`,
      before: ({ page }) => openEverything(page, 5),
    },
    {
      name: 'a pause that is not reached',
      who: () => beginner,
      address: () => `/learner/assessments/${started}/checkpoints/2`,
    },
    {
      name: 'results that are not there yet',
      who: () => beginner,
      address: () => `/learner/assessments/${started}/results`,
    },
    {
      name: 'a past question that was not asked',
      who: () => beginner,
      address: () => `/learner/assessments/${started}/questions/40`,
      refusal: /404/,
    },
    {
      name: 'a past question without its correction yet',
      who: () => beginner,
      address: () => `/learner/assessments/${started}/questions/6`,
    },
    { name: 'the profile of somebody who finished', who: () => finisher, address: () => '/learner/profile' },
    {
      name: 'the history of somebody who finished',
      who: () => finisher,
      address: () => '/learner/history',
      before: ({ page, say }) => page.getByText(say('progress.chart-table')).click(),
    },
    { name: 'a completed competence', who: () => finisher, address: () => '/learner/competences/4.1' },
  ]

  it.each(visits)(
    '$name is whole, named, without error, and for everybody',
    async ({ who, address, before, refusal }) => {
      const person = who()
      const { page, complaints } = person
      complaints.length = 0
      await page.goto(address())
      await page.getByRole('heading', { level: 1 }).waitFor()
      await before?.(person)
      const unexpected = complaints.filter((complaint) => !refusal?.test(complaint))
      expect([...(await flawsOf(page, language)), ...(await adaptationFlaws(page)), ...unexpected]).toEqual([])
    },
  )

  /** Makes it the question that waits, and begins it if it is timed. */
  const showWaiting = async (
    { page, say }: Person,
    challenge: Challenge,
    beforeBeginning: () => Promise<void> = async () => {},
  ): Promise<void> => {
    await journey.database.query('delete from question_timers where assessment_id = $1', [started])
    await replaceWaiting(journey, started, challenge, language)
    await page.goto(`/learner/assessments/${started}`)
    if (challenge.timer !== undefined) {
      await page.getByRole('button', { name: say('timed.begin') }).waitFor()
      await beforeBeginning()
      await page.getByRole('button', { name: say('timed.begin') }).click()
      await page.getByRole('timer').waitFor()
    }
    await controlsAreThere(page)
  }

  it('a question of each kind of item and of exhibit is', async () => {
    const { page, complaints } = beginner
    complaints.length = 0
    const flaws: string[] = []
    for (const challenge of everyKind) {
      await showWaiting(beginner, challenge, async () => {
        flaws.push(...naming(challenge, [...(await flawsOf(page, language)), ...(await adaptationFlaws(page))]))
      })
      flaws.push(...naming(challenge, [...(await flawsOf(page, language)), ...(await adaptationFlaws(page))]))
    }
    expect([...flaws, ...complaints]).toEqual([])
  }, 180_000)

  it('a question that lacks an answer says so where it is missing', async () => {
    const { page, say } = beginner
    const flaws: string[] = []
    for (const challenge of everyKind) {
      await showWaiting(beginner, challenge)
      await page.getByRole('button', { name: say('test.validate') }).click()
      const { kind } = challenge.item
      await page.getByText(say(kind === 'order' ? 'item.not-moved' : `item.missing-${kind}`)).waitFor()
      flaws.push(...naming(challenge, await overflowFlaws(page)))
      if (kind === 'order') continue
      const isBeside = await page.evaluate(() => {
        const described = document.activeElement?.closest('[aria-describedby~="answer-flaw"]')
        return described !== null && described !== undefined
      })
      if (!isBeside) flaws.push(`${challenge.id}: the focus is not on what is missing`)
    }
    expect(flaws).toEqual([])
  })

  it('every question, answered and read again, is whole and named', async () => {
    const { page, say, complaints } = finisher
    complaints.length = 0
    const { challenges } = journey.service.release
    const flaws: string[] = []
    await page.goto(`/learner/assessments/${completed}/questions/1`)
    for (const [place, challenge] of challenges.entries()) {
      await page.getByText(say('past.title', { position: place + 1 })).waitFor()
      // What it shows may come later than its frame.
      await page.getByRole('heading', { level: 1 }).waitFor()
      flaws.push(...naming(challenge, [...(await outlineFlaws(page, language)), ...(await overflowFlaws(page))]))
      if (everyKind.includes(challenge)) flaws.push(...naming(challenge, await accessFlaws(page)))
      if (place + 1 < challenges.length) await page.getByRole('link', { name: say('past.next') }).click()
    }
    expect([...flaws, ...complaints]).toEqual([])
  }, 180_000)

  it('the results, with the correction of a question of each kind open, are', async () => {
    const reader = await journey.newPerson(language, { viewport: narrowest, reducedMotion: 'reduce' })
    const userId = await signInAs(journey, reader, firstNames[language])
    const answered = everyKind.map((challenge, place) => ({ challenge, outcome: outcomes[place % 3] ?? 'wrong' }))
    const test = await storeTest(journey, userId, language, { answered, waiting: null })
    await reader.page.goto(`/learner/assessments/${test}/results`)
    await openEverything(reader.page, everyKind.length)
    expect([...(await flawsOf(reader.page, language)), ...reader.complaints]).toEqual([])
  })

  it('asking whose test it is, is', async () => {
    const stranger = await journey.newPerson(language, { viewport: narrowest, reducedMotion: 'reduce' })
    const [challenge, waiting] = journey.service.release.challenges
    if (!challenge || !waiting) throw new Error('the release has two challenges')
    const userId = await signInAs(journey, stranger, null)
    await storeTest(journey, userId, language, { answered: [{ challenge, outcome: 'wrong' }], waiting })
    await stranger.page.goto('/learner/profile')
    await stranger.page.getByRole('heading', { level: 1, name: stranger.say('yours.title') }).waitFor()
    expect([...(await flawsOf(stranger.page, language)), ...stranger.complaints]).toEqual([])
  })

  it('in forced colours tiles, choices, buttons and the focus can still be told apart', async () => {
    const { page, say } = beginner
    const choice = everyKind.find(({ item }) => item.kind === 'choice-one')
    if (!choice) throw new Error('there is a question with one choice')
    await replaceWaiting(journey, started, choice, language)
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto(`/learner/assessments/${started}`)
    const picture = async (selector: string): Promise<string> =>
      (await page.locator(selector).first().screenshot({ caret: 'hide' })).toString('base64')
    await page.getByRole('button', { name: say('test.validate') }).waitFor()
    const tiles = ['[data-state="done"]', '[data-state="now"]', ':not([data-state])']
    expect(new Set(await Promise.all(tiles.map((state) => picture(`.tiles i${state}`)))).size).toBe(3)

    const looks = [await picture('.choice')]
    await page.locator('.choice').first().click()
    looks.push(await picture('.choice'))
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    looks.push(await picture('.choice'))
    expect(new Set(looks).size).toBe(3)
    const grounds = await page
      .locator('form .button')
      .evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button).backgroundColor))
    expect(new Set(grounds).size).toBe(2)
    await page.emulateMedia({ forcedColors: null })
  })

  it.each(['light', 'dark', 'contrast'] as const)('colours can be told apart in the %s theme', async (theme) => {
    const { page } = finisher
    await page.emulateMedia({
      colorScheme: theme === 'dark' ? 'dark' : 'light',
      contrast: theme === 'contrast' ? 'more' : null,
    })
    const flaws: string[] = []
    const main = [
      '/',
      '/learner/profile',
      '/learner/history',
      '/learner/share',
      '/learner/competences/4.1',
      '/learner/terms',
      '/learner/privacy',
      `/learner/assessments/${completed}/results`,
      '/learner/learn',
      mistakes(),
      '/learner/tutorials',
    ]
    for (const address of main) {
      await page.goto(address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      if (address.endsWith('/results')) await openEverything(page, 12)
      flaws.push(...(await accessFlaws(page, 'color-contrast')).map((flaw) => `${address}: ${flaw}`))
    }
    await page.emulateMedia({ colorScheme: null, contrast: null })
    expect(flaws).toEqual([])
  })

  it('the profile, the results, corrections and lessons print in black on white, without what only a screen can do', async () => {
    const { page } = finisher
    const flaws: string[] = []
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await page.setViewportSize(paper)
    const addresses = [
      '/learner/profile',
      '/learner/history',
      `/learner/assessments/${completed}/results`,
      `/learner/assessments/${completed}/questions/1`,
      '/learner/learn',
      mistakes(),
      '/learner/tutorials',
      `/learner/tutorials/${journey.service.release.tutorials[0]?.id}`,
      `/learner/assessments/${completed}/checkpoints/1`,
    ]
    for (const address of addresses) {
      await page.goto(address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      // Whoever reads in the dark prints on white paper all the same.
      await page.evaluate(() => {
        document.documentElement.dataset['comfort'] = 'dark contrast wide'
      })
      if (address.endsWith('/results')) {
        await openEverything(page, 2)
        await page.locator('[aria-labelledby="next"] summary').first().click()
      }
      const { ink, ground, left, whole } = await page.evaluate((height) => {
        const ofPage = [...document.querySelectorAll<HTMLElement>('main *')]
        return {
          ink: getComputedStyle(document.body).color,
          ground: getComputedStyle(document.body).backgroundColor,
          left: [...document.querySelectorAll('nav, footer, .button')]
            .filter((one) => one.checkVisibility())
            .map(({ textContent }) => `on paper: ${textContent}`),
          // What is kept whole leaves the page before it empty.
          whole: ofPage
            .filter((one) => one.offsetHeight > height / 2 && getComputedStyle(one).breakInside === 'avoid')
            .map(({ textContent }) => `kept whole on paper: ${textContent.slice(0, 60)}`),
        }
      }, paper.height)
      flaws.push(...left, ...whole, ...(await overflowFlaws(page)))
      if (`${ink} on ${ground}` !== 'rgb(0, 0, 0) on rgb(255, 255, 255)') flaws.push(`${ink} on ${ground}`)
    }
    await page.setViewportSize(narrowest)
    await page.emulateMedia({ media: null, colorScheme: null })
    expect(flaws).toEqual([])
  })
}

function naming(challenge: Challenge, flaws: readonly string[]): string[] {
  return flaws.map((flaw) => `${challenge.id}: ${flaw}`)
}

/** Opens so many corrections of the list, with what is folded in them. */
async function openEverything(page: Page, corrections: number): Promise<void> {
  await page
    .locator('main ol > li > details')
    .nth(corrections - 1)
    .waitFor()
  await page.evaluate((last) => {
    for (const one of [...document.querySelectorAll<HTMLDetailsElement>('main ol > li > details')].slice(0, last))
      one.open = true
  }, corrections)
  await page.waitForFunction(
    (last) => document.querySelectorAll('main ol > li > details[open] h4').length >= 2 * last,
    corrections,
  )
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLDetailsElement>('main details details')) one.open = true
  })
}
