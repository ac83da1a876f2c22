import { type NamedSheet, type Styled, styled as style, type Work } from './cascade.ts'
import { contrastOf } from './colours.ts'
import { readCss } from './css.ts'
import { allElements, find, isUnseen, type Mistake, type PageElement, textOf } from './element.ts'
import { readHtml } from './html.ts'
import { type Box, layOut } from './layout.ts'
import { readMarkdown } from './markdown.ts'
import { longestFile, type SiteAction, type SiteFacts, type SiteFile, type SiteScenario } from './schema.ts'

export type SiteState = {
  readonly site: SiteScenario['site']
  readonly name: string
  readonly files: readonly SiteFile[]
}

export function startSite({ name, site }: SiteScenario): SiteState {
  return { name, site, files: site.files.map((file) => ({ ...file, text: file.text.replace(/\n+$/, '') })) }
}

export function reduceSite(state: SiteState, action: SiteAction): SiteState | null {
  const file = state.files.find(({ id }) => id === action.file)
  if (!file || file.readOnly) return null
  const lines = file.text.split('\n')
  const { from, count } = action
  if (from > lines.length + 1 || from - 1 + count > lines.length) return null
  if (action.with.some((line) => /[\n\r]/.test(line))) return null
  const text = lines.toSpliced(from - 1, count, ...action.with).join('\n')
  if (text.length > longestFile) return null
  return { ...state, files: state.files.map((one) => (one.id === file.id ? { ...one, text } : one)) }
}

/** A file of the site as a page: its tree, its sheets, and what is wrong in it. */
export type Page = {
  readonly file: SiteFile
  readonly root: PageElement
  readonly sheets: readonly NamedSheet[]
  readonly mistakes: readonly Mistake[]
}

export function isPage({ name }: SiteFile): boolean {
  return !name.endsWith('.css')
}

