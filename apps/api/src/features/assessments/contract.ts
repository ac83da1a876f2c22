import { Timing } from '@pix/core/assessments'
import { Download, Exhibit, Illustration } from '@pix/core/content'
import { ItemAnswer, ItemView } from '@pix/core/items'
import { Language } from '@pix/core/language'
import { Line, RichText } from '@pix/core/rich-text'
import { type Static, Type } from 'typebox'
import { answerLimit, route, Uuid } from '../../http/contract.ts'
import { Tutorial } from '../tutorials/contract.ts'

const closed = { additionalProperties: false }

const Position = Type.Integer({ minimum: 1, maximum: 1000 })
const LanguageQuery = Type.Object({ language: Language }, closed)
export const Outcome = Type.Union([
  Type.Literal('right'),
  Type.Literal('wrong'),
  Type.Literal('skipped'),
  Type.Literal('late'),
])

/** What a person sees of a question: nothing here tells the answer. */
export const Question = Type.Object(
  {
    kind: Type.Literal('question'),
    /** Place in the test, from 1. */
    position: Position,
    situation: RichText,
    instruction: Line,
    exhibits: Type.Array(Exhibit),
    illustration: Type.Optional(Illustration),
    downloads: Type.Optional(Type.Array(Download)),
    item: ItemView,
    /** To be answered from memory, without looking elsewhere. */
    focus: Type.Optional(Type.Literal(true)),
    /** Of a timed question that waits: the time that the person has, and what is left of it, in milliseconds. */
    timer: Type.Optional(Type.Object({ limitMs: Type.Integer(), leftMs: Type.Integer() }, closed)),
    /** The same in shorter sentences, where there are any. */
    easy: Type.Optional(Type.Object({ situation: RichText, instruction: Line }, closed)),
  },
  closed,
)
export type Question = Static<typeof Question>

/** A timed question before the person says that they are ready: nothing of it is shown. */
export const QuestionToBegin = Type.Object(
  {
    kind: Type.Literal('to-begin'),
    position: Position,
    /** That the question gives, before the person takes more. */
    seconds: Type.Integer(),
    /** What the person chose last. */
    timing: Timing,
  },
  closed,
)
export type QuestionToBegin = Static<typeof QuestionToBegin>

const Waiting = Type.Union([Question, QuestionToBegin, Type.Null()])

const Skipped = Type.Object({ kind: Type.Literal('skipped') }, closed)

/** How often the window was left while a question waited, and for how long. Told to the person, never counted. */
export const Away = Type.Object(
  {
    times: Type.Integer({ minimum: 0, maximum: 1000 }),
    /** Milliseconds. */
    ms: Type.Integer({ minimum: 0, maximum: 86_400_000 }),
  },
  closed,
)
export type Away = Static<typeof Away>

/** An answer as it travels: of the question's kind, or the wish to skip. */
export const GivenAnswer = Type.Union([...ItemAnswer.anyOf, Skipped])
export type GivenAnswer = Static<typeof GivenAnswer>

export const CompetenceSummary = Type.Object(
  {
    id: Type.String(),
    code: Type.String(),
    name: Type.String(),
    areaId: Type.String(),
  },
  closed,
)

export type CompetenceSummary = Static<typeof CompetenceSummary>

export const Assessment = Type.Object(
  {
    assessmentId: Uuid,
    competence: CompetenceSummary,
    state: Type.Union([Type.Literal('started'), Type.Literal('completed'), Type.Literal('aborted')]),
    /** Questions answered or skipped. */
    answered: Type.Integer(),
    /** The question that waits for an answer; null when the test is over. */
    question: Waiting,
    /** Where the person stands in this competence. */
    level: Type.Integer(),
    pix: Type.Integer(),
    /** The part of the pix that no question was about. */
    inferredPix: Type.Integer(),
    openLevels: Type.Integer(),
    /** What can be earned today in this competence. */
    openPix: Type.Integer(),
    /** Pix of the competence when this test began. */
    startPix: Type.Integer(),
    /** Pix of the competence when the block of questions of the last answer began, after the pause before it. */
    pausePix: Type.Integer(),
    /** Whether the competence had been tested before and is tried again. */
    isImprovement: Type.Boolean(),
  },
  closed,
)
export type Assessment = Static<typeof Assessment>

export const startAssessment = route({
  method: 'POST',
  url: '/api/assessments',
  summary: 'Start the test of a competence, improve a completed one, or go on with the one that is started',
  actors: ['anonymous', 'user'],
  body: Type.Object(
    {
      competenceId: Type.String({ maxLength: 80 }),
      language: Language,
      /** A completed test is tried again: what is held stays held, what was missed is asked once more. */
      improve: Type.Optional(Type.Boolean()),
    },
    closed,
  ),
  status: 201,
  response: Assessment,
  errors: [
    'competence-not-found',
    'competence-not-available',
    'competence-completed',
    'improve-too-early',
    'nothing-to-ask',
  ],
})

export const getAssessment = route({
  method: 'GET',
  url: '/api/assessments/:assessmentId',
  summary: 'Where a test stands, with the question that waits',
  actors: ['anonymous', 'user'],
  params: Type.Object({ assessmentId: Uuid }, closed),
  query: LanguageQuery,
  response: Assessment,
  errors: ['assessment-not-found'],
})

