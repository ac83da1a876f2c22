// Drawings that may be served: shapes and words, nothing that acts and nothing that is fetched from elsewhere.

const allowed = new Set(
  `svg g defs title desc path rect circle ellipse line polyline polygon text tspan use symbol clipPath mask pattern
   linearGradient radialGradient stop marker`.split(/\s+/),
)

/** What a drawing has that it may not, in words; empty when it may be served. */
export function svgFaults(text: string): string[] {
  const markup = text.replace(/<!--[\s\S]*?-->/g, '').replace(/^\s*<\?xml[^>]*\?>/, '')
  const tags = [...markup.matchAll(/<([^\s/>]+)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g)]
  const faults = tags.flatMap(([, name = '', attributes = '']) => [
    ...(allowed.has(name) || name.startsWith('/') ? [] : [`the element \`${name}\``]),
    ...[...attributes.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)]
      .filter(([, attribute = '', doubleQuoted, quoted = '']) => isForbidden(attribute, doubleQuoted ?? quoted))
      .map(([, attribute = '']) => `the attribute \`${attribute}\``),
  ])
  if (!/^\s*<svg\s[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/.test(markup)) faults.push('no `svg` at its start')
  return [...new Set(faults)]
}

function isForbidden(attribute: string, value: string): boolean {
  if (/^on/i.test(attribute)) return true
  if (/href$/i.test(attribute)) return !value.startsWith('#')
  // A colour or a clip may name another part of the drawing, never another address.
  return /url\(\s*[^#\s]|javascript:/i.test(value)
}
