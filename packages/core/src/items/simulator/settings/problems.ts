import type { ScenarioProblem } from '../simulator.ts'
import type { Control, When } from './controls.ts'
import type { SettingsScenario } from './schema.ts'

type Path = ScenarioProblem['path']

/** Ids that lead nowhere or are given twice, and values that their controls do not have. */
export function problems({ pages, memory = [], wordings = [] }: SettingsScenario): ScenarioProblem[] {
  const placed = pages.flatMap((page, pagePlace) =>
    page.groups.flatMap((group, groupPlace) =>
      group.controls.map((control, place) => ({
        control,
        path: ['pages', pagePlace, 'groups', groupPlace, 'controls', place],
      })),
    ),
  )
  const controls = placed.map(({ control }) => control)
  const entryIds = controls.flatMap((control) =>
    control.type === 'entries' ? control.entries.map(({ id }) => id) : [],
  )
  const valueIds = [
    ...memory.map(({ id }) => id),
    ...controls.flatMap((control) => (control.type === 'vault' ? control.accounts.map(({ id }) => id) : [])),
    ...controls.map(({ id }) => id),
  ]
  const pageIds = pages.map(({ id }) => id)
  const missing = (path: Path, what: string, known: readonly string[], id: string): ScenarioProblem[] =>
    known.includes(id) ? [] : [{ path, message: `there is no ${what} ${id}` }]
  const unknownIn = (path: Path, when: When | undefined): ScenarioProblem[] =>
    (when === undefined ? [] : Array.isArray(when) ? when : [when]).flatMap((one) =>
      'entry' in one ? missing(path, 'entry', entryIds, one.entry) : missing(path, 'control', valueIds, one.control),
    )
  const ofControl = (control: Control, path: Path): ScenarioProblem[] => {
    switch (control.type) {
      case 'page':
        return missing([...path, 'page'], 'page', pageIds, control.page)
      case 'choice':
        return control.options.some(({ id }) => id === control.value)
          ? []
          : [{ path: [...path, 'value'], message: `${control.value} is none of the options` }]
      case 'amount':
        return control.value >= control.least && control.value <= control.most
          ? []
          : [{ path: [...path, 'value'], message: `must lie from ${control.least} to ${control.most}` }]
      case 'button': {
        const { needs = [], effects = [] } = control
        return [
          ...needs.flatMap(({ when }, place) => unknownIn([...path, 'needs', place], when)),
          ...effects.flatMap(({ when, sets = [], adds = [], removes = [], opens }, place) => {
            const at = [...path, 'effects', place]
            return [
              ...unknownIn(at, when),
              ...sets.flatMap((one) => missing(at, 'control', valueIds, one.control)),
              ...[...adds, ...removes].flatMap((entry) => missing(at, 'entry', entryIds, entry)),
              ...(opens === undefined ? [] : missing(at, 'page', pageIds, opens)),
            ]
          }),
        ]
      }
      case 'trials':
        return control.cases.flatMap(({ outcomes }, place) => [
          ...outcomes.flatMap(({ when }) => unknownIn([...path, 'cases', place], when)),
          ...(outcomes.at(-1)?.when === undefined
            ? []
            : [{ path: [...path, 'cases', place], message: 'the last outcome holds always: it has no `when`' }]),
        ])
      case 'meter':
        return control.parts.flatMap(({ when, control: counted }, place) => {
          const at = [...path, 'parts', place]
          return [...unknownIn(at, when), ...(counted === undefined ? [] : missing(at, 'control', valueIds, counted))]
        })
      case 'sample':
        return control.looks.flatMap(({ when, size }, place) => {
          const at = [...path, 'looks', place]
          return [...unknownIn(at, when), ...(typeof size === 'string' ? missing(at, 'control', valueIds, size) : [])]
        })
      case 'sheets':
        return [
          ...[control.only, control.copies].flatMap((id) =>
            id === undefined ? [] : missing(path, 'control', valueIds, id),
          ),
          ...(control.layout ?? []).flatMap(({ when }, place) => unknownIn([...path, 'layout', place], when)),
        ]
      default:
        return []
    }
  }
  const ids = [...valueIds, ...entryIds]
  return [
    ...ids
      .filter((id, place) => ids.indexOf(id) < place)
      .map((id) => ({ path: ['pages'], message: `a second control or entry has the id ${id}` })),
    ...wordings.flatMap(({ when }, place) => unknownIn(['wordings', place], when)),
    ...pages.flatMap(({ shownWhen, groups }, place) => [
      ...unknownIn(['pages', place, 'shownWhen'], shownWhen),
      ...groups.flatMap((group, at) => unknownIn(['pages', place, 'groups', at, 'shownWhen'], group.shownWhen)),
    ]),
    ...placed.flatMap(({ control, path }) => [
      ...unknownIn([...path, 'shownWhen'], control.shownWhen),
      ...ofControl(control, path),
    ]),
  ]
}
