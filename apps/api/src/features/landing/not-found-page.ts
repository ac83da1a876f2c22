import type { Language } from '@pix/core/language'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { loginCookie } from '../../http/login.ts'
import { pageLanguage } from '../../http/page-language.ts'
import { type Page, preparePage, sendPage } from '../../http/send-page.ts'
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

/** Answers with the page of addresses that do not exist. Its few forms are made once: anybody can ask for it, often. */
export function notFoundPage(
  built: BuiltWebApp,
  links: Links,
): (request: FastifyRequest, reply: FastifyReply) => FastifyReply {
  const assets = { textFont: built.textFont, titleFont: built.titleFont, favicon: '/favicon.svg' }
  const prepare = (language: Language, loggedIn: boolean): Page => {
    const { title, text, label } = texts[language]
    const markup = messagePage({ language, title, text, action: { label, href: '/' }, assets, links, loggedIn })
    return preparePage(markup, { scripts: [themeScript], styles: [pageStyle(assets)] })
  }
  const pages = {
    fr: { visitor: prepare('fr', false), known: prepare('fr', true) },
    en: { visitor: prepare('en', false), known: prepare('en', true) },
  }
  return (request, reply) => {
    const { visitor, known } = pages[pageLanguage(request)]
    return sendPage(request, reply, request.cookies[loginCookie] === undefined ? visitor : known, 404)
  }
}
