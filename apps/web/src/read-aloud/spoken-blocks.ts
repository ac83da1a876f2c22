// What a page says, as one would read it to somebody: the accessible text, in the order of the page, block by block.
import { isLanguage, type Language } from '@pix/core/language'
import { spellCode } from './spell-code.ts'

export type SpokenBlock = { readonly element: Element; readonly text: string; readonly language: Language }

/** What is said about what cannot be read as it stands. */
export type ReadingWords = {
  readonly option: (place: number, label: string, isChosen: boolean) => string
  /** A place to write in. */
  readonly blank: string
  /** A place to choose in; the list is left out when it is the one just read. */
  readonly list: (options: readonly string[]) => string
  readonly sameList: string
  readonly button: (label: string) => string
  readonly cell: (column: string, value: string) => string
}

const silent = 'script, style, template, [aria-hidden="true"], [hidden], [data-reading-bar], dialog:not([open])'
const inline = 'a, abbr, b, bdi, cite, code, em, i, kbd, mark, q, s, small, span, strong, sub, sup, time, u, var'

/** @param root what is read: only what of it can be seen, or heard with a screen reader, at this moment */
export function spokenBlocks(root: Element, words: ReadingWords): SpokenBlock[] {
  const blocks: SpokenBlock[] = []
  let text = ''
  let place = 0
  let lastList = ''

  const flush = (element: Element): void => {
    const said = tidy(text)
    text = ''
    if (/[\p{L}\p{N}]/u.test(said)) blocks.push({ element, text: said, language: languageOf(element) })
  }
  const alone = (element: Element, said: string): void => {
    flush(element.parentElement ?? element)
    text = said
    flush(element)
  }
  const choice = (element: HTMLSelectElement): string => {
    const options = [...element.options].filter(({ value }) => value !== '').map((option) => tidy(option.text))
    const isSame = options.join() === lastList
    lastList = options.join()
    return isSame ? words.sameList : words.list(options)
  }

  const read = (node: Node, block: Element): void => {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? ''
    if (!(node instanceof Element) || node.matches(silent) || !isShown(node)) return
    const label = node.getAttribute('aria-label')
    if (node.matches('svg, img, [role="img"]')) {
      const name = label ?? node.getAttribute('alt')
      if (name) text += ` ${name} `
    } else if (node instanceof HTMLSelectElement) {
      text += ` ${choice(node)} `
    } else if (node instanceof HTMLInputElement) {
      // What was typed is not said: a voice may work at a distance.
      if (!node.matches('[type="radio"], [type="checkbox"]')) text += ` ${words.blank} `
    } else if (node instanceof HTMLButtonElement) {
      if (label === null) alone(node, words.button(tidy(node.textContent ?? '')))
    } else if (node.matches('br')) {
      text += ' '
    } else if (node.matches('code')) {
      text += ` ${spellCode(node.textContent ?? '', languageOf(node))} `
    } else if (node.matches('tr')) {
      readRow(node)
    } else if (node.matches('label') && node.querySelector('[type="radio"], [type="checkbox"]')) {
      const box = node.querySelector<HTMLInputElement>('[type="radio"], [type="checkbox"]')
      flush(block)
      inside(node, node)
      const said = tidy(text)
      text = ''
      place = isFirstOption(node) ? 1 : place + 1
      alone(node, words.option(place, said, box?.checked ?? false))
    } else if (node.matches(inline)) {
      inside(node, block)
    } else {
      flush(block)
      if (label !== null && node.matches('figure')) alone(node, label)
      const shut = node instanceof HTMLDetailsElement && !node.open
      for (const child of node.childNodes) {
        if (!shut || (child instanceof Element && child.matches('summary'))) read(child, node)
      }
      flush(node)
    }
  }
  const inside = (element: Element, block: Element): void => {
    for (const child of element.childNodes) read(child, block)
  }
  /** Each cell after the name of its column. */
  const readRow = (row: Element): void => {
    if (row.closest('thead')) return
    const heads = [...(row.closest('table')?.querySelectorAll('thead th') ?? [])]
    const cells = [...row.children].map((cell, place) => {
      text = ''
      inside(cell, row)
      const said = tidy(text)
      text = ''
      const column = tidy(cell.getAttribute('data-column') ?? heads[place]?.textContent ?? '')
      return column === '' || said === '' ? said : words.cell(column, said)
    })
    alone(row, cells.filter(Boolean).join('. '))
  }

  read(root, root)
  return blocks
}

function isShown(element: Element): boolean {
  return typeof element.checkVisibility !== 'function' || element.checkVisibility()
}

/** Options are counted anew in each list of them. */
function isFirstOption(label: Element): boolean {
  const before = label.previousElementSibling
  return !before?.matches('label')
}

function languageOf(element: Element): Language {
  const tag = element.closest('[lang]')?.getAttribute('lang')?.slice(0, 2)
  return isLanguage(tag) ? tag : 'fr'
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
