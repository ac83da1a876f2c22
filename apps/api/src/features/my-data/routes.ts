// What a person may always do with what the service keeps of them: take it along, and have it deleted.
import type { Language } from '@pix/core/language'
import type { FastifyInstance } from 'fastify'
import { transaction } from '../../database/database.ts'
import { forgetBrowser } from '../../http/login.ts'
import { register } from '../../http/register.ts'
import type { Services } from '../../http/services.ts'
import { checkOwner } from '../accounts/check-password.ts'
import { maySeeCorrection } from '../assessments/policy.ts'
import { challengeOf, questionView } from '../assessments/question.ts'
import { secretChallenges } from '../assessments/secret-challenges.ts'
import { audit, listAuditEntries } from '../audit/audit.ts'
import { findComfort } from '../comfort/queries.ts'
import { findConsent } from '../consents/queries.ts'
import { identityViews } from '../identity-providers/identity-views.ts'
import { forgetPending } from '../identity-providers/pending.ts'
import { listOwnLinks } from '../mail/links.ts'
import { mailQueue } from '../mail/mail-queue.ts'
import { listOwnEntries, listOwnRoles } from '../operators/queries.ts'
import { passkeyViews } from '../passkeys/passkey-views.ts'
import { ownReports } from '../problem-reports/own-reports.ts'
import { listResets } from '../resets/queries.ts'
import { loginViews } from '../settings/login-views.ts'
import { findEmailChange } from '../settings/queries.ts'
import { listSavedTutorials, listTutorialRatings } from '../tutorials/queries.ts'
import * as contract from './contract.ts'
import { practiceData, readPractised } from './practice-data.ts'
import * as queries from './queries.ts'

export function myDataRoutes(app: FastifyInstance, services: Services): void {
  const { pool, jobs, config, releases } = services

  register(app, services, contract.getMyData, async ({ actor, query, now }) => {
    // On one connection: whoever takes their data along must not keep the others from theirs.
    const kept = await transaction(pool, async (database) => {
      const { userId } = actor
      await audit(database, userId, 'data-downloaded', now)
      return {
        account: await queries.findAccount(database, userId),
        awaitedEmail: await findEmailChange(database, userId),
        consent: await findConsent(database, userId),
        comfort: await findComfort(database, userId),
        roles: await listOwnRoles(database, userId),
        tests: await queries.listTests(database, userId),
        answers: await queries.listAnswers(database, userId),
        practised: await readPractised(database, userId),
        resets: await listResets(database, userId),
        logins: await loginViews(database, actor, now),
        saved: await listSavedTutorials(database, userId),
        ratings: await listTutorialRatings(database, userId),
        passkeys: await passkeyViews(database, userId),
        identities: await identityViews(database, config.identityProviders, userId),
        links: await listOwnLinks(database, userId),
        auditEntries: await listAuditEntries(database, userId),
        operatorEntries: await listOwnEntries(database, userId),
        // Last: what a test that begins in another tab hides from now on is hidden here too.
        secret: await secretChallenges(database, userId),
      }
    })
    const { account, awaitedEmail, consent, comfort, logins, passkeys, identities, practised, secret } = kept
    if (!account) throw new Error('somebody is signed in to an account that does not exist')
    const reports = await ownReports(services, actor.userId, query.language)
    const practice = await practiceData(services, actor.userId, practised, secret, query.language)
    const titleOf = (tutorialId: string): string | null =>
      services.releases.current.tutorials.get(tutorialId)?.title[query.language] ?? null
    const ofTest = Map.groupBy(kept.answers, ({ assessment_id }) => assessment_id)
    // While a test goes on, the statement of a skill could tell an answer.
    const underWay = new Set(kept.tests.filter(({ state }) => state === 'started').map((row) => row.competence_id))
    const tests = kept.tests.map((row) => (underWay.has(row.competence_id) ? { ...row, estimates: null } : row))
    return {
      format: 'pix-my-data-1' as const,
      writtenAt: now.getTime(),
      account: {
        userId: account.user_id,
        email: account.email,
        emailVerifiedAt: account.email_verified_at?.getTime() ?? null,
        awaitedEmail: awaitedEmail && { email: awaitedEmail.email, askedAt: awaitedEmail.asked_at.getTime() },
        username: account.username,
        firstName: account.first_name,
        language: account.language,
        createdAt: account.created_at.getTime(),
        lastActiveAt: account.last_active_at.getTime(),
        termsAcceptedAt: account.terms_accepted_at?.getTime() ?? null,
        termsVersion: account.terms_version,
      },
      parentalConsent: consent && {
        parentEmail: consent.parent_email,
        askedAt: consent.asked_at.getTime(),
        decideBefore: consent.decide_before.getTime(),
        givenAt: consent.given_at?.getTime() ?? null,
      },
      comfort,
      roles: kept.roles.map(({ role, added_at }) => ({ role, addedAt: added_at.getTime() })),
      logins,
      passkeys,
      identities,
      tests: await Promise.all(
        tests.map((test) => testData(services, test, ofTest.get(test.assessment_id) ?? [], secret, query.language)),
      ),
      ...practice,
      resets: kept.resets.map(({ competence_id, reset_at }) => ({
        competence: releases.current.competences.get(competence_id)?.name[query.language] ?? competence_id,
        at: reset_at.getTime(),
      })),
      savedTutorials: kept.saved.map(({ tutorial_id, saved_at }) => ({
        tutorialId: tutorial_id,
        title: titleOf(tutorial_id),
        savedAt: saved_at.getTime(),
      })),
      tutorialRatings: kept.ratings.map(({ tutorial_id, is_useful, rated_at }) => ({
        tutorialId: tutorial_id,
        title: titleOf(tutorial_id),
        isUseful: is_useful,
        ratedAt: rated_at.getTime(),
      })),
      reports,
      links: kept.links.map(({ purpose, email, created_at, expires_at, used_at }) => ({
        purpose,
        email: email === '' ? null : email,
        sentAt: created_at.getTime(),
        expiresAt: expires_at.getTime(),
        usedAt: used_at?.getTime() ?? null,
      })),
      auditEntries: kept.auditEntries.map(({ action, at }) => ({ action, at: at.getTime() })),
      operatorEntries: kept.operatorEntries.map(({ action, at }) => ({ action, at: at.getTime() })),
    }
  })

  register(app, services, contract.deleteAccount, async ({ actor, body, now, request, reply }) => {
    const { email, language } = await checkOwner(pool, actor, body.password, now)
    await transaction(pool, async (database) => {
      if (!(await queries.anonymise(database, actor.userId))) return
      await audit(database, actor.userId, 'account-deleted', now)
      if (config.sendsMail && email !== null) {
        await jobs.send(database, mailQueue, { kind: 'account-deleted', email, language })
      }
    })
    await forgetPending(pool, request, reply)
    forgetBrowser(reply)
    return {}
  })
}

