import type { Language } from '@pix/core/language'
import type { FastifyInstance } from 'fastify'
import { loginCookie } from '../../http/login.ts'
import { languageCookie, pageLanguage } from '../../http/page-language.ts'
import { type Page, preparePage, sendPage } from '../../http/send-page.ts'
import type { Services } from '../../http/services.ts'
import type { BuiltWebApp } from '../web-app/built-web-app.ts'
import { landingPage } from './page.ts'
import { type Links, themeScript } from './shell.ts'
import { pageStyle } from './styles.ts'

export function linksOf({ sourceUrl }: Services['config']): Links {
  return { signIn: '/sign-in', profile: '/learner/profile', ...(sourceUrl === null ? {} : { source: sourceUrl }) }
}

const year = 365 * 24 * 3600

/** The front page, in the browser's language at `/` and in a chosen one, remembered, at `/fr` and `/en`. */
export function landingRoutes(app: FastifyInstance, { releases, config }: Services, built: BuiltWebApp): void {
  const assets = { textFont: built.textFont, titleFont: built.titleFont, favicon: '/favicon.svg' }
  const { release, candidates } = releases.current

  const prepare = (language: Language, loggedIn: boolean): Page => {
    const markup = landingPage({
      language,
      loggedIn,
      openLevels: config.openLevels,
      areas: release.areas.map(({ id, name }) => ({ id, name: name[language] })),
      competences: release.competences.map(({ id, code, name, areaId }) => ({
        id,
        code,
        name: name[language],
        area: areaId,
        available: candidates.has(id),
      })),
      publicUrl: config.publicUrl,
      assets,
      links: linksOf(config),
    })
    return preparePage(markup, { scripts: [themeScript], styles: [pageStyle(assets)] })
  }
  const pages = {
    fr: { visitor: prepare('fr', false), known: prepare('fr', true) },
    en: { visitor: prepare('en', false), known: prepare('en', true) },
  }

  const options = { schema: { hide: true } }
  app.get('/', options, (request, reply) => {
    const page = pages[pageLanguage(request)]
    return sendPage(request, reply, request.cookies[loginCookie] ? page.known : page.visitor)
  })
  for (const language of ['fr', 'en'] as const) {
    app.get(`/${language}`, options, (request, reply) => {
      reply.setCookie(languageCookie, language, {
        path: '/',
        sameSite: 'lax',
        maxAge: year,
        secure: config.publicUrl.startsWith('https:'),
      })
      return sendPage(request, reply, request.cookies[loginCookie] ? pages[language].known : pages[language].visitor)
    })
  }
}
