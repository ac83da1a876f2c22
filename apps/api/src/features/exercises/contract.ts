import { Language } from '@pix/core/language'
import { type Static, Type } from 'typebox'
import { answerLimit, route, Uuid } from '../../http/contract.ts'
import { CompetenceSummary, Correction, CorrectionSummary, GivenAnswer, Question } from '../assessments/contract.ts'
import { Tutorial } from '../tutorials/contract.ts'

const closed = { additionalProperties: false }

const LanguageQuery = Type.Object({ language: Language }, closed)
const Params = Type.Object({ exerciseId: Uuid }, closed)
const Position = Type.Integer({ minimum: 1, maximum: 100_000 })
const ContentId = Type.String({ maxLength: 80 })

export const ExerciseKind = Type.Union([Type.Literal('tube'), Type.Literal('review'), Type.Literal('demo')])

/** A question that is under test too: nothing of it is shown until the test has shown it; the exercise goes on after it. */
const QuestionInTest = Type.Object({ kind: Type.Literal('in-test'), position: Position }, closed)

export const Exercise = Type.Object(
  {
    exerciseId: Uuid,
    kind: ExerciseKind,
    /** Of the tube or the demo; empty for a review. */
    title: Type.String(),
    /** Of the tube; null where questions come from several. */
    competence: Type.Union([CompetenceSummary, Type.Null()]),
    state: Type.Union([Type.Literal('started'), Type.Literal('ended')]),
    /** Questions answered or skipped. */
    answered: Type.Integer(),
    /** How many questions it has; null where it lasts as long as the person wants. */
    planned: Type.Union([Type.Integer(), Type.Null()]),
    /** The question that waits, or the one just answered; null when the exercise is over. */
    question: Type.Union([Question, QuestionInTest, Type.Null()]),
    /** Of that question, once it is answered. */
    correction: Type.Union([Correction, Type.Null()]),
    /** Whether this is a good moment to stop. */
    pauseOffered: Type.Boolean(),
  },
  closed,
)
export type Exercise = Static<typeof Exercise>

const TubeToPractise = Type.Object(
  {
    tubeId: Type.String(),
    title: Type.String(),
    description: Type.String(),
    /** What the person holds already, the highest rung in words; null when nothing is known, or a test is finding out. */
    held: Type.Union([Type.String(), Type.Null()]),
    /** How many different questions there are. */
    questions: Type.Integer(),
  },
  closed,
)

export const listPractice = route({
  method: 'GET',
  url: '/api/practice',
  summary: 'What can be practised: the tubes of each competence that has questions, with what the person holds',
  actors: ['public', 'anonymous', 'user'],
  query: LanguageQuery,
  response: Type.Object(
    {
      competences: Type.Array(
        Type.Object({ competence: CompetenceSummary, tubes: Type.Array(TubeToPractise) }, closed),
      ),
    },
    closed,
  ),
  errors: [],
})

export const startExercise = route({
  method: 'POST',
  url: '/api/exercises',
  summary: 'Start an exercise, or go on with the one on the same subject that was left less than half a day ago',
  actors: ['anonymous', 'user'],
  body: Type.Union([
    Type.Object({ kind: Type.Literal('tube'), tubeId: ContentId, language: Language }, closed),
    Type.Object({ kind: Type.Literal('review'), language: Language }, closed),
    Type.Object({ kind: Type.Literal('demo'), demoId: ContentId, language: Language }, closed),
  ]),
  status: 201,
  response: Exercise,
  errors: ['subject-not-found', 'nothing-to-practise', 'nothing-to-review'],
})
export type ExerciseWish = Static<typeof startExercise.body>

export const getExercise = route({
  method: 'GET',
  url: '/api/exercises/:exerciseId',
  summary: 'Where an exercise stands, with its last question and, once answered, its correction',
  actors: ['anonymous', 'user'],
  params: Params,
  query: LanguageQuery,
  response: Exercise,
  errors: ['exercise-not-found'],
})

export const answerPractisedQuestion = route({
  method: 'POST',
  url: '/api/exercises/:exerciseId/answers',
  summary: 'Answer the question that waits and get its correction; sending the same answer id again changes nothing',
  actors: ['anonymous', 'user'],
  params: Params,
  body: Type.Object(
    {
      /** Made by the client, new for each question, kept for repeats. */
      answerId: Uuid,
      position: Position,
      language: Language,
      answer: GivenAnswer,
    },
    closed,
  ),
  bodyLimit: answerLimit,
  response: Exercise,
  errors: [
    'exercise-not-found',
    'exercise-ended',
    'question-not-asked',
    'question-waits-in-test',
    'already-answered',
    'answer-id-reused',
    'answer-incomplete',
    'answer-not-a-number',
    'action-not-possible',
    'answer-not-possible',
  ],
})

export const askNextQuestion = route({
  method: 'POST',
  url: '/api/exercises/:exerciseId/questions',
  summary: 'Ask the question that follows, or end the exercise when none is left; asking twice asks once',
  actors: ['anonymous', 'user'],
  params: Params,
  body: Type.Object({ after: Position, language: Language }, closed),
  response: Exercise,
  errors: ['exercise-not-found', 'exercise-ended', 'question-not-asked'],
})

export const endExercise = route({
  method: 'POST',
  url: '/api/exercises/:exerciseId/end',
  summary: 'End an exercise when the person wants to stop; ending twice changes nothing',
  actors: ['anonymous', 'user'],
  params: Params,
  body: LanguageQuery,
  response: Exercise,
  errors: ['exercise-not-found'],
})

export const listExerciseCorrections = route({
  method: 'GET',
  url: '/api/exercises/:exerciseId/corrections',
  summary: 'The questions answered in an exercise, with how each went and what to read',
  actors: ['anonymous', 'user'],
  params: Params,
  query: LanguageQuery,
  response: Type.Object(
    {
      corrections: Type.Array(CorrectionSummary),
      /** Tutorials of these questions, those not yet right, the most useful first. */
      toRead: Type.Array(Tutorial),
      /** Where a test teaches most: the competence of most of the questions not yet right, if its test is still to do. */
      beginWith: Type.Union([CompetenceSummary, Type.Null()]),
    },
    closed,
  ),
  errors: ['exercise-not-found'],
})

export const getExerciseCorrection = route({
  method: 'GET',
  url: '/api/exercises/:exerciseId/corrections/:position',
  summary: 'The correction of a question answered in an exercise',
  actors: ['anonymous', 'user'],
  params: Type.Object({ exerciseId: Uuid, position: Type.String({ pattern: '^[1-9][0-9]{0,4}$' }) }, closed),
  query: LanguageQuery,
  response: Correction,
  errors: ['exercise-not-found', 'question-not-found', 'question-waits-in-test'],
})
