-- Files that challenges bring: pictures to look at, documents to take along. Named by their bytes, kept for good, as the
-- releases that speak of them are.
create table release_files (
  hash text primary key,
  ending text not null,
  media_type text not null,
  body bytea not null,
  stored_at timestamptz not null,
  constraint file_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
  constraint file_ending_is_plain check (ending ~ '^[a-z0-9]{2,5}$')
);
comment on table release_files is 'Files of the content, each once: their SHA-256 is their address';

create trigger release_file_is_immutable before update or delete on release_files
  for each row execute function refuse_change_of_release();

-- Timed questions. The clock is the server's: it starts when the person says that they are ready.
create table question_timers (
  user_id uuid not null,
  assessment_id uuid not null,
  position integer not null,
  timing text not null,
  limit_ms integer,
  begun_at timestamptz not null,
  primary key (user_id, assessment_id, position),
  constraint timer_is_of_an_asked_question foreign key (user_id, assessment_id, position)
    references asked_questions (user_id, assessment_id, position) on delete cascade,
  constraint timing_is_known check (timing in ('standard', 'half-more', 'double', 'triple', 'off')),
  constraint timer_without_limit_is_off check ((timing = 'off') = (limit_ms is null)),
  constraint limit_is_positive check (limit_ms > 0)
);
comment on table question_timers is 'When a user began a timed question, and the time they chose to have; the last row says what they will be proposed';

alter table answers drop constraint answer_outcome_is_known;
alter table answers add constraint answer_outcome_is_known check (outcome in ('right', 'wrong', 'skipped', 'late'));

-- Questions to be answered from memory: how often, and for how long, the window was left. Told, never counted.
alter table answers add column away_times smallint;
alter table answers add column away_ms integer;
alter table answers add constraint absence_is_told_whole check ((away_times is null) = (away_ms is null));
alter table answers add constraint absence_is_not_negative check (away_times >= 0 and away_ms >= 0);
