-- Those who look after the service, and what they do. The table is filled by `npm run operators`.
create table operators (
  user_id uuid not null,
  role text not null,
  added_at timestamptz not null,
  primary key (user_id, role),
  constraint operator_has_an_account foreign key (user_id) references users (user_id) on delete cascade,
  constraint operator_role_is_known check (role in ('super-admin', 'support', 'content', 'certification'))
);
comment on table operators is 'A role of a user who looks after the service; worth something only while their address is confirmed';

create table operator_entries (
  entry_id uuid primary key,
  operator_id uuid,
  action text not null,
  subject text not null,
  at timestamptz not null,
  constraint operator_action_is_known check (
    action in ('role-added', 'role-removed', 'report-replied', 'report-closed', 'report-reopened', 'report-noted', 'mail-retried')
  )
);
comment on table operator_entries is 'What an operator did, written with the deed itself; without an operator: by the command of whoever runs the service';
comment on column operator_entries.subject is 'What it was done to: ids and words of the program, nothing that a person wrote';
create index operator_entries_by_time on operator_entries (at);

create table mail_outages (
  started_at timestamptz primary key,
  last_failed_at timestamptz not null,
  last_error text not null,
  ended_at timestamptz
);
comment on table mail_outages is 'A time in which the mail server took no mail; addresses in its last words are masked';
create unique index one_mail_outage_at_a_time on mail_outages ((true)) where ended_at is null;
