import { type BenchStage, type BenchState, type Example, guess, taughtBy } from '@pix/core/simulators/blocks'
import type { JSX } from 'react'
import app from '../application.module.css'
import type { Words } from './block-words.ts'
import styles from './cards.module.css'
import type { BlocksProps } from './target.ts'

type BenchProps = Pick<BlocksProps, 'act'> & { stage: BenchStage; bench: BenchState; words: Words }

/** Examples with their names, and what a classifier that learnt from them says of new things. */
export function BenchPanel(props: BenchProps): JSX.Element {
  const { stage, bench, act, words } = props
  const { say } = words
  const taught = taughtBy(stage, bench)
  const counts = stage.labels.map(({ id, name }) =>
    say('blocks.taught-of', { name, count: taught.filter(({ label }) => label === id).length }),
  )
  return (
    <div className={styles['bench']}>
      <section className={styles['part']}>
        <h3>{say('blocks.examples')}</h3>
        <p className={app['small']}>{say('blocks.examples-how')}</p>
        <ul className={styles['things']}>
          {stage.examples.map((example) => (
            <ExampleRow key={example.id} example={example} {...props} />
          ))}
        </ul>
      </section>
      <section className={styles['part']}>
        <h3>{say('blocks.training')}</h3>
        <p>
          {say('blocks.taught', { count: taught.length })} {counts.join(' · ')}
        </p>
        <div className={app['tools']}>
          <button
            type="button"
            className={`${app['tool']} ${app['strong']}`}
            aria-disabled={taught.length === 0 || undefined}
            onClick={() => {
              if (taught.length > 0) act({ type: 'train' })
            }}
          >
            {say('blocks.train')}
          </button>
        </div>
        <Tests {...props} />
      </section>
    </div>
  )
}

function ExampleRow({ example, stage, bench, act, words: { say } }: BenchProps & { example: Example }): JSX.Element {
  const { taken = false, label = '' } = bench.chosen.find(({ id }) => id === example.id) ?? {}
  const says = example.text ?? example.fruit?.says ?? ''
  return (
    <li className={styles['thing']} data-taken={taken || undefined}>
      <Look example={example} />
      <label className={styles['take']}>
        <input
          type="checkbox"
          checked={taken}
          onChange={(event) => act({ type: 'take', example: example.id, on: event.target.checked })}
        />
        <span>
          {say('blocks.take')}
          <span className="visually-hidden"> ({says})</span>
        </span>
      </label>
      <label className={styles['name']}>
        <span className="visually-hidden">{say('blocks.name-of', { example: says })}</span>
        <select
          value={label}
          onChange={(event) => act({ type: 'label', example: example.id, label: event.target.value })}
        >
          <option value="">{say('blocks.no-name')}</option>
          {stage.labels.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </li>
  )
}

/** What is to be told apart: words, or a fruit with its words. */
function Look({ example: { text, fruit } }: { example: Example }): JSX.Element {
  if (!fruit) return <span className={styles['look']}>{text}</span>
  const across = 9 + fruit.size * 0.1
  const wide = across * (1 + fruit.length / 90)
  return (
    <span className={styles['look']}>
      <svg viewBox="0 0 80 56" className={styles['fruit']} aria-hidden="true">
        <ellipse cx="40" cy="30" rx={wide} ry={across} fill={`hsl(${fruit.hue} 70% 52%)`} />
        <path d={`M40 ${30 - across}q2-6 8-7`} />
      </svg>
      {fruit.says}
    </span>
  )
}

function Tests({ stage, bench, words: { say } }: BenchProps): JSX.Element {
  const seen = stage.tests.filter(({ unseen }) => !unseen)
  const hidden = stage.tests.length - seen.length
  const nameOf = (id: string): string => stage.labels.find((label) => label.id === id)?.name ?? ''
  const right = bench.trainings.at(-1)
  return (
    <>
      <h4>{say('blocks.new-things')}</h4>
      <p role="status" className={styles['told']}>
        {right === undefined
          ? say('blocks.not-trained')
          : bench.isTrained
            ? say('blocks.right-of', { right, all: seen.length })
            : say('blocks.set-changed')}
      </p>
      <ul className={styles['things']}>
        {seen.map((test) => {
          const said = bench.isTrained ? guess(stage, bench, test) : ''
          return (
            <li key={test.id} className={styles['thing']}>
              <Look example={test} />
              {said !== '' && (
                <span className={styles['guess']} data-right={said === test.is}>
                  {said === test.is
                    ? say('blocks.guess-right', { name: nameOf(said) })
                    : say('blocks.guess-wrong', { name: nameOf(said), is: nameOf(test.is) })}
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {bench.trainings.length > 1 && (
        <p className={app['small']}>
          {say('blocks.trainings', { scores: bench.trainings.map((one) => `${one}/${seen.length}`).join(', ') })}
        </p>
      )}
      {hidden > 0 && <p className={app['small']}>{say('blocks.unseen-tests', { count: hidden })}</p>}
    </>
  )
}