export function pageOf({ files }: SiteState, file: SiteFile): Page {
  if (file.name.endsWith('.md')) return { file, sheets: [], ...readMarkdown(file.text) }
  const { root, mistakes } = readHtml(file.text)
  const own: Mistake[] = []
  const linked = new Map<string, NamedSheet>()
  const named = allElements(root).flatMap((one): NamedSheet[] => {
    if (one.tag === 'style') {
      const sheet = readCss(one.children.filter((child) => typeof child === 'string').join(''), one.line)
      own.push(...sheet.mistakes)
      return [{ name: 'style', sheet }]
    }
    if (one.tag !== 'link' || one.attributes.get('rel')?.toLowerCase() !== 'stylesheet') return []
    const name = one.attributes.get('href')?.replace(/^\.\//, '')
    const sheet = files.find((other) => other.name === name && !isPage(other))
    if (!sheet) return []
    const read = linked.get(sheet.name) ?? { name: sheet.name, sheet: readCss(sheet.text) }
    linked.set(sheet.name, read)
    return [read]
  })
  // Of a sheet that is linked twice, the later link counts.
  const sheets = named.filter((one, place) => named.lastIndexOf(one) === place)
  return { file, root, sheets, mistakes: [...mistakes, ...own].toSorted((one, other) => one.line - other.line) }
}

/** What is wrong in the signs of a file. */
export function mistakesIn(state: SiteState, file: SiteFile): readonly Mistake[] {
  return isPage(file) ? pageOf(state, file).mistakes : readCss(file.text).mistakes
}

export type Shown = {
  readonly root: Styled
  readonly boxes: readonly Box[]
  /** Whether nothing had to be left out of it. */
  readonly isWhole: boolean
}

/** What is done to show all pages at all widths. Each has the same part of it: an answer must not hold the service up, however heavy its pages are. */
const mostWork = 1_200_000

/** Widths at which a page is looked at: those of the scenario, and between them. */
const steps = 8

/** A page in a window of that width. */
export function shownAt({ site, files }: SiteState, { root, sheets }: Page, width: number): Shown {
  const work: Work = { left: mostWork / (files.filter(isPage).length * (site.widths.length + steps - 1)) }
  const top = style(root, sheets, width, work)
  const natural = (source: string): { width: number; height: number } | null =>
    site.pictures?.find(({ name }) => name === source.replace(/^\.\//, '')) ?? null
  const boxes = layOut(top, width, natural, work)
  return { root: top, boxes, isWhole: work.left >= 0 }
}

/** How far a page sticks out of the window, and what does: the innermost of the elements that reach as far. */
export function overflowOf({ boxes }: Shown, width: number): { readonly pixels: number; readonly box: Box | null } {
  const free = boxes.filter(({ isCut }) => !isCut)
  const most = Math.max(0, ...free.map(({ right }) => right))
  const pixels = Math.round(most - width)
  return pixels < 1
    ? { pixels: 0, box: null }
    : { pixels, box: free.findLast(({ right }) => right > most - 0.5) ?? null }
}

/** An element as a style sheet would name it. */
export function selectorFor({ tag, attributes }: PageElement): string {
  const classes = (attributes.get('class') ?? '').split(/\s+/).filter((one) => one !== '')
  const id = attributes.get('id')
  return `${tag}${id ? `#${id}` : ''}${classes.map((one) => `.${one}`).join('')}`
}

const pressed = new Set(['a', 'button', 'input', 'select', 'textarea'])

/** What is pressed, but for links in the middle of a sentence. */
function touched(boxes: readonly Box[]): Box[] {
  return boxes.filter(({ styled: { element, parent } }) => {
    if (!pressed.has(element.tag)) return false
    return (
      element.tag !== 'a' ||
      !parent ||
      textOf(parent.element) === textOf(element) ||
      !['p', 'li', 'td'].includes(parent.element.tag)
    )
  })
}

function gapBetween(one: Box, other: Box): number {
  const across = Math.max(one.left - (other.left + other.width), other.left - (one.left + one.width))
  const down = Math.max(one.top - (other.top + other.height), other.top - (one.top + one.height))
  return Math.max(0, across, down)
}

function leastGapOf(boxes: readonly Box[]): number {
  let found = Number.POSITIVE_INFINITY
  for (const [place, one] of boxes.entries()) {
    for (let next = place + 1; next < boxes.length; next += 1) {
      const other = boxes[next]
      if (other) found = Math.min(found, gapBetween(one, other))
    }
  }
  return found === Number.POSITIVE_INFINITY ? 0 : least([found])
}

function hasWords({ element }: Styled): boolean {
  return element.children.some((child) => typeof child === 'string' && child.trim() !== '')
}

function backgroundOf(styled: Styled | null): string {
  for (let one = styled; one; one = one.parent) {
    const colour = one.style.get('background-color')
    if (colour !== undefined && colour !== 'transparent') return colour
  }
  return '#ffffff'
}

function least(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.round(Math.min(...values) * 10) / 10
}

export function siteFacts(state: SiteState): SiteFacts {
  const pages = state.files.filter(isPage).map((file) => pageOf(state, file))
  return {
    files: state.files.map((file) => ({
      id: file.id,
      name: file.name,
      text: file.text,
      mistakes: (pages.find((page) => page.file === file)?.mistakes ?? readCss(file.text).mistakes).map((one) => ({
        ...one,
      })),
    })),
    pages: pages.map((page) => pageFacts(state, page)),
  }
}

function pageFacts(state: SiteState, page: Page): SiteFacts['pages'][number] {
  const { root, file, mistakes } = page
  const all = allElements(root).filter(({ tag }) => tag !== 'root')
  const headings = all.flatMap((one) =>
    /^h[1-6]$/.test(one.tag) ? [{ level: Number(one.tag[1]), text: textOf(one) }] : [],
  )
  const title = find(root, 'title')
  const names = new Map(all.map((element) => [element, namesOf(element)]))
  const widths = state.site.widths.map((width) => widthFacts(state, page, width, names))
  return {
    id: file.id,
    title: title
      ? title.children
          .filter((child) => typeof child === 'string')
          .join('')
          .trim()
      : '',
    language: find(root, 'html')?.attributes.get('lang') ?? '',
    text: textOf(root),
    headings,
    skips: headings.some(({ level }, place) => level > (headings[place - 1]?.level ?? 0) + 1),
    links: linksIn(state, page).map(({ text, address, leads }) => ({ text, address, leads })),
    pictures: all
      .filter(({ tag }) => tag === 'img')
      .map(({ attributes }) => ({
        source: attributes.get('src') ?? '',
        found: state.site.pictures?.some(({ name }) => name === attributes.get('src')?.replace(/^\.\//, '')) ?? false,
        hasAlternative: attributes.has('alt'),
        alternative: attributes.get('alt')?.trim() ?? '',
      })),
    lists: listsIn(root, 0),
    fields: all
      .filter(
        ({ tag, attributes }) => ['input', 'select', 'textarea'].includes(tag) && attributes.get('type') !== 'hidden',
      )
      .map((field) => ({ tag: field.tag, label: labelOf(field, all) })),
    elements: withPaths(root, '').map(({ element, path }) => ({
      ...(names.get(element) ?? namesOf(element)),
      path,
      line: element.line,
    })),
    inline: all.filter(({ attributes }) => attributes.has('style')).length,
    sheets: page.sheets.map(({ name }) => name),
    mistakes: mistakes.map((one) => ({ ...one })),
    widths,
    worstOverflow: worst(state, page, widths),
  }
}

type Names = { readonly tag: string; readonly text: string; readonly name: string; readonly classes: string }

function namesOf(element: PageElement): Names {
  const { tag, attributes } = element
  return { tag, text: textOf(element), name: attributes.get('id') ?? '', classes: attributes.get('class') ?? '' }
}

function withPaths(root: PageElement, above: string): { element: PageElement; path: string }[] {
  return root.children.flatMap((child) => {
    if (typeof child === 'string' || isUnseen(child)) return []
    const path = child.tag === 'html' ? '' : `${above} ${child.tag}`.trim()
    return [...(path === '' ? [] : [{ element: child, path }]), ...withPaths(child, path)]
  })
}

export type PageLink = {
  readonly text: string
  readonly address: string
  readonly leads: 'page' | 'place' | 'outside' | 'nowhere'
  /** The page of the site that it leads to. */
  readonly page: string
}

/** The links of a page, and what is at their addresses. */
export function linksIn({ files, site }: SiteState, { root, file }: Page): PageLink[] {
  const placeIn = (page: PageElement, id: string): boolean =>
    allElements(page).some((one) => one.attributes.get('id') === id)
  const trees = new Map<SiteFile, PageElement>([[file, root]])
  const treeOf = (target: SiteFile): PageElement => {
    const tree = trees.get(target) ?? readTree(target)
    trees.set(target, tree)
    return tree
  }
  return allElements(root)
    .filter(({ tag }) => tag === 'a')
    .map((link) => {
      const address = (link.attributes.get('href') ?? '').trim()
      const [name = '', place] = address.replace(/^\.\//, '').split('#')
      const target = name === '' ? file : files.find((one) => one.name === name && isPage(one))
      const isFound = place === undefined || place === '' || (target && placeIn(treeOf(target), place))
      const leads: PageLink['leads'] =
        address === ''
          ? 'nowhere'
          : target && isFound
            ? place
              ? 'place'
              : 'page'
            : site.addresses?.includes(address) || /^mailto:[^\s@]+@[^\s@]+\.[a-z]+$|^tel:\+?[\d -]+$/i.test(address)
              ? 'outside'
              : 'nowhere'
      return {
        text: nameOfLink(link),
        address,
        leads,
        page: leads === 'page' || leads === 'place' ? (target?.id ?? '') : '',
      }
    })
}

function readTree(file: SiteFile): PageElement {
  return file.name.endsWith('.md') ? readMarkdown(file.text).root : readHtml(file.text).root
}

/** Its words, or those of a picture in it. */
function nameOfLink(link: PageElement): string {
  const words = textOf(link)
  return words === '' ? (link.attributes.get('aria-label') ?? find(link, 'img')?.attributes.get('alt') ?? '') : words
}

function listsIn(root: PageElement, depth: number): { ordered: boolean; depth: number; items: string[] }[] {
  return root.children.flatMap((child) => {
    if (typeof child === 'string') return []
    if (child.tag !== 'ul' && child.tag !== 'ol') return listsIn(child, depth)
    const items = child.children.flatMap((item) =>
      typeof item !== 'string' && item.tag === 'li' ? [ownText(item)] : [],
    )
    return [{ ordered: child.tag === 'ol', depth: depth + 1, items }, ...listsIn(child, depth + 1)]
  })
}

/** The words of an item without those of the lists in it. */
function ownText(item: PageElement): string {
  const own = item.children.filter((child) => typeof child === 'string' || !['ul', 'ol'].includes(child.tag))
  return textOf({ ...item, children: own })
}

function labelOf(field: PageElement, all: readonly PageElement[]): string {
  const id = field.attributes.get('id')
  const label = all.find(
    (one) =>
      one.tag === 'label' &&
      ((id !== undefined && id !== '' && one.attributes.get('for') === id) || allElements(one).includes(field)),
  )
  return label ? textOf(label) : (field.attributes.get('aria-label') ?? '')
}

type WidthFacts = SiteFacts['pages'][number]['widths'][number]

function widthFacts(state: SiteState, page: Page, width: number, names: ReadonlyMap<PageElement, Names>): WidthFacts {
  const shown = shownAt(state, page, width)
  const boxes = shown.boxes.filter(({ styled }) => !['root', 'html'].includes(styled.element.tag))
  const { pixels, box } = overflowOf(shown, width)
  const touch = touched(boxes)
  const written = boxes.filter(({ styled }) => hasWords(styled))
  return {
    id: `w${width}`,
    width,
    whole: shown.isWhole,
    // Of a page that is too much, nobody knows what fits.
    overflow: shown.isWhole ? pixels : width,
    sticksOut: box ? selectorFor(box.styled.element) : '',
    smallestText: least(written.map(({ styled }) => styled.fontSize)),
    smallestTouch: least(touch.map((one) => Math.min(one.width, one.height))),
    leastGap: leastGapOf(touch),
    leastContrast: least(
      written.map(({ styled }) => contrastOf(styled.style.get('color') ?? '#000000', backgroundOf(styled))),
    ),
    elements: boxes.map(({ styled, width: wide }) => ({
      ...(names.get(styled.element) ?? namesOf(styled.element)),
      width: Math.round(wide),
      style: Object.fromEntries(styled.style),
      sources: Object.fromEntries(styled.sources),
    })),
  }
}

function worst(state: SiteState, page: Page, known: readonly WidthFacts[]): number {
  const [from, to] = [Math.min(...state.site.widths), Math.max(...state.site.widths)]
  const between = Array.from({ length: steps - 1 }, (_, step) => Math.round(from + ((to - from) * (step + 1)) / steps))
  const found = between.map((width) => {
    const shown = shownAt(state, page, width)
    return shown.isWhole ? overflowOf(shown, width).pixels : width
  })
  const ends = known.filter(({ width }) => width === from || width === to)
  return Math.max(...found, ...ends.map(({ overflow }) => overflow))
}

export function siteProblems({ site }: SiteScenario): { path: (string | number)[]; message: string }[] {
  const twice = (
    values: readonly string[],
    path: string,
    what: string,
  ): { path: (string | number)[]; message: string }[] =>
    values.flatMap((value, place) =>
      values.indexOf(value) < place ? [{ path: ['site', path, place], message: `a second ${what} ${value}` }] : [],
    )
  return [
    ...twice(
      site.files.map(({ id }) => id),
      'files',
      'file has the id',
    ),
    ...twice(
      site.files.map(({ name }) => name),
      'files',
      'file is called',
    ),
    ...twice(
      (site.pictures ?? []).map(({ name }) => name),
      'pictures',
      'picture is called',
    ),
    ...(site.files.some(isPage) ? [] : [{ path: ['site', 'files'], message: 'no file is a page' }]),
  ]
}
