// A social network: a feed of posts, a profile, who sees what, sources, reports, comments to be judged.
import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }

const Id = Type.String({ minLength: 1, maxLength: 40 })
const Words = Type.String({ minLength: 1 })
/** `everyone`, `contacts`, `me`, or a group of the scenario. */
const Audience = Id

export const builtInAudiences = ['everyone', 'contacts', 'me'] as const

const Person = Type.Object(
  {
    id: Id,
    name: Words,
    about: Type.Optional(Words),
    /** Since when the account exists, how many follow it… */
    detail: Type.Optional(Words),
    followed: Type.Optional(Type.Boolean()),
    contact: Type.Optional(Type.Boolean()),
  },
  closed,
)

const Source = Type.Object({ title: Words, address: Words, date: Words, body: Words }, closed)

/** `from` is a person, or `me`. */
const Comment = Type.Object({ id: Id, from: Id, date: Words, text: Words }, closed)

/** What must all be so for something to be in the feed: a setting, or somebody who is followed. */
const ShownWhen = Type.Array(
  Type.Union([Type.Object({ setting: Id, is: Id }, closed), Type.Object({ follows: Id, is: Type.Boolean() }, closed)]),
  { minItems: 1 },
)
export type ShownWhen = Static<typeof ShownWhen>

const Post = Type.Object(
  {
    id: Id,
    from: Id,
    date: Words,
    text: Words,
    audience: Type.Optional(Audience),
    /** What is to be seen on the picture, in words. */
    picture: Type.Optional(Words),
    place: Type.Optional(Words),
    tagged: Type.Optional(Type.Array(Id)),
    source: Type.Optional(Source),
    /** The post that it passes on. */
    passesOn: Type.Optional(Id),
    /** Put into the feed by the network itself. */
    suggested: Type.Optional(Words),
    /** What the file of the picture tells: when, where and with what it was taken. */
    details: Type.Optional(Type.Array(Type.Object({ label: Words, value: Words }, closed), { minItems: 1 })),
    shownWhen: Type.Optional(ShownWhen),
    /** Comes once new posts are asked for. */
    later: Type.Optional(Type.Boolean()),
    comments: Type.Optional(Type.Array(Comment)),
  },
  closed,
)
export type SocialPost = Static<typeof Post>

const Setting = Type.Object(
  {
    id: Id,
    label: Words,
    hint: Type.Optional(Words),
    options: Type.Array(Type.Object({ id: Id, label: Words }, closed), { minItems: 2 }),
    value: Id,
  },
  closed,
)

const ProfileField = Type.Object({ id: Id, label: Words, value: Type.String(), audience: Audience }, closed)

export const SocialScenario = Type.Object(
  {
    /** What the network is called, if that matters. */
    name: Type.Optional(Words),
    me: Words,
    now: Words,
    people: Type.Array(Person, { minItems: 1 }),
    groups: Type.Optional(Type.Array(Type.Object({ id: Id, name: Words }, closed))),
    /** In the order shown. */
    posts: Type.Array(Post),
    pictures: Type.Optional(Type.Array(Type.Object({ id: Id, shows: Words }, closed))),
    profile: Type.Optional(Type.Array(ProfileField)),
    settings: Type.Optional(Type.Array(Setting)),
    /** Who sees a post, if nothing else is chosen. */
    audience: Type.Optional(Audience),
    /** Rules by which comments are judged; who has them is a moderator. */
    charter: Type.Optional(Type.Array(Type.Object({ id: Id, text: Words }, closed))),
    /** What can be ticked when something is published or passed on: captions, a face that is masked, made with an AI. */
    options: Type.Optional(Type.Array(Type.Object({ id: Id, label: Words }, closed), { minItems: 1 })),
    /** Where a post can be published, if there are several places; `most` signs can be written there. */
    networks: Type.Optional(
      Type.Array(
        Type.Object(
          { id: Id, name: Words, detail: Type.Optional(Words), most: Type.Optional(Type.Integer({ minimum: 1 })) },
          closed,
        ),
        { minItems: 1 },
      ),
    ),
    /** When a post can be published, instead of now. */
    times: Type.Optional(Type.Array(Type.Object({ id: Id, label: Words }, closed), { minItems: 1 })),
    /** What the app itself puts into the feed to keep people there. */
    lures: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: Id,
            text: Words,
            /** The post above which it stands; at the end of the feed, if there is none. */
            before: Type.Optional(Id),
            shownWhen: Type.Optional(ShownWhen),
          },
          closed,
        ),
      ),
    ),
    /** What posts and lures can be marked as. */
    marks: Type.Optional(Type.Array(Type.Object({ id: Id, label: Words }, closed), { minItems: 1 })),
    /** Private messages that others wrote. */
    received: Type.Optional(Type.Array(Comment)),
  },
  closed,
)
export type SocialScenario = Static<typeof SocialScenario>

const Text = Type.String({ minLength: 1, maxLength: 2000 })
const Reason = Type.Union([
  Type.Literal('false'),
  Type.Literal('harassment'),
  Type.Literal('private'),
  Type.Literal('violence'),
  Type.Literal('fraud'),
  Type.Literal('advertising'),
])
const Decision = Type.Union([
  Type.Literal('keep'),
  Type.Literal('hide'),
  Type.Literal('remove'),
  Type.Literal('escalate'),
])

