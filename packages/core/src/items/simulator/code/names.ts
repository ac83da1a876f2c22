// The names that a program gives values to.
import type { Block, Expression } from './syntax.ts'

/** The names that statements give values to, in the blocks inside them too, but not in the functions that they define. */
export function namesSetIn(block: Block): readonly string[] {
  return block.flatMap((statement): readonly string[] => {
    switch (statement.is) {
      case 'assign':
        return statement.to.flatMap(namesIn)
      case 'define':
        return [statement.name]
      case 'if':
        return statement.branches.flatMap(({ body }) => namesSetIn(body))
      case 'while':
        return [...namesSetIn(statement.body), ...namesSetIn(statement.otherwise)]
      case 'for':
        return [...namesIn(statement.to), ...namesSetIn(statement.body), ...namesSetIn(statement.otherwise)]
      case 'import':
        return statement.names.length === 0 ? [statement.as] : statement.names.map((one) => one.as)
      case 'with':
        return [...(statement.name === null ? [] : [statement.name]), ...namesSetIn(statement.body)]
      case 'try':
        return [statement.body, ...statement.handlers.map(({ body }) => body), statement.last].flatMap(namesSetIn)
      default:
        return []
    }
  })
}

/** The names that a loop or an assignment gives values to. */
export function namesIn(to: Expression): readonly string[] {
  if (to.is === 'name') return [to.name]
  return to.is === 'tuple' ? to.items.flatMap(namesIn) : []
}
