import type { JSX } from 'react'
import { Message } from '../../../messages/message.tsx'
import { areaIcon } from '../../../ui/icons.ts'
import { Icon } from '../../../ui/icons.tsx'
import styles from './areas.module.css'
import { CompetenceRow } from './competence-row.tsx'
import { isOpen } from './next-step.ts'
import type { Profile } from './profile-query.ts'
import { useOpenWhenPrinted } from './use-open-when-printed.ts'

/** The competences by area: those that can be explored, then, folded, those that come soon. */
export function Areas({ profile }: { profile: Profile }): JSX.Element {
  const soon = useOpenWhenPrinted()
  const open = profile.scorecards.filter(isOpen)
  const coming = profile.scorecards.filter((scorecard) => !isOpen(scorecard))
  return (
    <div className={styles['areas']}>
      {open.length > 0 && (
        <section aria-labelledby="competences">
          <h2 id="competences" className={styles['title']} tabIndex={-1}>
            <Message id="profile.open-competences" values={{ count: open.length }} />
          </h2>
          <AreaList profile={{ ...profile, scorecards: open }} />
          {open.some(({ inferredPix }) => inferredPix > 0) && (
            <p className={styles['note']}>
              <Message id="profile.inferred-why" />
            </p>
          )}
        </section>
      )}
      {coming.length > 0 && (
        <details ref={soon}>
          <summary>
            <h2 className={styles['soon']}>
              <Message id="profile.soon-competences" values={{ count: coming.length }} />
            </h2>
          </summary>
          <AreaList profile={{ ...profile, scorecards: coming }} />
        </details>
      )}
    </div>
  )
}

/** Those areas that have some of the competences. */
function AreaList({ profile: { areas, scorecards, openLevels } }: { profile: Profile }): JSX.Element {
  return (
    <div className={styles['list']}>
      {areas.map((area) => {
        const own = scorecards.filter(({ areaId }) => areaId === area.id)
        return (
          own.length > 0 && (
            <div key={area.id} data-area={area.id}>
              <h3 className={styles['area']}>
                <Icon name={areaIcon(area.id)} />
                {area.name}
              </h3>
              <ul className={styles['rows']}>
                {own.map((scorecard) => (
                  <CompetenceRow key={scorecard.competenceId} scorecard={scorecard} openLevels={openLevels} />
                ))}
              </ul>
            </div>
          )
        )
      })}
    </div>
  )
}