const options = Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 20 }))

export const SocialAction = Type.Union([
  Type.Object(
    {
      type: Type.Literal('publish'),
      /** A picture may do without words. */
      text: Type.String({ maxLength: 2000 }),
      audience: Audience,
      picture: Type.Optional(Id),
      /** For whoever does not see the picture. */
      description: Type.Optional(Type.String({ maxLength: 500 })),
      network: Type.Optional(Id),
      /** Now, if there is none. */
      time: Type.Optional(Id),
      options,
    },
    closed,
  ),
  Type.Object({ type: Type.Literal('change'), post: Id, text: Text }, closed),
  Type.Object({ type: Type.Literal('audience'), post: Id, audience: Audience }, closed),
  Type.Object({ type: Type.Literal('delete'), post: Id }, closed),
  Type.Object({ type: Type.Literal('remove-place'), post: Id }, closed),
  Type.Object({ type: Type.Literal('untag'), post: Id }, closed),
  Type.Object({ type: Type.Literal('like'), post: Id, on: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('comment'), post: Id, text: Text }, closed),
  Type.Object({ type: Type.Literal('delete-comment'), comment: Id }, closed),
  Type.Object(
    {
      type: Type.Literal('pass-on'),
      post: Id,
      text: Type.String({ maxLength: 2000 }),
      audience: Audience,
      options,
    },
    closed,
  ),
  Type.Object({ type: Type.Literal('source'), post: Id }, closed),
  Type.Object({ type: Type.Literal('hide'), post: Id }, closed),
  /** What the file of its picture tells. */
  Type.Object({ type: Type.Literal('details'), post: Id }, closed),
  /** A post or a lure; an empty mark takes it back. */
  Type.Object({ type: Type.Literal('mark'), target: Id, mark: Type.String({ maxLength: 40 }) }, closed),
  Type.Object({ type: Type.Literal('refresh') }, closed),
  /** A post, a comment or a private message, with author and date, even when it is deleted. */
  Type.Object({ type: Type.Literal('keep'), post: Id }, closed),
  /** A post, a comment or a private message. */
  Type.Object({ type: Type.Literal('report'), target: Id, reason: Reason }, closed),
  Type.Object({ type: Type.Literal('moderate'), comment: Id, decision: Decision, rule: Type.Optional(Id) }, closed),
  Type.Object({ type: Type.Literal('message'), person: Id, text: Text }, closed),
  Type.Object({ type: Type.Literal('block'), person: Id, on: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('follow'), person: Id, on: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('set'), setting: Id, value: Id }, closed),
  Type.Object({ type: Type.Literal('profile'), field: Id, value: Type.String({ maxLength: 1000 }) }, closed),
  Type.Object({ type: Type.Literal('profile-audience'), field: Id, audience: Audience }, closed),
  Type.Object(
    { type: Type.Literal('hide-word'), word: Type.String({ minLength: 1, maxLength: 60 }), on: Type.Boolean() },
    closed,
  ),
])
export type SocialAction = Static<typeof SocialAction>

const Ids = Type.Array(Type.String())
const Reported = Type.Union([Type.Literal('no'), Reason])

export const SocialFacts = Type.Object(
  {
    posts: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          from: Type.String(),
          /** Made during the task. */
          made: Type.Boolean(),
          text: Type.String(),
          audience: Type.String(),
          /** Of the pictures of the scenario, on a post that was made. */
          picture: Type.String(),
          description: Type.String(),
          place: Type.Boolean(),
          tagged: Ids,
          /** Words after a #, without it. */
          keywords: Ids,
          /** People named after an at sign. */
          mentions: Ids,
          passesOn: Type.String(),
          deleted: Type.Boolean(),
          hidden: Type.Boolean(),
          kept: Type.Boolean(),
          liked: Type.Boolean(),
          sourceSeen: Type.Boolean(),
          reported: Reported,
          /** In the feed as it stands now. */
          shown: Type.Boolean(),
          detailsSeen: Type.Boolean(),
          /** Of a post that was made; empty where there is only one network, and now. */
          network: Type.String(),
          time: Type.String(),
          options: Ids,
          /** Signs of its text. */
          length: Type.Number(),
          mark: Type.String(),
        },
        closed,
      ),
    ),
    comments: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          post: Type.String(),
          from: Type.String(),
          made: Type.Boolean(),
          text: Type.String(),
          reported: Reported,
          decision: Type.Union([Type.Literal('none'), Decision]),
          rule: Type.String(),
          kept: Type.Boolean(),
        },
        closed,
      ),
    ),
    messages: Type.Array(Type.Object({ person: Type.String(), text: Type.String() }, closed)),
    blocked: Ids,
    followed: Ids,
    settings: Type.Record(Type.String(), Type.String()),
    profile: Type.Array(Type.Object({ id: Type.String(), value: Type.String(), audience: Type.String() }, closed)),
    hiddenWords: Ids,
    lures: Type.Array(Type.Object({ id: Type.String(), shown: Type.Boolean(), mark: Type.String() }, closed)),
    received: Type.Array(
      Type.Object({ id: Type.String(), from: Type.String(), reported: Reported, kept: Type.Boolean() }, closed),
    ),
    refreshed: Type.Boolean(),
  },
  closed,
)
export type SocialFacts = Static<typeof SocialFacts>
