-- Signing in with another service (OpenID Connect): what it calls a person stands for an account here.
create table identities (
  user_id uuid not null,
  identity_id uuid not null,
  issuer text not null,
  subject text not null,
  linked_at timestamptz not null,
  last_used_at timestamptz not null,
  primary key (user_id, identity_id),
  constraint account_has_one_identity_of_an_issuer unique (user_id, issuer),
  constraint identity_belongs_to_user foreign key (user_id) references users (user_id) on delete cascade
);
comment on table identities is 'What other services call a user: the subject of an issuer. Nothing else of what they tell is kept';

create table user_identities (
  identity_key text primary key,
  user_id uuid not null
);
comment on table user_identities is 'Finds the user of an identity, written as issuer, space, subject; makes it unique';
create index user_identities_by_user on user_identities (user_id);

create table provider_sign_ins (
  token_hash bytea primary key,
  provider_id text not null,
  user_id uuid,
  next_path text not null,
  remember boolean not null,
  expires_at timestamptz not null
);
comment on table provider_sign_ins is 'Somebody who went to another service to sign in, or to link it to the account of this user: SHA-256 of a token in their browser, from which state, nonce and PKCE verifier are derived';
create index provider_sign_ins_by_user on provider_sign_ins (user_id);
create index provider_sign_ins_by_expiry on provider_sign_ins (expires_at);

create table unclaimed_identities (
  token_hash bytea primary key,
  provider_id text not null,
  issuer text not null,
  subject text not null,
  email text,
  first_name text not null,
  next_path text not null,
  remember boolean not null,
  expires_at timestamptz not null
);
comment on table unclaimed_identities is 'Somebody whom another service named and no account here knows, until they choose an account: SHA-256 of a token in their browser';
comment on column unclaimed_identities.email is 'Only if the other service has verified it';
create index unclaimed_identities_by_expiry on unclaimed_identities (expires_at);

-- An account opens by its password, which needs an address or a username to go with it, or by something else.
alter table users add column other_sign_ins integer not null default 0;
comment on column users.other_sign_ins is 'Passkeys and identities that open the account';
update users set other_sign_ins = (select count(*) from passkeys where passkeys.user_id = users.user_id)
where exists (select from passkeys where passkeys.user_id = users.user_id);
alter table users drop constraint registered_user_can_sign_in;
alter table users add constraint registered_user_can_sign_in check (
  kind not in ('pending', 'registered')
  or ((email is not null or username is not null) and password_hash is not null)
  or other_sign_ins > 0
);
alter table users add constraint only_accounts_have_other_sign_ins check (
  other_sign_ins >= 0 and (kind = 'registered' or other_sign_ins = 0)
);
