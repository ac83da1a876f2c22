// Several content roots make one content, in which every id stands once.
import type { Content, Reading } from './content.ts'
import type { Position, Problem } from './problem.ts'

type Named = { readonly kind: string; readonly id: string; readonly position: Position }

function repeated(named: readonly Named[]): Problem[] {
  const first = new Map<string, Position>()
  return named.flatMap(({ kind, id, position }) => {
    const earlier = first.get(`${kind} ${id}`)
    if (!earlier) {
      first.set(`${kind} ${id}`, position)
      return []
    }
    return [{ ...position, message: `the ${kind} \`${id}\` is already in ${earlier.file}` }]
  })
}

function namesOf({ areas, competences, challenges, tutorials, demos }: Content): Named[] {
  return [
    ...areas.map(({ area, position }) => ({ kind: 'area', id: area.id, position })),
    ...competences.flatMap(({ source, written }) => [
      { kind: 'competence', id: written.id, position: source.positionOf(['id']) },
      { kind: 'competence', id: written.code, position: source.positionOf(['code']) },
      ...written.tubes.flatMap((tube, place) => [
        { kind: 'tube', id: tube.id, position: source.positionOf(['tubes', place, 'id']) },
        ...tube.skills.map((skill, rung) => ({
          kind: 'skill',
          id: skill.id,
          position: source.positionOf(['tubes', place, 'skills', rung, 'id']),
        })),
      ]),
    ]),
    ...challenges.map(({ id, source }) => ({ kind: 'challenge', id, position: source.positionOf([]) })),
    ...tutorials.map(({ id, source }) => ({ kind: 'tutorial', id, position: source.positionOf([]) })),
    ...demos.map(({ id, source }) => ({ kind: 'demo', id, position: source.positionOf([]) })),
  ]
}

/** Puts roots together; an id found twice is a problem of the second file. */
export function mergeRoots(roots: readonly Reading<Content>[]): Reading<Content> {
  const contents = roots.map(({ value }) => value)
  const content: Content = {
    areas: contents.flatMap(({ areas }) => areas),
    competences: contents.flatMap(({ competences }) => competences),
    challenges: contents.flatMap(({ challenges }) => challenges),
    tutorials: contents.flatMap(({ tutorials }) => tutorials),
    demos: contents.flatMap(({ demos }) => demos),
    outcomes: new Set(contents.flatMap(({ outcomes }) => [...outcomes])),
    tutorialIds: new Set(contents.flatMap(({ tutorialIds }) => [...tutorialIds])),
  }
  return {
    value: content,
    problems: [...roots.flatMap(({ problems }) => problems), ...repeated(contents.flatMap(namesOf))],
  }
}
