import {
  cableWorks,
  type Device,
  freeSockets,
  joinedWifi,
  type NetworkAction,
  type NetworkControl,
  type NetworkState,
  settingsOf,
  type Wifi,
  wifiInRange,
} from '@pix/core/simulators/network'
import { type JSX, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Check, Choice, Part, TypedField } from './device-fields.tsx'
import { Tests } from './device-tests.tsx'
import { Filter } from './filter-parts.tsx'
import styles from './network.module.css'

export type PanelProps = { device: Device; state: NetworkState; act: (action: NetworkAction) => void }

/** One device: what it is connected to, its addresses, what can be set, and tests made from it. */
export function DevicePanel({
  device,
  state,
  act,
  heading,
}: PanelProps & { heading: RefObject<HTMLHeadingElement | null> }): JSX.Element {
  const say = useMessages()
  const props = { device, state, act }
  const own = state.wifi.filter(({ by }) => by === device.id)
  const isOurs = !device.foreign && device.kind !== 'internet'
  return (
    <div className={styles['panel']}>
      <div className={styles['title']}>
        <h3 ref={heading} tabIndex={-1}>
          {device.name}
        </h3>
        <p role="status" className={styles['notice']}>
          {state.notice && say(`network.notice-${state.notice}`)}
        </p>
      </div>
      {isOurs ? (
        <>
          <Power {...props} />
          {device.sockets !== undefined && device.sockets > 0 && <Cables {...props} />}
          {device.wifi && <Joining {...props} />}
          {device.addressing && <Addresses {...props} />}
          {device.router && !device.router.networks && <Router {...props} />}
          <Filter {...props} />
          {own.map((wifi) => (
            <OwnWifi key={wifi.id} wifi={wifi} {...props} />
          ))}
          {device.controls && device.controls.length > 0 && (
            <Part title={say('network.settings')}>
              {device.controls.map((control) => (
                <ControlField key={control.id} control={control} {...props} />
              ))}
            </Part>
          )}
          <Tests {...props} />
        </>
      ) : (
        <p>{say('network.not-ours')}</p>
      )}
    </div>
  )
}

function Power({ device, state, act }: PanelProps): JSX.Element {
  const say = useMessages()
  const { rooms } = state.scenario
  const isOn = device.on !== false
  return (
    <Part title={say('network.device')}>
      <Check label={say('network.on')} on={isOn} onChange={(on) => act({ type: 'power', device: device.id, on })} />
      {isOn && (
        <button
          type="button"
          className="button button-soft"
          onClick={() => act({ type: 'restart', device: device.id })}
        >
          {say('network.restart')}
        </button>
      )}
      {device.segment !== undefined && (
        <Choice
          label={say(device.addressing ? 'network.segment' : 'network.segment-of-sockets')}
          value={device.segment}
          options={state.devices
            .flatMap(({ router }) => router?.networks ?? [])
            .map(({ id, name }) => ({ id, label: name }))}
          onChange={(network) => act({ type: 'segment', device: device.id, network })}
        />
      )}
      {device.loopGuard !== undefined && (
        <Check
          label={say('network.loop-guard')}
          on={device.loopGuard}
          onChange={(on) => act({ type: 'loop-guard', device: device.id, on })}
        />
      )}
      {device.probe !== undefined && (
        <Check
          label={say('network.probe')}
          on={device.probe}
          onChange={(on) => act({ type: 'probe', device: device.id, on })}
        />
      )}
      {device.bears !== undefined && <p className={styles['hint']}>{say('network.bears', { count: device.bears })}</p>}
      {device.movable && device.room !== undefined && (
        <Choice
          label={say('network.room')}
          value={device.room}
          options={rooms.map(({ id, name }) => ({ id, label: name }))}
          onChange={(room) => act({ type: 'move', device: device.id, room })}
        />
      )}
    </Part>
  )
}

