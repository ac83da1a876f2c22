// Pages that differ by nothing but the language and where the person stands: made once, chosen at each request.
import type { Language } from '@pix/core/language'
import { type Page, preparePage } from '../../http/send-page.ts'
import type { BuiltWebApp } from '../web-app/built-web-app.ts'
import { comfortScript } from './shell.ts'
import { type Assets, pageStyle } from './styles.ts'
import { languages } from './texts.ts'

export function assetsOf({ textFont, titleFont }: BuiltWebApp): Assets {
  return { textFont, titleFont, favicon: '/favicon.svg' }
}

/**
 * @param standings where a person may stand
 * @param markup the whole page, which holds the script of comfort and the style of these assets and no other
 */
export function preparePages<Standing extends string>(
  assets: Assets,
  standings: readonly Standing[],
  markup: (language: Language, standing: Standing) => string,
): (language: Language, standing: Standing) => Page {
  const inline = { scripts: [comfortScript], styles: [pageStyle(assets)] }
  const pages = new Map(
    languages.flatMap((language) =>
      standings.map(
        (standing) => [`${language} ${standing}`, preparePage(markup(language, standing), inline)] as const,
      ),
    ),
  )
  return (language, standing) => {
    const page = pages.get(`${language} ${standing}`)
    if (!page) throw new Error('a page of this standing was not prepared')
    return page
  }
}
