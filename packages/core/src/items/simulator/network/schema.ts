// The network of a home, a club or a school: rooms, devices, cables, Wi-Fi networks and addresses.
import { type Static, Type } from 'typebox'
import { Instrument, MeasureAction, MeasureFacts } from './measure.ts'
import { Page, RequestsAction, RequestsFacts } from './requests.ts'

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
    /** Shown and asked for only where it is written; 255.255.255.0 otherwise. */
    mask: Type.Optional(Typed),
    /** The same: whom pages are asked of, such as 10.0.0.3:3128; empty for none. */
    proxy: Type.Optional(Typed),
  },
  closed,
)

/** What goes from one end to another through a router, or does not. */
const Rule = Type.Object(
  {
    id: Id,
    /** `any`, `internet`, a network of the router or a device. */
    from: Id,
    to: Id,
    /** `any`, or a service of the scenario. */
    service: Id,
    allow: Type.Boolean(),
  },
  closed,
)
export type Rule = Static<typeof Rule>

const Router = Type.Object(
  {
    address: Typed,
    givesAddresses: Type.Boolean(),
    /** Takes over while another has no way out. */
    backup: Type.Optional(Type.Boolean()),
    /** Networks behind it, each with its range of addresses; devices are in the first one unless they say otherwise. */
    networks: Type.Optional(Type.Array(Type.Object({ id: Id, name: Words, range: Typed }, closed), { maxItems: 8 })),
    /** In order: the first that fits decides. */
    rules: Type.Optional(Type.Array(Rule, { maxItems: 30 })),
    /** What no rule fits; it passes when nothing is said. */
    others: Type.Optional(Type.Union([Type.Literal('pass'), Type.Literal('stop')])),
    /** Whether private addresses are translated on the way to the internet; they are when nothing is said. */
    nat: Type.Optional(Type.Boolean()),
    /** What the internet may ask of a device inside, at the address of the router. */
    published: Type.Optional(Type.Array(Type.Object({ id: Id, service: Id, to: Id }, closed), { maxItems: 12 })),
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
    router: Type.Optional(Router),
    /** The network of its router that it is in; of a switch: what is plugged into its free sockets. */
    segment: Type.Optional(Id),
    /** Of the internet: the line is lit, and nothing comes of it. */
    silent: Type.Optional(Type.Boolean()),
    /** Of a switch: cables that go round in a ring do not flood it. Where a plan says nothing of it, no ring floods. */
    loopGuard: Type.Optional(Type.Boolean()),
    /** Whether it is watched: what happens there raises an alert. */
    probe: Type.Optional(Type.Boolean()),
    /** Of a server: how many people it can serve at once. */
    bears: Type.Optional(Type.Number({ minimum: 1 })),
    /** While it is switched on. */
    cost: Type.Optional(Type.Number({ minimum: 0 })),
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
    /** Of the radio; shown and chosen only where it is written. */
    channel: Type.Optional(Type.Number({ minimum: 1, maximum: 13 })),
    /** The network of the router in which whoever joins is. */
    segment: Type.Optional(Id),
  },
  closed,
)
export type Wifi = Static<typeof Wifi>

const Cable = Type.Object({ id: Id, from: Id, to: Id, damaged: Type.Optional(Type.Boolean()) }, closed)
export type Cable = Static<typeof Cable>

/** What must go from one end to another, or must not. */
const Flow = Type.Object(
  {
    id: Id,
    /** `internet`, a network of a router (all that is in it), or a device. */
    from: Id,
    to: Id,
    service: Id,
    wanted: Type.Boolean(),
    /** Devices that do the same as `to`: one of them is enough. */
    instead: Type.Optional(Type.Array(Id)),
  },
  closed,
)
export type Flow = Static<typeof Flow>

