// Whether the goals of a task can be asked at all: words that exist, paths that the facts of the simulator may have,
// actions that it knows.
import { IsLiteral, IsObject, IsUnion, type TObject, type TSchema } from 'typebox'
import type { Path } from '../yaml-source.ts'
import { schemasAt } from './schemas-at-path.ts'

type Fault = { readonly path: Path; readonly message: string }

type Group = Readonly<Record<string, unknown>>

/** What conditions are asked of. */
export type Asked = { readonly facts: TSchema; readonly action: TSchema }

const forms: readonly { readonly needs: readonly string[]; readonly may: readonly string[] }[] = [
  { needs: ['all'], may: [] },
  { needs: ['any'], may: [] },
  { needs: ['not'], may: [] },
  { needs: ['some', 'where'], may: ['atLeast', 'atMost'] },
  { needs: ['none', 'where'], may: [] },
  { needs: ['did'], may: ['atLeast', 'atMost'] },
  { needs: ['path', 'is'], may: [] },
  { needs: ['path', 'like'], may: [] },
  { needs: ['path', 'contains'], may: [] },
  { needs: ['path', 'exists'], may: [] },
  { needs: ['path'], may: ['from', 'to'] },
]

const expected =
  'one of `all`, `any`, `not`, `some` with `where`, `none` with `where`, `did`, or `path` with `is`, `like`, `contains`, `exists`, `from` or `to`'

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

/** An empty text too: that nothing is typed in a field may well be asked. */
function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function oneOrSeveral(value: unknown, fits: (one: unknown) => boolean): boolean {
  return Array.isArray(value) ? value.length > 0 && value.every(fits) : fits(value)
}

/** What is wrong with a condition that is written in one language. Empty when it can be asked. */
export function conditionProblems(condition: unknown, asked: Asked, path: Path = []): Fault[] {
  return problemsAt(condition, asked, [asked.facts], path)
}

/** @param places schemas from which paths lead: of the facts, or of one entry of `some` and `none` */
function problemsAt(condition: unknown, asked: Asked, places: readonly TSchema[], path: Path): Fault[] {
  if (!isGroup(condition)) return [{ path, message: `a condition must be ${expected}` }]
  const keys = Object.keys(condition)
  const form = forms.find(
    ({ needs, may }) =>
      needs.every((key) => keys.includes(key)) && keys.every((key) => needs.includes(key) || may.includes(key)),
  )
  if (!form) return [{ path, message: `\`${keys.join('`, `')}\` is no condition; expected: ${expected}` }]
  const inside = (key: string, from = places): Fault[] => problemsAt(condition[key], asked, from, [...path, key])
  const [first = ''] = form.needs
  switch (first) {
    case 'all':
    case 'any': {
      const list: unknown = condition[first]
      if (!Array.isArray(list) || list.length === 0)
        return [{ path: [...path, first], message: `\`${first}\` must be a list of conditions` }]
      return list.flatMap((one, place) => problemsAt(one, asked, places, [...path, first, place]))
    }
    case 'not':
      return inside('not')
    case 'some':
    case 'none': {
      const faults = [...pathFaults(condition[first], places, [...path, first]), ...boundFaults(condition, path)]
      return faults.length > 0 ? faults : inside('where', leadingTo(places, String(condition[first])))
    }
    case 'did':
      return [...actionFaults(condition['did'], asked.action, [...path, 'did']), ...boundFaults(condition, path)]
    default:
      return [...pathFaults(condition['path'], places, [...path, 'path']), ...valueFaults(condition, path)]
  }
}

function leadingTo(places: readonly TSchema[], path: string): readonly TSchema[] {
  return places.flatMap((place) => schemasAt(place, path))
}

function pathFaults(written: unknown, places: readonly TSchema[], path: Path): Fault[] {
  if (typeof written !== 'string') return [{ path, message: 'a path must be text, such as `values.$wifi`' }]
  if (written === 'reply' || leadingTo(places, written).length > 0) return []
  return [{ path, message: `nothing can stand at the path \`${written}\`` }]
}

function valueFaults(condition: Group, path: Path): Fault[] {
  const wrong = (key: string, message: string): Fault[] => [{ path: [...path, key], message: `\`${key}\` ${message}` }]
  if ('is' in condition)
    return oneOrSeveral(condition['is'], isScalar)
      ? []
      : wrong('is', 'must be a text, a number, true or false, or several')
  if ('like' in condition)
    return oneOrSeveral(condition['like'], isText) ? [] : wrong('like', 'must be a text, or several')
  if ('contains' in condition)
    return oneOrSeveral(condition['contains'], isText) ? [] : wrong('contains', 'must be a text, or several')
  if ('exists' in condition)
    return typeof condition['exists'] === 'boolean' ? [] : wrong('exists', 'must be true or false')
  const ends = ['from', 'to'].filter((key) => key in condition)
  if (ends.length === 0) return [{ path, message: 'the condition says nothing of what stands at its path' }]
  return ends.flatMap((key) => (typeof condition[key] === 'number' ? [] : wrong(key, 'must be a number')))
}

function boundFaults(condition: Group, path: Path): Fault[] {
  return ['atLeast', 'atMost'].flatMap((key) =>
    !(key in condition) || Number.isInteger(condition[key])
      ? []
      : [{ path: [...path, key], message: `\`${key}\` must be a whole number` }],
  )
}

/** An action of which some fields are named must be one that the simulator knows. */
function actionFaults(did: unknown, schema: TSchema, path: Path): Fault[] {
  if (!isGroup(did)) return [{ path, message: '`did` must be a group of the fields of an action' }]
  const branches: readonly TSchema[] = IsUnion(schema) ? schema.anyOf : [schema]
  const objects = branches.filter((branch): branch is TObject => IsObject(branch))
  const ofType = objects.filter(({ properties: { type } }) => type && IsLiteral(type) && type.const === did['type'])
  if (ofType.length === 0) return [{ path, message: `the simulator has no action \`${String(did['type'])}\`` }]
  return Object.keys(did).flatMap((key) =>
    ofType.some(({ properties }) => key in properties)
      ? []
      : [{ path: [...path, key], message: `the action \`${String(did['type'])}\` has no \`${key}\`` }],
  )
}