export const answerAndGetNext = route({
  method: 'POST',
  url: '/api/assessments/:assessmentId/answers',
  summary: 'Answer the question that waits and get the next; sending the same answer id again gives the same result',
  actors: ['anonymous', 'user'],
  params: Type.Object({ assessmentId: Uuid }, closed),
  body: Type.Object(
    {
      /** Made by the client, new for each question, kept for repeats. */
      answerId: Uuid,
      position: Position,
      language: Language,
      answer: GivenAnswer,
      away: Type.Optional(Away),
    },
    closed,
  ),
  bodyLimit: answerLimit,
  response: Type.Object(
    {
      /** Questions answered or skipped, this one included. */
      answered: Type.Integer(),
      /** The pause reached with this answer, from 1; null between pauses. */
      checkpoint: Type.Union([Type.Integer(), Type.Null()]),
      /** Null when the test is over. */
      question: Waiting,
    },
    closed,
  ),
  errors: [
    'assessment-not-found',
    'assessment-ended',
    'question-not-asked',
    'already-answered',
    'answer-id-reused',
    'answer-incomplete',
    'answer-not-a-number',
    'action-not-possible',
    'answer-not-possible',
  ],
})

export const beginQuestion = route({
  method: 'POST',
  url: '/api/assessments/:assessmentId/questions/:position/beginning',
  summary: 'Start the clock of the timed question that waits, and see it; a clock that runs already goes on',
  actors: ['anonymous', 'user'],
  params: Type.Object({ assessmentId: Uuid, position: Type.String({ pattern: '^[1-9][0-9]{0,2}$' }) }, closed),
  body: Type.Object({ timing: Timing, language: Language }, closed),
  response: Type.Union([Question, QuestionToBegin]),
  errors: ['assessment-not-found', 'assessment-ended', 'question-not-asked', 'already-answered'],
})

export const getPastQuestion = route({
  method: 'GET',
  url: '/api/assessments/:assessmentId/questions/:position',
  summary: 'A question with the answer given to it, to read again',
  actors: ['anonymous', 'user'],
  params: Type.Object({ assessmentId: Uuid, position: Type.String({ pattern: '^[1-9][0-9]{0,2}$' }) }, closed),
  query: LanguageQuery,
  response: Type.Object(
    {
      question: Question,
      /** Null while it waits. */
      given: Type.Union([GivenAnswer, Type.Null()]),
      /** Whether its correction may be seen by now. */
      correctionIsVisible: Type.Boolean(),
    },
    closed,
  ),
  errors: ['assessment-not-found', 'question-not-found'],
})

export const getReason = route({
  method: 'GET',
  url: '/api/assessments/:assessmentId/questions/:position/reason',
  summary: 'Why a question is asked, without anything that could help to answer it',
  actors: ['anonymous', 'user'],
  params: Type.Object({ assessmentId: Uuid, position: Type.String({ pattern: '^[1-9][0-9]{0,2}$' }) }, closed),
  query: LanguageQuery,
  response: Type.Object(
    {
      /** `easy-tube` and `most-informative` by the reference policy, `new-tube` and `same-tube` by the bayesian one. */
      rule: Type.Union([
        Type.Literal('first-question'),
        Type.Literal('easy-tube'),
        Type.Literal('most-informative'),
        Type.Literal('new-tube'),
        Type.Literal('same-tube'),
      ]),
      /** Title of its tube; null while the question waits, for it could put on the track of the answer. */
      tube: Type.Union([Type.String(), Type.Null()]),
    },
    closed,
  ),
  errors: ['assessment-not-found', 'question-not-found'],
})

export const CorrectionSummary = Type.Object(
  { position: Position, title: Type.String(), outcome: Outcome, skill: Type.String() },
  closed,
)
export type CorrectionSummary = Static<typeof CorrectionSummary>

export const listCorrections = route({
  method: 'GET',
  url: '/api/assessments/:assessmentId/corrections',
  summary: 'The questions whose correction may be seen, with how each was answered',
  actors: ['anonymous', 'user'],
  params: Type.Object({ assessmentId: Uuid }, closed),
  query: LanguageQuery,
  response: Type.Object(
    {
      corrections: Type.Array(CorrectionSummary),
      /** Tutorials of these questions, those not yet right, the most useful first. */
      toRead: Type.Array(Tutorial),
    },
    closed,
  ),
  errors: ['assessment-not-found'],
})

export const Correction = Type.Object(
  {
    position: Position,
    title: Type.String(),
    outcome: Outcome,
    /** What the question was about. */
    skill: Type.String(),
    level: Type.Integer(),
    question: Question,
    given: GivenAnswer,
    right: ItemAnswer,
    /** For kinds made of parts (blanks, pairs, entries, ticks): which were right. */
    parts: Type.Array(Type.Object({ id: Type.String(), right: Type.Boolean() }, closed)),
    /** Why some options are wrong, by the ids shown. */
    why: Type.Array(Type.Object({ id: Type.String(), text: RichText }, closed)),
    hint: RichText,
    explanation: RichText,
    easyExplanation: Type.Optional(RichText),
    /** Whole, since they are those of the test's release, which may be older than the one of the day. */
    tutorials: Type.Array(Tutorial),
  },
  closed,
)
export type Correction = Static<typeof Correction>

export const getCorrection = route({
  method: 'GET',
  url: '/api/assessments/:assessmentId/corrections/:position',
  summary: 'What was answered beside what was right, with why and what to read',
  actors: ['anonymous', 'user'],
  params: Type.Object({ assessmentId: Uuid, position: Type.String({ pattern: '^[1-9][0-9]{0,2}$' }) }, closed),
  query: LanguageQuery,
  response: Correction,
  errors: ['assessment-not-found', 'question-not-found', 'correction-not-yet'],
})
