// The browser needs of a route its method and its address. Its schemas are for the server, and in the app nobody looks
// into them: what makes a schema is cut down to nothing, so that what only schemas name is left out with them.
import type { Plugin } from 'vite'

const withSchemas = /(packages\/core\/src\/.*|apps\/api\/src\/.*\/contract)\.ts$/
const atRuntime: ReadonlySet<string> = new Set(['method', 'url'])

/** A piece of the source, and what stands in its place. */
type Cut = { readonly start: number; readonly end: number; readonly by: string }

export function contractsWithoutSchemas(): Plugin {
  return {
    name: 'pix:contracts-without-schemas',
    apply: 'build',
    transform(code, id) {
      if (!withSchemas.test(id) || !code.includes('Type.')) return null
      const cuts = this.parse(code).body.flatMap((statement): Cut[] => {
        const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
        if (declaration?.type !== 'VariableDeclaration') return []
        return declaration.declarations.flatMap(({ init }): Cut[] => {
          if (init?.type !== 'CallExpression') return []
          const { callee, start, end } = init
          const [described] = init.arguments
          if (
            callee.type === 'MemberExpression' &&
            callee.object.type === 'Identifier' &&
            callee.object.name === 'Type'
          )
            return [{ start, end, by: '/*@__PURE__*/Type.Any()' }]
          if (callee.type !== 'Identifier' || callee.name !== 'route' || described?.type !== 'ObjectExpression')
            return [{ start, end: start, by: '/*@__PURE__*/' }]
          const kept = described.properties.filter(
            (one) => one.type === 'Property' && one.key.type === 'Identifier' && atRuntime.has(one.key.name),
          )
          const source = kept.map((one) => code.slice(one.start, one.end)).join()
          return [{ start, end, by: `/*@__PURE__*/route({${source}})` }]
        })
      })
      // From the last to the first, so that the places of those before stay true.
      const shortened = cuts.reduceRight(
        (text, { start, end, by }) => text.slice(0, start) + by + text.slice(end),
        code,
      )
      return { code: shortened, map: null }
    },
  }
}