async function testData(
  { releases }: Services,
  test: queries.OwnTestRow,
  answers: readonly queries.OwnAnswerRow[],
  secret: ReadonlySet<string>,
  language: Language,
): Promise<contract.MyData['tests'][number]> {
  const release = await releases.get(test.release_hash)
  const competence = release.competences.get(test.competence_id)
  const stateOfTest = { state: test.state, lastPosition: test.last_position }
  return {
    assessmentId: test.assessment_id,
    competence: {
      id: test.competence_id,
      code: competence?.code ?? '',
      name: competence?.name[language] ?? '',
      areaId: competence?.areaId ?? '',
    },
    state: test.state,
    startedAt: test.created_at.getTime(),
    completedAt: test.completed_at?.getTime() ?? null,
    answers: answers.map((answer) => ({
      question: questionView(challengeOf(release, answer.challenge_id), answer, language),
      given: answer.value ?? { kind: 'skipped' },
      outcome:
        maySeeCorrection(stateOfTest, answer.position) && !secret.has(answer.challenge_id) ? answer.outcome : null,
      askedAt: answer.asked_at.getTime(),
      answeredAt: answer.answered_at.getTime(),
      ...(answer.begun_at &&
        answer.timing && {
          timer: { begunAt: answer.begun_at.getTime(), timing: answer.timing, limitMs: answer.limit_ms },
        }),
      ...(answer.away_times !== null && { away: { times: answer.away_times, ms: answer.away_ms ?? 0 } }),
    })),
    estimates: Object.entries(test.estimates ?? {}).map(([skillId, probability]) => ({
      skill: release.skills.get(skillId)?.statement[language] ?? skillId,
      probability,
    })),
  }
}
