import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type Landing, landingPage } from './page.ts'
import { comfortScript, messagePage } from './shell.ts'
import { pageStyle } from './styles.ts'

const assets = { textFont: '/assets/text.woff2', titleFont: '/assets/title.woff2', favicon: '/favicon.svg' }
const links = { signIn: '/learner/sign-in', profile: '/learner/profile', source: 'https://code.example/pix' }
const areas = [
  { id: 'information-and-data', name: 'Informations et données' },
  { id: 'protection-and-security', name: 'Protection et sécurité' },
]

const landing: Landing = {
  language: 'fr',
  openLevels: 7,
  areas,
  competences: [
    {
      code: '1.1',
      id: 'search',
      name: "Mener une veille d'information",
      area: 'information-and-data',
      available: false,
    },
    { code: '4.1', id: 'secure', name: 'Sécuriser', area: 'protection-and-security', available: true },
  ],
  demos: [{ id: 'everyday', title: 'Tous les jours', description: 'Un colis.', questions: 6, minutes: 5 }],
  standing: 'visitor',
  publicUrl: 'https://pix.example',
  assets,
  links,
}

describe('the front page', () => {
  it('says its language, its title, and where its translations are', () => {
    const page = landingPage(landing)
    expect(page).toMatch(/^<!doctype html><html lang="fr">/)
    expect(page).toContain('<title>Pix')
    expect(page).toContain('<link rel="canonical" href="https://pix.example/fr">')
    expect(page).toContain('hreflang="en" href="https://pix.example/en"')
    expect(landingPage({ ...landing, language: 'en' })).toContain('<html lang="en">')
  })

  it('leads to a test in one click, without an account', () => {
    expect(landingPage(landing)).toMatch(/<a class="button" href="\/learner\/competences\/4\.1">/)
  })

  it('leads to the demos by a link, without any script, and stands without them', () => {
    const page = landingPage(landing)
    expect(page).toContain('<a href="/learner/demos/everyday">Tous les jours</a>')
    expect(page).toContain('6 questions, environ 5 minutes')
    expect(landingPage({ ...landing, demos: [] })).not.toContain('/learner/demos/')
  })

  it('links the competences that can be tried and says that the others are coming', () => {
    const page = landingPage(landing)
    expect(page).toContain('<a href="/learner/competences/4.1">Sécuriser</a>')
    expect(page).not.toContain('/learner/competences/1.1')
    expect(page).toContain('<li>Mener une veille d’information<span class="visually-hidden"> (bientôt)</span></li>')
  })

  it('stands when nothing can be tried yet', () => {
    const page = landingPage({
      ...landing,
      competences: landing.competences.map((competence) => ({ ...competence, available: false })),
    })
    expect(page).not.toContain('/learner/competences/')
  })

  it('says what its mosaic is, without promising pix that cannot be earned yet', () => {
    expect(landingPage(landing)).toContain(
      '<figcaption>Un exemple de mosaïque\u00a0: 2 compétences, un carreau par pix gagné.</figcaption>',
    )
  })

  it('leads to the terms, in both languages', () => {
    expect(landingPage(landing)).toContain(
      '<a href="/learner/terms">Conditions</a></li><li><a href="/learner/privacy">Vie privée</a>',
    )
    expect(landingPage({ ...landing, language: 'en' })).toContain(
      '<a href="/learner/terms">Terms</a></li><li><a href="/learner/privacy">Privacy</a>',
    )
  })

  it('names who runs the service and leads to them, when they said so', () => {
    expect(landingPage(landing)).not.toContain('Service proposé par')
    const known = { ...links, operatorName: 'Ville & Cie', contact: 'mailto:aide@valbourg.example' }
    const page = landingPage({ ...landing, links: known })
    expect(page).toContain('Service proposé par\u00a0: Ville &amp; Cie.')
    expect(page).toContain('<a href="mailto:aide@valbourg.example">Nous écrire</a>')
  })

  it('leads people who are signed in to their profile', () => {
    const page = landingPage({ ...landing, standing: 'known' })
    expect(page).toContain('href="/learner/profile"')
    expect(page).not.toContain('href="/learner/sign-in"')
  })

  it('escapes what comes from the framework', () => {
    const page = landingPage({ ...landing, areas: [{ id: '"><script>x', name: '<script>alert(1)</script>' }] })
    expect(page).not.toContain('<script>alert')
    expect(page).not.toContain('"><script>x')
  })

  it('carries no style attribute and no event attribute, which a strict policy refuses', () => {
    const page = landingPage(landing)
    expect(page.replace(pageStyle(assets), '')).not.toMatch(/ (style|on[a-z]+)="/)
  })

  it('holds exactly the script and the style whose hashes the policy names', () => {
    const page = landingPage(landing)
    const hash = (text: string | undefined) =>
      createHash('sha256')
        .update(text ?? '')
        .digest('base64')
    expect(hash(/<script>([\s\S]*?)<\/script>/.exec(page)?.[1])).toBe(hash(comfortScript))
    expect(hash(/<style>([\s\S]*?)<\/style>/.exec(page)?.[1])).toBe(hash(pageStyle(assets)))
    expect(comfortScript.length).toBeLessThan(1024)
  })

  it('loads our fonts only, from the addresses that it is given', () => {
    const style = pageStyle(assets)
    expect(style).toContain('url("/assets/text.woff2")')
    expect(style).toContain('url("/assets/title.woff2")')
    expect(style).not.toContain('@fontsource')
  })

  it('weighs at most 15 kB', () => {
    expect(gzipSync(landingPage(landing)).length).toBeLessThan(15 * 1024)
  })
})

describe('a page with one message', () => {
  it('says what happened and what to do, and is kept out of search engines', () => {
    const page = messagePage({
      language: 'en',
      title: 'This page does not exist',
      text: 'The address may have <changed>.',
      action: { label: 'Back to the home page', href: '/en' },
      assets,
      links,
      loggedIn: false,
    })
    expect(page).toContain('<h1>This page does not exist</h1>')
    expect(page).toContain('&lt;changed&gt;')
    expect(page).toContain('<a class="button" href="/en">Back to the home page</a>')
    expect(page).toContain('noindex')
  })
})
