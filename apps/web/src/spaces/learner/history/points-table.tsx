import type { JSX } from 'react'
import { useIntl } from 'react-intl'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { ScrollingTable } from '../../../ui/scrolling-table.tsx'
import { useOpenWhenPrinted } from '../profile/use-open-when-printed.ts'
import type { History } from './history-query.ts'
import { PixChange } from './pix-change.tsx'

/** What the chart shows, in figures. */
export function PointsTable({ points }: { points: History['points'] }): JSX.Element {
  const say = useMessages()
  const intl = useIntl()
  const details = useOpenWhenPrinted()
  return (
    <details ref={details}>
      <summary className="no-print">
        <Message id="progress.chart-table" />
      </summary>
      <ScrollingTable caption={<Message id="progress.chart-caption" />}>
        <thead>
          <tr>
            <th scope="col">
              <Message id="progress.column-date" />
            </th>
            <th scope="col">
              <Message id="progress.column-competence" />
            </th>
            <th scope="col" className="number">
              <Message id="progress.column-change" />
            </th>
            <th scope="col" className="number">
              <Message id="progress.column-total" />
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ kind, at, competence, change, totalPix }) => (
            <tr key={`${at} ${competence} ${kind}`}>
              <th scope="row">{intl.formatDate(at, { dateStyle: 'long' })}</th>
              <td>{kind === 'reset' ? <Message id="progress.reset" values={{ competence }} /> : competence}</td>
              <td className="number" data-column={say('progress.column-change')}>
                <PixChange pix={change} />
              </td>
              <td className="number" data-column={say('progress.column-total')}>
                {intl.formatNumber(totalPix)}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </details>
  )
}