/** A failure that is played: the flows must hold all the same. */
const Drill = Type.Object(
  {
    id: Id,
    name: Words,
    /** Every cable between two devices. */
    cuts: Type.Optional(Type.Array(Type.Object({ from: Id, to: Id }, closed))),
    off: Type.Optional(Type.Array(Id)),
    /** So many people use what a flow leads to at once. */
    load: Type.Optional(Type.Object({ flow: Id, users: Type.Number({ minimum: 1 }) }, closed)),
    /** Somebody plugs a device of their own in there. */
    intruder: Type.Optional(Type.Object({ into: Id }, closed)),
  },
  closed,
)
export type Drill = Static<typeof Drill>

export const NetworkScenario = Type.Object(
  {
    name: Words,
    /** In the order of the plan. `near`: rooms where a Wi-Fi network of this one is still received. */
    rooms: Type.Array(Type.Object({ id: Id, name: Words, near: Type.Optional(Type.Array(Id)) }, closed), {
      maxItems: 9,
    }),
    devices: Type.Array(Device, { maxItems: 24 }),
    cables: Type.Array(Cable),
    wifi: Type.Array(Wifi),
    /** Sites on the internet, by name, and where they are. */
    sites: Type.Array(Type.Object({ name: Words, address: Words, down: Type.Optional(Type.Boolean()) }, closed)),
    /** Addresses on the internet that answer when asked for a name. */
    nameServers: Type.Array(Type.String()),
    /** Proxies that answer. */
    proxies: Type.Optional(Type.Array(Typed)),
    /** What rules and flows are about, with their ports. */
    services: Type.Optional(
      Type.Array(Type.Object({ id: Id, name: Words, port: Type.Number() }, closed), { maxItems: 8 }),
    ),
    /** The needs of the place, as built-in tests. */
    flows: Type.Optional(Type.Array(Flow, { maxItems: 20 })),
    drills: Type.Optional(Type.Array(Drill, { maxItems: 8 })),
    /** What may be spent on devices that are on, on new cables in a room or between rooms, and on probes. */
    budget: Type.Optional(
      Type.Object(
        { most: Type.Number(), cable: Type.Number(), link: Type.Number(), probe: Type.Number(), unit: Words },
        closed,
      ),
    ),
    instruments: Type.Optional(Type.Array(Instrument, { maxItems: 12 })),
    /** Pages whose requests can be read. */
    pages: Type.Optional(Type.Array(Page, { maxItems: 6 })),
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
        Type.Literal('mask'),
        Type.Literal('proxy'),
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
        Type.Literal('channel'),
        Type.Literal('segment'),
      ]),
      value: Type.Union([Typed, Type.Boolean()]),
    },
    closed,
  ),
  Type.Object(
    { type: Type.Literal('set'), device: Id, control: Id, value: Type.Union([Typed, Type.Boolean()]) },
    closed,
  ),
  Type.Object({ type: Type.Literal('segment'), device: Id, network: Id }, closed),
  Type.Object({ type: Type.Literal('range'), device: Id, network: Id, range: Typed }, closed),
  Type.Object(
    { type: Type.Literal('add-rule'), device: Id, from: Id, to: Id, service: Id, allow: Type.Boolean() },
    closed,
  ),
  Type.Object({ type: Type.Literal('raise-rule'), device: Id, rule: Id }, closed),
  Type.Object({ type: Type.Literal('remove-rule'), device: Id, rule: Id }, closed),
  /** What no rule fits. */
  Type.Object({ type: Type.Literal('others'), device: Id, pass: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('nat'), device: Id, on: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('publish'), device: Id, service: Id, to: Id }, closed),
  Type.Object({ type: Type.Literal('withdraw'), device: Id, published: Id }, closed),
  Type.Object({ type: Type.Literal('loop-guard'), device: Id, on: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('probe'), device: Id, on: Type.Boolean() }, closed),
  /** A test from the device: `to` is the id of a device, the name of a site or an address. */
  Type.Object({ type: Type.Literal('test'), device: Id, to: Type.String({ minLength: 1, maxLength: 100 }) }, closed),
])
export type DeviceChange = Static<typeof DeviceChange>

export const NetworkAction = Type.Union([
  Type.Object({ type: Type.Literal('open'), device: Id }, closed),
  DeviceChange,
  /** The built-in tests, or one of the drills. */
  Type.Object({ type: Type.Literal('try'), drill: Type.Optional(Id) }, closed),
  MeasureAction,
  RequestsAction,
])
export type NetworkAction = Static<typeof NetworkAction>

