import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { openTransport } from '../mail/transport.ts'

let development: TestApp
let service: TestApp
beforeAll(async () => {
  development = await startTestApp({ development: true })
  service = await startTestApp()
})
afterAll(async () => {
  await development.close()
  await service.close()
})

it('shows the mails of a service in development, with links that can be followed and markup that cannot run', async () => {
  const nobody = development.newPerson()
  expect((await nobody.request('GET', '/outbox')).body).toContain('No mail yet')
  const transport = openTransport({ smtpUrl: null, mailFrom: '' }, development.pool)
  await transport.send({
    to: 'ada@school.example',
    subject: '<script>',
    text: 'Hello,\n\nhttp://localhost/new-password#abc\n\nhttp://elsewhere.example/',
    html: '<p style="color:red">Hello</p>',
  })
  const page = await nobody.request('GET', '/outbox')
  expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  expect(page.body).toContain('&lt;script&gt;')
  expect(page.body).toContain('<a href="http://localhost/new-password#abc">')
  expect(page.body).not.toContain('<a href="http://elsewhere')
  const address = /href="(\/outbox\/[\w-]+)"/.exec(page.body)?.[1] ?? ''
  const mail = await nobody.request('GET', address)
  expect(mail.headers['content-security-policy']).toContain('sandbox')
  expect(mail.body).toContain('<p style="color:red">Hello</p>')
  expect((await nobody.request('GET', '/outbox/01a212aa-6a0a-7054-8def-627af4ecbb2c')).statusCode).toBe(404)
})

it('is not there in service', async () => {
  expect((await service.newPerson().request('GET', '/outbox')).statusCode).toBe(404)
})
