// The web process's application: every feature is one line here, this is the map of the API.
import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import swagger from '@fastify/swagger'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import { accountRoutes } from './features/accounts/routes.ts'
import { assessmentRoutes } from './features/assessments/routes.ts'
import { healthRoutes } from './features/health/routes.ts'
import { sendNotFoundPage, wantsPage } from './features/landing/not-found-page.ts'
import { landingRoutes, linksOf } from './features/landing/routes.ts'
import { profileRoutes } from './features/profile/routes.ts'
import { tutorialRoutes } from './features/tutorials/routes.ts'
import { readBuiltWebApp } from './features/web-app/built-web-app.ts'
import { webAppRoutes } from './features/web-app/routes.ts'
import { refuseForeignOrigins } from './http/foreign-origins.ts'
import { sendProblem } from './http/problem.ts'
import type { Services } from './http/services.ts'
import { answerUnknownAddresses } from './http/unknown-addresses.ts'

export type AppOptions = {
  /** Log lines on standard output: `info` in service, `silent` in tests. */
  readonly logLevel: 'info' | 'warn' | 'silent'
}

/** An application that is ready to listen or to be called with `inject`. */
export async function createApp(services: Services, options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: { level: options.logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    // A wrong type is refused rather than guessed at, and unknown properties are named rather than dropped in silence.
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, allErrors: false } },
    forceCloseConnections: 'idle',
    return503OnClosing: true,
  })
  app.setErrorHandler(sendProblem)
  await app.register(helmet, {
    global: true,
    contentSecurityPolicy: false,
    strictTransportSecurity: services.config.publicUrl.startsWith('https:'),
  })
  await app.register(cookie)
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Pix', description: 'Assesses, develops and certifies digital skills', version: '1' },
    },
  })
  refuseForeignOrigins(app, services.config.publicUrl)
  const built = readBuiltWebApp()
  answerUnknownAddresses(app, (request, reply) => {
    if (!wantsPage(request)) return false
    sendNotFoundPage(request, reply, built, linksOf(services.config))
    return true
  })

  accountRoutes(app, services)
  assessmentRoutes(app, services)
  healthRoutes(app, services)
  profileRoutes(app, services)
  tutorialRoutes(app, services)
  landingRoutes(app, services, built)
  await webAppRoutes(app, built)
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
  return app
}
