import type { FastifyInstance, FastifyRequest } from 'fastify'
import { DatabaseUnavailable } from '../../database/database.ts'
import { actorOfToken, loginCookie } from '../../http/login.ts'
import { languageCookie, pageLanguage } from '../../http/page-language.ts'
import { sendPage } from '../../http/send-page.ts'
import type { Services } from '../../http/services.ts'
import type { BuiltWebApp } from '../web-app/built-web-app.ts'
import { landingPage, type Standing, standings } from './page.ts'
import { assetsOf, preparePages } from './prepared-pages.ts'
import type { Links } from './shell.ts'

export function linksOf({ sourceUrl, operatorName, contact }: Services['config']): Links {
  return {
    signIn: '/sign-in',
    profile: '/learner/profile',
    ...(sourceUrl === null ? {} : { source: sourceUrl }),
    ...(operatorName === null ? {} : { operatorName }),
    ...(contact === null ? {} : { contact }),
  }
}

const year = 365 * 24 * 3600

/** The front page, in the browser's language at `/` and in a chosen one, remembered, at `/fr` and `/en`. */
export function landingRoutes(app: FastifyInstance, services: Services, built: BuiltWebApp): void {
  const { releases, config } = services
  const assets = assetsOf(built)
  const { release, candidates } = releases.current

  const pageFor = preparePages(assets, standings, (language, standing) =>
    landingPage({
      language,
      standing,
      openLevels: config.openLevels,
      areas: release.areas.map(({ id, name }) => ({ id, name: name[language] })),
      competences: release.competences.map(({ id, code, name, areaId }) => ({
        id,
        code,
        name: name[language],
        area: areaId,
        available: candidates.has(id),
      })),
      demos: (release.demos ?? []).map(({ id, minutes, title, description, challengeIds }) => ({
        id,
        minutes,
        title: title[language],
        description: description[language],
        questions: challengeIds.length,
      })),
      publicUrl: config.publicUrl,
      assets,
      links: linksOf(config),
    }),
  )

  const options = { schema: { hide: true } }
  app.get('/', options, async (request, reply) =>
    sendPage(request, reply, pageFor(pageLanguage(request), await standingOf(services, request))),
  )
  for (const language of ['fr', 'en'] as const) {
    app.get(`/${language}`, options, async (request, reply) => {
      reply.setCookie(languageCookie, language, {
        path: '/',
        sameSite: 'lax',
        maxAge: year,
        secure: config.publicUrl.startsWith('https:'),
      })
      return sendPage(request, reply, pageFor(language, await standingOf(services, request)))
    })
  }
}

async function standingOf({ pool, clock }: Services, request: FastifyRequest): Promise<Standing> {
  const token = request.cookies[loginCookie]
  if (token === undefined) return whatWasLeft(request.url)
  try {
    return (await actorOfToken(pool, token, { now: clock(), isActivity: false })) ? 'known' : 'signed-out-elsewhere'
  } catch (error) {
    // The front page stands without the database: then the cookie is taken at its word.
    if (error instanceof DatabaseUnavailable) return 'known'
    throw error
  }
}

/** The web app leads here, with one word, whoever has just signed out or deleted something. */
function whatWasLeft(address: string): Standing {
  const left = new URL(address, 'https://app.invalid').searchParams.get('left')
  return left === 'login' || left === 'test' || left === 'account' ? `left-${left}` : 'visitor'
}
