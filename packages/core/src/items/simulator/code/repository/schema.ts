// A repository: changes to the texts of a project, in branches that part and are merged.
import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }
const Id = Type.String({ minLength: 1, maxLength: 40 })
const Words = Type.String({ minLength: 1, maxLength: 200 })
const BranchName = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,29}$' })

const longestMessage = 200

/** What can be done to a shared branch, and what a rule can refuse. */
export const Deed = Type.Union([
  /** The branch is moved to another change, so that some are lost. */
  Type.Literal('rewrite'),
  /** Something is recorded there without a review: only merging from another branch is left. */
  Type.Literal('direct'),
  Type.Literal('delete'),
  /** Something secret is recorded. */
  Type.Literal('secret'),
])
export type Deed = Static<typeof Deed>

export const RepositoryScenario = Type.Object(
  {
    /** Who records what is changed here. */
    me: Words,
    commits: Type.Array(
      Type.Object(
        {
          id: Id,
          by: Words,
          says: Words,
          /** When, as it is shown. */
          when: Type.Optional(Words),
          /** None for the first, two where branches were merged. */
          parents: Type.Array(Id, { maxItems: 2 }),
          /** Texts that are other than in the first parent, by name; null where one was removed. */
          texts: Type.Record(Type.String(), Type.Union([Type.String({ maxLength: 4000 }), Type.Null()])),
        },
        closed,
      ),
      { minItems: 1, maxItems: 30 },
    ),
    branches: Type.Array(Type.Object({ name: BranchName, at: Id }, closed), { minItems: 1, maxItems: 8 }),
    current: BranchName,
    /** Where branches stood before, the newest first: the way back to what no branch leads to any more. */
    log: Type.Optional(
      Type.Array(
        Type.Object(
          {
            branch: BranchName,
            does: Type.Union([
              Type.Literal('commit'),
              Type.Literal('merge'),
              Type.Literal('revert'),
              Type.Literal('reset'),
              Type.Literal('remove-branch'),
            ]),
            at: Id,
          },
          closed,
        ),
        { maxItems: 20 },
      ),
    ),
    /** Where one change is to be named, what it is: “the change that brought the fault”. */
    pointing: Type.Optional(Words),
    /** Rules can be set, and these deeds are tried again at the end. */
    attempts: Type.Optional(
      Type.Array(Type.Object({ id: Id, branch: BranchName, does: Deed }, closed), { maxItems: 10 }),
    ),
  },
  closed,
)
export type RepositoryScenario = Static<typeof RepositoryScenario>

export const repositoryActions = [
  Type.Object({ type: Type.Literal('commit'), says: Type.String({ maxLength: longestMessage }) }, closed),
  /** Gives up what is not recorded, and a merge that waits. */
  Type.Object({ type: Type.Literal('give-up') }, closed),
  Type.Object({ type: Type.Literal('switch'), branch: BranchName }, closed),
  Type.Object(
    { type: Type.Literal('new-branch'), name: Type.String({ maxLength: 40 }), at: Type.Optional(Id) },
    closed,
  ),
  Type.Object({ type: Type.Literal('remove-branch'), branch: BranchName }, closed),
  /** Another branch into the current one. */
  Type.Object({ type: Type.Literal('merge'), branch: BranchName }, closed),
  /** A new change that undoes an earlier one. */
  Type.Object({ type: Type.Literal('revert'), commit: Id }, closed),
  /** Moves the current branch: what came after is no longer in it. */
  Type.Object({ type: Type.Literal('reset'), commit: Id }, closed),
  Type.Object({ type: Type.Literal('rule'), branch: BranchName, deed: Deed, on: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('point'), commit: Id }, closed),
] as const
export type RepositoryAction = Static<(typeof repositoryActions)[number]>

const CommitFacts = Type.Object(
  { id: Type.String(), by: Type.String(), says: Type.String(), parents: Type.Array(Type.String()) },
  closed,
)

export const RepositoryFacts = Type.Object(
  {
    current: Type.String(),
    /** A merge or an undoing waits for its conflicts to be settled. */
    waiting: Type.Boolean(),
    /** Something is changed and not recorded. */
    unrecorded: Type.Boolean(),
    branches: Type.Array(
      Type.Object(
        {
          /** Its name. */
          id: Type.String(),
          /** All that led to it, the newest first. */
          commits: Type.Array(CommitFacts),
          texts: Type.Array(
            Type.Object(
              { id: Type.String(), name: Type.String(), text: Type.String(), lines: Type.Array(Type.String()) },
              closed,
            ),
          ),
          /** Whether all that it had at the beginning still leads to it. */
          kept: Type.Boolean(),
        },
        closed,
      ),
    ),
    pointed: Type.String(),
    /** What was tried and refused by the rules as they are at the end, by attempt. */
    refused: Type.Record(Type.String(), Type.Boolean()),
    rules: Type.Array(Type.Object({ branch: Type.String(), deed: Deed }, closed)),
  },
  closed,
)
export type RepositoryFacts = Static<typeof RepositoryFacts>
