import type { Language } from '@pix/core/language'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { loginCookie } from '../../http/login.ts'
import { pageLanguage } from '../../http/page-language.ts'
import { sendPage } from '../../http/send-page.ts'
import type { BuiltWebApp } from '../web-app/built-web-app.ts'
import { assetsOf, preparePages } from './prepared-pages.ts'
import { type Links, messagePage } from './shell.ts'

const texts: Readonly<Record<Language, { title: string; text: string; label: string }>> = {
  fr: {
    title: 'Cette page n’existe pas',
    text: 'L’adresse contient peut-être une erreur, ou la page a changé de place.',
    label: 'Retour à l’accueil',
  },
  en: {
    title: 'This page does not exist',
    text: 'There may be a mistake in the address, or the page has moved.',
    label: 'Back to the home page',
  },
}

/** Whether the request is a person opening an address, who is answered with a page rather than with JSON. */
export function wantsPage(request: FastifyRequest): boolean {
  return (
    request.method === 'GET' && !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html')
  )
}

/**
 * Answers with the page of addresses that do not exist. Its few forms are made once, and the cookie is taken at its word
 * rather than looked up: anybody can ask for it, often.
 */
export function notFoundPage(
  built: BuiltWebApp,
  links: Links,
): (request: FastifyRequest, reply: FastifyReply) => FastifyReply {
  const assets = assetsOf(built)
  const pageFor = preparePages(assets, ['visitor', 'known'], (language, standing) => {
    const { title, text, label } = texts[language]
    return messagePage({
      language,
      title,
      text,
      action: { label, href: '/' },
      assets,
      links,
      loggedIn: standing === 'known',
    })
  })
  return (request, reply) => {
    const standing = request.cookies[loginCookie] === undefined ? 'visitor' : 'known'
    return sendPage(request, reply, pageFor(pageLanguage(request), standing), 404)
  }
}
