-- What a person sees of their logins: an id to end one, and in which browser it is.
alter table logins
  add column login_id uuid not null default gen_random_uuid(),
  add column browser text not null default '',
  add column system text not null default '';
comment on column logins.browser is 'Name of the browser, as it says itself; empty when it does not';
comment on column logins.system is 'Name of its operating system, likewise';
