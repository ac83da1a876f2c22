-- A competence can be tried again: improved (what was missed is asked once more) or set back to zero.
alter table assessments
  add column improves_from timestamptz,
  add column seen_before text[] not null default '{}',
  add column start_pix smallint not null default 0,
  add column is_reset boolean not null default false,
  add constraint started_assessment_is_not_reset check (not (is_reset and state = 'started')),
  add constraint start_pix_are_not_negative check (start_pix >= 0);
comment on column assessments.improves_from is 'Of an improvement: failures given before it are asked again; null for a first test';
comment on column assessments.seen_before is 'Challenges met in earlier tests of the competence, which are avoided: kept so that each choice can be replayed';
comment on column assessments.start_pix is 'Pix of the competence when the test began';
comment on column assessments.is_reset is 'The competence was set back to zero after this test: its answers no longer count';

alter table answers add column told_pix smallint;
comment on column answers.told_pix is
  'Pix of the competence that the person could see after this answer, by which a later fall is noticed; null if it was seen by somebody else';

create table competence_resets (
  user_id uuid not null,
  competence_id text not null,
  reset_at timestamptz not null,
  sequence integer not null,
  primary key (user_id, competence_id, reset_at),
  constraint reset_belongs_to_user foreign key (user_id) references users (user_id) on delete cascade
);
comment on table competence_resets is
  'A person set a competence back to zero: its answers up to this sequence no longer count';

-- The list of actions is the program's: a closed one here would have to be written anew with each action.
alter table audit_entries
  drop constraint audit_action_is_known,
  add constraint audit_action_is_a_word check (action ~ '^[a-z]+(-[a-z]+)*$');
