-- An address that a user wants to have, until they type the code that was sent to it.
create table email_changes (
  user_id uuid primary key,
  email text not null,
  code_hash bytea,
  wrong_codes smallint not null,
  asked_at timestamptz not null,
  expires_at timestamptz,
  constraint email_change_belongs_to_user foreign key (user_id) references users (user_id) on delete cascade,
  constraint sent_code_has_an_end check ((code_hash is null) = (expires_at is null))
);
comment on table email_changes is 'An address that a user wants to have, with the SHA-256 of the code sent to it; no code until the mail is written';
