-- Positioning by a policy that knows how sure it is: what it was told is kept with each test, so that the test goes on as
-- it began and can be made again; what it left to be estimated is kept with the test and with the state of the competence.
alter table assessments
  drop constraint assessment_policy_is_known,
  add column prior_mean double precision,
  add column prior_deviation double precision,
  add column wanted_precision double precision,
  add column estimates jsonb default '{}',
  add constraint assessment_policy_is_known check (policy in ('reference', 'bayesian')),
  add constraint bayesian_policy_has_its_settings check (
    num_nonnulls(prior_mean, prior_deviation, wanted_precision) = case policy when 'bayesian' then 3 else 0 end
  ),
  add constraint prior_and_precision_are_not_negative check (prior_deviation > 0 and wanted_precision >= 0);
comment on column assessments.prior_mean is
  'Of a bayesian test: where the level was thought to be before its first answer, from what other competences said';
comment on column assessments.prior_deviation is 'How sure that was: a standard deviation, in levels';
comment on column assessments.wanted_precision is
  'Of a bayesian test: it may end when what is unknown moves the pix by no more than this, a standard deviation';
comment on column assessments.estimates is
  'By skill that the test left unknown, the probability that it is held: made by its end; null once answers merged with it made it worthless';

alter table competence_states add column estimates jsonb not null default '{}';
comment on table competence_states is
  'Cache: the interval of each tube with its evidence, and the estimates of the last test that ended; rebuilt from the answers and the assessments at any time';
