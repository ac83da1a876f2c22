import { mkdir } from 'node:fs/promises'
import { startJourney } from './journey.ts'
import { makeOperator, signInAs, storeTest } from './stored-test.ts'
const out = '/tmp/simshots'
await mkdir(out, { recursive: true })
const id = 'device-protection-1-new-tablet'
const journey = await startJourney()
try {
  for (const [lang, width] of [['fr', 1280], ['en', 360]] as const) {
    const challenge = journey.service.release.challenges.find((x) => x.id === id)!
    const p = await journey.newPerson(lang, { viewport: { width, height: 800 } })
    const userId = await signInAs(journey, p, 'Amina')
    await makeOperator(journey, userId, 'content')
    const done = await storeTest(journey, userId, lang, { answered: [{ challenge, outcome: 'wrong' }], waiting: null })
    await p.page.goto(`/learner/assessments/${done}/questions/1`)
    await p.page.waitForTimeout(2500)
    for (const s of await p.page.locator('summary').all()) await s.click().catch(() => {})
    await p.page.waitForTimeout(500)
    await p.page.screenshot({ path: `${out}/past-${lang}-${width}.png`, fullPage: true })
    await p.page.goto(`/learner/assessments/${done}/results`)
    await p.page.waitForTimeout(2500)
    for (const s of await p.page.locator('details:not([open]) > summary').all()) { await s.click().catch(() => {}); await p.page.waitForTimeout(300) }
    for (const s of await p.page.locator('details:not([open]) > summary').all()) { await s.click().catch(() => {}); await p.page.waitForTimeout(300) }
    await p.page.screenshot({ path: `${out}/results-${lang}-${width}.png`, fullPage: true })
    await p.page.goto('/authoring/simulators'); await p.page.waitForTimeout(1500)
    await p.page.screenshot({ path: `${out}/gallery-${lang}-${width}.png`, fullPage: true })
    await p.page.goto(`/authoring/simulators/${id}`); await p.page.waitForTimeout(1500)
    await p.page.getByRole('button', { name: /Verrouillage|Lock/ }).click()
    await p.page.getByRole('radio', { name: /taper un code|type a code/ }).click()
    await p.page.waitForTimeout(800)
    await p.page.screenshot({ path: `${out}/task-${lang}-${width}.png`, fullPage: true })
    console.log(p.complaints)
    await p.context.close()
  }
} finally { await journey.stop() }
