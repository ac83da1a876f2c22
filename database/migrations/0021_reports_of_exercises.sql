-- Questions of exercises are reported as those of tests are.
alter table problem_reports
  alter column assessment_id drop not null,
  add column exercise_id uuid,
  add constraint report_is_about_a_test_or_an_exercise check (num_nonnulls(assessment_id, exercise_id) = 1);
