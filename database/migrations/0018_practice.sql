-- Exercises measure nothing: what is practised never meets competence_states.
create table exercises (
  user_id uuid not null,
  exercise_id uuid not null,
  kind text not null,
  subject_id text not null,
  release_hash text not null,
  planned jsonb,
  state text not null,
  last_position integer not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (user_id, exercise_id),
  constraint exercise_belongs_to_user foreign key (user_id) references users (user_id) on delete cascade,
  constraint exercise_reads_a_release foreign key (release_hash) references releases (hash),
  constraint exercise_kind_is_known check (kind in ('tube', 'review', 'demo')),
  constraint exercise_state_is_known check (state in ('started', 'ended')),
  constraint ended_exercise_has_an_end check ((state = 'ended') = (ended_at is not null)),
  constraint practice_of_a_tube_has_no_plan check ((kind = 'tube') = (planned is null))
);
comment on table exercises is 'A run of questions that measures nothing, with the correction after each answer; subject_id is the tube or the demo, empty for a review';
create unique index one_started_exercise_per_subject on exercises (user_id, kind, subject_id) where state = 'started';
create index exercises_by_release on exercises (release_hash);

create table practised_questions (
  user_id uuid not null,
  exercise_id uuid not null,
  position integer not null,
  challenge_id text not null,
  challenge_version integer not null,
  skill_id text not null,
  seed bigint not null,
  presentation jsonb not null,
  language text not null,
  asked_at timestamptz not null,
  answer_id uuid,
  value jsonb,
  outcome text,
  parts jsonb,
  answered_at timestamptz,
  primary key (user_id, exercise_id, position),
  constraint practised_question_belongs_to_exercise foreign key (user_id, exercise_id)
    references exercises (user_id, exercise_id) on delete cascade,
  constraint practice_answer_is_stored_once unique (user_id, answer_id),
  constraint practice_positions_start_at_1 check (position >= 1),
  constraint practice_outcome_is_known check (outcome in ('right', 'wrong', 'skipped')),
  constraint practice_answer_is_whole check (
    num_nonnulls(answer_id, outcome, parts, answered_at) in (0, 4)
  ),
  constraint practice_value_is_of_an_answer check ((outcome in ('right', 'wrong')) is true = (value is not null)),
  constraint practice_answer_is_not_before_its_question check (answered_at >= asked_at)
);
comment on table practised_questions is 'A challenge shown to a user in an exercise, with what they answered once they have';

create table review_cards (
  user_id uuid not null,
  skill_id text not null,
  stability double precision not null,
  difficulty double precision not null,
  reviews integer not null,
  lapses integer not null,
  reviewed_at timestamptz not null,
  due_at timestamptz not null,
  primary key (user_id, skill_id),
  constraint card_belongs_to_user foreign key (user_id) references users (user_id) on delete cascade,
  constraint card_is_due_after_its_review check (due_at > reviewed_at),
  constraint card_was_reviewed check (reviews >= 1)
);
comment on table review_cards is 'A skill that a user missed, with when it is asked again (FSRS)';
