import { isUnseen, type SiteState, type Styled } from '@pix/core/simulators/code/site'
import type { CSSProperties, JSX } from 'react'
import styles from './site.module.css'

type Pictures = NonNullable<SiteState['site']['pictures']>

/** What has no place in a drawing, or is worked out here. */
const left = new Set(['list-style-type', 'object-fit'])

/** Lengths that hang on the window or on the page, in pixels: the page is drawn in a box of this one. */
function inPixels(value: string, width: number): string {
  return value.replace(/(\d*\.?\d+)(rem|vw|vh|ch)\b/g, (_whole, count: string, unit: string) => {
    const one = { rem: 16, vw: width / 100, vh: 8, ch: 8 }[unit] ?? 1
    return `${Math.round(Number(count) * one * 100) / 100}px`
  })
}

function lookOf({ style, element }: Styled, width: number): CSSProperties {
  const look: Record<string, string> = {}
  for (const [property, value] of style) {
    if (left.has(property) || property.startsWith('--')) continue
    look[property.replace(/-([a-z])/g, (_whole, letter: string) => letter.toUpperCase())] = inPixels(value, width)
  }
  if (element.tag === 'li') look['listStyleType'] = style.get('list-style-type') ?? 'disc'
  return look
}

/**
 * A page as it looks, drawn by us: boxes of our own with the checked values of a closed list of properties. Nothing in it
 * is a link, a field, a script or an address.
 */
export function PageDrawing({
  root,
  width,
  pictures,
}: {
  root: Styled
  width: number
  pictures: Pictures
}): JSX.Element {
  return (
    <div className={styles['page']} style={{ width }}>
      <Drawn styled={root} width={width} pictures={pictures} />
    </div>
  )
}

function Drawn({ styled, width, pictures }: { styled: Styled; width: number; pictures: Pictures }): JSX.Element | null {
  const { element, children } = styled
  if (isUnseen(element)) return null
  const look = lookOf(styled, width)
  switch (element.tag) {
    case 'br':
      return <br />
    case 'img':
      return <DrawnPicture styled={styled} look={look} pictures={pictures} />
    case 'input':
    case 'select':
    case 'textarea':
      return (
        <span style={{ width: 160, minHeight: '1.5em', ...look }}>{element.attributes.get('placeholder')}&nbsp;</span>
      )
  }
  const seen = new Map<string, number>()
  const inside = children.map((child) => {
    const name = typeof child === 'string' ? 'text' : child.element.tag
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    const key = `${name}${count}`
    return typeof child === 'string' ? child : <Drawn key={key} styled={child} width={width} pictures={pictures} />
  })
  const isBlock = look.display !== undefined && !String(look.display).startsWith('inline')
  return isBlock ? <div style={look}>{inside}</div> : <span style={look}>{inside}</span>
}

function DrawnPicture({
  styled: { element },
  look,
  pictures,
}: {
  styled: Styled
  look: CSSProperties
  pictures: Pictures
}): JSX.Element {
  const source = (element.attributes.get('src') ?? '').replace(/^\.\//, '')
  const picture = pictures.find(({ name }) => name === source)
  if (!picture) return <span className={styles['missing']}>{element.attributes.get('alt') ?? source}</span>
  const given = Number(element.attributes.get('width'))
  const natural = { width: given > 0 ? given : picture.width, aspectRatio: `${picture.width} / ${picture.height}` }
  return <span className={styles['drawn']} style={{ ...natural, ...look }} data-shows={picture.shows} />
}
