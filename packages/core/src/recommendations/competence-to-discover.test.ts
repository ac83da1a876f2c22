import { describe, expect, it } from 'vitest'
import { type CompetenceStanding, competenceToDiscover } from './competence-to-discover.ts'

const competence = (competenceId: string, status: CompetenceStanding['status'], level = 0): CompetenceStanding => ({
  competenceId,
  // `a1` is of area `a`.
  areaId: competenceId.charAt(0),
  status,
  assessmentId: null,
  level,
})

describe('the competence to discover', () => {
  it.each([
    { when: 'there are none', competences: [], found: null },
    { when: 'none is open', competences: [competence('a1', 'coming-soon')], found: null },
    {
      when: 'all were begun',
      competences: [competence('a1', 'started', 2), competence('a2', 'completed', 3)],
      found: null,
    },
    {
      when: 'nothing was begun: the first that is open',
      competences: [competence('a1', 'coming-soon'), competence('b1', 'not-started'), competence('b2', 'not-started')],
      found: ['b1', 'first'],
    },
    {
      when: 'one was begun with success: the next of its area',
      competences: [competence('a1', 'not-started'), competence('b1', 'completed', 3), competence('b2', 'not-started')],
      found: ['b2', 'same-area'],
    },
    {
      when: 'several were begun: an area counts by its best',
      competences: [
        competence('a1', 'completed', 4),
        competence('a2', 'not-started'),
        competence('b1', 'started', 1),
        competence('b2', 'completed', 5),
        competence('b3', 'not-started'),
      ],
      found: ['b3', 'same-area'],
    },
    {
      when: 'two areas are equal: the first of the framework',
      competences: [
        competence('a1', 'completed', 4),
        competence('a2', 'not-started'),
        competence('b1', 'completed', 4),
        competence('b2', 'not-started'),
      ],
      found: ['a2', 'same-area'],
    },
    {
      when: 'nothing is held yet where something was begun: the first of all',
      competences: [competence('a1', 'not-started'), competence('b1', 'completed', 0), competence('b2', 'not-started')],
      found: ['a1', 'next'],
    },
    {
      when: 'the strong area has nothing left to begin',
      competences: [competence('a1', 'not-started'), competence('b1', 'completed', 6)],
      found: ['a1', 'next'],
    },
  ])('when $when', ({ competences, found }) => {
    const discovery = competenceToDiscover(competences)
    expect(discovery && [discovery.competence.competenceId, discovery.reason]).toEqual(found)
  })
})
