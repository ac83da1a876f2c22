// Every address of the app. Pages are loaded when they are opened; `/` is written by the server, so a link to it is a
// plain <a>.
import type { QueryClient } from '@tanstack/react-query'
import {
  createBrowserHistory,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
  redirect,
} from '@tanstack/react-router'
import type { CorrectionsView } from './corrections/use-corrections-view.ts'
import { internalPath } from './current-user/internal-path.ts'
import { ErrorPage } from './layout/error-page.tsx'
import { Frame } from './layout/frame.tsx'
import { PagePlaceholder } from './layout/page-placeholder.tsx'
import { watchNavigation } from './layout/page-title.tsx'

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Frame })

type NextSearch = { next?: string | undefined; kept?: true | undefined }

// Around the pages that share its words, with no address of its own.
const accounts = createRoute({
  getParentRoute: () => root,
  id: 'accounts',
  component: lazyRouteComponent(() => import('./accounts/account-pages.tsx'), 'AccountPages'),
})

/** Only an address of the app may follow signing in: never one that a link from elsewhere would have slipped in. */
const validateSearch = ({ next, kept }: Record<string, unknown>): NextSearch => ({
  // Undefined rather than left out: what is left out stays in the search as it came.
  next: internalPath(next) ?? undefined,
  kept: kept === true ? true : undefined,
})

const signIn = createRoute({
  getParentRoute: () => accounts,
  path: '/sign-in',
  validateSearch,
  component: lazyRouteComponent(() => import('./accounts/sign-in-page.tsx'), 'SignInPage'),
})

const signUp = createRoute({
  getParentRoute: () => accounts,
  path: '/sign-up',
  validateSearch,
  component: lazyRouteComponent(() => import('./accounts/sign-up-page.tsx'), 'SignUpPage'),
})

const providerCallback = createRoute({
  getParentRoute: () => accounts,
  path: '/sign-in/with/$providerId/callback',
  component: lazyRouteComponent(() => import('./accounts/provider-callback-page.tsx'), 'ProviderCallbackPage'),
})

const firstTime = createRoute({
  getParentRoute: () => accounts,
  path: '/sign-in/with/$providerId/first-time',
  component: lazyRouteComponent(() => import('./accounts/first-time-page.tsx'), 'FirstTimePage'),
})

const forgottenPassword = createRoute({
  getParentRoute: () => accounts,
  path: '/forgotten-password',
  component: lazyRouteComponent(() => import('./accounts/forgotten-password-page.tsx'), 'ForgottenPasswordPage'),
})

const newPassword = createRoute({
  getParentRoute: () => accounts,
  path: '/new-password',
  component: lazyRouteComponent(() => import('./accounts/new-password-page.tsx'), 'NewPasswordPage'),
})

const firstPassword = createRoute({
  getParentRoute: () => accounts,
  path: '/first-password',
  component: lazyRouteComponent(() => import('./access/first-password-page.tsx'), 'FirstPasswordPage'),
})

const consent = createRoute({
  getParentRoute: () => accounts,
  path: '/consent',
  component: lazyRouteComponent(() => import('./access/consent-page.tsx'), 'ConsentPage'),
})

const confirmEmail = createRoute({
  getParentRoute: () => accounts,
  path: '/confirm-email',
  component: lazyRouteComponent(() => import('./accounts/confirm-email-page.tsx'), 'ConfirmEmailPage'),
})

const learner = createRoute({
  getParentRoute: () => root,
  path: '/learner',
  component: lazyRouteComponent(() => import('./spaces/learner/learner-space.tsx'), 'LearnerSpace'),
})

const learnerStart = createRoute({
  getParentRoute: () => learner,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/learner/profile', replace: true })
  },
})

const profile = createRoute({
  getParentRoute: () => learner,
  path: '/profile',
  component: lazyRouteComponent(() => import('./spaces/learner/profile/profile-page.tsx'), 'ProfilePage'),
})

const progress = createRoute({
  getParentRoute: () => learner,
  path: '/history',
  component: lazyRouteComponent(() => import('./spaces/learner/history/history-page.tsx'), 'HistoryPage'),
})