function Cables({ device, state, act }: PanelProps): JSX.Element {
  const say = useMessages()
  const others = state.devices.filter(({ id, sockets = 0, foreign }) => id !== device.id && sockets > 0 && !foreign)
  const [into, setInto] = useState(others[0]?.id ?? '')
  const heading = useRef<HTMLHeadingElement>(null)
  return (
    <Part title={say('network.cables', { count: freeSockets(state, device) })} heading={heading}>
      <ul className={styles['rows']}>
        {state.cables
          .filter(({ from, to }) => from === device.id || to === device.id)
          .map((cable) => {
            const other = cable.from === device.id ? cable.to : cable.from
            const name = state.devices.find(({ id }) => id === other)?.name ?? ''
            return (
              <li key={cable.id}>
                <span>{say(cableWorks(state, cable) ? 'network.cable-lit' : 'network.cable-dark', { name })}</span>
                <button
                  type="button"
                  className="button button-quiet"
                  onClick={() => {
                    act({ type: 'unplug', device: device.id, cable: cable.id })
                    heading.current?.focus()
                  }}
                >
                  {say('network.unplug')}
                  <span className="visually-hidden"> ({name})</span>
                </button>
              </li>
            )
          })}
      </ul>
      {others.length > 0 && (
        <div className={styles['line']}>
          <Choice
            label={say('network.new-cable')}
            value={into}
            options={others.map(({ id, name }) => ({ id, label: name }))}
            onChange={setInto}
          />
          <button
            type="button"
            className="button button-soft"
            onClick={() => act({ type: 'plug', device: device.id, into })}
          >
            {say('network.plug')}
          </button>
        </div>
      )}
    </Part>
  )
}

