import type { Language } from '@pix/core/language'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { loginCookie } from '../../http/login.ts'
import { pageLanguage } from '../../http/page-language.ts'
import { preparePage, sendPage } from '../../http/send-page.ts'
import type { BuiltWebApp } from '../web-app/built-web-app.ts'
import { type Links, messagePage, themeScript } from './shell.ts'
import { pageStyle } from './styles.ts'

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

export function sendNotFoundPage(
  request: FastifyRequest,
  reply: FastifyReply,
  built: BuiltWebApp,
  links: Links,
): FastifyReply {
  const language = pageLanguage(request)
  const { title, text, label } = texts[language]
  const assets = { textFont: built.textFont, titleFont: built.titleFont, favicon: '/favicon.svg' }
  const loggedIn = request.cookies[loginCookie] !== undefined
  const markup = messagePage({ language, title, text, action: { label, href: '/' }, assets, links, loggedIn })
  return sendPage(request, reply, preparePage(markup, { scripts: [themeScript], styles: [pageStyle(assets)] }), 404)
}
