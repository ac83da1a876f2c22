-- What mail proves: that an address is its user's, or that its user asks for a new password.
alter table users add column email_verified_at timestamptz;

create table mail_links (
  token_hash bytea primary key,
  user_id uuid not null,
  purpose text not null,
  email text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint mail_link_purpose_is_known check (purpose in ('verify-email', 'reset-password'))
);
comment on table mail_links is 'A link sent by mail, usable once: SHA-256 of its token, and the address it was sent to';
create index mail_links_by_user on mail_links (user_id);
create index mail_links_by_expiry on mail_links (expires_at);

create table outbox_mails (
  mail_id uuid primary key,
  recipient text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  written_at timestamptz not null
);
comment on table outbox_mails is 'Mail of a service in development, read at /outbox instead of being sent';
