import { type FormAction, openCase, openDraft, papersOf, type ServiceState } from '@pix/core/simulators/form'
import { type JSX, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { type IconName } from '../../ui/icons.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { Paragraphs } from '../paragraphs.tsx'
import type { ScreenProps } from '../simulator-host.tsx'
import { useFocusAfter } from '../use-focus-after.ts'
import { CaseView } from './case-view.tsx'
import styles from './form.module.css'
import { Cases, type Heading, Home } from './home.tsx'
import { Papers, shownPapers } from './papers.tsx'
import { ProcedureView } from './procedure-view.tsx'
import { Receipt } from './receipt.tsx'
import { RecordingView } from './recording-view.tsx'

const refusals: readonly string[] = ['wrong-code', 'not-attached', 'over-budget']

/** A service on line: its procedures, what was sent, the documents of the person, pages to read. */
export function ServiceScreen({ state, act }: ScreenProps<ServiceState, FormAction>): JSX.Element {
  const say = useMessages()
  const [place, setPlace] = useState('service')
  const { scenario, notice } = state
  const { pages = [], recordings = [] } = scenario
  const hasPapers = papersOf(state).length > 0
  const known = [...state.cases, ...Object.values(state.drafts).filter(({ saved }) => saved)].length
  const tell = notice && notice.code !== 'problems' ? { ...notice, code: notice.code } : null
  const read = pages.find(({ id }) => id === place)
  const recording = recordings.find(({ id }) => id === place)
  const draft = openDraft(state)
  // Whoever has gone on, or elsewhere, hears where they are. A code that came is typed where one is.
  const asked = draft?.asked === 'code' ? '' : draft?.asked
  const heading = useFocusAfter<HTMLHeadingElement>([place, state.page, state.open, draft?.place, asked].join(' '))
  return (
    <div className={app['app']}>
      <SiteBar state={state} />
      <p
        role="status"
        className={`${app['notice']} ${styles['said']}`}
        data-tone={tell && refusals.includes(tell.code) ? 'no' : undefined}
      >
        {tell && say(`form.notice-${tell.code}`, { detail: tell.detail })}
      </p>
      <div className={app['columns']}>
        <nav className={app['side']} aria-label={say('form.places')}>
          <ul>
            <Place
              icon="globe"
              label={scenario.list ?? say('form.procedures')}
              isHere={place === 'service'}
              onGo={() => {
                // From elsewhere, back to where one was; from here, to the beginning.
                if (place === 'service') act({ type: 'home' })
                setPlace('service')
              }}
            />
            {known > 0 && (
              <Place
                icon="folder"
                label={say('form.cases')}
                count={known}
                isHere={place === 'cases'}
                onGo={() => setPlace('cases')}
              />
            )}
            {hasPapers && (
              <Place
                icon="clip"
                label={say('form.papers')}
                isHere={place === 'papers'}
                onGo={() => setPlace('papers')}
              />
            )}
            {recordings.map(({ id, title }) => (
              <Place key={id} icon="play" label={title} isHere={place === id} onGo={() => setPlace(id)} />
            ))}
            {pages.map(({ id, title }) => (
              <Place
                key={id}
                icon="file"
                label={title}
                isHere={place === id}
                onGo={() => {
                  setPlace(id)
                  act({ type: 'read', page: id })
                }}
              />
            ))}
          </ul>
        </nav>
        <div className={app['main']}>
          {place === 'service' ? (
            <Service state={state} act={act} heading={heading} />
          ) : (
            <>
              <h3 ref={heading} tabIndex={-1}>
                {(read ?? recording)?.title ?? say(place === 'cases' ? 'form.cases' : 'form.papers')}
              </h3>
              {read && <Paragraphs text={read.text} />}
              {recording && <RecordingView recording={recording} act={act} />}
              {place === 'cases' && (
                <Cases
                  state={state}
                  act={(action) => {
                    setPlace('service')
                    act(action)
                  }}
                />
              )}
              {place === 'papers' && <Papers papers={shownPapers(state)} act={act} />}
            </>
          )}
        </div>
      </div>
    </div>
  )
}

/** Whose page it is, and its address. */
function SiteBar({ state }: { state: ServiceState }): JSX.Element {
  const { scenario, page, open } = state
  const id = page === 'procedure' ? open : openCase(state)?.procedure
  const site = scenario.procedures.find((one) => one.id === id)?.site
  const { name, address } = site ?? scenario
  return (
    <div className={app['bar']}>
      <p className={app['name']}>
        <Icon name="globe" />
        {name}
      </p>
      <p className={`${app['small']} ${app['address']} ${styles['site']}`}>{address}</p>
    </div>
  )
}

function Place({
  icon,
  label,
  count,
  isHere,
  onGo,
}: {
  icon: IconName
  label: string
  count?: number
  isHere: boolean
  onGo: () => void
}): JSX.Element {
  return (
    <li>
      <button type="button" className={app['place']} aria-current={isHere || undefined} onClick={onGo}>
        <Icon name={icon} />
        {label}
        {count !== undefined && <span className={app['count']}>{count}</span>}
      </button>
    </li>
  )
}

function Service({ state, act, heading }: ScreenProps<ServiceState, FormAction> & Heading): JSX.Element {
  const draft = openDraft(state)
  const found = openCase(state)
  if (draft) return <ProcedureView state={state} draft={draft} act={act} heading={heading} />
  if (found && state.page === 'receipt') return <Receipt state={state} found={found} act={act} heading={heading} />
  if (found) return <CaseView state={state} found={found} act={act} heading={heading} />
  return <Home state={state} act={act} heading={heading} />
}
