// What can be done with a repository, and what goals may ask of it.
import { linesOf, stemOf } from '../project.ts'
import { markSigns, merged } from './merge.ts'
import type { Deed, RepositoryAction, RepositoryFacts, RepositoryScenario } from './schema.ts'

/** The texts of a project by name. */
export type Texts = Readonly<Record<string, string>>

export type Commit = RepositoryScenario['commits'][number]
type Does = NonNullable<RepositoryScenario['log']>[number]['does']

/** What was tried and is not done, for the screen to say. */
export type RepositoryNotice =
  | 'nothing-changed'
  | 'marks-left'
  | 'message-missing'
  | 'unrecorded'
  | 'branch-taken'
  | 'branch-bad'
  | 'already-merged'
  | 'cannot-undo'
  | 'rule-direct'
  | 'rule-rewrite'
  | 'rule-delete'
  | 'too-many'
  // What was done, and is worth a word.
  | 'conflicts'
  | 'recorded'
  | 'merged'
  | 'undone'
  | 'switched'
  | 'moved'

export type Repository = {
  readonly commits: readonly Commit[]
  readonly branches: readonly { readonly name: string; readonly at: string }[]
  readonly current: string
  /** Where branches stood, the newest first. */
  readonly log: readonly { readonly branch: string; readonly does: Does; readonly at: string }[]
  /** A merge, or an undoing (`parent` is null), with conflicts to settle. */
  readonly waiting: { readonly parent: string | null; readonly says: string } | null
  readonly rules: readonly { readonly branch: string; readonly deed: Deed }[]
  readonly pointed: string
  /** Changes, merges and undoings: each costs, so that they are counted. */
  readonly made: number
  /** Pairs of lines that merging and undoing compared so far. */
  readonly compared: number
  readonly notice: RepositoryNotice | null
}

/** A repository and the texts as they are being written. */
export type Standing = { readonly repository: Repository; readonly texts: Texts }

/** More than anybody needs: texts are compared at each. */
const mostMade = 40
const mostLog = 60
/** Of lines, all together: long texts are compared less often. */
const mostCompared = 6_000_000

/** @param scenario a sound one */
export function openRepository(scenario: RepositoryScenario): Standing {
  const { commits, branches, current, log = [] } = scenario
  const repository: Repository = {
    commits,
    branches,
    current,
    log,
    waiting: null,
    rules: [],
    pointed: '',
    made: 0,
    compared: 0,
    notice: null,
  }
  return { repository, texts: textsAt(repository, headOf(repository)) }
}

export function headOf({ branches, current }: Repository): string {
  return branches.find(({ name }) => name === current)?.at ?? ''
}

function commitOf({ commits }: Pick<Repository, 'commits'>, id: string): Commit | undefined {
  return commits.find((commit) => commit.id === id)
}

/** The project as a change left it. */
export function textsAt(repository: Pick<Repository, 'commits'>, id: string): Texts {
  const way: Commit[] = []
  for (let commit = commitOf(repository, id); commit && way.length <= repository.commits.length; ) {
    way.push(commit)
    commit = commitOf(repository, commit.parents[0] ?? '')
  }
  const texts = new Map<string, string>()
  for (const commit of way.reverse()) {
    for (const [name, text] of Object.entries(commit.texts)) {
      if (text === null) texts.delete(name)
      else texts.set(name, text.replace(/\n+$/, ''))
    }
  }
  return Object.fromEntries(texts)
}

/** A change and all that led to it, the newest first. */
export function historyOf({ commits }: Pick<Repository, 'commits'>, id: string): Commit[] {
  const wanted = new Set([id])
  const found: Commit[] = []
  // Whatever leads to a change stands before it.
  for (const commit of [...commits].reverse()) {
    if (!wanted.has(commit.id)) continue
    found.push(commit)
    for (const parent of commit.parents) wanted.add(parent)
  }
  return found
}

function leadsTo(repository: Repository, from: string, to: string): boolean {
  return historyOf(repository, to).some(({ id }) => id === from)
}

/** The last change from which both come. */
function commonOf(repository: Repository, one: string, other: string): string {
  const ids = historyOf(repository, one).map(({ id }) => id)
  return historyOf(repository, other).find(({ id }) => ids.includes(id))?.id ?? ''
}

export function isUnrecorded({ repository, texts }: Standing): boolean {
  return repository.waiting !== null || !isSame(texts, textsAt(repository, headOf(repository)))
}

function isSame(one: Texts, other: Texts): boolean {
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
}

function hasRule({ rules, current }: Repository, deed: Deed, branch = current): boolean {
  return rules.some((rule) => rule.branch === branch && rule.deed === deed)
}

