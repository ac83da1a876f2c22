import { type Device, type NetworkState, type Rule, rangeWords } from '@pix/core/simulators/network'
import { type JSX, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Check, Choice, Part, TypedField } from './device-fields.tsx'
import type { PanelProps } from './device-panel.tsx'
import { endWords, serviceWords } from './needs-view.tsx'
import styles from './network.module.css'

/** The networks behind a router, its rules, and what it publishes. */
export function Filter(props: PanelProps): JSX.Element | null {
  const say = useMessages()
  const { device, act } = props
  const { router } = device
  if (!router?.networks) return null
  return (
    <>
      <Part title={say('network.networks')}>
        {router.networks.map(({ id, name, range }) => (
          <div key={id}>
            <TypedField
              label={say('network.range-of', { name })}
              hint={say('network.range-hint')}
              value={range}
              onCommit={(value) => act({ type: 'range', device: device.id, network: id, range: value })}
            />
            <RangeWarning is={rangeWords(device, id)} />
          </div>
        ))}
        <Check
          label={say('network.nat')}
          on={router.nat !== false}
          onChange={(on) => act({ type: 'nat', device: device.id, on })}
        />
      </Part>
      <Rules {...props} />
      <Published {...props} />
    </>
  )
}

function RangeWarning({ is }: { is: ReturnType<typeof rangeWords> }): JSX.Element | null {
  const say = useMessages()
  return is === 'sound' ? null : <p className={styles['warning']}>{say(`network.range-${is}`)}</p>
}

/** What a rule may be about. */
function endsOf({ devices }: NetworkState, { router }: Device): readonly string[] {
  return [
    'any',
    'internet',
    ...(router?.networks ?? []).map(({ id }) => id),
    ...devices.filter(({ addressing }) => addressing).map(({ id }) => id),
  ]
}

function Rules({ device, state, act }: PanelProps): JSX.Element {
  const say = useMessages()
  const heading = useRef<HTMLHeadingElement>(null)
  const { rules = [], others } = device.router ?? {}
  const [from, setFrom] = useState('any')
  const [to, setTo] = useState('internet')
  const [service, setService] = useState(state.scenario.services?.[0]?.id ?? 'any')
  const [allow, setAllow] = useState('allow')
  const ends = endsOf(state, device).map((id) => ({ id, label: endWords(state, id, say) }))
  const services = [...(state.scenario.services ?? []).map(({ id }) => id), 'any']
  const words = (rule: Rule): string =>
    say(rule.allow ? 'network.rule-allow' : 'network.rule-stop', {
      from: endWords(state, rule.from, say),
      to: endWords(state, rule.to, say),
      service: serviceWords(state, rule.service, say),
    })
  return (
    <Part title={say('network.rules')} heading={heading}>
      <p className={styles['hint']}>{say('network.rules-how')}</p>
      <ol className={styles['rows']}>
        {rules.map((rule, place) => (
          <li key={rule.id}>
            <span>{words(rule)}</span>
            <span className={styles['views']}>
              {place > 0 && (
                <button
                  type="button"
                  className="button button-quiet"
                  onClick={() => {
                    act({ type: 'raise-rule', device: device.id, rule: rule.id })
                    if (place === 1) heading.current?.focus()
                  }}
                >
                  {say('network.raise')}
                  <span className="visually-hidden"> ({words(rule)})</span>
                </button>
              )}
              <button
                type="button"
                className="button button-quiet"
                onClick={() => {
                  act({ type: 'remove-rule', device: device.id, rule: rule.id })
                  heading.current?.focus()
                }}
              >
                {say('network.remove')}
                <span className="visually-hidden"> ({words(rule)})</span>
              </button>
            </span>
          </li>
        ))}
      </ol>
      <Choice
        label={say('network.others')}
        value={others === 'stop' ? 'stop' : 'allow'}
        options={(['allow', 'stop'] as const).map((id) => ({ id, label: say(`network.do-${id}`) }))}
        onChange={(value) => act({ type: 'others', device: device.id, pass: value === 'allow' })}
      />
      <fieldset className={styles['new']}>
        <legend>{say('network.new-rule')}</legend>
        <Choice
          label={say('network.rule-do')}
          value={allow}
          options={(['allow', 'stop'] as const).map((id) => ({ id, label: say(`network.do-${id}`) }))}
          onChange={setAllow}
        />
        <Choice label={say('network.rule-from')} value={from} options={ends} onChange={setFrom} />
        <Choice label={say('network.rule-to')} value={to} options={ends} onChange={setTo} />
        <Choice
          label={say('network.rule-service')}
          value={service}
          options={services.map((id) => ({ id, label: serviceWords(state, id, say) }))}
          onChange={setService}
        />
        <button
          type="button"
          className="button button-soft"
          onClick={() => act({ type: 'add-rule', device: device.id, from, to, service, allow: allow === 'allow' })}
        >
          {say('network.add-rule')}
        </button>
      </fieldset>
    </Part>
  )
}

function Published({ device, state, act }: PanelProps): JSX.Element | null {
  const say = useMessages()
  const heading = useRef<HTMLHeadingElement>(null)
  const { services = [] } = state.scenario
  const targets = state.devices.filter(({ addressing }) => addressing)
  const [service, setService] = useState(services[0]?.id ?? '')
  const [to, setTo] = useState(targets[0]?.id ?? '')
  if (services.length === 0 || targets.length === 0) return null
  return (
    <Part title={say('network.published')} heading={heading}>
      <p className={styles['hint']}>{say('network.published-how')}</p>
      <ul className={styles['rows']}>
        {(device.router?.published ?? []).map((one) => {
          const words = say('network.published-to', {
            service: serviceWords(state, one.service, say),
            to: endWords(state, one.to, say),
          })
          return (
            <li key={one.id}>
              <span>{words}</span>
              <button
                type="button"
                className="button button-quiet"
                onClick={() => {
                  act({ type: 'withdraw', device: device.id, published: one.id })
                  heading.current?.focus()
                }}
              >
                {say('network.remove')}
                <span className="visually-hidden"> ({words})</span>
              </button>
            </li>
          )
        })}
      </ul>
      <div className={styles['line']}>
        <Choice
          label={say('network.rule-service')}
          value={service}
          options={services.map(({ id }) => ({ id, label: serviceWords(state, id, say) }))}
          onChange={setService}
        />
        <Choice
          label={say('network.rule-to')}
          value={to}
          options={targets.map(({ id, name }) => ({ id, label: name }))}
          onChange={setTo}
        />
        <button
          type="button"
          className="button button-soft"
          onClick={() => act({ type: 'publish', device: device.id, service, to })}
        >
          {say('network.publish')}
        </button>
      </div>
    </Part>
  )
}
