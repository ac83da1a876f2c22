// The web process's application: every feature is one line here, this is the map of the API.
import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import helmet from 'helmet'
import { accountRoutes } from './features/accounts/routes.ts'
import { assessmentRoutes } from './features/assessments/routes.ts'
import { comfortRoutes } from './features/comfort/routes.ts'
import { consentRoutes } from './features/consents/routes.ts'
import { exerciseRoutes } from './features/exercises/routes.ts'
import { fileRoutes } from './features/files/routes.ts'
import { healthRoutes } from './features/health/routes.ts'
import { historyRoutes } from './features/history/routes.ts'
import { identityProviderRoutes } from './features/identity-providers/routes.ts'
import { notFoundPage, wantsPage } from './features/landing/not-found-page.ts'
import { landingRoutes, linksOf } from './features/landing/routes.ts'
import { mailDeliveryRoutes } from './features/mail-deliveries/routes.ts'
import { mistakeRoutes } from './features/mistakes/routes.ts'
import { mosaicPdfRoutes } from './features/mosaic-pdf/routes.ts'
import { myDataRoutes } from './features/my-data/routes.ts'
import { oneTimePasswordRoutes } from './features/one-time-passwords/routes.ts'
import { operatorRoutes } from './features/operators/routes.ts'
import { outboxRoutes } from './features/outbox/routes.ts'
import { passkeyRoutes } from './features/passkeys/routes.ts'
import { problemReportRoutes } from './features/problem-reports/routes.ts'
import { profileRoutes } from './features/profile/routes.ts'
import { recommendationRoutes } from './features/recommendations/routes.ts'
import { recoveryRoutes } from './features/recovery/routes.ts'
import { reportInboxRoutes } from './features/report-inbox/routes.ts'
import { resetRoutes } from './features/resets/routes.ts'
import { reviewRoutes } from './features/reviews/routes.ts'
import { settingsRoutes } from './features/settings/routes.ts'
import { simulatorTaskRoutes } from './features/simulator-tasks/routes.ts'
import { termsRoutes } from './features/terms/routes.ts'
import { tutorialRoutes } from './features/tutorials/routes.ts'
import { readBuiltWebApp } from './features/web-app/built-web-app.ts'
import { webAppRoutes } from './features/web-app/routes.ts'
import { refuseForeignOrigins } from './http/foreign-origins.ts'
import { loggedError } from './http/logged-error.ts'
import { documentApi } from './http/openapi.ts'
import { reportOutages } from './http/outages.ts'
import { sendProblem } from './http/problem.ts'
import { serializerOf } from './http/serializer.ts'
import type { Services } from './http/services.ts'
import { refuseUnstorableText } from './http/storable-text.ts'
import { answerUnknownAddresses } from './http/unknown-addresses.ts'

export type AppOptions = {
  /** Log lines on standard output: `info` in service, `silent` in tests. */
  readonly logLevel: 'info' | 'warn' | 'silent'
}

/** An application that is ready to listen or to be called with `inject`. */
export async function createApp(services: Services, options: AppOptions): Promise<FastifyInstance> {
  const built = readBuiltWebApp()
  const sendNotFound = notFoundPage(built, linksOf(services.config))
  const asPage = (request: FastifyRequest, reply: FastifyReply): boolean => {
    if (!wantsPage(request)) return false
    sendNotFound(request, reply)
    return true
  }
  const app = fastify({
    logger: { level: options.logLevel, serializers: { err: loggedError } },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    // A wrong type is refused rather than guessed at, and unknown properties are named rather than dropped in silence.
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, allErrors: false } },
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    // A request that trickles in holds a connection no longer than this.
    requestTimeout: 30_000,
    // What is wrong before there is a route: an address that does not decode, or is too long to be one of ours.
    frameworkErrors: (error, request, reply) => {
      // No hook has read them yet, and pages need them.
      request.cookies = request.server.parseCookie(request.headers.cookie ?? '')
      if (!asPage(request, reply)) sendProblem(error, request, reply)
    },
  })
  app.setErrorHandler(sendProblem)
  app.setSerializerCompiler(({ schema }) => serializerOf(schema as object))
  app.removeContentTypeParser('text/plain')
  // Made once: its plug-in for Fastify makes it anew for each request.
  const protect = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: services.config.publicUrl.startsWith('https:'),
    // For plug-ins and browsers of long ago: each would be written with every answer.
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  })
  app.addHook('onRequest', (request, reply, done) => protect(request.raw, reply.raw, () => done()))
  await app.register(cookie)
  await documentApi(app)
  refuseForeignOrigins(app, services.config.publicUrl)
  refuseUnstorableText(app)
  reportOutages(app)
  answerUnknownAddresses(app, asPage)

  accountRoutes(app, services)
  assessmentRoutes(app, services)
  consentRoutes(app, services)
  exerciseRoutes(app, services)
  comfortRoutes(app, services)
  fileRoutes(app, services)
  healthRoutes(app, services)
  historyRoutes(app, services)
  mailDeliveryRoutes(app, services)
  mistakeRoutes(app, services)
  mosaicPdfRoutes(app, services)
  identityProviderRoutes(app, services)
  myDataRoutes(app, services)
  oneTimePasswordRoutes(app, services)
  operatorRoutes(app, services)
  outboxRoutes(app, services)
  passkeyRoutes(app, services)
  problemReportRoutes(app, services)
  profileRoutes(app, services)
  recommendationRoutes(app, services)
  recoveryRoutes(app, services)
  reviewRoutes(app, services)
  reportInboxRoutes(app, services)
  resetRoutes(app, services)
  settingsRoutes(app, services)
  simulatorTaskRoutes(app, services)
  termsRoutes(app, services)
  tutorialRoutes(app, services)
  landingRoutes(app, services, built)
  await webAppRoutes(app, services, built)
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
  return app
}