/** The repository and the texts after an action; null when nobody could have done it. */
export function reduceRepository(
  standing: Standing,
  scenario: RepositoryScenario,
  action: RepositoryAction,
): Standing | null {
  const { repository, texts } = standing
  const said = (notice: RepositoryNotice): Standing => ({ texts, repository: { ...repository, notice } })
  const known = (branch: string): string | undefined => repository.branches.find(({ name }) => name === branch)?.at
  const isFull = repository.made >= mostMade || repository.compared >= mostCompared
  switch (action.type) {
    case 'commit': {
      if (isFull) return said('too-many')
      if (hasRule(repository, 'direct') && !repository.waiting?.parent) return said('rule-direct')
      return committed(standing, scenario, action.says)
    }
    case 'give-up':
      if (!isUnrecorded(standing)) return null
      return {
        repository: { ...repository, waiting: null, notice: null },
        texts: textsAt(repository, headOf(repository)),
      }
    case 'switch': {
      const at = known(action.branch)
      if (at === undefined || action.branch === repository.current) return null
      if (isUnrecorded(standing)) return said('unrecorded')
      return {
        repository: { ...repository, current: action.branch, notice: 'switched' },
        texts: textsAt(repository, at),
      }
    }
    case 'new-branch': {
      const { name, at = headOf(repository) } = action
      if (!commitOf(repository, at) || repository.branches.length >= 12) return null
      if (!/^[a-z0-9][a-z0-9-]{0,29}$/.test(name)) return said('branch-bad')
      if (known(name) !== undefined) return said('branch-taken')
      return { texts, repository: { ...repository, branches: [...repository.branches, { name, at }], notice: null } }
    }
    case 'remove-branch': {
      const at = known(action.branch)
      if (at === undefined || action.branch === repository.current) return null
      if (hasRule(repository, 'delete', action.branch)) return said('rule-delete')
      const branches = repository.branches.filter(({ name }) => name !== action.branch)
      return {
        texts,
        repository: logged({ ...repository, branches, notice: null }, action.branch, 'remove-branch', at),
      }
    }
    case 'merge': {
      const at = known(action.branch)
      if (at === undefined || action.branch === repository.current) return null
      if (isUnrecorded(standing)) return said('unrecorded')
      return isFull ? said('too-many') : mergedFrom(standing, scenario, action.branch, at)
    }
    case 'revert': {
      const commit = commitOf(repository, action.commit)
      if (!commit || !leadsTo(repository, commit.id, headOf(repository))) return null
      const [parent] = commit.parents
      if (isUnrecorded(standing)) return said('unrecorded')
      if (parent === undefined) return said('cannot-undo')
      if (hasRule(repository, 'direct')) return said('rule-direct')
      return isFull ? said('too-many') : undone(standing, scenario, commit, parent)
    }
    case 'reset': {
      if (!leadsTo(repository, action.commit, headOf(repository))) return null
      if (isUnrecorded(standing)) return said('unrecorded')
      if (hasRule(repository, 'rewrite')) return said('rule-rewrite')
      return {
        repository: { ...moved(repository, action.commit, 'reset'), notice: 'moved' },
        texts: textsAt(repository, action.commit),
      }
    }
    case 'rule': {
      const { branch, deed, on } = action
      if (!scenario.attempts || known(branch) === undefined) return null
      const others = repository.rules.filter((rule) => rule.branch !== branch || rule.deed !== deed)
      return { texts, repository: { ...repository, rules: on ? [...others, { branch, deed }] : others, notice: null } }
    }
    case 'point':
      if (scenario.pointing === undefined || !commitOf(repository, action.commit)) return null
      return { texts, repository: { ...repository, pointed: action.commit, notice: null } }
  }
}

function logged(repository: Repository, branch: string, does: Does, at: string): Repository {
  return { ...repository, log: [{ branch, does, at }, ...repository.log].slice(0, mostLog) }
}

/** The current branch at another change. */
function moved(repository: Repository, at: string, does: Does): Repository {
  const { current } = repository
  const branches = repository.branches.map((branch) => (branch.name === current ? { name: current, at } : branch))
  // What the log names is where the branch stood after what was done; before a move, where it stood is the way back.
  return logged({ ...repository, branches }, current, does, does === 'reset' ? headOf(repository) : at)
}

/** A new change on the current branch. */
function recorded(standing: Standing, me: string, says: string, parent: string | null, does: Does): Repository {
  const { repository, texts } = standing
  const head = headOf(repository)
  const before = textsAt(repository, head)
  const id = `n${repository.made + 1}`
  const changed = Object.entries(texts).filter(([name, text]) => before[name] !== text)
  const removed = Object.keys(before).filter((name) => texts[name] === undefined)
  const commit: Commit = {
    id,
    by: me,
    says,
    parents: parent === null ? [head] : [head, parent],
    texts: Object.fromEntries([...changed, ...removed.map((name) => [name, null] as const)]),
  }
  const commits = [...repository.commits, commit]
  return moved({ ...repository, commits, made: repository.made + 1, waiting: null }, id, does)
}

