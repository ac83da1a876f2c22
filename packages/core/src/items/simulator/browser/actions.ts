// What people do in the browser and on its pages.
import { type Static, Type } from 'typebox'
import { act, Day, Id, Typed, Words } from './parts.ts'
import { recordsActions } from './records/schema.ts'
import { Layout, Permitted } from './schema.ts'

/** Within what the search looks. */
const Filters = {
  /** Published on this day or later. */
  since: Type.Optional(Day),
  kind: Type.Optional(Words),
  language: Type.Optional(Words),
  /** Pictures of at least so many points across. */
  wide: Type.Optional(Type.Integer({ minimum: 1 })),
}

const Inspected = Type.Union([
  Type.Literal('speech'),
  Type.Literal('keyboard'),
  Type.Literal('contrast'),
  Type.Literal('zoom'),
])
export type Inspected = Static<typeof Inspected>

export const BrowserAction = Type.Union([
  /** Typed in the address bar: an address, or words to search for. */
  act('go', { to: Typed }),
  act('search', { words: Typed, ...Filters }),
  /** Within the site that is shown. */
  act('search-site', { words: Typed }),
  /** Pictures like this one. */
  act('search-alike', { picture: Id }),
  /** A result, an entry of the history, a bookmark, an entry of a feed. */
  act('open', { page: Id, inTab: Type.Optional(Type.Boolean()) }),
  act('follow', { link: Id, inTab: Type.Optional(Type.Boolean()) }),
  act('back', {}),
  act('forward', {}),
  act('new-tab', { private: Type.Optional(Type.Boolean()) }),
  act('show-tab', { tab: Id }),
  act('close-tab', { tab: Id }),
  act('fill', { field: Id, value: Type.Union([Typed, Type.Boolean()]) }),
  act('press', { button: Id }),
  act('answer', { prompt: Id, answer: Id, purposes: Type.Optional(Type.Array(Id)) }),
  act('download', { file: Id }),
  act('remove-download', { file: Id }),
  /** Looks at what the browser says of the site that is shown. */
  act('inspect', {}),
  act('clear-cookies', { host: Words }),
  act('bookmark', { folder: Type.Optional(Id) }),
  act('remove-bookmark', { bookmark: Id }),
  act('move-bookmark', { bookmark: Id, folder: Type.Optional(Id) }),
  act('rename-bookmark', { bookmark: Id, title: Type.String({ minLength: 1, maxLength: 100 }) }),
  act('add-folder', { name: Type.String({ minLength: 1, maxLength: 60 }), in: Type.Optional(Id) }),
  act('forget', { visit: Id }),
  act('clear-history', {}),
  /** Every visit to a site. */
  act('forget-site', { host: Words }),
  /** Cookies, files and visits of all sites. */
  act('clear-everything', {}),
  act('clear-cache', { host: Words }),
  act('permit', { host: Words, permission: Id, value: Permitted }),
  act('extension', { extension: Id, on: Type.Boolean() }),
  act('remove-extension', { extension: Id }),
  act('install', { extension: Id }),
  act('repair', { how: Type.Union([Type.Literal('update'), Type.Literal('reset')]) }),
  act('keyboard', { capitals: Type.Optional(Type.Boolean()), layout: Type.Optional(Layout) }),
  /** Looks at the page in another way. */
  act('inspect-page', { by: Inspected }),
  /** Says something of what is markable; without `as` nothing is said of it any more. */
  act('mark', { what: Id, as: Type.Optional(Id) }),
  act('copy-address', {}),
  act('subscribe', { feed: Id, on: Type.Boolean() }),
  /** Subscribes to the feed at an address. */
  act('add-feed', { address: Typed }),
  act('file-feed', { feed: Id, theme: Type.Optional(Id) }),
  act('flag', { entry: Id, on: Type.Boolean() }),
  /** Entries whose titles have these words are left out. */
  act('leave-out', { words: Type.String({ minLength: 1, maxLength: 60 }) }),
  act('let-in', { rule: Id }),
  act('join-stories', { on: Type.Boolean() }),
  /** Looks at what a picture or a film says of itself. */
  act('look', { at: Id }),
  act('play', { video: Id, moment: Id }),
  /** Sees a place of a map from the street. */
  act('look-around', { map: Id, place: Id }),
  act('pin', { map: Id, place: Id }),
  act('load', { loads: Id, file: Id, way: Id }),
  ...recordsActions,
  /** Shows a copy of the page from the archive. */
  act('copy', { copy: Id }),
  act('open-download', { file: Id }),
  /** Puts the words of a command among what can be pasted. */
  act('copy-text', { block: Id }),
  act('run', { command: Type.String({ minLength: 1, maxLength: 300 }) }),
  /** Takes the day from the network. */
  act('set-clock', {}),
  /** On in spite of a warning. */
  act('proceed', {}),
  /** Away from a warning. */
  act('leave', {}),
  act('set-passphrase', { value: Typed }),
  act('generate', { field: Id, length: Type.Integer({ minimum: 6, maximum: 40 }), symbols: Type.Boolean() }),
  act('keep', {}),
  act('do-not-keep', {}),
  act('fill-in', { entry: Id }),
  act('copy-password', { entry: Id }),
  act('paste', { field: Id }),
  act('remove-entry', { entry: Id }),
])
export type BrowserAction = Static<typeof BrowserAction>
