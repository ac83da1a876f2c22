-- Which terms a person accepted, and the consent of a parent for those who are too young to decide alone.
alter table users add column terms_version text;
comment on column users.terms_version is 'The day of the terms that were accepted at terms_accepted_at';
update users set terms_version = '2026-11-22' where terms_accepted_at is not null;
alter table users add constraint accepted_terms_have_a_version check ((terms_version is null) = (terms_accepted_at is null));

alter table users drop constraint user_kind_is_known;
alter table users add constraint user_kind_is_known check (kind in ('anonymous', 'pending', 'registered', 'anonymised'));
alter table users drop constraint registered_user_can_sign_in;
alter table users add constraint registered_user_can_sign_in check (
  kind not in ('pending', 'registered') or ((email is not null or username is not null) and password_hash is not null)
);
alter table users drop constraint anonymous_user_gives_no_personal_data;
alter table users add constraint anonymous_user_gives_no_personal_data check (
  kind in ('pending', 'registered')
  or (email is null and username is null and first_name is null and password_hash is null and one_time_until is null)
);
alter table users drop constraint own_account_begins_with_terms;
alter table users add constraint own_account_begins_with_terms check (
  kind not in ('pending', 'registered') or username is not null or terms_accepted_at is not null
);
comment on table users is 'A person with an account, one whose account awaits a parent, an anonymous one who tries the service, or what is left of an account that was deleted';

create table parental_consents (
  user_id uuid primary key,
  parent_email text,
  asked_at timestamptz not null,
  decide_before timestamptz not null,
  given_at timestamptz,
  constraint consent_is_for_a_user foreign key (user_id) references users (user_id) on delete cascade,
  constraint parent_address_is_kept_until_the_answer check ((parent_email is null) = (given_at is not null))
);
comment on table parental_consents is 'The consent of a parent that an account awaits, or has: then their address is gone';
create index awaited_consents_by_end on parental_consents (decide_before) where given_at is null;

alter table mail_links drop constraint mail_link_purpose_is_known;
alter table mail_links add constraint mail_link_purpose_is_known check (
  purpose in ('verify-email', 'reset-password', 'ask-consent', 'withdraw-consent')
);
alter table mail_links add constraint link_of_a_parent_keeps_no_address check (
  (purpose in ('ask-consent', 'withdraw-consent')) = (email = '')
);
