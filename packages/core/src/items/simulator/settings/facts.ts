import { areAlike, strengthOf } from '../passwords.ts'
import type { SettingsFacts } from './schema.ts'
import { printOf } from './sheets.ts'
import { controlsOf, entriesLeft, listsOf, outcomeOf, readingOf, type SettingsState, startValues } from './stand.ts'

export function facts(state: SettingsState): SettingsFacts {
  const { scenario, opened, values, pressed, refused, done } = state
  const order = [...new Set(done)]
  const before = startValues(scenario)
  const controls = controlsOf(scenario)
  const cases = controls.flatMap((control) => (control.type === 'trials' ? control.cases : []))
  return {
    page: opened.at(-1) ?? '',
    opened: [...opened],
    values: { ...values },
    entries: Object.fromEntries(
      listsOf(scenario).map((list) => [list.id, entriesLeft(state, list).map(({ id, label }) => ({ id, label }))]),
    ),
    pressed: { ...pressed },
    refused: { ...refused },
    changed: Object.keys(values).filter((id) => values[id] !== before[id]),
    order,
    later: Object.fromEntries(order.map((id) => [id, [...new Set(done.slice(done.indexOf(id) + 1))]])),
    secrets: secretsOf(state),
    outcomes: Object.fromEntries(
      cases.map((one) => [one.id, one.outcomes[outcomeOf(state, one)]?.result === 'in' ? 'in' : 'out']),
    ),
    meters: Object.fromEntries(
      controls.flatMap((control) => (control.type === 'meter' ? [[control.id, readingOf(state, control).value]] : [])),
    ),
    sheets: Object.fromEntries(
      controls.flatMap((control) => {
        if (control.type !== 'sheets') return []
        const { pages, copies, count, perSide, bothSides, booklet, sideways, notes, grey, cut, upsideDown } = printOf(
          state,
          control,
        )
        const laidOut = { perSide, bothSides, booklet, sideways, notes, grey, cut, upsideDown }
        return [[control.id, { pages, copies, count, ...laidOut }]]
      }),
    ),
  }
}

function secretsOf({ scenario, values }: SettingsState): SettingsFacts['secrets'] {
  const before = startValues(scenario)
  const ids = controlsOf(scenario).flatMap((control) => {
    if (control.type === 'vault') return control.accounts.map(({ id }) => id)
    return control.type === 'field' && control.secret ? [control.id] : []
  })
  const nowOrBefore = (id: string): string[] => [String(values[id]), String(before[id])]
  return Object.fromEntries(
    ids.map((id) => {
      const own = String(values[id])
      const resembles = (other: string): boolean =>
        other === id
          ? own !== before[id] && areAlike(own, String(before[id]))
          : nowOrBefore(other).some((password) => areAlike(own, password))
      return [id, { strength: strengthOf(own), alike: ids.filter(resembles) }]
    }),
  )
}
