// The text of a project: three parts, one thing a line.
import type { Source } from './schema.ts'

type FilmReason =
  | 'unknown-part'
  | 'no-part'
  | 'unknown-source'
  | 'no-time'
  | 'ends-early'
  | 'beyond-source'
  | 'no-level'
  | 'no-words'
  | 'overlaps'
  | 'too-many'

export type FilmMistake = { readonly line: number; readonly reason: FilmReason; readonly detail: string }

type Clip = { readonly source: string; readonly from: number; readonly to: number; readonly at: number }
export type Caption = { readonly from: number; readonly to: number; readonly speaker: string; readonly text: string }

export type Project = {
  readonly clips: readonly Clip[]
  readonly levels: ReadonlyMap<string, number>
  readonly captions: readonly Caption[]
  readonly mistakes: readonly FilmMistake[]
  readonly length: number
}

/** More than a film of a task has: an answer must not hold the service up, whatever is written in it. */
const [mostClips, mostCaptions] = [60, 80]

const parts = ['clips', 'sound', 'captions'] as const

/** `12.5`, `12,5` or `0:12.5`, in seconds. */
function secondsOf(text: string): number | null {
  const found = /^(?:(\d{1,2}):)?(\d{1,4}(?:[.,]\d{1,3})?)$/.exec(text)
  return found ? Number(found[1] ?? 0) * 60 + Number((found[2] ?? '').replace(',', '.')) : null
}

export function readProject(text: string, sources: readonly Source[]): Project {
  const clips: Clip[] = []
  const levels = new Map<string, number>()
  const captions: Caption[] = []
  const mistakes: FilmMistake[] = []
  let part: (typeof parts)[number] | null = null
  let length = 0
  for (const [place, written] of text.split('\n').entries()) {
    const line = place + 1
    const content = written.replace(/#.*/, '').trim()
    if (content === '') continue
    const complain = (reason: FilmReason, detail: string): void => {
      mistakes.push({ line, reason, detail })
    }
    const head = /^\[\s*(\w*)\s*\]?$/.exec(content)
    if (head) {
      part = parts.find((one) => one === head[1]) ?? null
      if (part === null || !content.endsWith(']')) complain('unknown-part', content)
      continue
    }
    const [first = '', second = '', third = ''] = content.split(/\s+/)
    if (part === null) complain('no-part', content)
    else if (part === 'captions') {
      const [from, to] = [secondsOf(first), secondsOf(second)]
      const said = content.replace(/^\S+\s*\S*\s*/, '')
      const speaker = /^([^:]{1,30})\s*:\s*(.+)$/.exec(said)
      if (from === null || to === null) complain('no-time', from === null ? first : second)
      else if (to <= from) complain('ends-early', second)
      else if (said === '') complain('no-words', content)
      else if (captions.length >= mostCaptions) complain('too-many', content)
      else {
        if (captions.some((one) => from < one.to - 0.001 && to > one.from + 0.001)) complain('overlaps', first)
        captions.push({ from, to, speaker: speaker?.[1]?.trim() ?? '', text: speaker?.[2]?.trim() ?? said })
      }
    } else {
      const source = sources.find(({ name }) => name === first)
      if (!source) complain('unknown-source', first)
      else if (part === 'sound') {
        const level = /^[-+−]?\d{1,2}(?:[.,]\d)?$/.test(second)
          ? Number(second.replace('−', '-').replace(',', '.'))
          : null
        if (level === null) complain('no-level', second)
        else levels.set(first, level)
      } else {
        const [from, to] = [secondsOf(second), secondsOf(third)]
        if (from === null || to === null) complain('no-time', from === null ? second : third)
        else if (to <= from) complain('ends-early', third)
        else if (to > source.length + 0.001) complain('beyond-source', third)
        else if (clips.length >= mostClips) complain('too-many', content)
        else {
          clips.push({ source: first, from, to, at: length })
          length = rounded(length + to - from)
        }
      }
    }
  }
  return { clips, levels, captions, mistakes, length }
}

export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
