// How much room everything in a page takes at a width of the window: a plain measure, the same everywhere. Letters are
// half as wide as they are high; boxes stand as browsers put them, but for what this small part of CSS does not know.
import type { Styled, Work } from './cascade.ts'
import { isInline } from './element.ts'
import { pixels } from './length.ts'
import { partsOf } from './properties.ts'

export type Box = {
  readonly styled: Styled
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** How far to the right it comes, with the words in it that are too long. */
  readonly right: number
  /** What sticks out of it, or of what it stands in, is cut off or scrolled there. */
  readonly isCut: boolean
}

/** The pictures that a page can show, in pixels. */
export type Natural = (source: string) => { readonly width: number; readonly height: number } | null

/** @param work once all of it is done, the rest is not put anywhere @returns the box of every element that is seen, in the order of the page */
export function layOut(root: Styled, width: number, natural: Natural, work: Work): Box[] {
  const boxes: Box[] = []

  const length = (styled: Styled, property: string, whole: number | null): number | null => {
    const value = styled.style.get(property)
    if (value === undefined) return null
    return pixels(value, { fontSize: styled.fontSize, rootSize: 16, width, whole })
  }
  const side = (styled: Styled, property: string, whole: number): number => length(styled, property, whole) ?? 0
  const isBorderless = (styled: Styled): boolean => (styled.style.get('border-style') ?? 'none') === 'none'
  const border = (styled: Styled): number => (isBorderless(styled) ? 0 : (length(styled, 'border-width', null) ?? 3))
  const edges = (styled: Styled, whole: number): number =>
    side(styled, 'padding-left', whole) + side(styled, 'padding-right', whole) + 2 * border(styled)
  const displayOf = ({ style, element }: Styled): string =>
    style.get('display') ?? (isInline(element.tag) ? 'inline' : 'block')
  const isRow = (styled: Styled): boolean =>
    displayOf(styled) === 'flex' && !(styled.style.get('flex-direction') ?? 'row').startsWith('column')
  const gapOf = (styled: Styled, whole: number): number =>
    pixels(partsOf(styled.style.get('gap') ?? '0').at(-1) ?? '0', {
      fontSize: styled.fontSize,
      rootSize: 16,
      width,
      whole,
    }) ?? 0
  const seen = (styled: Styled): (Styled | string)[] =>
    styled.children.filter((child) => (typeof child === 'string' ? child.trim() !== '' : displayOf(child) !== 'none'))
  const elementsIn = (styled: Styled): Styled[] => seen(styled).filter((child) => typeof child !== 'string')
  const isCutting = ({ style }: Styled): boolean =>
    [style.get('overflow'), style.get('overflow-x')].some((value) => value !== undefined && value !== 'visible')
  const isFlowing = (child: Styled | string): boolean =>
    typeof child === 'string' || displayOf(child).startsWith('inline')

  const lettersWide = (text: string, { fontSize, style }: Styled): number =>
    [...text].length *
    (fontSize / 2 + (pixels(style.get('letter-spacing') ?? '0', { fontSize, rootSize: 16, width, whole: null }) ?? 0))
  const textWidth = (text: string, styled: Styled, isLeast: boolean): number => {
    work.left -= text.length
    const words = text.trim().split(/\s+/)
    const wraps = !['nowrap', 'pre'].includes(styled.style.get('white-space') ?? 'normal')
    if (!isLeast || !wraps) return lettersWide(words.join(' '), styled)
    if ((styled.style.get('overflow-wrap') ?? 'normal') !== 'normal') return styled.fontSize
    return Math.max(...words.map((word) => lettersWide(word, styled)))
  }
  const pictureWidth = (styled: Styled): number => {
    const given = Number(styled.element.attributes.get('width'))
    return given > 0 ? given : (natural(styled.element.attributes.get('src') ?? '')?.width ?? 60)
  }

  /** The least that it needs, or all that it would take, with its own margins. */
  const known = { least: new Map<Styled, number>(), all: new Map<Styled, number>() }
  const content = (styled: Styled, isLeast: boolean): number => {
    const before = known[isLeast ? 'least' : 'all']
    const found = before.get(styled)
    if (found !== undefined) return found
    work.left -= 60
    if (work.left < 0) return 0
    const worked = contentOf(styled, isLeast)
    before.set(styled, worked)
    return worked
  }
  const contentOf = (styled: Styled, isLeast: boolean): number => {
    const margins = side(styled, 'margin-left', 0) + side(styled, 'margin-right', 0)
    const most = styled.style.get('max-width')
    const cap = length(styled, 'max-width', null)
    if (isLeast && most?.includes('%') && styled.element.tag === 'img') return margins
    const own = length(styled, 'width', null)
    const isWhole = styled.style.get('width')?.includes('%') ?? false
    const border = styled.style.get('box-sizing') === 'border-box' ? 0 : edges(styled, 0)
    const least = length(styled, 'min-width', null) ?? 0
    const limited = (value: number): number =>
      Math.max(Math.min(value, cap === null ? value : cap + border), least) + margins
    if (own !== null) return limited(own + border)
    if (styled.element.tag === 'img')
      return isLeast && isWhole ? margins : limited(pictureWidth(styled) + edges(styled, 0))
    if (isField(styled)) return limited(isLeast && isWhole ? 0 : 160)
    if (isLeast && isCutting(styled)) return limited(edges(styled, 0))
    return limited(insideOf(styled, isLeast) + edges(styled, 0))
  }
  const insideOf = (styled: Styled, isLeast: boolean): number => {
    const children = seen(styled)
    const widths = children.map((child) =>
      typeof child === 'string' ? textWidth(child, styled, isLeast) : content(child, isLeast),
    )
    const sum = widths.reduce((total, one) => total + one, 0)
    const most = Math.max(0, ...widths)
    const gaps = gapOf(styled, 0) * Math.max(0, children.length - 1)
    const display = displayOf(styled)
    if (display === 'flex') {
      if (!isRow(styled)) return most
      return isLeast && styled.style.get('flex-wrap') === 'wrap' ? most : sum + gaps
    }
    if (display === 'table-row') return sum
    if (display === 'grid') {
      const tracks = tracksOf(styled, isLeast ? 0 : width)
      const fixed = tracks.reduce((total, one) => total + (one.fraction > 0 ? one.least : Math.max(one.least, most)), 0)
      return Math.max(fixed + gapOf(styled, 0) * (tracks.length - 1), isLeast ? 0 : most)
    }
    // What flows stands in one line as long as there is room.
    if (isLeast) return most
    return Math.max(most, children.every(isFlowing) ? sum : 0)
  }
  const isField = ({ element }: Styled): boolean => ['input', 'select', 'textarea'].includes(element.tag)

  type Track = { readonly least: number; readonly fraction: number; readonly isFree: boolean }
  const tracksOf = (styled: Styled, room: number): Track[] => {
    const template = styled.style.get('grid-template-columns') ?? 'none'
    const gap = gapOf(styled, room)
    const measure = { fontSize: styled.fontSize, rootSize: 16, width, whole: room }
    const track = (text: string): Track => {
      const between = /^minmax\(\s*(.+?)\s*,\s*([^,]+?)\s*\)$/.exec(text)
      const fraction = /^([\d.]+)fr$/.exec(between?.[2] ?? text)
      const least = pixels(between?.[1] ?? text, measure)
      return { least: least ?? 0, fraction: fraction ? Number(fraction[1]) : 0, isFree: least === null }
    }
    if (template === 'none') return [{ least: 0, fraction: 1, isFree: true }]
    const repeated = /^repeat\(\s*(\d+|auto-fit|auto-fill)\s*,\s*(.+)\)$/.exec(template)
    const tracks = partsOf(repeated?.[2]?.trim() ?? template).map(track)
    work.left -= 60 * tracks.length
    if (!repeated) return tracks
    const each = tracks.reduce((total, one) => total + one.least + gap, 0)
    const fitting = each > 0 ? Math.floor((room + gap) / each) : 1
    const count = /^\d/.test(repeated[1] ?? '') ? Number(repeated[1]) : fitting
    return Array.from({ length: Math.min(24, Math.max(1, count)) }, () => tracks).flat()
  }

  type Room = { readonly left: number; readonly top: number; readonly room: number; readonly isCut: boolean }

  /** @param fixed the width that what it stands in gives to it @returns its height, with its margins */
  const place = (styled: Styled, { left, top, room, isCut }: Room, fixed?: number): number => {
    work.left -= 150 + 10 * styled.children.length
    if (work.left < 0) return 0
    const { style, element } = styled
    const display = displayOf(styled)
    const [marginLeft, marginRight] = [side(styled, 'margin-left', room), side(styled, 'margin-right', room)]
    const [marginTop, marginBottom] = [side(styled, 'margin-top', room), side(styled, 'margin-bottom', room)]
    const around = style.get('box-sizing') === 'border-box' ? 0 : edges(styled, room)
    const own = length(styled, 'width', room)
    const fills = !display.startsWith('inline') && display !== 'table' && element.tag !== 'img'
    const least = content(styled, true) - side(styled, 'margin-left', 0) - side(styled, 'margin-right', 0)
    const wanted = content(styled, false) - side(styled, 'margin-left', 0) - side(styled, 'margin-right', 0)
    const free = room - marginLeft - marginRight
    let wide = own !== null ? own + around : fills ? free : Math.max(least, Math.min(wanted, free))
    if (fixed !== undefined) wide = fixed - marginLeft - marginRight
    if (element.tag === 'img' && own === null && fixed === undefined) wide = pictureWidth(styled) + edges(styled, room)
    const cap = length(styled, 'max-width', room)
    if (cap !== null) wide = Math.min(wide, cap + around)
    wide = Math.max(wide, (length(styled, 'min-width', room) ?? 0) + (style.has('min-width') ? around : 0))
    if (display === 'table') wide = Math.max(wide, least)
    wide = Math.max(wide, 0)
    const auto = (property: string): boolean => style.get(property) === 'auto'
    const spare = Math.max(0, room - wide - marginLeft - marginRight)
    const shift = auto('margin-left') ? (auto('margin-right') ? spare / 2 : spare) : 0
    const x = left + marginLeft + shift
    const y = top + marginTop
    const inner = {
      left: x + border(styled) + side(styled, 'padding-left', room),
      top: y + border(styled) + side(styled, 'padding-top', room),
      room: Math.max(0, wide - edges(styled, room)),
      isCut: isCut || isCutting(styled),
    }
    const at = boxes.length
    boxes.push({ styled, left: x, top: y, width: wide, height: 0, right: x + wide, isCut })
    const filled = fill(styled, inner)
    const padding = side(styled, 'padding-top', room) + side(styled, 'padding-bottom', room) + 2 * border(styled)
    const aroundHeight = style.get('box-sizing') === 'border-box' ? 0 : padding
    const given = length(styled, 'height', null)
    const high = Math.max(
      given === null ? filled.height + padding : given + aroundHeight,
      (length(styled, 'min-height', null) ?? 0) + (style.has('min-height') ? aroundHeight : 0),
    )
    boxes[at] = { styled, left: x, top: y, width: wide, height: high, right: Math.max(x + wide, filled.right), isCut }
    return marginTop + high + marginBottom
  }

  type Filled = { readonly height: number; readonly right: number }
  const lineHigh = ({ style, fontSize }: Styled): number => {
    const value = style.get('line-height') ?? '1.25'
    return /^[\d.]+$/.test(value)
      ? Number(value) * fontSize
      : (pixels(value, { fontSize, rootSize: 16, width, whole: fontSize }) ?? fontSize * 1.25)
  }

  /** Puts what is in an element into the room that there is. */
  const fill = (styled: Styled, inner: Room): Filled => {
    const { element } = styled
    if (element.tag === 'img') {
      const size = natural(element.attributes.get('src') ?? '') ?? { width: 60, height: 30 }
      return { height: (inner.room * size.height) / size.width, right: inner.left }
    }
    if (isField(styled)) return { height: lineHigh(styled), right: inner.left }
    const display = displayOf(styled)
    if (display === 'grid') return inGrid(styled, inner)
    if (isRow(styled)) return inRow(styled, inner)
    if (display === 'table-row') return inCells(styled, inner)
    let [height, right, below] = [0, inner.left, 0]
    let flow: (Styled | string)[] = []
    const settle = (): void => {
      if (flow.length === 0) return
      const placed = inLines(styled, flow, { ...inner, top: inner.top + height })
      height += placed.height
      right = Math.max(right, placed.right)
      flow = []
      below = 0
    }
    const gap = display === 'flex' ? gapOf(styled, inner.room) : 0
    for (const [order, child] of seen(styled).entries()) {
      if (display !== 'flex' && isFlowing(child)) {
        flow.push(child)
        continue
      }
      settle()
      if (order > 0) height += gap
      if (typeof child === 'string') {
        const placed = inLines(styled, [child], { ...inner, top: inner.top + height })
        height += placed.height
        right = Math.max(right, placed.right)
        continue
      }
      // Margins of neighbours are one, the greater.
      const overlap = display === 'flex' ? 0 : Math.min(below, Math.max(0, side(child, 'margin-top', inner.room)))
      height += place(child, { ...inner, top: inner.top + height - overlap }) - overlap
      below = Math.max(0, side(child, 'margin-bottom', inner.room))
    }
    settle()
    return { height, right }
  }

  const inLines = (styled: Styled, flow: readonly (Styled | string)[], { left, top, room, isCut }: Room): Filled => {
    let [x, y, high, right] = [0, 0, lineHigh(styled), left]
    for (const child of flow) {
      if (typeof child !== 'string' && child.element.tag === 'br') {
        y += high
        x = 0
        continue
      }
      const isText = typeof child === 'string' || (isInline(child.element.tag) && displayOf(child) === 'inline')
      const wide = typeof child === 'string' ? textWidth(child, styled, false) : content(child, false)
      const least = typeof child === 'string' ? textWidth(child, styled, true) : content(child, true)
      if (x > 0 && (isText ? x + least > room : x + wide > room)) {
        y += high
        x = 0
      }
      if (typeof child !== 'string') {
        const fixed =
          displayOf(child) === 'inline' && child.element.tag !== 'img'
            ? Math.max(least, Math.min(wide, room))
            : undefined
        const placed = place(child, { left: left + x, top: top + y, room, isCut }, fixed)
        if (!isText) high = Math.max(high, placed)
      }
      right = Math.max(right, left + x + least)
      const end = x + wide
      const turns = isText && room > 0 ? Math.max(0, Math.ceil(end / room) - 1) : 0
      y += turns * lineHigh(styled)
      x = (turns > 0 ? end - turns * room : end) + styled.fontSize / 4
    }
    return { height: y + high, right }
  }

  const inRow = (styled: Styled, { left, top, room, isCut }: Room): Filled => {
    const gap = gapOf(styled, room)
    const items = seen(styled).map((child) => {
      if (typeof child === 'string')
        return {
          child: null,
          base: textWidth(child, styled, false),
          least: textWidth(child, styled, true),
          grows: 0,
          shrinks: true,
        }
      const flex = child.style.get('flex') ?? ''
      const basis = /(?:^| )(\d+(?:px|rem|em|%))$/.exec(flex)?.[1]
      const grows = flex === 'auto' ? 1 : Number(/^\d(?:\.\d)?/.exec(flex)?.[0] ?? 0)
      const measure = { fontSize: child.fontSize, rootSize: 16, width, whole: room }
      const own = length(child, 'width', room)
      const margins = side(child, 'margin-left', room) + side(child, 'margin-right', room)
      const around = child.style.get('box-sizing') === 'border-box' ? 0 : edges(child, room)
      const natural = own === null ? content(child, false) : own + around + margins
      const isEven = /^\d(?:\.\d)?$/.test(flex)
      const base = basis ? (pixels(basis, measure) ?? natural) : isEven && grows > 0 ? 0 : natural
      const given = length(child, 'min-width', room)
      // What has a width of its own may be made narrower all the same, down to what is in it.
      const inside = insideOf(child, true) + edges(child, room) + margins
      const need =
        child.element.tag === 'img'
          ? content(child, true)
          : isCutting(child)
            ? edges(child, room)
            : Math.min(inside, natural)
      const shrinks = flex !== 'none' && !/^\d(?:\.\d)? 0(?: |$)/.test(flex)
      return { child, base, least: given ?? need, grows, shrinks }
    })
    const wraps = styled.style.get('flex-wrap') === 'wrap'
    const lines: (typeof items)[] = []
    for (const one of items) {
      const line = lines.at(-1)
      const used = line?.reduce((total, { base, least }) => total + Math.max(base, least) + gap, 0) ?? 0
      if (line && (!wraps || used + Math.max(one.base, one.least) <= room + 0.01)) line.push(one)
      else lines.push([one])
    }
    let [y, right] = [0, left]
    for (const line of lines) {
      const gaps = gap * (line.length - 1)
      const wanted = line.map(({ base, least }) => Math.max(base, least))
      const over = wanted.reduce((total, one) => total + one, 0) + gaps - room
      const give = line.map(({ base, least, shrinks }) => (shrinks ? Math.max(0, base - least) : 0))
      const given = give.reduce((total, one) => total + one, 0)
      const growing = line.reduce((total, { grows }) => total + grows, 0)
      const widths = line.map(({ grows }, order) => {
        const base = wanted[order] ?? 0
        if (over > 0) return base - (given > 0 ? (Math.min(over, given) * (give[order] ?? 0)) / given : 0)
        return growing > 0 ? base + (-over * grows) / growing : base
      })
      const justify = styled.style.get('justify-content') ?? ''
      const spare = growing > 0 ? 0 : Math.max(0, -over)
      const between = justify === 'space-between' && line.length > 1 ? spare / (line.length - 1) : 0
      let x = justify === 'center' ? spare / 2 : /end$/.test(justify) ? spare : 0
      let high = 0
      for (const [order, { child }] of line.entries()) {
        const wide = widths[order] ?? 0
        if (child) high = Math.max(high, place(child, { left: left + x, top: top + y, room: wide, isCut }, wide))
        else high = Math.max(high, lineHigh(styled))
        right = Math.max(right, left + x + wide)
        x += wide + gap + between
      }
      y += high + gap
    }
    return { height: Math.max(0, y - gap), right }
  }

  const inGrid = (styled: Styled, { left, top, room, isCut }: Room): Filled => {
    const gap = gapOf(styled, room)
    const tracks = tracksOf(styled, room)
    const items = elementsIn(styled)
    work.left -= tracks.length * items.length
    const least = tracks.map((track, column) =>
      track.isFree
        ? Math.max(
            track.least,
            ...items.filter((_, place) => place % tracks.length === column).map((item) => content(item, true)),
          )
        : track.least,
    )
    const fractions = tracks.reduce((total, { fraction }) => total + fraction, 0)
    const fixed = tracks.reduce((total, { fraction }, column) => total + (fraction > 0 ? 0 : (least[column] ?? 0)), 0)
    const free = room - gap * (tracks.length - 1) - fixed
    const widths = tracks.map(({ fraction }, column) =>
      fraction > 0 ? Math.max(least[column] ?? 0, (free * fraction) / fractions) : (least[column] ?? 0),
    )
    let [y, high, right] = [0, 0, left]
    for (const [order, item] of items.entries()) {
      const column = order % tracks.length
      if (column === 0 && order > 0) {
        y += high + gap
        high = 0
      }
      const x = widths.slice(0, column).reduce((total, one) => total + one + gap, 0)
      const wide = widths[column] ?? 0
      high = Math.max(high, place(item, { left: left + x, top: top + y, room: wide, isCut }))
      right = Math.max(right, left + x + wide)
    }
    return { height: y + high, right }
  }

  const inCells = (styled: Styled, { left, top, room, isCut }: Room): Filled => {
    const cells = elementsIn(styled)
    const least = cells.map((cell) => content(cell, true))
    const spare = Math.max(0, room - least.reduce((total, one) => total + one, 0)) / Math.max(1, cells.length)
    let [x, high] = [0, 0]
    for (const [order, cell] of cells.entries()) {
      const wide = (least[order] ?? 0) + spare
      high = Math.max(high, place(cell, { left: left + x, top, room: wide, isCut }, wide))
      x += wide
    }
    return { height: high, right: left + x }
  }

  place(root, { left: 0, top: 0, room: width, isCut: false }, width)
  return boxes
}
