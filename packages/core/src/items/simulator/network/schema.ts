// The network of a home, a club or a school: rooms, devices, cables, Wi-Fi networks and addresses.
import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }

const Id = Type.String({ minLength: 1, maxLength: 40 })
const Words = Type.String({ minLength: 1 })
const Typed = Type.String({ maxLength: 100 })

const DeviceKind = Type.Union([
  Type.Literal('internet'),
  Type.Literal('router'),
  Type.Literal('switch'),
  Type.Literal('access-point'),
  Type.Literal('computer'),
  Type.Literal('laptop'),
  Type.Literal('phone'),
  Type.Literal('tablet'),
  Type.Literal('printer'),
  Type.Literal('camera'),
  Type.Literal('television'),
  Type.Literal('server'),
  Type.Literal('thing'),
])
export type DeviceKind = Static<typeof DeviceKind>

/** Where a device has its address from: the router, or what somebody typed. */
const Addressing = Type.Object(
  {
    mode: Type.Union([Type.Literal('automatic'), Type.Literal('manual')]),
    address: Typed,
    gateway: Typed,
    names: Typed,
  },
  closed,
)

/** Anything else that is set on a device: encryption, remote control, the password of its page. */
const Control = Type.Union([
  Type.Object(
    { type: Type.Literal('toggle'), id: Id, label: Words, hint: Type.Optional(Words), on: Type.Boolean() },
    closed,
  ),
  Type.Object(
    {
      type: Type.Literal('choice'),
      id: Id,
      label: Words,
      hint: Type.Optional(Words),
      options: Type.Array(Type.Object({ id: Id, label: Words }, closed), { minItems: 2 }),
      value: Id,
    },
    closed,
  ),
  Type.Object({ type: Type.Literal('field'), id: Id, label: Words, hint: Type.Optional(Words), value: Typed }, closed),
  Type.Object({ type: Type.Literal('info'), id: Id, label: Words, value: Words }, closed),
])
export type NetworkControl = Static<typeof Control>

const Device = Type.Object(
  {
    id: Id,
    kind: DeviceKind,
    name: Words,
    room: Type.Optional(Id),
    /** On when nothing is said. */
    on: Type.Optional(Type.Boolean()),
    /** Of somebody else: it can be seen and used, and not changed. */
    foreign: Type.Optional(Type.Boolean()),
    /** Nothing goes through it until it is started again. */
    stuck: Type.Optional(Type.Boolean()),
    /** Stays in its room. */
    movable: Type.Optional(Type.Boolean()),
    /** Sockets for cables; none when nothing is said. */
    sockets: Type.Optional(Type.Number({ minimum: 0, maximum: 24 })),
    /** A radio that can join a Wi-Fi network. */
    wifi: Type.Optional(
      Type.Object({ on: Type.Boolean(), network: Type.Optional(Id), key: Type.Optional(Typed) }, closed),
    ),
    /** Its own way to the internet, such as a telephone has. */
    mobile: Type.Optional(Type.Boolean()),
    addressing: Type.Optional(Addressing),
    /** Of a router: its address in the network, such as 192.168.1.1, and whether it gives addresses to others. */
    router: Type.Optional(Type.Object({ address: Typed, givesAddresses: Type.Boolean() }, closed)),
    controls: Type.Optional(Type.Array(Control)),
  },
  closed,
)
export type Device = Static<typeof Device>

const Security = Type.Union([Type.Literal('open'), Type.Literal('old'), Type.Literal('wpa2'), Type.Literal('wpa3')])

const Wifi = Type.Object(
  {
    id: Id,
    /** The device that sends it. */
    by: Id,
    name: Words,
    on: Type.Boolean(),
    security: Security,
    key: Typed,
    /** Whoever joins sees the internet and nothing else. */
    isolated: Type.Boolean(),
  },
  closed,
)
export type Wifi = Static<typeof Wifi>

const Cable = Type.Object({ id: Id, from: Id, to: Id, damaged: Type.Optional(Type.Boolean()) }, closed)
export type Cable = Static<typeof Cable>

export const NetworkScenario = Type.Object(
  {
    name: Words,
    /** In the order of the plan. `near`: rooms where a Wi-Fi network of this one is still received. */
    rooms: Type.Array(Type.Object({ id: Id, name: Words, near: Type.Optional(Type.Array(Id)) }, closed), {
      maxItems: 9,
    }),
    devices: Type.Array(Device, { minItems: 1, maxItems: 24 }),
    cables: Type.Array(Cable),
    wifi: Type.Array(Wifi),
    /** Sites on the internet, by name, and where they are. */
    sites: Type.Array(Type.Object({ name: Words, address: Words }, closed)),
    /** Addresses on the internet that answer when asked for a name. */
    nameServers: Type.Array(Type.String()),
  },
  closed,
)
export type NetworkScenario = Static<typeof NetworkScenario>