function committed(standing: Standing, { me }: RepositoryScenario, message: string): Standing {
  const { repository, texts } = standing
  const { waiting } = repository
  const said = (notice: RepositoryNotice): Standing => ({ texts, repository: { ...repository, notice } })
  const says = message.trim() === '' ? (waiting?.says ?? '') : message.trim()
  if (!isUnrecorded(standing)) return said('nothing-changed')
  if (says === '') return said('message-missing')
  if (waiting && Object.values(texts).some(hasMarks)) return said('marks-left')
  const does = waiting === null ? 'commit' : waiting.parent === null ? 'revert' : 'merge'
  const after = recorded(standing, me, says, waiting?.parent ?? null, does)
  return { texts, repository: { ...after, notice: 'recorded' } }
}

function hasMarks(text: string): boolean {
  const signs = Object.values(markSigns)
  return text.split('\n').some((line) => signs.some((sign) => line.startsWith(sign)))
}

function mergedFrom(standing: Standing, { me }: RepositoryScenario, branch: string, at: string): Standing {
  const { repository, texts } = standing
  const head = headOf(repository)
  if (leadsTo(repository, at, head)) return { texts, repository: { ...repository, notice: 'already-merged' } }
  if (leadsTo(repository, head, at)) {
    return { texts: textsAt(repository, at), repository: { ...moved(repository, at, 'merge'), notice: 'merged' } }
  }
  const base = textsAt(repository, commonOf(repository, head, at))
  const both = mergedTexts(base, texts, textsAt(repository, at), [repository.current, branch])
  const compared = repository.compared + both.compared
  return settled({ repository: { ...repository, compared }, texts: both.texts }, me, both.conflicts, {
    parent: at,
    says: `${branch} → ${repository.current}`,
  })
}

function undone(standing: Standing, { me }: RepositoryScenario, commit: Commit, parent: string): Standing {
  const { repository, texts } = standing
  const before = textsAt(repository, parent)
  const both = mergedTexts(textsAt(repository, commit.id), texts, before, [repository.current, `↩ ${commit.says}`])
  const after: Repository = { ...repository, compared: repository.compared + both.compared }
  if (isSame(both.texts, texts)) return { texts, repository: { ...after, notice: 'nothing-changed' } }
  return settled({ repository: after, texts: both.texts }, me, both.conflicts, {
    parent: null,
    says: `↩ ${commit.says}`,
  })
}

/** Recorded at once when nothing is in conflict. */
function settled(
  standing: Standing,
  me: string,
  conflicts: number,
  waiting: NonNullable<Repository['waiting']>,
): Standing {
  const { repository, texts } = standing
  if (conflicts > 0) {
    return { texts, repository: { ...repository, made: repository.made + 1, waiting, notice: 'conflicts' } }
  }
  const isMerge = waiting.parent !== null
  const after = recorded(standing, me, waiting.says, waiting.parent, isMerge ? 'merge' : 'revert')
  return { texts, repository: { ...after, notice: isMerge ? 'merged' : 'undone' } }
}

function mergedTexts(
  base: Texts,
  ours: Texts,
  theirs: Texts,
  names: readonly [string, string],
): { readonly texts: Texts; readonly conflicts: number; readonly compared: number } {
  const texts: Record<string, string> = {}
  let [conflicts, compared] = [0, 0]
  for (const name of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const [old, one, other] = [base[name], ours[name], theirs[name]]
    if (one === undefined || other === undefined) {
      // Removed on one side: it is gone, unless the other side changed it or made it.
      const left = one ?? other
      if (left !== undefined && left !== old) texts[name] = left
      continue
    }
    const both = merged(old ?? '', one, other, names)
    const [before, left, right] = [old ?? '', one, other].map((text) => text.split('\n').length)
    compared += (before ?? 0) * ((left ?? 0) + (right ?? 0))
    conflicts += both.conflicts
    texts[name] = both.text
  }
  return { texts, conflicts, compared }
}

export const noRepository: RepositoryFacts = {
  current: '',
  waiting: false,
  unrecorded: false,
  branches: [],
  pointed: '',
  refused: {},
  rules: [],
}

export function repositoryFacts(standing: Standing, scenario: RepositoryScenario): RepositoryFacts {
  const { repository } = standing
  const { current, branches, waiting, pointed, rules } = repository
  return {
    current,
    waiting: waiting !== null,
    unrecorded: isUnrecorded(standing),
    branches: branches.map(({ name, at }) => {
      const commits = historyOf(repository, at)
      const before = scenario.branches.find((branch) => branch.name === name)
      return {
        id: name,
        commits: commits.map(({ id, by, says, parents }) => ({ id, by, says, parents })),
        texts: Object.entries(textsAt(repository, at)).map(([file, text]) => ({
          id: stemOf(file),
          name: file,
          text,
          lines: linesOf(text),
        })),
        kept: before === undefined || commits.some(({ id }) => id === before.at),
      }
    }),
    pointed,
    refused: Object.fromEntries(
      (scenario.attempts ?? []).map(({ id, branch, does }) => [id, hasRule(repository, does, branch)]),
    ),
    rules: rules.map(({ branch, deed }) => ({ branch, deed })),
  }
}
