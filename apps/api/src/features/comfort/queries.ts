import type { ComfortSettings } from '@pix/core/comfort'
import { type Database, execute, maybeRow, statement } from '../../database/database.ts'

const findComfortStatement = statement<ComfortSettings>(
  'find-comfort',
  `select theme, contrast, text_size as "textSize", spacing, motion, easy_to_read as "easyToRead",
     read_aloud as "readAloud", reading_speed as "readingSpeed"
   from comfort_settings where user_id = $1`,
)

/** Null when this person has chosen nothing. */
export async function findComfort(database: Database, userId: string): Promise<ComfortSettings | null> {
  return maybeRow(database, findComfortStatement, [userId])
}

const putComfortStatement = statement(
  'put-comfort',
  `insert into comfort_settings
     (user_id, theme, contrast, text_size, spacing, motion, easy_to_read, read_aloud, reading_speed, changed_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
   on conflict (user_id) do update set theme = excluded.theme, contrast = excluded.contrast,
     text_size = excluded.text_size, spacing = excluded.spacing, motion = excluded.motion,
     easy_to_read = excluded.easy_to_read, read_aloud = excluded.read_aloud,
     reading_speed = excluded.reading_speed, changed_at = excluded.changed_at`,
)

export async function putComfort(
  database: Database,
  userId: string,
  { theme, contrast, textSize, spacing, motion, easyToRead, readAloud, readingSpeed }: ComfortSettings,
  now: Date,
): Promise<void> {
  const chosen = [theme, contrast, textSize, spacing, motion, easyToRead, readAloud, readingSpeed]
  await execute(database, putComfortStatement, [userId, ...chosen, now])
}
