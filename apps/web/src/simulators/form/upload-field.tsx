import { type Field, listAt, type Paper } from '@pix/core/simulators/form'
import { type JSX, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { FieldGroup, type FieldProps } from './field-parts.tsx'
import styles from './form.module.css'
import { PaperLine } from './papers.tsx'

/** Documents of the person that go with what is sent. */
export function UploadField(props: FieldProps<Extract<Field, { type: 'upload' }>>): JSX.Element {
  const say = useMessages()
  const { field, prefix, values, papers, act } = props
  const choose = useRef<HTMLButtonElement>(null)
  const listId = `${prefix}-${field.id}-papers`
  const attached = listAt(values, field.id).flatMap((id) => papers.find((paper) => paper.id === id) ?? [])
  const isOne = (field.most ?? 1) === 1
  // The list closes by itself once the one document is there; it stays open after a refusal.
  const standing = isOne ? attached.map(({ id }) => id).join() : ''
  const [choosing, setChoosing] = useState<string | null>(null)
  const isChoosing = choosing === standing
  const attach = ({ id }: Paper): void => {
    act({ type: 'attach', field: field.id, paper: id })
    choose.current?.focus()
  }
  return (
    <FieldGroup {...props}>
      <p className={styles['small']}>
        {say('form.upload-limits', { accepts: field.accepts.join(', '), kb: field.mostKb, count: field.most ?? 1 })}
      </p>
      {attached.length > 0 && (
        <ul className={app['rows']}>
          {attached.map((paper) => (
            <li key={paper.id}>
              <PaperLine paper={paper} act={act}>
                <button
                  type="button"
                  className={app['tool']}
                  onClick={() => {
                    act({ type: 'detach', field: field.id, paper: paper.id })
                    choose.current?.focus()
                  }}
                >
                  {say('form.remove')}
                  <span className="visually-hidden"> {paper.name}</span>
                </button>
              </PaperLine>
            </li>
          ))}
        </ul>
      )}
      <div>
        <button
          ref={choose}
          type="button"
          id={`${prefix}-${field.id}`}
          className={app['tool']}
          aria-expanded={isChoosing}
          aria-controls={isChoosing ? listId : undefined}
          onClick={() => setChoosing(isChoosing ? null : standing)}
        >
          <Icon name="clip" />
          {say(attached.length > 0 && isOne ? 'form.choose-another' : 'form.choose-document')}
        </button>
      </div>
      {isChoosing && (
        <ul id={listId} className={app['rows']} aria-label={say('form.papers')}>
          {papers.map((paper) => (
            <li key={paper.id}>
              <PaperLine paper={paper} act={act}>
                {attached.includes(paper) ? (
                  <span className={styles['small']}>{say('form.attached')}</span>
                ) : (
                  <button type="button" className={app['tool']} onClick={() => attach(paper)}>
                    {say('form.attach')}
                    <span className="visually-hidden"> {paper.name}</span>
                  </button>
                )}
              </PaperLine>
            </li>
          ))}
        </ul>
      )}
    </FieldGroup>
  )
}
