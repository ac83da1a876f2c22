-- Failed sign-ins, by what was typed to say who one is, whether or not an account has it: nothing tells the two apart.
create table sign_in_failures (
  identifier_key text primary key,
  failures integer not null,
  last_failed_at timestamptz not null,
  blocked_until timestamptz,
  constraint failures_are_counted_from_one check (failures >= 1)
);
comment on table sign_in_failures is 'Sign-ins in a row that failed, by address or username; gone after one that succeeds, a new password, or 30 days';
create index sign_in_failures_by_age on sign_in_failures (last_failed_at);
