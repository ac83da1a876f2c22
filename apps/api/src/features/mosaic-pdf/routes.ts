import type { FastifyInstance } from 'fastify'
import { register } from '../../http/register.ts'
import type { Services } from '../../http/services.ts'
import { listStandings } from '../profile/queries.ts'
import { getMosaicPdf } from './contract.ts'
import { mosaicSheet } from './mosaic-sheet.ts'
import { openPdfDesk } from './pdf-desk.ts'
import { findFirstName } from './queries.ts'

export function mosaicPdfRoutes(app: FastifyInstance, services: Services): void {
  const { pool, releases, config } = services
  const desk = openPdfDesk()
  app.addHook('onClose', () => desk.close())

  register(app, services, getMosaicPdf, async ({ actor, query: { language, name }, now, reply }) => {
    const [standings, firstName] = await Promise.all([
      listStandings(pool, actor.userId),
      name === 'with' ? findFirstName(pool, actor.userId) : null,
    ])
    const { openLevels } = config
    const options = { language, firstName, date: now.getTime(), openLevels, address: config.publicUrl }
    const bytes = await desk.order(mosaicSheet(releases.current.release.competences, standings, options))
    reply.header('content-disposition', `attachment; filename="pix-${language === 'fr' ? 'mosaique' : 'mosaic'}.pdf"`)
    return Buffer.from(bytes)
  })
}