const share = createRoute({
  getParentRoute: () => learner,
  path: '/share',
  component: lazyRouteComponent(() => import('./spaces/learner/share/share-page.tsx'), 'SharePage'),
})

const account = createRoute({
  getParentRoute: () => learner,
  path: '/account',
  component: lazyRouteComponent(() => import('./spaces/learner/account/account-page.tsx'), 'AccountPage'),
})

const accountData = createRoute({
  getParentRoute: () => learner,
  path: '/account/data',
  component: lazyRouteComponent(() => import('./spaces/learner/account/data-page.tsx'), 'DataPage'),
})

const competence = createRoute({
  getParentRoute: () => learner,
  path: '/competences/$code',
  component: lazyRouteComponent(() => import('./spaces/learner/competences/competence-page.tsx'), 'CompetencePage'),
})

const tutorial = createRoute({
  getParentRoute: () => learner,
  path: '/tutorials/$tutorialId',
  component: lazyRouteComponent(() => import('./spaces/learner/tutorials/tutorial-page.tsx'), 'TutorialPage'),
})

const practice = createRoute({
  getParentRoute: () => learner,
  path: '/practice',
  component: lazyRouteComponent(() => import('./spaces/learner/practice/practice-page.tsx'), 'PracticePage'),
})

const review = createRoute({
  getParentRoute: () => learner,
  path: '/review',
  component: lazyRouteComponent(() => import('./spaces/learner/practice/review-page.tsx'), 'ReviewPage'),
})

const demo = createRoute({
  getParentRoute: () => learner,
  path: '/demos/$demoId',
  component: lazyRouteComponent(() => import('./spaces/learner/practice/demo-page.tsx'), 'DemoPage'),
})

const exercise = createRoute({
  getParentRoute: () => learner,
  path: '/exercises/$exerciseId',
  component: lazyRouteComponent(() => import('./spaces/learner/practice/exercise-page.tsx'), 'ExercisePage'),
  staticData: { fullPage: true },
})

const learn = createRoute({
  getParentRoute: () => learner,
  path: '/learn',
  component: lazyRouteComponent(() => import('./spaces/learner/learn/learn-page.tsx'), 'LearnPage'),
})

const tutorials = createRoute({
  getParentRoute: () => learner,
  path: '/tutorials',
  validateSearch: ({ competence }: Record<string, unknown>): { competence?: string | undefined } => ({
    // A code such as 4.1 reads as a number in an address.
    competence: typeof competence === 'string' || typeof competence === 'number' ? String(competence) : undefined,
  }),
  component: lazyRouteComponent(() => import('./spaces/learner/tutorials/tutorials-page.tsx'), 'TutorialsPage'),
})

const mistakes = createRoute({
  getParentRoute: () => learner,
  path: '/mistakes',
  component: lazyRouteComponent(() => import('./spaces/learner/mistakes/mistakes-page.tsx'), 'MistakesPage'),
})

const competenceMistakes = createRoute({
  getParentRoute: () => learner,
  path: '/mistakes/$code',
  validateSearch: ({ show }: Record<string, unknown>): { show?: 'done' | 'all' | undefined } => ({
    show: show === 'done' || show === 'all' ? show : undefined,
  }),
  component: lazyRouteComponent(
    () => import('./spaces/learner/mistakes/competence-mistakes-page.tsx'),
    'CompetenceMistakesPage',
  ),
})

const reports = createRoute({
  getParentRoute: () => learner,
  path: '/reports',
  component: lazyRouteComponent(() => import('./spaces/learner/reports/my-reports-page.tsx'), 'MyReportsPage'),
})

const terms = createRoute({
  // Not in the space: whoever reads them is not asked whose test it is.
  getParentRoute: () => root,
  path: '/learner/terms',
  component: lazyRouteComponent(() => import('./spaces/learner/terms/terms-page.tsx'), 'TermsPage'),
})

const privacy = createRoute({
  getParentRoute: () => root,
  path: '/learner/privacy',
  component: lazyRouteComponent(() => import('./spaces/learner/privacy/privacy-page.tsx'), 'PrivacyPage'),
})

