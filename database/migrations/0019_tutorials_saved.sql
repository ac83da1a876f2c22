-- What a person keeps of the tutorials, and what they think of them. No key to the content: a tutorial that a later
-- release no longer has stays among what was kept.
create table saved_tutorials (
  user_id uuid not null,
  tutorial_id text not null,
  saved_at timestamptz not null,
  primary key (user_id, tutorial_id),
  constraint saved_tutorial_belongs_to_user foreign key (user_id) references users (user_id) on delete cascade
);
comment on table saved_tutorials is 'A tutorial that a user put aside to find it again';

create table tutorial_ratings (
  user_id uuid not null,
  tutorial_id text not null,
  is_useful boolean not null,
  rated_at timestamptz not null,
  primary key (user_id, tutorial_id),
  constraint tutorial_rating_belongs_to_user foreign key (user_id) references users (user_id) on delete cascade
);
comment on table tutorial_ratings is 'Whether a tutorial was useful to a user, as they last said';
