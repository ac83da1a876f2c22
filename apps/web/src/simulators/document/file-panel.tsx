import { pageCount } from '@pix/core/simulators/document'
import { type JSX, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { ChoiceField } from '../choice-field.tsx'
import { CommittedField } from './committed-field.tsx'
import styles from './document.module.css'
import type { PartProps } from './document-screen.tsx'

const formats = ['document', 'template', 'text', 'pdf', 'ebook', 'web'] as const
const allows = ['all', 'comments', 'fields', 'nothing'] as const

/** The file: saved under a name, exported to be read, protected. */
export function FilePanel({ state, act }: PartProps): JSX.Element {
  const say = useMessages()
  const pages = pageCount(state)
  const [name, setName] = useState(state.scenario.name)
  const [format, setFormat] = useState<(typeof formats)[number]>('document')
  const [from, setFrom] = useState('1')
  const [to, setTo] = useState(String(pages))
  const [tagged, setTagged] = useState(false)
  const isExport = format === 'pdf' || format === 'ebook' || format === 'web'
  const pageOf = (text: string, otherwise: number): number => {
    const page = Number(text)
    return Number.isInteger(page) && page >= 1 && page <= pages ? page : otherwise
  }
  const save = (): void => {
    if (name.trim() === '') return
    if (format === 'document' || format === 'template' || format === 'text') {
      act({ type: 'save', name, format })
      return
    }
    const [first, last] = [pageOf(from, 1), pageOf(to, pages)]
    act({ type: 'export', name, format, ...(format === 'pdf' && { from: Math.min(first, last), to: last }), tagged })
  }
  return (
    <>
      <h4>{say('document.tool-file')}</h4>
      <CommittedField label={say('document.file-name')} value={name} onCommit={setName} />
      <ChoiceField
        label={say('document.format')}
        value={format}
        values={formats.map((one) => [one, say(`document.format-${one}`)] as const)}
        onChoose={setFormat}
      />
      {format === 'pdf' && (
        <div className={styles['pairs']}>
          <CommittedField label={say('document.from-page')} value={from} onCommit={setFrom} />
          <CommittedField label={say('document.to-page')} value={to} onCommit={setTo} />
        </div>
      )}
      {isExport && (
        <label className={styles['check']}>
          <input type="checkbox" checked={tagged} onChange={() => setTagged(!tagged)} />
          {say('document.tagged')}
        </label>
      )}
      <button type="button" className="button button-soft" onClick={save}>
        {say(isExport ? 'document.export' : 'document.save')}
      </button>
      <h4>{say('document.files')}</h4>
      <ul>
        {state.files.map((file) => (
          <li key={`${file.name} ${file.format}`}>
            {say('document.file', { name: file.name, format: say(`document.format-${file.format}`) })}{' '}
            {file.format === 'pdf' && say('document.file-pages', { from: file.from, to: file.to })}
          </li>
        ))}
      </ul>
      <details className={styles['more']}>
        <summary>{say('document.protect')}</summary>
        <ChoiceField
          label={say('document.allows')}
          value={state.allows}
          values={allows.map((one) => [one, say(`document.allows-${one}`)] as const)}
          onChoose={(one) => act({ type: 'protect', allows: one })}
        />
        {state.signed ? (
          <p>{say('document.signed')}</p>
        ) : (
          <button type="button" className="button button-soft" onClick={() => act({ type: 'sign' })}>
            {say('document.sign')}
          </button>
        )}
      </details>
      <FindInFile state={state} />
    </>
  )
}

/** A search in what was saved last, as whoever gets it could make. */
function FindInFile({ state }: Pick<PartProps, 'state'>): JSX.Element | null {
  const say = useMessages()
  const [words, setWords] = useState('')
  const file = state.files.findLast(({ text }) => text !== '')
  if (!file) return null
  const isThere = file.text.toLowerCase().includes(words.trim().toLowerCase())
  return (
    <>
      <CommittedField label={say('document.search-in', { name: file.name })} value={words} onCommit={setWords} />
      <p role="status">
        {words.trim() !== '' && say(isThere ? 'document.found-in-file' : 'document.not-in-file', { words })}
      </p>
    </>
  )
}
