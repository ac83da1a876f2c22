import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import panel from './panel.module.css'
import type { PartProps } from './spreadsheet-screen.tsx'

/** Services that a sheet can have its rows from. */
export function ServicesPart({ state, act }: PartProps): JSX.Element {
  const say = useMessages()
  return (
    <section aria-label={say('spreadsheet.services')}>
      <h4>{say('spreadsheet.services')}</h4>
      <p className={app['small']}>{say('spreadsheet.services-hint')}</p>
      <ul className={panel['list']}>
        {(state.scenario.services ?? []).map(({ id, name }) => {
          const sheet = state.sheets.find(({ link }) => link?.service === id)
          return (
            <li key={id}>
              <button
                type="button"
                className={app['tool']}
                onClick={() => act({ type: sheet ? 'refresh' : 'connect', service: id })}
              >
                <Icon name={sheet ? 'refresh' : 'plus'} />
                {say(sheet ? 'spreadsheet.refresh' : 'spreadsheet.connect', { service: name })}
              </button>
              {sheet && <span>{say('spreadsheet.linked', { service: name, sheet: sheet.name })}</span>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
