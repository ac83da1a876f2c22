-- Facts of positioning. Every key starts with the user, so that all rows of one person live together.
create table assessments (
  user_id uuid not null,
  assessment_id uuid not null,
  competence_id text not null,
  release_hash text not null,
  policy text not null,
  open_levels smallint not null,
  state text not null,
  last_position integer not null,
  created_at timestamptz not null,
  completed_at timestamptz,
  primary key (user_id, assessment_id),
  constraint assessment_belongs_to_user foreign key (user_id) references users (user_id) on delete cascade,
  constraint assessment_reads_a_release foreign key (release_hash) references releases (hash),
  constraint assessment_policy_is_known check (policy in ('reference')),
  constraint assessment_state_is_known check (state in ('started', 'completed', 'aborted')),
  constraint completed_assessment_has_an_end check ((state = 'completed') = (completed_at is not null)),
  constraint open_levels_are_1_to_8 check (open_levels between 1 and 8)
);
comment on table assessments is 'A run of questions of one user on one competence';
create unique index one_started_assessment_per_competence on assessments (user_id, competence_id) where state = 'started';
create index assessments_by_release on assessments (release_hash);

create table asked_questions (
  user_id uuid not null,
  assessment_id uuid not null,
  position integer not null,
  challenge_id text not null,
  challenge_version integer not null,
  skill_id text not null,
  tube_id text not null,
  level smallint not null,
  difficulty double precision not null,
  discrimination double precision not null,
  seed bigint not null,
  presentation jsonb not null,
  language text not null,
  reason jsonb not null,
  asked_at timestamptz not null,
  primary key (user_id, assessment_id, position),
  constraint question_belongs_to_assessment foreign key (user_id, assessment_id)
    references assessments (user_id, assessment_id) on delete cascade,
  constraint challenge_is_asked_once_per_assessment unique (user_id, assessment_id, challenge_id),
  constraint positions_start_at_1 check (position >= 1)
);
comment on table asked_questions is 'A challenge shown to a user: which, why, with which layout and item parameters';

create table answers (
  user_id uuid not null,
  assessment_id uuid not null,
  position integer not null,
  answer_id uuid not null,
  competence_id text not null,
  sequence integer not null,
  value jsonb,
  language text not null,
  outcome text not null,
  parts jsonb not null,
  answered_at timestamptz not null,
  elapsed_ms bigint not null,
  primary key (user_id, assessment_id, position),
  constraint answer_is_to_an_asked_question foreign key (user_id, assessment_id, position)
    references asked_questions (user_id, assessment_id, position) on delete cascade,
  constraint answer_is_stored_once unique (user_id, answer_id),
  constraint answers_of_a_competence_are_in_one_order unique (user_id, competence_id, sequence),
  constraint answer_outcome_is_known check (outcome in ('right', 'wrong', 'skipped')),
  constraint skipped_answer_has_no_value check ((outcome = 'skipped') = (value is null)),
  constraint answer_is_not_before_its_question check (elapsed_ms >= 0)
);
comment on table answers is 'What a user answered to an asked question, as sent; sequence orders the answers of one competence whatever the clock does';

create table competence_states (
  user_id uuid not null,
  competence_id text not null,
  tubes jsonb not null,
  sequence integer not null,
  updated_at timestamptz not null,
  primary key (user_id, competence_id),
  constraint state_belongs_to_user foreign key (user_id) references users (user_id) on delete cascade
);
comment on table competence_states is 'Cache: the interval of each tube with its evidence, rebuilt from the answers at any time';
