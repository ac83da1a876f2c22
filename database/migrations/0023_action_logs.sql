-- What somebody did in a simulator: needed to show it again and to score it anew, apart from the answer because it is large
-- and is kept for a while only.
create table action_logs (
  user_id uuid not null,
  assessment_id uuid not null,
  position integer not null,
  log text not null,
  kept_at timestamptz not null,
  primary key (user_id, assessment_id, position),
  constraint action_log_is_of_an_answer foreign key (user_id, assessment_id, position)
    references answers (user_id, assessment_id, position) on delete cascade,
  constraint action_log_is_not_long check (length(log) <= 60000)
);
comment on table action_logs is
  'Fact, for a while: the actions of an answer that was given in a simulator, as JSON; forgotten after half a year';
create index action_logs_by_age on action_logs (kept_at);
create index practised_simulators_by_age on practised_questions (answered_at) where value ->> 'kind' = 'simulator';
