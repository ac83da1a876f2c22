import { ItemView } from '@pix/core/items'
import { Language } from '@pix/core/language'
import { Line, RichText } from '@pix/core/rich-text'
import { type Static, Type } from 'typebox'
import { answerLimit, route } from '../../http/contract.ts'

const closed = { additionalProperties: false }

const TaskParams = Type.Object({ challengeId: Type.String({ maxLength: 80 }) }, closed)
const LanguageQuery = Type.Object({ language: Language }, closed)

export const listSimulatorTasks = route({
  method: 'GET',
  url: '/api/authoring/simulators',
  summary: 'Every task that is done in a simulator, by simulator; of a service in development, for everybody',
  actors: ['operator'],
  query: LanguageQuery,
  response: Type.Object(
    {
      simulators: Type.Array(
        Type.Object(
          {
            name: Type.String(),
            tasks: Type.Array(
              Type.Object(
                { challengeId: Type.String(), title: Type.String(), level: Type.Integer(), skill: Type.String() },
                closed,
              ),
            ),
          },
          closed,
        ),
      ),
    },
    closed,
  ),
  errors: [],
})

export const SimulatorTask = Type.Object(
  {
    challengeId: Type.String(),
    title: Type.String(),
    situation: RichText,
    instruction: Line,
    item: ItemView,
    /** What has to be true at the end, as the correction says it. */
    goals: Type.Array(Type.Object({ id: Type.String(), text: RichText }, closed)),
  },
  closed,
)
export type SimulatorTask = Static<typeof SimulatorTask>

export const getSimulatorTask = route({
  method: 'GET',
  url: '/api/authoring/simulators/:challengeId',
  summary: 'One task in a simulator, with its goals',
  actors: ['operator'],
  params: TaskParams,
  query: LanguageQuery,
  response: SimulatorTask,
  errors: ['simulator-task-not-found'],
})

export const judgeSimulatorTask = route({
  method: 'POST',
  url: '/api/authoring/simulators/:challengeId/judgement',
  summary: 'What the service makes of some actions: the facts, and which goals they reach. Nothing is kept',
  actors: ['operator'],
  params: TaskParams,
  body: Type.Object(
    { language: Language, log: Type.String({ maxLength: 60_000 }), reply: Type.String({ maxLength: 200 }) },
    closed,
  ),
  bodyLimit: answerLimit,
  response: Type.Object(
    {
      /** As JSON: each simulator has its own. */
      facts: Type.String(),
      /** The place, from 0, of the first action that nobody could have done there. */
      refusedAt: Type.Union([Type.Integer(), Type.Null()]),
      reached: Type.Array(Type.String()),
    },
    closed,
  ),
  errors: ['simulator-task-not-found'],
})
