-- People and their logins. A user is a person with an account, or an anonymous one who tries the service.
create table users (
  user_id uuid primary key,
  kind text not null,
  email text,
  first_name text,
  password_hash text,
  language text not null,
  terms_accepted_at timestamptz,
  created_at timestamptz not null,
  last_active_at timestamptz not null,
  constraint user_is_anonymous_or_registered check (kind in ('anonymous', 'registered')),
  constraint registered_user_can_sign_in check (
    kind = 'anonymous' or (email is not null and password_hash is not null and terms_accepted_at is not null)
  ),
  constraint anonymous_user_gives_no_personal_data check (
    kind = 'registered' or (email is null and first_name is null and password_hash is null)
  )
);
comment on table users is 'A person with an account, or an anonymous one who tries the service';
create index anonymous_users_by_activity on users (last_active_at) where kind = 'anonymous';

-- Look-up tables: what must be found, or be unique, by something else than the user.
create table user_emails (
  email_key text primary key,
  user_id uuid not null
);
comment on table user_emails is 'Finds the user of an e-mail address, written in lower case; makes it unique';
create index user_emails_by_user on user_emails (user_id);

create table logins (
  token_hash bytea primary key,
  user_id uuid not null,
  kind text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  constraint login_kind_is_known check (kind in ('anonymous', 'this-visit', 'remembered'))
);
comment on table logins is 'A browser that a user signed in with: SHA-256 of the token in its cookie';
create index logins_by_user on logins (user_id);
create index logins_by_expiry on logins (expires_at);
