import type { JSX } from 'react'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { ScrollingTable } from '../../../ui/scrolling-table.tsx'
import type { Profile } from './profile-query.ts'
import { useOpenWhenPrinted } from './use-open-when-printed.ts'

/** What the mosaic shows, in figures. */
export function ProfileTable({ profile: { areas, scorecards, openLevels } }: { profile: Profile }): JSX.Element {
  const say = useMessages()
  const details = useOpenWhenPrinted()

  return (
    <details ref={details}>
      <summary className="no-print">
        <Message id="profile.table" />
      </summary>
      <ScrollingTable caption={<Message id="profile.table-caption" values={{ count: openLevels }} />}>
        <thead>
          <tr>
            <th scope="col">
              <Message id="profile.column-competence" />
            </th>
            <th scope="col">
              <Message id="profile.column-area" />
            </th>
            <th scope="col">
              <Message id="profile.column-status" />
            </th>
            <th scope="col" className="number">
              <Message id="profile.column-level" />
            </th>
            <th scope="col" className="number">
              <Message id="profile.column-pix" />
            </th>
            <th scope="col" className="number">
              <Message id="profile.column-inferred" />
            </th>
          </tr>
        </thead>
        <tbody>
          {scorecards.map(({ competenceId, name, areaId, status, level, pix, inferredPix }) => (
            <tr key={competenceId}>
              <th scope="row">{name}</th>
              <td>{areas.find(({ id }) => id === areaId)?.name}</td>
              <td>
                <Message id={`profile.status-${status}`} />
              </td>
              <td className="number" data-column={say('profile.column-level')}>
                {level}
              </td>
              <td className="number" data-column={say('profile.column-pix')}>
                {pix}
              </td>
              <td className="number" data-column={say('profile.column-inferred')}>
                {inferredPix}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </details>
  )
}