const TestResult = Type.Union([
  Type.Literal('answers'),
  Type.Literal('not-connected'),
  Type.Literal('no-address'),
  Type.Literal('name-unknown'),
  Type.Literal('no-way-out'),
  Type.Literal('no-answer'),
  Type.Literal('no-proxy'),
])
export type TestResult = Static<typeof TestResult>

/** What happens on the way of a request, one after the other. */
const Step = Type.Object(
  {
    is: Type.Union([
      /** It uses this address. */
      Type.Literal('has-address'),
      /** It asks a server of names for the address of a site. */
      Type.Literal('asks-name'),
      Type.Literal('is-told'),
      Type.Literal('nobody-tells'),
      /** The other is in the same network: it sends straight to it. */
      Type.Literal('sends-straight'),
      /** The other is elsewhere: it sends to its way out. */
      Type.Literal('sends-out'),
      /** The router sends it on. */
      Type.Literal('sends-on'),
      Type.Literal('arrives'),
      Type.Literal('stops'),
    ]),
    /** The device that does it, or where it is. */
    device: Type.String(),
    /** An address, or a name; empty where there is none. */
    what: Type.String(),
  },
  closed,
)
export type Step = Static<typeof Step>

const Test = Type.Object(
  {
    device: Type.String(),
    to: Type.String(),
    result: TestResult,
    /** Ids of the devices passed, as far as the test came. */
    way: Type.Array(Type.String()),
    steps: Type.Array(Step),
  },
  closed,
)
export type Test = Static<typeof Test>

const PlanFacts = {
  /** Networks behind routers, by id. */
  networks: Type.Record(
    Type.String(),
    Type.Object(
      {
        range: Type.String(),
        /** `none` is no range, `shared` has addresses of another network, `public` belongs to others. */
        is: Type.Union([Type.Literal('sound'), Type.Literal('none'), Type.Literal('shared'), Type.Literal('public')]),
        /** Addresses for devices. */
        room: Type.Number(),
        /** Ids of devices in it. */
        devices: Type.Array(Type.String()),
      },
      closed,
    ),
  ),
  /** Of all routers, in order. */
  rules: Type.Array(Rule),
  published: Type.Array(Type.Object({ id: Type.String(), service: Type.String(), to: Type.String() }, closed)),
  /** Each need of the place, and whether the network meets it now. */
  flows: Type.Record(Type.String(), Type.Object({ passes: Type.Boolean(), met: Type.Boolean() }, closed)),
  /** Ways from one end to another by one service that are open and that no wanted flow needs. */
  unneeded: Type.Number(),
  /** What would happen in each drill, whether or not it is played. */
  drills: Type.Record(
    Type.String(),
    Type.Object(
      {
        /** Every need is met all the same. */
        holds: Type.Boolean(),
        /** Every place where something happens is watched, or has a neighbour that is. */
        alerted: Type.Boolean(),
        /** Devices that the intruder reaches. */
        reached: Type.Array(Type.String()),
      },
      closed,
    ),
  ),
  /** Ids of drills that were played, `flows` for the built-in tests; in order, of the network as it is now. */
  tried: Type.Array(Type.String()),
  spent: Type.Number(),
  withinBudget: Type.Boolean(),
}

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
          mask: Type.String(),
          proxy: Type.String(),
          /** Of the networks of its router; empty where the router has none. */
          segment: Type.String(),
          probe: Type.Boolean(),
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
          /** 0 where the plan says nothing of it. */
          channel: Type.Number(),
          /** Devices that use it. */
          joined: Type.Array(Type.String()),
        },
        closed,
      ),
    ),
    tests: Type.Array(Test),
    /** Devices of which anything was changed, or a cable plugged or unplugged, whatever it is like now. */
    touched: Type.Array(Type.String()),
    ...MeasureFacts,
    pages: RequestsFacts,
    ...PlanFacts,
  },
  closed,
)
export type NetworkFacts = Static<typeof NetworkFacts>
