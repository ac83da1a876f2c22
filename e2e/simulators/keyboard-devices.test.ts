// Devices, and what runs on them, by keyboard alone: a browser, files, settings, a network, and a form on line, each from
// the first stop to the answer. `npm run test:simulators`.
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Journey, startJourney } from '../journey.ts'
import { press, reach } from '../keyboard.ts'
import { outcomeOf, sitBefore } from '../sitting.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
})
afterAll(() => journey.stop())

/** Presses what is in the task: whoever did is still somewhere in it. */
async function pressHere(page: Page, control: Locator): Promise<void> {
  await press(page, control)
  const isLost = await page.evaluate(() => document.activeElement === document.body)
  expect(isLost, `the focus is lost after ${control}`).toBe(false)
}

async function tick(page: Page, box: Locator): Promise<void> {
  await reach(page, box)
  await page.keyboard.press('Space')
}

/** Types in place of what a field has. */
async function write(page: Page, field: Locator, text: string): Promise<void> {
  await reach(page, field)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** Goes down a closed list, or up again, until it says the words. */
async function choose(page: Page, list: Locator, words: string): Promise<void> {
  await reach(page, list)
  const steps = await list.evaluate((select: HTMLSelectElement, wanted) => {
    const place = [...select.options].findIndex(({ text }) => text === wanted)
    return place < 0 ? Number.NaN : place - select.selectedIndex
  }, words)
  expect(steps, `${words} can be chosen`).not.toBeNaN()
  for (let step = 0; step < Math.abs(steps); step++) await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp')
  expect(await list.locator('option:checked').textContent()).toBe(words)
}

describe('with a keyboard alone', () => {
  it('somebody looks into the warnings of a browser, and fills in a sheet', async () => {
    const person = await journey.newPerson('fr')
    const { page, say } = person
    const assessmentId = await sitBefore(journey, person, 'secure-connections-6-station-laptop')
    const tabs = page.getByRole('list', { name: say('browser.tabs') })
    const showTab = (title: string) => pressHere(page, tabs.getByRole('button', { name: title, exact: true }))
    const button = (name: RegExp) => page.getByRole('button', { name })

    await showTab('mediatheque-orme.example')
    await pressHere(page, button(say('browser.warning-details')))
    await pressHere(page, button(say('browser.clock')))
    await pressHere(page, button(say('browser.set-clock')))
    await page.getByRole('heading', { name: 'Médiathèque de l’Orme' }).waitFor()
    await pressHere(page, button(say('browser.site')))
    await pressHere(page, button(say('browser.close')))
    for (const host of ['graines-du-val.example', 'mairie-orme.example']) {
      await showTab(host)
      await pressHere(page, button(say('browser.leave')))
    }
    await showTab('Wi-Fi de la gare')
    await pressHere(page, button(/^Accepter et se connecter$/))
    await showTab('Le Journal de l’Orme')
    await page.getByText('Le marché de Noël ouvre samedi.').waitFor()
    await showTab('Ma fiche')
    for (const [host, cause] of [
      ['mediatheque-orme', 'Date de l’appareil fausse'],
      ['graines-du-val', 'Certificat périmé'],
      ['mairie-orme', 'Certificat fait pour un site sans rapport'],
      ['journal-orme', 'Portail de connexion du Wi-Fi'],
    ] as const) {
      await choose(page, page.getByLabel(`Pourquoi ${host}.example est refusé`), cause)
    }
    await pressHere(page, button(/^Envoyer ma fiche$/))
    await page.getByText('La fiche est envoyée.').waitFor()
    await press(page, button(say('test.validate')))
    await expect.poll(() => outcomeOf(journey, assessmentId)).toBe('right')
    expect(person.complaints).toEqual([])
  })

  it('somebody answers what two pages ask about cookies', async () => {
    const person = await journey.newPerson('en')
    const { page, say } = person
    const assessmentId = await sitBefore(journey, person, 'tracking-2-lake-saturday')
    const button = (name: string) => page.getByRole('button', { name, exact: true })

    await tick(page, page.getByRole('checkbox', { name: 'Show targeted advertisements' }))
    await tick(page, page.getByRole('checkbox', { name: 'Share with 214 partners' }))
    await pressHere(page, button('Save my choices'))
    await pressHere(page, button('Lake trains'))
    await pressHere(page, button('Only what is needed'))
    await press(page, page.getByRole('button', { name: say('test.validate') }))
    await expect.poll(() => outcomeOf(journey, assessmentId)).toBe('right')
    expect(person.complaints).toEqual([])
  })

  it('somebody makes a vault, and signs in with what it made and kept', async () => {
    const person = await journey.newPerson('en')
    const { page, say } = person
    const assessmentId = await sitBefore(journey, person, 'passwords-4-bike-workshop')
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })

    await pressHere(page, button(say('browser.vault')))
    await write(page, page.getByLabel(say('browser.passphrase')), 'slow giraffe under ten lanterns')
    await pressHere(page, button(say('browser.make-vault')))
    await pressHere(page, button(say('browser.close')))
    await pressHere(page, button('Create an account'))
    await write(page, page.getByLabel('Account name'), 'yasmine.velo')
    await pressHere(page, button(say('browser.generate')))
    await write(page, page.getByLabel(say('browser.length')), '16')
    await pressHere(page, button(say('browser.use')))
    await pressHere(page, button('Create my account'))
    await pressHere(page, button(say('browser.keep')))
    await pressHere(page, button('Sign in'))
    await pressHere(page, button(say('browser.fill-in', { user: 'yasmine.velo' })))
    await pressHere(page, button('Sign in'))
    await pressHere(page, button('Book Saturday morning'))
    await page.getByText('The workbench is yours on Saturday morning.').waitFor()
    await press(page, button(say('test.validate')))
    await expect.poll(() => outcomeOf(journey, assessmentId)).toBe('right')
    expect(person.complaints).toEqual([])
  })

  it('somebody reads a log, moves a file and gives a right', async () => {
    const person = await journey.newPerson('fr')
    const { page, say } = person
    const assessmentId = await sitBefore(journey, person, 'operating-systems-6-radio-copies')
    const entry = (name: RegExp) => page.getByRole('table').getByRole('button', { name })
    const button = (name: RegExp) => page.getByRole('button', { name })

    await pressHere(page, entry(/^copie\.log/))
    await page.getByText('jingle.wav : lecture refusée', { exact: false }).waitFor()
    await pressHere(page, button(say('files.close')))
    await pressHere(page, entry(/^Brouillons/))
    await tick(page, page.getByRole('checkbox', { name: say('files.pick', { name: 'novembre.wav' }) }))
    await pressHere(page, button(say('files.move')))
    await pressHere(page, button(say('files.cancel')))
    await pressHere(page, button(say('files.move')))
    await choose(page, page.getByLabel(say('files.move-to')), 'Radio › Émissions › 2026')
    await pressHere(page, button(say('files.move-here')).last())

    await pressHere(
      page,
      page.getByRole('navigation', { name: say('files.way') }).getByRole('button', { name: 'Radio' }),
    )
    await pressHere(page, entry(/^Émissions/))
    await pressHere(page, entry(/^2026/))
    await tick(page, page.getByRole('checkbox', { name: say('files.pick', { name: 'jingle.wav' }) }))
    await pressHere(page, button(say('files.properties')))
    await choose(page, page.getByLabel('Programme de copie'), 'Lire')
    await pressHere(page, button(say('files.close-properties')))
    await press(page, button(say('test.validate')))
    await expect.poll(() => outcomeOf(journey, assessmentId)).toBe('right')
    expect(person.complaints).toEqual([])
  })

  it('somebody changes saved passwords in the settings', async () => {
    const person = await journey.newPerson('fr')
    const { page, say } = person
    const assessmentId = await sitBefore(journey, person, 'passwords-3-drawing-forum')
    const button = (name: RegExp) => page.getByRole('button', { name })

    await pressHere(page, button(say('settings.show')))
    await page.getByText('R3nard-Bl3u-2026!').waitFor()
    for (const [account, password] of [
      ['Forum Crayon', null],
      ['Lycée des Collines', null],
      ['Carte de bus', 'cacao tiède et violon'],
      ['Messagerie', 'sept lampes dans la forêt'],
    ] as const) {
      await pressHere(page, button(new RegExp(`^Modifier\\s*:\\s*${account}$`)))
      if (password === null) await pressHere(page, button(say('settings.make')))
      else await write(page, page.getByLabel(say('settings.password-of', { account })), password)
      await pressHere(page, button(new RegExp(`^Fermer\\s*:\\s*${account}$`)))
    }
    await press(page, button(say('test.validate')))
    await expect.poll(() => outcomeOf(journey, assessmentId)).toBe('right')
    expect(person.complaints).toEqual([])
  })

  it('somebody who was robbed blocks a card once that is confirmed, and warns others', async () => {
    const person = await journey.newPerson('fr')
    const { page, say } = person
    const assessmentId = await sitBefore(journey, person, 'incident-recovery-2-pram-sale')
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })

    await pressHere(page, button('Banque du Val'))
    await pressHere(page, button('Bloquer la carte'))
    await pressHere(page, button(say('settings.cancel')))
    await pressHere(page, button('Bloquer la carte'))
    await pressHere(page, button('Bloquer'))
    await page.getByText('La carte est bloquée.').waitFor()
    await pressHere(page, button('Tout raconter'))
    await pressHere(page, button('Téléphone'))
    await pressHere(page, button('Compte de messagerie'))
    await pressHere(page, button(say('settings.make')))
    await pressHere(page, button('Téléphone'))
    await pressHere(page, button('Contacts'))
    await pressHere(page, button('Prévenir').first())
    await press(page, button(say('test.validate')))
    await expect.poll(() => outcomeOf(journey, assessmentId)).toBe('right')
    expect(person.complaints).toEqual([])
  })

  it('somebody finds and stops in the settings what brings a search page back', async () => {
    const person = await journey.newPerson('en')
    const { page, say } = person
    const assessmentId = await sitBefore(journey, person, 'malware-7-potters-browser')
    const button = (name: RegExp) => page.getByRole('button', { name })
    const home = button(/^System$/)

    await pressHere(page, button(/^Scheduled tasks/))
    await pressHere(page, button(/^Disable\s*:\s*SystemUpdateCentre$/))
    await pressHere(page, button(say('simulator.start-over')))
    await pressHere(page, button(say('simulator.start-over-no')))
    await pressHere(page, home)
    await write(page, page.getByRole('searchbox', { name: say('settings.search') }), 'management profiles')
    await pressHere(page, button(/^Management profiles/).first())
    await pressHere(page, button(/^Remove\s*:\s*Browser management$/))
    await pressHere(page, home)
    await pressHere(page, button(/^Browser extensions/))
    await pressHere(page, button(/^Remove\s*:\s*FindQuick$/))
    await pressHere(page, home)
    await pressHere(page, button(/^Running programs/))
    await pressHere(page, button(/^Stop\s*:\s*tv-helper$/))
    await pressHere(page, home)
    await pressHere(page, button(/^Restart$/))
    await page.getByText('All seems normal.', { exact: false }).waitFor()
    await press(page, button(say('test.validate')))
    await expect.poll(() => outcomeOf(journey, assessmentId)).toBe('right')
    expect(person.complaints).toEqual([])
  })

  it('somebody shares the network of a phone and joins it', async () => {
    const person = await journey.newPerson('en')
    const { page, say } = person
    const assessmentId = await sitBefore(journey, person, 'secure-connections-4-ferry-hall')
    const button = (name: RegExp) => page.getByRole('button', { name })

    await pressHere(page, button(/^Sami’s phone/))
    await pressHere(page, button(say('network.leave')))
    await tick(page, page.getByRole('checkbox', { name: say('network.mobile') }))
    await tick(page, page.getByRole('checkbox', { name: say('network.sent') }))
    await choose(page, page.getByLabel(say('network.security')), 'WPA2')
    await write(page, page.getByLabel(say('network.key')), 'quatre-mouettes-grises')
    await pressHere(page, button(/^Sami’s laptop/))
    await pressHere(page, button(/^Join\s*\(Sami\)$/))
    await write(page, page.getByLabel(say('network.key-of', { name: 'Sami' })), 'quatre-mouettes-grises')
    await pressHere(page, button(/^Join$/))
    await page.getByText(say('network.notice-joined')).waitFor()
    await choose(page, page.getByLabel(say('network.test-to')), 'banque-des-dunes.example')
    await pressHere(page, button(say('network.test')))
    await page.getByRole('listitem').filter({ hasText: 'banque-des-dunes.example answers.' }).waitFor()
    await press(page, button(say('test.validate')))
    await expect.poll(() => outcomeOf(journey, assessmentId)).toBe('right')
    expect(person.complaints).toEqual([])
  })

  it('somebody lays cables between two rooms, and lets a guest in', async () => {
    const person = await journey.newPerson('fr')
    const { page, say } = person
    const assessmentId = await sitBefore(journey, person, 'networks-4-school-radio')
    const button = (name: RegExp) => page.getByRole('button', { name })
    const plug = async (into: string) => {
      await choose(page, page.getByLabel(say('network.new-cable')), into)
      await pressHere(page, button(say('network.plug')))
    }
    const joinWifi = async (name: string, key: string) => {
      await pressHere(page, button(new RegExp(`\\(${name}\\)$`)))
      await write(page, page.getByLabel(say('network.key-of', { name })), key)
      await page.keyboard.press('Enter')
      await page.getByText(say('network.notice-joined')).waitFor()
    }

    await pressHere(page, button(/^Ordinateur du son/))
    await pressHere(page, button(/^Débrancher/))
    await plug('Switch')
    await pressHere(page, button(/^Switch/))
    await plug('Routeur')
    await plug('Archives')
    await pressHere(page, button(/^Imprimante/))
    await joinWifi('Radio-Equipe', 'micro-violet-314')
    await pressHere(page, button(/^Routeur/))
    const guests = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: say('network.own-wifi', { name: 'Radio-2' }) }) })
      .last()
    await tick(page, guests.getByRole('checkbox', { name: say('network.sent') }))
    await tick(page, guests.getByRole('checkbox', { name: say('network.isolated') }))
    await pressHere(page, button(/^Téléphone de l’invité/))
    await joinWifi('Radio-2', 'bonjour-radio-22')
    await press(page, button(say('test.validate')))
    await expect.poll(() => outcomeOf(journey, assessmentId)).toBe('right')
    expect(person.complaints).toEqual([])
  })

  it('somebody sends requests by a form on line', async () => {
    const person = await journey.newPerson('en')
    const { page, say } = person
    const assessmentId = await sitBefore(journey, person, 'data-rights-3-awa-requests')
    const button = (name: RegExp) => page.getByRole('button', { name })
    const services = page.getByRole('navigation').getByRole('button', { name: 'Services' })

    await pressHere(page, button(/^Your swimming card/))
    await pressHere(page, button(say('form.begin')))
    await pressHere(page, button(say('form.leave')))
    await pressHere(page, button(say('form.leave-no')))
    await pressHere(page, button(say('form.leave')))
    await pressHere(page, button(say('form.leave-yes')))
    for (const [procedure, right, downs] of [
      [/^Your swimming card/, 'Correct a wrong piece of data', 1],
      [/^Your customer account/, 'Object to their use for advertising', 3],
      [/^Your Sonora account/, 'Take my data to another service', 4],
    ] as const) {
      await pressHere(page, button(procedure))
      await pressHere(page, button(say('form.begin')))
      // Forgotten first: the list of what is missing leads to it.
      await pressHere(page, button(say('form.next')))
      await pressHere(page, button(/^What do you ask for\?/))
      for (let down = 0; down < downs; down++) await page.keyboard.press('ArrowDown')
      expect(await page.getByRole('radio', { name: right }).isChecked()).toBe(true)
      if (downs === 1) await write(page, page.getByLabel(/^Details/), 'Awa')
      await pressHere(page, button(say('form.next')))
      await page.getByRole('heading', { name: say('form.summary') }).waitFor()
      await pressHere(page, button(say('form.send')))
      await page.getByRole('heading', { name: say('form.receipt') }).waitFor()
      await pressHere(page, services)
    }
    await press(page, button(say('test.validate')))
    await expect.poll(() => outcomeOf(journey, assessmentId)).toBe('right')
    expect(person.complaints).toEqual([])
  })
})
