import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { objectsWith, type ReadPdf, readPdf } from '../../testing/read-pdf.ts'
import { currentRelease, playToTheEnd, startTest } from '../../testing/simulated-learner.ts'
import { type Person, startTestApp, type TestApp } from '../../testing/test-app.ts'
import * as accounts from '../accounts/contract.ts'
import * as profile from '../profile/contract.ts'
import { getMosaicPdf } from './contract.ts'
import { isPrintable } from './mosaic-sheet.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

const email = 'eleonore@example.org'

async function signUp(person: Person, firstName: string, address = email): Promise<void> {
  await person.call(accounts.signUp, {
    body: { email: address, password: 'Carreau-Violet-27', firstName, language: 'fr', acceptsTerms: true },
  })
}

async function order(person: Person, language: 'fr' | 'en', name: 'with' | 'without'): Promise<ReadPdf> {
  const response = await person.request('GET', `${getMosaicPdf.url}?language=${language}&name=${name}`)
  expect({ status: response.statusCode, type: response.headers['content-type'] }).toEqual({
    status: 200,
    type: 'application/pdf',
  })
  return readPdf(response.rawPayload)
}

describe('the mosaic as a PDF', () => {
  it.each([
    ['fr', 'Mosaïque de 16 compétences', 'Ce document n’est pas un certificat', 'mosaique'],
    ['en', 'Mosaic of 16 competences', 'This document is not a certificate', 'mosaic'],
  ] as const)('is one page, tagged, with its language, title and fonts (%s)', async (language, alt, warning, file) => {
    const { person } = await startTest(test)
    const response = await person.request('GET', `${getMosaicPdf.url}?language=${language}&name=without`)
    expect(response.headers['content-disposition']).toBe(`attachment; filename="pix-${file}.pdf"`)
    const pdf = readPdf(response.rawPayload)

    const [catalog] = objectsWith(pdf, /\/Type \/Catalog/)
    expect(catalog).toContain(`/Lang (${language})`)
    expect(catalog).toMatch(/\/MarkInfo/)
    expect(response.rawPayload.toString('latin1')).toContain('/Marked true')
    expect(catalog).toMatch(/\/StructTreeRoot \d+ 0 R/)
    expect(response.rawPayload.toString('latin1')).toContain('/DisplayDocTitle true')
    expect([...pdf.streams.values()].some((one) => one.includes('<pdfuaid:part>1</pdfuaid:part>'))).toBe(true)

    expect(objectsWith(pdf, /\/Type \/Page\b/)).toHaveLength(1)
    expect(pdf.structure).toEqual({ Document: 1, H1: 1, P: 7, Figure: 1, Table: 1, Caption: 1, TR: 17, TH: 19, TD: 32 })
    const figure = objectsWith(pdf, /\/S \/Figure/)
      .join('')
      .replaceAll('\0', '')
    expect(figure).toContain(Buffer.from(alt, 'latin1').toString('latin1'))

    const fonts = objectsWith(pdf, /\/Type \/FontDescriptor/)
    expect(fonts).toHaveLength(2)
    for (const font of fonts)
      expect(font).toMatch(/\/FontName \/[A-Z]+\+AtkinsonHyperlegibleNext-\w+[\s\S]*\/FontFile2 /)
    expect(objectsWith(pdf, /\/Subtype \/Type1/)).toEqual([])
    expect(pdf.text).toContain(warning)
    expect(pdf.text).not.toContain('\ufffd')
  })

  it('says what the profile says', async () => {
    const started = await startTest(test)
    await playToTheEnd(test, await currentRelease(test), started, 3)
    const pdf = await order(started.person, 'en', 'without')
    const { scorecards, pix, openPix } = await started.person.call(profile.getProfile, { query: { language: 'en' } })
    const lines = pdf.text.split('\n')
    const words = pdf.text.replaceAll(/\s+/g, ' ')
    expect(words).toContain(`${pix} pix of ${openPix} that can be earned today`)
    expect(words).toContain('Pix is a free and open service')
    expect(words).toContain('http')
    for (const { name, status, level, pix: own } of scorecards) {
      const place = lines.indexOf(name)
      const none = { 'coming-soon': 'coming soon', 'not-started': 'not started' }
      const isNone = status === 'coming-soon' || status === 'not-started'
      expect(lines.slice(place, place + 3)).toEqual(
        isNone ? [name, none[status], '–'] : [name, String(level), String(own)],
      )
    }
  })

  it('says the first name only to whoever asks for it, and nothing else of the person', async () => {
    const person = test.newPerson()
    await signUp(person, 'Éléonore')
    expect((await order(person, 'fr', 'with')).text).toMatch(/Éléonore.: ma mosaïque/)
    const without = await order(person, 'fr', 'without')
    expect(without.text).toContain('Ma mosaïque de compétences numériques')
    expect(without.text).not.toMatch(/Éléonore|example\.org/)
    expect(objectsWith(without, /Éléonore/)).toEqual([])
  })

  it('holds a long name, and leaves out one that its font cannot write', async () => {
    const long = test.newPerson()
    await signUp(long, 'Bartholomew-Featherstonehaugh '.repeat(2), 'long@example.org')
    const pdf = await order(long, 'fr', 'with')
    expect(pdf.text).toContain('Bartholomew-Featherstonehaugh')
    expect(objectsWith(pdf, /\/Type \/Page\b/)).toHaveLength(1)
    const greek = test.newPerson()
    await signUp(greek, 'Ελένη', 'greek@example.org')
    expect((await order(greek, 'fr', 'with')).text).toContain('Ma mosaïque')
  })

  it('is for whoever has begun: nobody gets the sheet of nobody', async () => {
    const response = await test.newPerson().request('GET', `${getMosaicPdf.url}?language=fr&name=with`)
    expect(response.statusCode).toBe(401)
  })
})

describe('a name that can be printed', () => {
  it.each(['Éléonore', 'Łukasz', 'Ștefan', 'Ğülşen', 'D’Arcy', 'Zoe\u0308', 'Anne-Marie', ''])('%s is one', (name) => {
    expect(isPrintable(name)).toBe(true)
  })

  it.each(['Ελένη', 'Дарья', '小雨', 'ليلى', '🙂'])('%s is not', (name) => {
    expect(isPrintable(name)).toBe(false)
  })
})
