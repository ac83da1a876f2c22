-- Accounts of people without an e-mail address, made by somebody else with a password that opens them once.
alter table users
  add column username text,
  add column one_time_until timestamptz;
comment on column users.one_time_until is 'Until when the one-time password of the account works; null once its owner has chosen their own';

alter table users drop constraint registered_user_can_sign_in;
alter table users add constraint registered_user_can_sign_in check (
  kind <> 'registered' or ((email is not null or username is not null) and password_hash is not null)
);
alter table users drop constraint anonymous_user_gives_no_personal_data;
alter table users add constraint anonymous_user_gives_no_personal_data check (
  kind = 'registered'
  or (email is null and username is null and first_name is null and password_hash is null and one_time_until is null)
);
-- Somebody who was given their account accepts the terms when they first come.
alter table users add constraint own_account_begins_with_terms check (
  kind <> 'registered' or username is not null or terms_accepted_at is not null
);

create table user_usernames (
  username_key text primary key,
  user_id uuid not null
);
comment on table user_usernames is 'Finds the user of a username, in small letters without accents; makes it unique';
create index user_usernames_by_user on user_usernames (user_id);

alter table logins drop constraint login_kind_is_known;
alter table logins add constraint login_kind_is_known check (kind in ('anonymous', 'one-time', 'this-visit', 'remembered'));
