import type { JSX } from 'react'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { Group } from '../../../ui/group.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { useKeepTutorial, useOwnTutorials, useRateTutorial } from './own-tutorials.ts'
import styles from './tutorial-marks.module.css'

/** Below a tutorial: keeping it, and saying whether it was useful. Nothing for whoever is not signed in. */
export function TutorialMarks({ tutorialId }: { tutorialId: string }): JSX.Element {
  return (
    <AreaMessages areas={['learn']} placeholder={null}>
      <Marks tutorialId={tutorialId} />
    </AreaMessages>
  )
}

function Marks({ tutorialId }: { tutorialId: string }): JSX.Element | null {
  const say = useMessages()
  const own = useOwnTutorials()
  const keeping = useKeepTutorial()
  const rating = useRateTutorial()
  if (own === undefined) return null
  const isKept = own.saved.includes(tutorialId)
  const rated = own.ratings.find((one) => one.tutorialId === tutorialId)
  const questionId = `useful-${tutorialId}`
  return (
    <div className={`no-print ${styles['marks']}`}>
      <div>
        <button
          type="button"
          className="button button-soft"
          onClick={() => keeping.mutate({ tutorialId, keep: !isKept })}
        >
          <Icon name={isKept ? 'check' : 'bookmark'} />
          {say(isKept ? 'tutorials.kept' : 'tutorials.save')}
        </button>
        <p role="status" className="small muted">
          {keeping.isSuccess && isKept && say('tutorials.is-saved')}
        </p>
      </div>
      <div>
        <Group labelledBy={questionId} className={styles['rating']}>
          <span id={questionId}>{say('tutorials.useful')}</span>
          {([true, false] as const).map((isUseful) => (
            <button
              key={String(isUseful)}
              type="button"
              className={`button ${rated?.isUseful === isUseful ? 'button-soft' : 'button-quiet'}`}
              aria-pressed={rated?.isUseful === isUseful}
              onClick={() => rating.mutate({ tutorialId, isUseful })}
            >
              {rated?.isUseful === isUseful && <Icon name="check" />}
              {say(isUseful ? 'tutorials.yes' : 'tutorials.no')}
            </button>
          ))}
        </Group>
        <p role="status" className="small muted">
          {rating.isSuccess && say('tutorials.thanks')}
        </p>
      </div>
      {keeping.isError && <ErrorNotice error={keeping.error} />}
      {rating.isError && <ErrorNotice error={rating.error} />}
    </div>
  )
}
