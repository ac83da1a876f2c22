// The search engine of the browser: words that must all stand in a page, with the operators that engines share.
import type { Block } from './blocks.ts'
import { plain } from './plain.ts'
import { sayValue } from './records/state.ts'
import type { BrowserScenario, Page } from './schema.ts'

export type Query = {
  readonly words: string
  readonly since: string
  readonly kind: string
  readonly language?: string
  /** Of pictures: at least so many points across. */
  readonly wide?: number
  /** The host to which the search keeps. */
  readonly site?: string
}

/** A picture, and the page where it stands. */
export type FoundPicture = { readonly picture: Extract<Block, { type: 'picture' }>; readonly page: Page }

/** The kind for which pictures are found instead of pages. */
export const pictureKind = 'picture'

/** Pages that fit, advertisements first, then by how many words their titles have, then as the author has them. */
export function search({ pages }: BrowserScenario, query: Query): readonly Page[] {
  const asked = termsOf(query.words)
  if (asked.length === 0) return []
  const found = pages.filter((page) => !page.unlisted && isWithin(page, query) && fits(page, asked))
  const advertised = query.site === undefined ? pages.filter((page) => isAdvertised(page, query.words)) : []
  const inTitle = (page: Page): number =>
    asked.filter((term) => !term.without && plain(page.title).includes(term.text)).length
  const sorted = found
    .filter((page) => !advertised.includes(page))
    .map((page, place) => ({ page, place, count: inTitle(page) }))
    .sort((one, other) => other.count - one.count || one.place - other.place)
  return [...advertised, ...sorted.map(({ page }) => page)]
}

/** Pictures that fit, as the author has them. */
export function searchPictures({ pages }: BrowserScenario, query: Query): readonly FoundPicture[] {
  const asked = termsOf(query.words)
  const within = pages.filter((page) => !page.unlisted && isWithin(page, { ...query, kind: '' }))
  return picturesOf(within).filter(({ picture, page }) => {
    const words = plain([picture.shows, picture.caption ?? '', page.title].join(' '))
    const isWide = query.wide === undefined || (picture.width ?? 0) >= query.wide
    return isWide && asked.every((term) => hasTerm(page, words, term) !== term.without)
  })
}

/** Where the web has pictures of the same motif. */
export function picturesLike({ pages }: BrowserScenario, id: string): readonly FoundPicture[] {
  const motif = picturesOf(pages).find(({ picture }) => picture.id === id)?.picture.motif
  const listed = picturesOf(pages.filter(({ unlisted }) => !unlisted))
  return motif === undefined ? [] : listed.filter(({ picture }) => picture.motif === motif)
}

function picturesOf(pages: readonly Page[]): readonly FoundPicture[] {
  return pages.flatMap((page) =>
    page.blocks.flatMap((block) => (block.type === 'picture' ? [{ picture: block, page }] : [])),
  )
}

/** Whether the search shows the page because somebody paid for it. */
export function isAdvertised({ advertisedFor }: Page, words: string): boolean {
  const typed = plain(words)
  return advertisedFor?.some((word) => typed.includes(plain(word))) ?? false
}

/** The host of an address; a file of the device has none. */
export function hostOf(address: string): string {
  return address.replace(/^(https?|file):\/\//, '').split('/')[0] ?? ''
}

type Term = { readonly text: string; readonly without: boolean; readonly of: 'words' | 'site' | 'filetype' | 'intitle' }

function termsOf(words: string): Term[] {
  // Quotes of both languages hold words together; the spaces inside French ones are no part of them.
  const typed = plain(words.replace(/[“”«»]/g, '"'))
  const pieces = typed.match(/-?(?:[a-z]+:)?"[^"]*"|[^\s"]+/g) ?? []
  return pieces.flatMap((piece): Term[] => {
    const without = piece.startsWith('-') && piece.length > 1
    const [, operator, rest = ''] = /^(?:(site|filetype|intitle):)?(.*)$/.exec(without ? piece.slice(1) : piece) ?? []
    const text = rest.replace(/"/g, '').trim()
    if (text === '' || text === 'and') return []
    return [{ text, without, of: (operator as Term['of'] | undefined) ?? 'words' }]
  })
}

function fits(page: Page, terms: readonly Term[]): boolean {
  const words = plain([page.title, page.summary ?? '', ...page.blocks.map(wordsOf)].join(' '))
  return terms.every((term) => hasTerm(page, words, term) !== term.without)
}

function hasTerm(page: Page, words: string, { of, text }: Term): boolean {
  if (of === 'site') {
    const host = hostOf(page.address)
    const wanted = text.replace(/^\./, '')
    return host === wanted || host.endsWith(`.${wanted}`)
  }
  if (of === 'filetype') return page.fileType === text
  return of === 'intitle' ? plain(page.title).includes(text) : words.includes(text)
}

function isWithin(page: Page, { since, kind, language = '', site }: Query): boolean {
  if (site !== undefined && hostOf(page.address) !== site) return false
  if (language !== '' && page.language !== language) return false
  if (kind !== '' && (page.fileType ?? 'web') !== kind) return false
  return since === '' || (page.date !== undefined && page.date >= since)
}

/** What a block says, for whoever looks for words. */
export function wordsOf(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'text':
    case 'link':
    case 'alert':
    case 'command':
    case 'lines':
      return block.text
    case 'list':
      return block.items.join(' ')
    case 'table':
      return [block.caption, ...block.head, ...block.rows.flat()].join(' ')
    case 'post':
      return `${block.author} ${block.text}`
    case 'field':
    case 'button':
    case 'site-search':
      return block.label
    case 'file':
      return block.name
    case 'picture':
      return `${block.shows} ${block.caption ?? ''}`
    case 'video':
      return [block.title, ...block.moments.flatMap(({ chapter = '', says = '' }) => [chapter, says])].join(' ')
    case 'map':
      return [block.title, ...block.places.map(({ label }) => label)].join(' ')
    case 'loads':
      return [block.title, ...block.files.map(({ name }) => name)].join(' ')
    case 'records':
      return [
        block.title,
        ...block.records.flatMap(({ values }) => block.fields.map((one) => sayValue(one, values))),
      ].join(' ')
    case 'feed':
    case 'install':
      return ''
  }
}