const newTerms = createRoute({
  getParentRoute: () => accounts,
  path: '/learner/new-terms',
  validateSearch,
  component: lazyRouteComponent(() => import('./access/new-terms-page.tsx'), 'NewTermsPage'),
})

const comfort = createRoute({
  // Not in the space either: settings are for everybody, on every page.
  getParentRoute: () => root,
  path: '/learner/comfort',
  component: lazyRouteComponent(() => import('./spaces/learner/comfort/comfort-page.tsx'), 'ComfortPage'),
})

const question = createRoute({
  getParentRoute: () => learner,
  path: '/assessments/$assessmentId',
  component: lazyRouteComponent(() => import('./spaces/learner/assessment/question-page.tsx'), 'QuestionPage'),
  staticData: { fullPage: true },
})

const checkpoint = createRoute({
  getParentRoute: () => learner,
  path: '/assessments/$assessmentId/checkpoints/$number',
  component: lazyRouteComponent(() => import('./spaces/learner/assessment/checkpoint-page.tsx'), 'CheckpointPage'),
  staticData: { fullPage: true },
})

const pastQuestion = createRoute({
  getParentRoute: () => learner,
  path: '/assessments/$assessmentId/questions/$position',
  component: lazyRouteComponent(() => import('./spaces/learner/assessment/past-question-page.tsx'), 'PastQuestionPage'),
  staticData: { fullPage: true },
})

const results = createRoute({
  getParentRoute: () => learner,
  path: '/assessments/$assessmentId/results',
  component: lazyRouteComponent(() => import('./spaces/learner/assessment/results-page.tsx'), 'ResultsPage'),
  staticData: { fullPage: true },
})

/** Read by the pages themselves, which know what it may say. */
export type OperatorSearch = { state?: unknown; category?: unknown; page?: unknown }

// One route for all of its pages: few people open them, and every page carries every route.
const operatorSpace = createRoute({
  getParentRoute: () => root,
  path: '/admin/$',
  validateSearch: (search: OperatorSearch): OperatorSearch => search,
  component: lazyRouteComponent(() => import('./spaces/operator/operator-space.tsx'), 'OperatorSpace'),
})

const authorSpace = createRoute({
  getParentRoute: () => root,
  path: '/authoring/$',
  component: lazyRouteComponent(() => import('./spaces/author/author-space.tsx'), 'AuthorSpace'),
})

const routeTree = root.addChildren([
  accounts.addChildren([
    signIn,
    signUp,
    providerCallback,
    firstTime,
    forgottenPassword,
    newPassword,
    firstPassword,
    confirmEmail,
    consent,
    newTerms,
  ]),
  terms,
  privacy,
  comfort,
  learner.addChildren([
    learnerStart,
    profile,
    progress,
    share,
    account,
    accountData,
    competence,
    tutorial,
    practice,
    review,
    demo,
    exercise,
    learn,
    tutorials,
    mistakes,
    competenceMistakes,
    reports,
    question,
    checkpoint,
    pastQuestion,
    results,
  ]),
  operatorSpace,
  authorSpace,
])

export function createAppRouter(queryClient: QueryClient, history: RouterHistory = createBrowserHistory()) {
  const router = createRouter({
    routeTree,
    context: { queryClient },
    history,
    defaultPreload: 'intent',
    // What is fresh is React Query's business.
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultPendingComponent: PagePlaceholder,
    defaultPendingMs: 200,
    defaultPendingMinMs: 200,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: lazyRouteComponent(() => import('./spaces/not-found/not-found-page.tsx'), 'NotFoundPage'),
  })
  watchNavigation(router)
  return router
}

export type AppRouter = ReturnType<typeof createAppRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter
  }
  interface HistoryState {
    /** An e-mail address typed on the page before, not to be typed again. */
    email?: string
    corrections?: CorrectionsView
  }
  interface StaticDataRouteOption {
    /** The page is alone on the screen, without the header and the footer, and brings its own <main id="content">. */
    fullPage?: true
  }
}
