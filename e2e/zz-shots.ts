import { startJourney } from './journey.ts'
import { signInAs, storeTest, replaceWaiting } from './stored-test.ts'
const journey = await startJourney()
const out = '/tmp/h/qshots'
try {
  const { challenges } = journey.service.release
  const find = (part: string) => { const c = challenges.find((one) => one.id.includes(part)); if (!c) throw new Error(part); return c }
  const firstOf = (kind: string, test = (_: any) => true) => challenges.find((c) => c.item.kind === kind && test(c))!
  for (const [lang, vp, name] of [['fr', { width: 360, height: 740 }, 'p'], ['en', { width: 1280, height: 900 }, 'd']] as const) {
    const who = await journey.newPerson(lang, { viewport: vp, hasTouch: name === 'p' })
    const userId = await signInAs(journey, who, 'Yann' + name)
    const id = await storeTest(journey, userId, lang, { answered: [{ challenge: challenges.at(-1)!, outcome: 'right' }], waiting: challenges[0]! })
    const { page, say } = who
    const show = async (challenge: any, file: string, full = true) => {
      await replaceWaiting(journey, id, challenge, lang)
      await page.goto(`/learner/assessments/${id}`)
      await page.getByRole('button', { name: say('test.validate') }).waitFor()
      await page.waitForTimeout(600)
      await page.screenshot({ path: `${out}/${name}-${file}.png`, fullPage: full })
    }
    await show(firstOf('order'), 'order')
    for (const h of challenges.filter((c) => c.item.kind === 'hotspot').slice(0, 2)) {
      await show(h, `hot-${h.id}`)
      await page.getByRole('button', { name: say('test.validate') }).click()
      await page.waitForTimeout(300)
      await page.screenshot({ path: `${out}/${name}-hot-${h.id}-missing.png` })
      await page.keyboard.press('Space'); await page.keyboard.press('Tab')
      await page.waitForTimeout(200)
      await page.screenshot({ path: `${out}/${name}-hot-${h.id}-picked.png` })
      const small = await page.locator('form input').evaluateAll((all) => all.map((one) => { const { width, height } = one.getBoundingClientRect(); return [Math.round(width), Math.round(height)] }))
      console.log(name, h.id, JSON.stringify(small))
    }
    await show(find('everyday-disclosure-1-lemon-cake'), 'lemon')
    await show(find('secure-connections-2-festival-tickets'), 'tickets')
    await show(find('device-protection-6-flatshare-audit'), 'flat')
    const code = challenges.find((c) => c.item.kind.startsWith('choice') && /[a-z]-[a-z]+\/|https:/.test(JSON.stringify(c.texts.en.labels)))
    if (code) { await show(code, 'code') 
      const session = await page.context().newCDPSession(page)
      const { nodes } = await session.send('Accessibility.getFullAXTree') as any
      console.log(nodes.filter((n: any) => n.role?.value === 'radio' || n.role?.value === 'checkbox').map((n: any) => n.name?.value))
      console.log(await page.evaluate(() => { getSelection()!.selectAllChildren(document.querySelector('form')!); return JSON.stringify(getSelection()!.toString()).slice(0, 400) })) }
    await page.context().setOffline(true)
    await page.locator('form input').first().check().catch(() => {})
    await page.getByRole('button', { name: say('test.validate') }).click()
    await page.waitForTimeout(1800)
    await page.screenshot({ path: `${out}/${name}-offline.png`, fullPage: true })
    await page.context().setOffline(false)
    await who.context.close()
  }
} finally { await journey.stop() }
