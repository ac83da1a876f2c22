import { type FormAction, type Paper, papersOf, type ServiceState } from '@pix/core/simulators/form'
import type { JSX, ReactNode } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { Paragraphs } from '../paragraphs.tsx'
import styles from './form.module.css'
import papersStyles from './papers.module.css'

/** A document with the parts of it that are covered. */
export type ShownPaper = Paper & { readonly covered: readonly string[] }

export function shownPapers(state: ServiceState): ShownPaper[] {
  return papersOf(state).map((paper) => ({ ...paper, covered: state.covered[paper.id] ?? [] }))
}

/** The documents of the person. */
export function Papers({
  papers,
  act,
}: {
  papers: readonly ShownPaper[]
  act: (action: FormAction) => void
}): JSX.Element {
  const say = useMessages()
  return (
    <>
      <p className={styles['small']}>{say('form.papers-help')}</p>
      <ul className={app['rows']}>
        {papers.map((paper) => (
          <li key={paper.id}>
            <PaperLine paper={paper} act={act} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** A document in a list, which can be opened where it stands. */
export function PaperLine({
  paper,
  act,
  children,
}: {
  paper: ShownPaper
  act: (action: FormAction) => void
  children?: ReactNode
}): JSX.Element {
  const say = useMessages()
  return (
    <div className={papersStyles['paper']}>
      {/* It unfolds also where nothing else can be done: in a correction. */}
      <details
        className={papersStyles['paper-fold']}
        onToggle={(event) => {
          if (event.currentTarget.open) act({ type: 'look', paper: paper.id })
        }}
      >
        <summary className={papersStyles['paper-line']}>
          <Icon name={paper.look === 'photo' || paper.look === 'screen' ? 'picture' : 'file'} />
          {paper.name}
          <span className={styles['small']}> {say('form.size', { kb: paper.kb })}</span>
        </summary>
        <div className={papersStyles['paper-open']}>
          <Drawing paper={paper} />
          <div className={papersStyles['paper-words']}>
            <Paragraphs text={paper.shows} />
            {paper.quality && <p className={papersStyles['quality']}>{say(`form.quality-${paper.quality}`)}</p>}
            <Parts paper={paper} act={act} />
            <Formats paper={paper} act={act} />
          </div>
        </div>
      </details>
      {children}
    </div>
  )
}

/** The formats in which it can be made again. */
function Formats({ paper, act }: { paper: ShownPaper; act: (action: FormAction) => void }): JSX.Element | null {
  const say = useMessages()
  if (!paper.formats) return null
  return (
    <fieldset className={papersStyles['formats']}>
      <legend>{say('form.convert', { paper: paper.name })}</legend>
      {paper.formats.map(({ id, label, kb }) => (
        <button
          key={id}
          type="button"
          className={app['tool']}
          onClick={() => act({ type: 'convert', paper: paper.id, format: id })}
        >
          {label} <span className={styles['small']}>{say('form.size', { kb })}</span>
        </button>
      ))}
    </fieldset>
  )
}

function Parts({ paper, act }: { paper: ShownPaper; act: (action: FormAction) => void }): JSX.Element | null {
  const say = useMessages()
  if (!paper.parts) return null
  return (
    <ul className={app['plain']} aria-label={say('form.parts', { paper: paper.name })}>
      {paper.parts.map(({ id, label, text }) => {
        const isCovered = paper.covered.includes(id)
        return (
          <li key={id} className={papersStyles['part']}>
            <span>
              {label}
              <span className={papersStyles['part-text']} data-covered={isCovered || undefined}>
                {isCovered ? say('form.covered') : text}
              </span>
            </span>
            <button
              type="button"
              className={app['tool']}
              onClick={() => act({ type: isCovered ? 'uncover' : 'cover', paper: paper.id, part: id })}
            >
              {say(isCovered ? 'form.uncover' : 'form.cover')}
              <span className="visually-hidden"> {label}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

const lines = [34, 46, 58, 70, 82, 94]

/** How a document looks from afar; what it says stands beside it. */
function Drawing({ paper: { look, quality } }: { paper: Paper }): JSX.Element {
  const isWide = look !== 'page'
  const [width, height] = isWide ? [132, 92] : [92, 120]
  return (
    <svg
      className={papersStyles['drawing']}
      data-quality={quality}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <rect className={papersStyles['sheet']} x="1" y="1" width={width - 2} height={height - 2} rx="4" />
      {look === 'screen' && <path className={papersStyles['ink']} d="M8 12h30M8 20h116" />}
      {look === 'card' && <rect className={papersStyles['patch']} x="12" y="26" width="32" height="40" rx="3" />}
      {look === 'photo' && <path className={papersStyles['patch']} d="M8 84 44 40l24 26 18-16 38 34Z" />}
      {look !== 'photo' &&
        lines
          .filter((y) => y < height - 12)
          .map((y) => (
            <path
              key={y}
              className={papersStyles['ink']}
              d={`M${look === 'card' ? 54 : 14} ${y}H${width - 14 - (y % 4) * 6}`}
            />
          ))}
      {look === 'page' && <path className={papersStyles['patch']} d="M14 12h26v10H14Z" />}
      {quality === 'cut' && <path className={papersStyles['missing']} d={`M0 ${height * 0.6}H${width}V${height}H0Z`} />}
    </svg>
  )
}