function Joining({ device, state, act }: PanelProps): JSX.Element {
  const say = useMessages()
  const [chosen, setChosen] = useState<string | null>(null)
  const [key, setKey] = useState('')
  // The key that was tried last, for what is said at its field.
  const [tried, setTried] = useState<string | null>(null)
  const keyId = useId()
  const keyField = useRef<HTMLInputElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (chosen !== null) keyField.current?.focus()
  }, [chosen])
  const received = wifiInRange(state, device)
  const joined = joinedWifi(state, device)
  const wifi = received.find(({ id }) => id === chosen)
  const join = (): void => {
    if (!wifi) return
    act({ type: 'join', device: device.id, wifi: wifi.id, key: wifi.security === 'open' ? '' : key.trim() })
    if (wifi.security !== 'open' && key.trim() !== wifi.key) {
      setTried(key)
      keyField.current?.focus()
      return
    }
    setChosen(null)
    setKey('')
    setTried(null)
    // The field of the key is gone with its button.
    heading.current?.focus()
  }
  const isRefused = state.notice === 'wrong-key' && tried === key
  return (
    <Part title={say('network.wifi')} heading={heading}>
      <Check
        label={say('network.radio')}
        on={device.wifi?.on === true}
        onChange={(on) => act({ type: 'radio', device: device.id, on })}
      />
      {device.mobile !== undefined && (
        <Check
          label={say('network.mobile')}
          on={device.mobile}
          onChange={(on) => act({ type: 'mobile', device: device.id, on })}
        />
      )}
      <p>{joined ? say('network.on-wifi', { name: joined.name }) : say('network.no-wifi')}</p>
      {device.wifi?.on && device.on !== false && (
        <ul className={styles['rows']}>
          {received.map((one) => (
            <li key={one.id}>
              <span>
                {one.name}
                <span className={styles['hint']}>
                  {say(`network.security-${one.security}`)}
                  {one.channel !== undefined && ` · ${say('network.on-channel', { channel: one.channel })}`}
                </span>
              </span>
              {one.id === joined?.id ? (
                <button
                  type="button"
                  className="button button-quiet"
                  onClick={() => act({ type: 'leave', device: device.id })}
                >
                  {say('network.leave')}
                </button>
              ) : (
                <button
                  type="button"
                  className="button button-quiet"
                  onClick={() => {
                    if (one.security === 'open') act({ type: 'join', device: device.id, wifi: one.id, key: '' })
                    else setChosen(one.id)
                  }}
                >
                  {say('network.join')}
                  <span className="visually-hidden"> ({one.name})</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {wifi && (
        <div className={styles['line']}>
          <div className={styles['field']}>
            <label htmlFor={keyId}>{say('network.key-of', { name: wifi.name })}</label>
            <input
              ref={keyField}
              id={keyId}
              type="text"
              dir="ltr"
              value={key}
              maxLength={100}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              aria-invalid={isRefused || undefined}
              aria-describedby={isRefused ? `${keyId}-refused` : undefined}
              onChange={(event) => setKey(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') join()
              }}
            />
            {isRefused && (
              <p className="field-error" id={`${keyId}-refused`}>
                {say('network.notice-wrong-key')}
              </p>
            )}
          </div>
          <button type="button" className="button button-soft" onClick={join}>
            {say('network.join')}
          </button>
        </div>
      )}
    </Part>
  )
}

const usualFields = ['address', 'gateway', 'names'] as const

function Addresses({ device, state, act }: PanelProps): JSX.Element {
  const say = useMessages()
  const used = settingsOf(state, device)
  const { mode = 'automatic', mask, proxy } = device.addressing ?? {}
  const addressFields = mask === undefined ? usualFields : (['address', 'mask', 'gateway', 'names'] as const)
  return (
    <Part title={say('network.addresses')}>
      <Choice
        label={say('network.mode')}
        value={mode}
        options={(['automatic', 'manual'] as const).map((id) => ({ id, label: say(`network.mode-${id}`) }))}
        onChange={(value) => act({ type: 'address', device: device.id, field: 'mode', value })}
      />
      {mode === 'manual' ? (
        addressFields.map((field) => (
          <TypedField
            key={field}
            label={say(`network.${field}`)}
            hint={say(`network.${field}-hint`)}
            value={device.addressing?.[field] ?? ''}
            onCommit={(value) => act({ type: 'address', device: device.id, field, value })}
          />
        ))
      ) : (
        <dl className={styles['facts']}>
          {addressFields.map((field) => (
            <div key={field}>
              <dt>{say(`network.${field}`)}</dt>
              <dd dir="ltr">{used[field] === '' ? '–' : used[field]}</dd>
            </div>
          ))}
        </dl>
      )}
      {proxy !== undefined && (
        <TypedField
          label={say('network.proxy')}
          hint={say('network.proxy-hint')}
          value={proxy}
          onCommit={(value) => act({ type: 'address', device: device.id, field: 'proxy', value })}
        />
      )}
    </Part>
  )
}

function Router({ device, act }: PanelProps): JSX.Element | null {
  const say = useMessages()
  if (!device.router) return null
  return (
    <Part title={say('network.router')}>
      <dl className={styles['facts']}>
        <div>
          <dt>{say('network.address')}</dt>
          <dd dir="ltr">{device.router.address}</dd>
        </div>
      </dl>
      <Check
        label={say('network.gives-addresses')}
        on={device.router.givesAddresses}
        onChange={(on) => act({ type: 'give-addresses', device: device.id, on })}
      />
    </Part>
  )
}

const securities = ['open', 'old', 'wpa2', 'wpa3'] as const

const channels = Array.from({ length: 13 }, (_none, place) => String(place + 1))

function OwnWifi({ wifi, device, state, act }: PanelProps & { wifi: Wifi }): JSX.Element {
  const say = useMessages()
  const { notice } = state
  type Field = Extract<NetworkAction, { type: 'wifi' }>['field']
  const set = (field: Field, value: string | boolean): void =>
    act({ type: 'wifi', device: device.id, wifi: wifi.id, field, value })
  return (
    <Part title={say('network.own-wifi', { name: wifi.name })}>
      <Check label={say('network.sent')} on={wifi.on} onChange={(on) => set('on', on)} />
      <TypedField
        label={say('network.wifi-name')}
        value={wifi.name}
        refused={notice === 'name-needed' ? say('network.notice-name-needed') : undefined}
        onCommit={(value) => set('name', value)}
      />
      <Choice
        label={say('network.security')}
        value={wifi.security}
        options={securities.map((id) => ({ id, label: say(`network.security-${id}`) }))}
        onChange={(value) => set('security', value)}
      />
      {wifi.security !== 'open' && (
        <TypedField
          label={say('network.key')}
          hint={say('network.key-hint')}
          value={wifi.key}
          refused={notice === 'key-too-short' ? say('network.notice-key-too-short') : undefined}
          onCommit={(value) => set('key', value)}
        />
      )}
      {wifi.channel !== undefined && (
        <Choice
          label={say('network.channel')}
          value={String(wifi.channel)}
          options={channels.map((id) => ({ id, label: id }))}
          onChange={(value) => set('channel', value)}
        />
      )}
      {wifi.segment !== undefined && (
        <Choice
          label={say('network.segment')}
          value={wifi.segment}
          options={state.devices
            .flatMap(({ router }) => router?.networks ?? [])
            .map(({ id, name }) => ({ id, label: name }))}
          onChange={(value) => set('segment', value)}
        />
      )}
      <Check label={say('network.isolated')} on={wifi.isolated} onChange={(on) => set('isolated', on)} />
    </Part>
  )
}

function ControlField({ control, device, act }: PanelProps & { control: NetworkControl }): JSX.Element {
  const set = (value: string | boolean): void => act({ type: 'set', device: device.id, control: control.id, value })
  switch (control.type) {
    case 'toggle':
      return (
        <div>
          <Check label={control.label} on={control.on} onChange={set} />
          {control.hint !== undefined && <p className={styles['hint']}>{control.hint}</p>}
        </div>
      )
    case 'choice':
      return <Choice {...control} onChange={set} />
    case 'field':
      return <TypedField label={control.label} hint={control.hint} value={control.value} onCommit={set} />
    case 'info':
      return (
        <p>
          {control.label} <strong>{control.value}</strong>
        </p>
      )
  }
}
