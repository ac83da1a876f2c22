import { type JSX, useId } from 'react'
import { Message } from '../../../messages/message.tsx'
import type { Profile } from './profile-query.ts'
import { useOpenWhenPrinted } from './use-open-when-printed.ts'

/** What the mosaic shows, in figures. */
export function ProfileTable({ profile: { areas, scorecards } }: { profile: Profile }): JSX.Element {
  const id = useId()
  const details = useOpenWhenPrinted()

  return (
    <details ref={details}>
      <summary className="no-print">
        <Message id="profile.table" />
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard */}
      <section className="table-scroll" tabIndex={0} aria-labelledby={id}>
        <table className="table">
          <caption id={id}>
            <Message id="profile.table-caption" />
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <Message id="profile.column-competence" />
              </th>
              <th scope="col">
                <Message id="profile.column-area" />
              </th>
              <th scope="col" className="number">
                <Message id="profile.column-level" />
              </th>
              <th scope="col" className="number">
                <Message id="profile.column-pix" />
              </th>
            </tr>
          </thead>
          <tbody>
            {scorecards.map(({ competenceId, name, areaId, level, pix }) => (
              <tr key={competenceId}>
                <th scope="row">{name}</th>
                <td>{areas.find(({ id }) => id === areaId)?.name}</td>
                <td className="number">{level}</td>
                <td className="number">{pix}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
