import type { JSX } from 'react'
import { Message } from '../../../messages/message.tsx'
import { areaIcon } from '../../../ui/icons.ts'
import { Icon } from '../../../ui/icons.tsx'
import styles from './areas.module.css'
import { CompetenceRow } from './competence-row.tsx'
import type { Profile } from './profile-query.ts'

export function Areas({ profile }: { profile: Profile }): JSX.Element {
  return (
    <section className={styles['areas']} aria-labelledby="competences">
      {/* The areas say it to the eye. */}
      <h2 id="competences" className="visually-hidden" tabIndex={-1}>
        <Message id="profile.competences" />
      </h2>
      {profile.areas.map((area) => (
        <section key={area.id} data-area={area.id} aria-labelledby={`area-${area.id}`}>
          <h3 id={`area-${area.id}`} className={styles['area']}>
            <Icon name={areaIcon(area.id)} />
            {area.name}
          </h3>
          <ul className={styles['rows']}>
            {profile.scorecards
              .filter(({ areaId }) => areaId === area.id)
              .map((scorecard) => (
                <CompetenceRow key={scorecard.competenceId} scorecard={scorecard} openLevels={profile.openLevels} />
              ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
