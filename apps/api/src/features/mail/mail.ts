/** A mail as it is sent: what people read, in text for every reader and in HTML for those who show it. */
export type Mail = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}
