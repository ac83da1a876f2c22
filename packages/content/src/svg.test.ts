import { expect, it } from 'vitest'
import { svgFaults } from './svg.ts'

const drawing = (inside: string, attributes = '') =>
  `<?xml version="1.0"?>\n<!-- a comment <script> -->\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"${attributes}>${inside}</svg>`

it.each([
  ['shapes and words', '<title>A > B</title><g style="fill: red"><path d="M0 0h8"/><text x="1">word</text></g>'],
  ['parts that name each other', '<defs><linearGradient id="a"/></defs><use href="#b"/><rect fill="url(#a)"/>'],
])('a drawing may have %s', (_what, inside) => {
  expect(svgFaults(drawing(inside))).toEqual([])
})

it.each([
  ['<script>alert(1)</script>', 'the element `script`'],
  ['<SCRIPT>alert(1)</SCRIPT>', 'the element `SCRIPT`'],
  ['<style>@import "x"</style>', 'the element `style`'],
  ['<foreignObject><p/></foreignObject>', 'the element `foreignObject`'],
  ['<image href="#a"/>', 'the element `image`'],
  ['<a href="#a"/>', 'the element `a`'],
  ['<animate attributeName="href"/>', 'the element `animate`'],
  ['<rect onload="alert(1)"/>', 'the attribute `onload`'],
  ["<rect ONLOAD = 'alert(1)'/>", 'the attribute `ONLOAD`'],
  ['<use href="https://elsewhere.example/a.svg#b"/>', 'the attribute `href`'],
  ['<use xlink:href="data:image/svg+xml,a"/>', 'the attribute `xlink:href`'],
  ['<rect fill="url(https://elsewhere.example/a)"/>', 'the attribute `fill`'],
  ['<rect style="background: url( \'//elsewhere.example/a\')"/>', 'the attribute `style`'],
  ['<!DOCTYPE svg [<!ENTITY a "b">]>', 'the element `!DOCTYPE`'],
])('a drawing may not have %s', (inside, fault) => {
  expect(svgFaults(drawing(inside))).toContain(fault)
})

it('a drawing starts as one', () => {
  expect(svgFaults('<g/>')).toEqual(['no `svg` at its start'])
})
