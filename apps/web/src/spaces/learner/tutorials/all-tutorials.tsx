import type { ResponseOf, tutorials } from '@pix/api/contract'
import { getRouteApi } from '@tanstack/react-router'
import { type JSX, useId } from 'react'
import { useMessages } from '../../../messages/use-messages.ts'
import { areaIcon } from '../../../ui/icons.ts'
import { Icon } from '../../../ui/icons.tsx'
import { TutorialLinks } from './tutorial-links.tsx'
import styles from './tutorials-page.module.css'

const route = getRouteApi('/learner/tutorials')

type Competences = ResponseOf<typeof tutorials.listTutorials>['competences']

/** By competence, one of which can be chosen; the choice is in the address, so that the Back button finds it again. */
export function AllTutorials({ competences }: { competences: Competences }): JSX.Element {
  const say = useMessages()
  const id = useId()
  const { competence = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const chosen = competences.some(({ code }) => code === competence) ? competence : ''
  const shown = competences.filter(({ code }) => chosen === '' || code === chosen)
  return (
    <section className={styles['all']}>
      <h2>{say('tutorials.all')}</h2>
      <div className={`no-print field ${styles['filter']}`}>
        <label className="field-label" htmlFor={id}>
          {say('tutorials.filter')}
        </label>
        <select
          id={id}
          value={chosen}
          onChange={({ target: { value } }) =>
            void navigate({ search: { competence: value || undefined }, replace: true, resetScroll: false })
          }
        >
          <option value="">{say('tutorials.every')}</option>
          {competences.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <p role="status" className="small muted no-print">
        {say('tutorials.count', { count: shown.reduce((sum, { tutorials }) => sum + tutorials.length, 0) })}
      </p>
      {shown.map(({ code, name, areaId, tutorials }) => (
        <div key={code} data-area={areaId}>
          <h3 className={styles['competence']}>
            <Icon name={areaIcon(areaId)} />
            {name}
          </h3>
          <TutorialLinks tutorials={tutorials} />
        </div>
      ))}
    </section>
  )
}
