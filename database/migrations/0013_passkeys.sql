-- Signing in without a password: a key that a device keeps, of which the service knows the public half.
create table passkeys (
  user_id uuid not null,
  passkey_id uuid not null,
  credential_id bytea not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  primary key (user_id, passkey_id),
  constraint passkey_is_known_once unique (user_id, credential_id),
  constraint passkey_belongs_to_user foreign key (user_id) references users (user_id) on delete cascade,
  constraint passkey_counter_is_not_negative check (counter >= 0)
);
comment on table passkeys is 'Public keys that open an account. A device that signs says whose account it is: no look-up by credential is needed';
comment on column passkeys.credential_id is 'Chosen by the device';
comment on column passkeys.public_key is 'In COSE form';
comment on column passkeys.counter is 'Signatures made, as the device counts them; 0 for ever where it does not';

create table passkey_challenges (
  challenge_hash bytea primary key,
  user_id uuid,
  expires_at timestamptz not null
);
comment on table passkey_challenges is 'SHA-256 of what a device is asked to sign, once: to add a passkey to the account of this user, or to sign in, without one';
create index passkey_challenges_by_user on passkey_challenges (user_id);
create index passkey_challenges_by_expiry on passkey_challenges (expires_at);
