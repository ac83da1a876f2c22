// The document around every page that the server writes: head, header, footer.
import { type IconName, iconSvg } from '../../../../web/src/ui/icons.ts'
import { breathingSpace } from '../../../../web/src/ui/illustrations/breathing-space.ts'
import { type Html, html, trusted } from '../../http/html.ts'
import { type Assets, pageStyle } from './styles.ts'
import { type Language, languages, texts } from './texts.ts'

/** Where the pages lead, and whose they are. */
export type Links = {
  readonly signIn: string
  readonly profile: string
  /** Where the source of this service is; left out where the operator did not say. */
  readonly source?: string
  /** Who runs this service, and where to write to them; left out where they did not say. */
  readonly operatorName?: string
  readonly contact?: string
}

export type Shell = {
  readonly language: Language
  readonly title: string
  readonly body: Html
  readonly assets: Assets
  readonly links: Links
  readonly loggedIn: boolean
  /** Only for pages that search engines may show. */
  readonly description?: string
  /** Origin of the service, without a slash at the end: gives the canonical address of the page and its translations. */
  readonly publicUrl?: string
}

/** Colours and sizes before the first paint, and again when the browser brings the page back; kept by the web app. */
export const comfortScript = `(f=>{f();addEventListener("pageshow",f)})(()=>{let d=document.documentElement.dataset
try{let w=localStorage["pix-comfort"];if(w)d.comfort=w;else delete d.comfort}catch{}})`

const logo = trusted(
  '<svg viewBox="0 0 28 28" aria-hidden="true"><rect width="13" height="13" rx="2.5" fill="var(--info)"/><rect x="15" width="13" height="13" rx="2.5" fill="var(--crea)"/><rect y="15" width="13" height="13" rx="2.5" fill="var(--prot)"/><rect x="16" y="16" width="11" height="11" rx="2" fill="none" stroke="var(--line-strong)" stroke-width="2"/></svg>',
)

export const icon = (name: IconName): Html => trusted(iconSvg(name))

function head({ language, title, description, publicUrl, assets }: Shell): Html {
  const addresses =
    publicUrl === undefined
      ? html`<meta name="robots" content="noindex">`
      : html`<link rel="canonical" href="${publicUrl}/${language}">${languages.map(
          (other) => html`<link rel="alternate" hreflang="${other}" href="${publicUrl}/${other}">`,
        )}<link rel="alternate" hreflang="x-default" href="${publicUrl}/">`
  return html`<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>${
    description !== undefined && html`<meta name="description" content="${description}">`
  }<meta name="color-scheme" content="light dark"><meta name="theme-color" content="#fcfaf6" media="(prefers-color-scheme: light)"><meta name="theme-color" content="#15151f" media="(prefers-color-scheme: dark)">${addresses}<link rel="icon" href="${assets.favicon}" type="image/svg+xml"><link rel="preload" href="${assets.titleFont}" as="font" type="font/woff2" crossorigin><link rel="preload" href="${assets.textFont}" as="font" type="font/woff2" crossorigin><script>${trusted(comfortScript)}</script><style>${trusted(pageStyle(assets))}</style></head>`
}

function languageLink(language: Language): Html {
  const other = texts[language].otherLanguage
  return html`<a href="/${other.language}" lang="${other.language}" hreflang="${other.language}">${other.name}</a>`
}

function header({ language, links, loggedIn }: Shell): Html {
  const text = texts[language]
  return html`<header class="site-header"><a class="brand" href="/${language}" aria-label="${text.home}">${logo}pix</a><nav class="site-nav push" aria-label="${text.navigation}">${languageLink(language)}<a href="${
    loggedIn ? links.profile : links.signIn
  }">${loggedIn ? text.profile : text.signIn}</a></nav></header>`
}

function footer({ language, links }: Shell): Html {
  const text = texts[language].footer
  return html`<footer class="site-footer"><div class="footer-line"><p>${links.operatorName !== undefined && html`${text.operator(links.operatorName)}<br>`}${text.licence}</p><ul class="footer-links"><li><a href="/learner/terms">${text.terms}</a></li><li><a href="/learner/privacy">${text.privacy}</a></li><li><a href="/learner/comfort">${text.comfort}</a></li>${links.source !== undefined && html`<li><a href="${links.source}">${text.source}</a></li>`}${links.contact !== undefined && html`<li><a href="${links.contact}">${text.contact}</a></li>`}<li>${languageLink(language)}</li></ul></div></footer>`
}

export function documentShell(shell: Shell): string {
  return html`<!doctype html><html lang="${shell.language}">${head(shell)}<body><a class="skip-link" href="#content">${
    texts[shell.language].skip
  }</a>${header(shell)}<main id="content" tabindex="-1">${shell.body}</main>${footer(shell)}</body></html>`.toString()
}

/** One thing to say and one thing to do: not found, something went wrong, link expired. */
export function messagePage({
  text,
  action,
  ...shell
}: Omit<Shell, 'body' | 'description' | 'publicUrl'> & {
  readonly text: string
  readonly action: { readonly label: string; readonly href: string }
}): string {
  return documentShell({
    ...shell,
    title: `${shell.title} – Pix`,
    body: html`<div class="page message"><div class="stack"><h1>${shell.title}</h1><p class="lead">${text}</p><p class="actions"><a class="button" href="${action.href}">${action.label}</a></p></div>${trusted(breathingSpace)}</div>`,
  })
}
