-- A person leaves: what says who they were goes, what helps to improve questions stays without a name.
alter table users drop constraint user_is_anonymous_or_registered;
alter table users add constraint user_kind_is_known check (kind in ('anonymous', 'registered', 'anonymised'));
alter table users drop constraint registered_user_can_sign_in;
alter table users add constraint registered_user_can_sign_in check (
  kind <> 'registered' or (email is not null and password_hash is not null and terms_accepted_at is not null)
);
alter table users add constraint anonymised_user_is_nobody check (
  kind <> 'anonymised' or (terms_accepted_at is null and email_verified_at is null)
);
comment on table users is 'A person with an account, an anonymous one who tries the service, or what is left of an account that was deleted';

create table audit_entries (
  entry_id uuid primary key,
  user_id uuid not null,
  action text not null,
  at timestamptz not null,
  constraint audit_action_is_known check (
    action in ('data-downloaded', 'account-deleted', 'password-changed', 'email-changed')
  )
);
comment on table audit_entries is 'What was done to an account, written with the deed itself; says who by an id alone';
create index audit_entries_by_user on audit_entries (user_id, at);
