import { type Database, execute, rows, statement } from '../../database/database.ts'

export type SavedTutorialRow = { tutorial_id: string; saved_at: Date }

const listSavedTutorialsStatement = statement<SavedTutorialRow>(
  'list-saved-tutorials',
  'select tutorial_id, saved_at from saved_tutorials where user_id = $1 order by saved_at desc, tutorial_id',
)

/** The latest first. */
export async function listSavedTutorials(database: Database, userId: string): Promise<SavedTutorialRow[]> {
  return rows(database, listSavedTutorialsStatement, [userId])
}

export type TutorialRatingRow = { tutorial_id: string; is_useful: boolean; rated_at: Date }

const listTutorialRatingsStatement = statement<TutorialRatingRow>(
  'list-tutorial-ratings',
  'select tutorial_id, is_useful, rated_at from tutorial_ratings where user_id = $1 order by rated_at, tutorial_id',
)

export async function listTutorialRatings(database: Database, userId: string): Promise<TutorialRatingRow[]> {
  return rows(database, listTutorialRatingsStatement, [userId])
}

const insertSavedTutorialStatement = statement(
  'insert-saved-tutorial',
  'insert into saved_tutorials (user_id, tutorial_id, saved_at) values ($1, $2, $3) on conflict do nothing',
)

/** @throws a violation of `saved_tutorial_belongs_to_user` when the user is gone */
export async function insertSavedTutorial(
  database: Database,
  userId: string,
  tutorialId: string,
  now: Date,
): Promise<void> {
  await execute(database, insertSavedTutorialStatement, [userId, tutorialId, now])
}

const deleteSavedTutorialStatement = statement(
  'delete-saved-tutorial',
  'delete from saved_tutorials where user_id = $1 and tutorial_id = $2',
)

export async function deleteSavedTutorial(database: Database, userId: string, tutorialId: string): Promise<void> {
  await execute(database, deleteSavedTutorialStatement, [userId, tutorialId])
}

const putTutorialRatingStatement = statement(
  'put-tutorial-rating',
  `insert into tutorial_ratings (user_id, tutorial_id, is_useful, rated_at) values ($1, $2, $3, $4)
   on conflict (user_id, tutorial_id) do update set is_useful = excluded.is_useful, rated_at = excluded.rated_at`,
)

/** @throws a violation of `tutorial_rating_belongs_to_user` when the user is gone */
export async function putTutorialRating(
  database: Database,
  userId: string,
  rating: { readonly tutorialId: string; readonly isUseful: boolean },
  now: Date,
): Promise<void> {
  await execute(database, putTutorialRatingStatement, [userId, rating.tutorialId, rating.isUseful, now])
}