const DeviceChange = Type.Union([
  Type.Object({ type: Type.Literal('power'), device: Id, on: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('restart'), device: Id }, closed),
  Type.Object({ type: Type.Literal('move'), device: Id, room: Id }, closed),
  Type.Object({ type: Type.Literal('plug'), device: Id, into: Id }, closed),
  Type.Object({ type: Type.Literal('unplug'), device: Id, cable: Id }, closed),
  Type.Object({ type: Type.Literal('radio'), device: Id, on: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('join'), device: Id, wifi: Id, key: Typed }, closed),
  Type.Object({ type: Type.Literal('leave'), device: Id }, closed),
  Type.Object({ type: Type.Literal('mobile'), device: Id, on: Type.Boolean() }, closed),
  Type.Object(
    {
      type: Type.Literal('address'),
      device: Id,
      field: Type.Union([
        Type.Literal('mode'),
        Type.Literal('address'),
        Type.Literal('gateway'),
        Type.Literal('names'),
      ]),
      value: Typed,
    },
    closed,
  ),
  Type.Object({ type: Type.Literal('give-addresses'), device: Id, on: Type.Boolean() }, closed),
  Type.Object(
    {
      type: Type.Literal('wifi'),
      device: Id,
      wifi: Id,
      field: Type.Union([
        Type.Literal('name'),
        Type.Literal('key'),
        Type.Literal('security'),
        Type.Literal('on'),
        Type.Literal('isolated'),
      ]),
      value: Type.Union([Typed, Type.Boolean()]),
    },
    closed,
  ),
  Type.Object(
    { type: Type.Literal('set'), device: Id, control: Id, value: Type.Union([Typed, Type.Boolean()]) },
    closed,
  ),
  /** A test from the device: `to` is the id of a device, the name of a site or an address. */
  Type.Object({ type: Type.Literal('test'), device: Id, to: Type.String({ minLength: 1, maxLength: 100 }) }, closed),
])
export type DeviceChange = Static<typeof DeviceChange>

export const NetworkAction = Type.Union([Type.Object({ type: Type.Literal('open'), device: Id }, closed), DeviceChange])
export type NetworkAction = Static<typeof NetworkAction>

const TestResult = Type.Union([
  Type.Literal('answers'),
  Type.Literal('not-connected'),
  Type.Literal('no-address'),
  Type.Literal('name-unknown'),
  Type.Literal('no-way-out'),
  Type.Literal('no-answer'),
])
export type TestResult = Static<typeof TestResult>

const Test = Type.Object(
  {
    device: Type.String(),
    to: Type.String(),
    result: TestResult,
    /** Ids of the devices passed, as far as the test came. */
    way: Type.Array(Type.String()),
  },
  closed,
)
export type Test = Static<typeof Test>

export const NetworkFacts = Type.Object(
  {
    opened: Type.Array(Type.String()),
    devices: Type.Record(
      Type.String(),
      Type.Object(
        {
          on: Type.Boolean(),
          room: Type.String(),
          /** A good cable or a Wi-Fi network that it has joined with the right key. */
          linked: Type.Boolean(),
          /** Of the Wi-Fi network that it has joined; empty when it has none. */
          network: Type.String(),
          mode: Type.String(),
          /** The one it has now; empty when it has none. */
          address: Type.String(),
          gateway: Type.String(),
          names: Type.String(),
          /** Other devices that it reaches, by id. */
          reaches: Type.Array(Type.String()),
          internet: Type.Boolean(),
          /** It reaches sites by their names. */
          web: Type.Boolean(),
          mobile: Type.Boolean(),
          givesAddresses: Type.Boolean(),
          values: Type.Record(Type.String(), Type.Union([Type.String(), Type.Boolean()])),
        },
        closed,
      ),
    ),
    cables: Type.Array(
      Type.Object({ id: Type.String(), from: Type.String(), to: Type.String(), works: Type.Boolean() }, closed),
    ),
    wifi: Type.Record(
      Type.String(),
      Type.Object(
        {
          name: Type.String(),
          on: Type.Boolean(),
          security: Type.String(),
          key: Type.String(),
          /** `strong`: twelve signs or more, several different ones, without the name of the network. */
          strength: Type.Union([Type.Literal('none'), Type.Literal('weak'), Type.Literal('strong')]),
          isolated: Type.Boolean(),
          /** Devices that use it. */
          joined: Type.Array(Type.String()),
        },
        closed,
      ),
    ),
    tests: Type.Array(Test),
    /** Devices of which anything was changed, or a cable plugged or unplugged, whatever it is like now. */
    touched: Type.Array(Type.String()),
  },
  closed,
)
export type NetworkFacts = Static<typeof NetworkFacts>
