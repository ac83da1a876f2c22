import { comparable } from '../../../typed-text.ts'
import type { SiteAction } from '../site/schema.ts'
import { type Caption, readProject, rounded } from './project.ts'
import type { FilmFacts, FilmScenario } from './schema.ts'

export type FilmState = { readonly film: FilmScenario['film']; readonly name: string; readonly project: string }

/** The file that is changed. */
export const projectFile = 'project'
const longestProject = 6000
/** Of speech, beside one caption. */
const mostPieces = 100

export function startFilm({ name, film }: FilmScenario): FilmState {
  return { name, film, project: film.project.replace(/\n+$/, '') }
}

export function reduceFilm(state: FilmState, action: SiteAction): FilmState | null {
  const lines = state.project.split('\n')
  const { file, from, count } = action
  if (file !== projectFile || from > lines.length + 1 || from - 1 + count > lines.length) return null
  if (action.with.some((line) => /[\n\r]/.test(line))) return null
  const project = lines.toSpliced(from - 1, count, ...action.with).join('\n')
  return project.length > longestProject ? null : { ...state, project }
}

/** What is said in the film: each piece when it begins there. What is cut in the middle is there in part. */
function spokenIn({ film, project }: FilmState): FilmFacts['spoken'] {
  const { clips, captions } = readProject(project, film.sources)
  return clips.flatMap((clip) => {
    const said = film.sources.find(({ name }) => name === clip.source)?.said ?? []
    return said
      .filter(({ from, to }) => to > clip.from + 0.001 && from < clip.to - 0.001)
      .map(({ from, to, speaker, text }) => {
        const at = rounded(clip.at + Math.max(from, clip.from) - clip.from)
        const until = rounded(clip.at + Math.min(to, clip.to) - clip.from)
        const middle = (at + until) / 2
        return {
          text,
          speaker,
          at,
          until,
          whole: from >= clip.from - 0.001 && to <= clip.to + 0.001,
          captioned: captions.some((caption) => middle >= caption.from && middle <= caption.to),
        }
      })
  })
}

export function filmFacts(state: FilmState): FilmFacts {
  const { film, project } = state
  const { clips, levels, captions, mistakes, length } = readProject(project, film.sources)
  const spoken = spokenIn(state)
  const used = film.sources.filter(({ name }) => clips.some(({ source }) => source === name))
  const sounds = film.sources.map(({ name, loudness }) => {
    const set = levels.get(name) ?? 0
    return { id: name, set, heard: rounded(loudness + set) }
  })
  const heard = sounds.filter(({ id }) => used.some(({ name }) => name === id)).map((one) => one.heard)
  const told = captions.map((caption) => captionFacts(caption, spoken))
  const whole = spoken.filter((one) => one.whole).map(({ text }) => text)
  return {
    project,
    valid: mistakes.length === 0,
    mistakes: mistakes.map((one) => ({ ...one })),
    clips: clips.map((one) => ({ ...one })),
    length,
    sounds,
    spread: heard.length === 0 ? 0 : rounded(Math.max(...heard) - Math.min(...heard)),
    captions: told,
    fastest: Math.max(0, ...told.map(({ speed }) => speed)),
    spoken,
    cut: used.flatMap(({ said = [] }) => said.map(({ text }) => text)).filter((text) => !whole.includes(text)),
  }
}

function captionFacts(caption: Caption, spoken: FilmFacts['spoken']): FilmFacts['captions'][number] {
  const { from, to, speaker, text } = caption
  const during = spoken.filter(({ at, until }) => (at + until) / 2 >= from && (at + until) / 2 < to)
  // What is longer than any caption can be is told only so far.
  const said = during
    .slice(0, mostPieces)
    .map((one) => one.text)
    .join(' ')
    .slice(0, longestProject)
  return {
    from,
    to,
    speaker,
    text,
    speed: Math.round(([...text].length / (to - from)) * 10) / 10,
    said,
    saidFrom: during[0]?.at ?? 0,
    isTrue: comparable(text) === comparable(said),
    isWho: during.every((one) => comparable(one.speaker) === comparable(speaker)),
  }
}

export function filmProblems({ film }: FilmScenario): { path: (string | number)[]; message: string }[] {
  return film.sources.flatMap(({ name, length, said = [], shots }, place) => [
    ...(film.sources.findIndex((one) => one.name === name) < place
      ? [{ path: ['film', 'sources', place], message: `a second recording is called ${name}` }]
      : []),
    ...said.flatMap(({ from, to }, at) =>
      to <= from || to > length
        ? [
            {
              path: ['film', 'sources', place, 'said', at],
              message: 'must end after it begins, and within the recording',
            },
          ]
        : [],
    ),
    ...shots.flatMap(({ from }, at) =>
      from >= length ? [{ path: ['film', 'sources', place, 'shots', at], message: 'begins after the recording' }] : [],
    ),
  ])
}
