// What people do in an online service, and where a form is made.
import { type Static, Type } from 'typebox'
import { Id, Value } from './fields.ts'
import { Bound, Kind } from './schema.ts'

const closed = { additionalProperties: false }

const At = Type.String({ minLength: 1, maxLength: 130 })

export const FormAction = Type.Union([
  // Where one is.
  Type.Object({ type: Type.Literal('home') }, closed),
  Type.Object({ type: Type.Literal('open'), procedure: Id }, closed),
  Type.Object({ type: Type.Literal('open-case'), case: Id }, closed),
  Type.Object({ type: Type.Literal('read'), page: Id }, closed),
  Type.Object({ type: Type.Literal('look'), paper: Id }, closed),
  Type.Object({ type: Type.Literal('cover'), paper: Id, part: Id }, closed),
  Type.Object({ type: Type.Literal('uncover'), paper: Id, part: Id }, closed),
  /** A document is made again in another of its formats. */
  Type.Object({ type: Type.Literal('convert'), paper: Id, format: Id }, closed),
  /** A moment of a recording is shown; a picture of it becomes a document. */
  Type.Object({ type: Type.Literal('watch'), scene: Id }, closed),
  Type.Object({ type: Type.Literal('picture'), scene: Id }, closed),
  // What is filled in.
  Type.Object({ type: Type.Literal('fill'), at: At, value: Value }, closed),
  Type.Object({ type: Type.Literal('add-entry'), field: Id }, closed),
  Type.Object({ type: Type.Literal('remove-entry'), field: Id, entry: Id }, closed),
  Type.Object({ type: Type.Literal('attach'), field: Id, paper: Id }, closed),
  Type.Object({ type: Type.Literal('detach'), field: Id, paper: Id }, closed),
  // Through the procedure.
  Type.Object({ type: Type.Literal('begin') }, closed),
  Type.Object({ type: Type.Literal('ask-code') }, closed),
  Type.Object({ type: Type.Literal('give-code'), code: Type.String({ maxLength: 40 }) }, closed),
  Type.Object({ type: Type.Literal('sign-in'), service: Id }, closed),
  Type.Object({ type: Type.Literal('share'), data: Type.Array(Id, { maxItems: 40 }) }, closed),
  Type.Object({ type: Type.Literal('share-nothing') }, closed),
  Type.Object({ type: Type.Literal('next') }, closed),
  Type.Object({ type: Type.Literal('back') }, closed),
  Type.Object({ type: Type.Literal('step'), step: Id }, closed),
  Type.Object({ type: Type.Literal('save') }, closed),
  Type.Object({ type: Type.Literal('leave') }, closed),
  Type.Object({ type: Type.Literal('send') }, closed),
  // Afterwards.
  Type.Object({ type: Type.Literal('keep-receipt') }, closed),
  Type.Object({ type: Type.Literal('complete') }, closed),
  Type.Object({ type: Type.Literal('write'), text: Type.String({ minLength: 1, maxLength: 2000 }) }, closed),
  Type.Object({ type: Type.Literal('correct') }, closed),
  Type.Object({ type: Type.Literal('withdraw') }, closed),
  // The making of a form.
  Type.Object({ type: Type.Literal('title'), text: Type.String({ maxLength: 200 }) }, closed),
  Type.Object({ type: Type.Literal('intro'), text: Type.String({ maxLength: 1000 }) }, closed),
  Type.Object({ type: Type.Literal('add'), kind: Kind }, closed),
  Type.Object({ type: Type.Literal('words'), question: Id, text: Type.String({ maxLength: 300 }) }, closed),
  Type.Object({ type: Type.Literal('hint'), question: Id, text: Type.String({ maxLength: 300 }) }, closed),
  Type.Object({ type: Type.Literal('kind'), question: Id, kind: Kind }, closed),
  Type.Object({ type: Type.Literal('require'), question: Id, value: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('add-option'), question: Id, text: Type.String({ maxLength: 200 }) }, closed),
  Type.Object(
    { type: Type.Literal('option'), question: Id, option: Id, text: Type.String({ maxLength: 200 }) },
    closed,
  ),
  Type.Object({ type: Type.Literal('drop-option'), question: Id, option: Id }, closed),
  Type.Object({ type: Type.Literal('bounds'), question: Id, least: Bound, most: Bound }, closed),
  Type.Object({ type: Type.Literal('move'), question: Id, to: Type.Integer({ minimum: 0 }) }, closed),
  Type.Object({ type: Type.Literal('drop'), question: Id }, closed),
  Type.Object({ type: Type.Literal('decide'), decision: Id, option: Id }, closed),
  Type.Object({ type: Type.Literal('preview'), on: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('try') }, closed),
  Type.Object({ type: Type.Literal('publish') }, closed),
  Type.Object({ type: Type.Literal('unpublish') }, closed),
])
export type FormAction = Static<typeof FormAction>
