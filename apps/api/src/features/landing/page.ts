// The public front page: complete without any script, one request and its fonts.
import { areaIcon } from '../../../../web/src/ui/icons.ts'
import { firstTile } from '../../../../web/src/ui/illustrations/first-tile.ts'
import { together } from '../../../../web/src/ui/illustrations/together.ts'
import { mosaicSvg } from '../../../../web/src/ui/mosaic.ts'
import { type Html, html, trusted } from '../../http/html.ts'
import { documentShell, icon, type Links } from './shell.ts'
import type { Assets } from './styles.ts'
import { type Language, texts } from './texts.ts'

type LandingCompetence = {
  /** Such as 4.1: the end of its address. */
  readonly code: string
  readonly id: string
  readonly name: string
  /** Id of its area. */
  readonly area: string
  /** Whether a test can be taken today. */
  readonly available: boolean
}

type LandingDemo = {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly questions: number
  readonly minutes: number
}

/** Where the person who opens the page stands. */
export const standings = [
  'visitor',
  'known',
  // Their login has ended without them: by another device, or a new password.
  'signed-out-elsewhere',
  // They have just signed out, or deleted their test or their account.
  'left-login',
  'left-test',
  'left-account',
] as const
export type Standing = (typeof standings)[number]

export type Landing = {
  readonly language: Language
  /** Levels that can be reached today. */
  readonly openLevels: number
  readonly areas: readonly { readonly id: string; readonly name: string }[]
  /** In the order of the framework. */
  readonly competences: readonly LandingCompetence[]
  readonly demos: readonly LandingDemo[]
  readonly standing: Standing
  readonly publicUrl: string
  readonly assets: Assets
  readonly links: Links
}

// Somebody who has been here for a while: enough tiles to see what the picture becomes, enough left to want them.
const examplePix = [46, 38, 25, 51, 33, 42, 19, 44, 27, 12, 22, 53, 48, 30, 39, 14]

const stepAreas = ['information-and-data', 'communication-and-collaboration', 'protection-and-security'] as const

const testAddress = (code: string): string => `/learner/competences/${code}`

// Names come from the framework's files, written with the apostrophe of keyboards.
const typographic = (name: string): string => name.replaceAll("'", '’')

/** Read aloud on arrival: it takes the focus. */
function news({ language, standing, links }: Landing): Html | null {
  if (standing === 'visitor' || standing === 'known') return null
  return html`<div class="news" tabindex="-1" autofocus><p>${texts[language].news[standing]}</p>${
    standing === 'signed-out-elsewhere' &&
    html`<p><a class="button" href="${links.signIn}">${texts[language].signIn}</a></p>`
  }</div>`
}

function hero({ language, openLevels, competences, standing, links }: Landing): Html {
  const text = texts[language]
  const mosaic = mosaicSvg(
    competences.map(({ area }, index) => ({ area, pix: examplePix[index % examplePix.length] ?? 0 })),
    { openLevels },
  )
  return html`<section class="hero"><div class="hero-words"><h1>${text.heading}</h1><p class="lead">${text.lead}</p><p class="actions">${
    standing === 'known'
      ? html`<a class="button" href="${links.profile}">${text.goOn}${icon('arrow-right')}</a>`
      : tryButton(text.tryNow, competences)
  }<a class="button button-quiet" href="#how">${text.how}</a></p></div><figure class="hero-mosaic">${trusted(mosaic)}<figcaption>${text.mosaicCaption(
    competences.length,
  )}</figcaption></figure></section>`
}

// The first competence that opened is where newcomers start; the others are one list away.
function tryButton(label: string, competences: readonly LandingCompetence[]): Html | null {
  const first =
    competences.find(({ code, available }) => available && code === '4.1') ??
    competences.find(({ available }) => available)
  return first === undefined
    ? null
    : html`<a class="button" href="${testAddress(first.code)}">${label}${icon('arrow-right')}</a>`
}

function steps({ language }: Landing): Html {
  const text = texts[language]
  return html`<section id="how" class="band" aria-labelledby="how-title"><div class="band-inner"><h2 id="how-title">${text.stepsHeading}</h2><ol class="steps">${text.steps.map(
    ({ title, text: step }, index) =>
      html`<li data-area="${stepAreas[index]}"><span class="step-number" aria-hidden="true">${index + 1}</span><h3>${title}</h3><p>${step}</p></li>`,
  )}</ol></div></section>`
}

/** Short tests without a level, each begun by its link. */
function demos({ language, demos: all }: Landing): Html | null {
  const text = texts[language]
  if (all.length === 0) return null
  return html`<section class="section" aria-labelledby="demos-title"><h2 id="demos-title">${text.demosHeading}</h2><p class="lead demos-lead">${text.demosLead}</p><ul class="demos">${all.map(
    ({ id, title, description, questions, minutes }) =>
      html`<li><h3><a href="/learner/demos/${id}">${title}</a></h3><p>${description}</p><p class="small">${text.demoLength(questions, minutes)}</p></li>`,
  )}</ul></section>`
}

function competence({ code, name, available }: LandingCompetence, comingSoon: string): Html {
  return available
    ? html`<li class="ready"><a href="${testAddress(code)}">${typographic(name)}</a></li>`
    : html`<li>${typographic(name)}<span class="visually-hidden"> (${comingSoon})</span></li>`
}

function competences({ language, areas, competences: all }: Landing): Html {
  const text = texts[language]
  return html`<section class="section areas" aria-labelledby="areas-title"><div class="areas-words"><h2 id="areas-title">${text.competencesHeading(all.length, areas.length)}</h2><p class="lead">${text.competencesLead}</p><p class="legend" aria-hidden="true"><span class="ready">${text.available}</span><span>${text.comingSoon}</span></p></div>${areas.map(
    ({ id, name }) =>
      html`<div class="area" data-area="${id}"><h3><span class="area-icon">${icon(areaIcon(id))}</span>${typographic(name)}</h3><ul class="competences">${all
        .filter(({ area }) => area === id)
        .map((one) => competence(one, text.comingSoon.toLocaleLowerCase(language)))}</ul></div>`,
  )}</section>`
}

function promises({ language }: Landing): Html {
  const text = texts[language]
  return html`<section class="section everyone" aria-labelledby="everyone-title"><div class="everyone-words"><h2 id="everyone-title">${text.everyoneHeading}</h2><p class="lead">${text.everyoneText}</p></div>${trusted(together)}</section><section class="section" aria-labelledby="promises-title"><h2 id="promises-title">${text.promisesHeading}</h2><ul class="promises">${text.promises.map(
    ({ icon: name, title, text: promise }) => html`<li>${icon(name)}<div><h3>${title}</h3><p>${promise}</p></div></li>`,
  )}</ul></section>`
}

function last({ language, competences: all, standing, links }: Landing): Html {
  const text = texts[language]
  return html`<section class="section last" aria-labelledby="last-title"><div><h2 id="last-title">${text.lastHeading}</h2><p class="lead">${text.lastText}</p><p class="actions">${
    standing === 'known'
      ? html`<a class="button" href="${links.profile}">${text.profile}</a>`
      : tryButton(text.tryNow, all)
  }</p></div>${trusted(firstTile)}</section>`
}

export function landingPage(landing: Landing): string {
  const { language, standing, publicUrl, assets, links } = landing
  return documentShell({
    language,
    title: texts[language].title,
    description: texts[language].description,
    body: html`${news(landing)}${hero(landing)}${demos(landing)}${steps(landing)}${competences(landing)}${promises(landing)}${last(landing)}`,
    assets,
    links,
    loggedIn: standing === 'known',
    publicUrl,
  })
}
