import { describe, expect, it } from 'vitest'
import { type LearnerSituation, type Recommendation, recommend } from './recommend.ts'

const started = {
  competenceId: 'a1',
  areaId: 'a',
  status: 'started',
  assessmentId: 'test-of-a1',
  level: 1,
} as const
const open = { competenceId: 'b1', areaId: 'b', status: 'not-started', assessmentId: null, level: 0 } as const
const missed = (tubeId: string, ...tutorialIds: string[]) => ({ tubeId, tutorialIds })

const goOn: Recommendation = { kind: 'go-on', competenceId: 'a1', assessmentId: 'test-of-a1' }
const review: Recommendation = { kind: 'review', questions: 4 }
const read: Recommendation = { kind: 'read', tutorialId: 'lesson', tubeId: 'tube', missed: 1 }
const improve: Recommendation = { kind: 'improve', competenceId: 'c1' }

const nothing: LearnerSituation = {
  competences: [],
  reviewQuestions: 0,
  missed: [],
  readTutorials: [],
  improvable: [],
}

type Case = { readonly when: string; readonly situation: Partial<LearnerSituation>; readonly first: Recommendation[] }

describe('what is recommended', () => {
  it.each<Case>([
    { when: 'there is nothing to do', situation: {}, first: [] },
    {
      when: 'somebody is new',
      situation: { competences: [open] },
      first: [{ kind: 'discover', competenceId: 'b1', reason: 'first' }],
    },
    {
      when: 'a test is under way, and another competence is open',
      situation: { competences: [open, started] },
      first: [goOn, { kind: 'discover', competenceId: 'b1', reason: 'next' }],
    },
    { when: 'a review is open', situation: { reviewQuestions: 4 }, first: [review] },
    { when: 'something was missed', situation: { missed: [missed('tube', 'lesson')] }, first: [read] },
    { when: 'a test may be taken again', situation: { improvable: ['c1', 'c2'] }, first: [improve] },
    {
      when: 'everything is possible: the three nearest',
      situation: {
        competences: [started, open],
        reviewQuestions: 4,
        missed: [missed('tube', 'lesson')],
        improvable: ['c1'],
      },
      first: [goOn, review, read],
    },
    {
      when: 'nothing is under way: taking a test again comes before another competence',
      situation: { competences: [open], missed: [missed('tube', 'lesson')], improvable: ['c1'] },
      first: [read, improve, { kind: 'discover', competenceId: 'b1', reason: 'first' }],
    },
    {
      when: 'tubes were missed unequally: the most missed',
      situation: { missed: [missed('once', 'other'), missed('tube', 'lesson'), missed('tube', 'lesson')] },
      first: [{ ...read, missed: 2 }],
    },
    {
      when: 'tubes were missed equally: the latest',
      situation: { missed: [missed('tube', 'lesson'), missed('older', 'other')] },
      first: [read],
    },
    {
      when: 'the most missed tube has no tutorial: the next that has',
      situation: { missed: [missed('bare'), missed('bare'), missed('tube', 'lesson')] },
      first: [read],
    },
    {
      when: 'a tube has several tutorials: the one that most answers name',
      situation: { missed: [missed('tube', 'other', 'lesson'), missed('tube', 'lesson')] },
      first: [{ ...read, missed: 2 }],
    },
    {
      when: 'a tutorial was read: another of the tube',
      situation: { missed: [missed('tube', 'old', 'lesson'), missed('tube', 'old')], readTutorials: ['old'] },
      first: [{ ...read, missed: 2 }],
    },
    {
      when: 'all tutorials were read',
      situation: { missed: [missed('tube', 'old')], readTutorials: ['old'] },
      first: [],
    },
  ])('when $when', ({ situation, first }) => {
    const whole = { ...nothing, ...situation }
    expect(recommend(whole)).toEqual(first)
    expect(recommend(whole)).toEqual(recommend(whole))
  })
})
