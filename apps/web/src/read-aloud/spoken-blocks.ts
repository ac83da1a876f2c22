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
const boxes = '[type="radio"], [type="checkbox"]'
const inline = 'a, abbr, b, bdi, cite, code, em, i, kbd, mark, q, s, small, span, strong, sub, sup, time, u, var'

/** @param root what is read: only what of it can be seen, or heard with a screen reader, at this moment */
export function spokenBlocks(root: Element, words: ReadingWords): SpokenBlock[] {
  const blocks: SpokenBlock[] = []
  let text = ''
  let place = 0
  let optionList: Element | null = null
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
  const option = (element: Element, said: string, box: HTMLInputElement): void => {
    // Counted anew in each list of them.
    const itsList = listOf(box)
    place = itsList === optionList ? place + 1 : 1
    optionList = itsList
    alone(element, words.option(place, said, box.checked))
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
    const box = node.matches('label') ? node.querySelector<HTMLInputElement>(boxes) : null
    if (node.matches('svg, img, [role="img"]')) {
      const name = label ?? node.getAttribute('alt')
      if (name) text += ` ${name} `
    } else if (node instanceof HTMLSelectElement) {
      text += ` ${choice(node)} `
    } else if (node instanceof HTMLInputElement) {
      // What was typed is not said: a voice may work at a distance.
      if (!node.matches(boxes)) text += ` ${words.blank} `
      // A place on a picture, which no label stands around.
      else if (label !== null && !node.closest('label')) option(node.parentElement ?? node, label, node)
    } else if (node instanceof HTMLButtonElement) {
      if (label === null) alone(node, words.button(tidy(node.textContent ?? '')))
    } else if (node.matches('br')) {
      text += ' '
    } else if (node.matches('code')) {
      text += ` ${spellCode(node.textContent ?? '', languageOf(node))} `
    } else if (node.matches('tr')) {
      readRow(node)
    } else if (box !== null) {
      flush(block)
      inside(node, node)
      const said = tidy(text)
      text = ''
      // A picture to choose has its words on its box alone.
      option(node, box.getAttribute('aria-label') ?? said, box)
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

/** The smallest part of the page in which there is another option. */
function listOf(box: Element): Element | null {
  let list = box.parentElement
  while (list !== null && list.querySelectorAll(boxes).length < 2) list = list.parentElement
  return list
}

function languageOf(element: Element): Language {
  const tag = element.closest('[lang]')?.getAttribute('lang')?.slice(0, 2)
  return isLanguage(tag) ? tag : 'fr'
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
