// Pages that differ by nothing but the language and whether somebody is signed in: made once, chosen at each request.
import type { Language } from '@pix/core/language'
import { type Page, preparePage } from '../../http/send-page.ts'
import type { BuiltWebApp } from '../web-app/built-web-app.ts'
import { comfortScript } from './shell.ts'
import { type Assets, pageStyle } from './styles.ts'

export function assetsOf({ textFont, titleFont }: BuiltWebApp): Assets {
  return { textFont, titleFont, favicon: '/favicon.svg' }
}

/** @param markup the whole page, which holds the script of comfort and the style of these assets and no other */
export function preparePages(
  assets: Assets,
  markup: (language: Language, loggedIn: boolean) => string,
): (language: Language, loggedIn: boolean) => Page {
  const prepare = (language: Language, loggedIn: boolean): Page =>
    preparePage(markup(language, loggedIn), { scripts: [comfortScript], styles: [pageStyle(assets)] })
  const pages = {
    fr: { visitor: prepare('fr', false), known: prepare('fr', true) },
    en: { visitor: prepare('en', false), known: prepare('en', true) },
  }
  return (language, loggedIn) => pages[language][loggedIn ? 'known' : 'visitor']
}
