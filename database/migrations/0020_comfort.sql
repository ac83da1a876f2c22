-- How a person is at ease to read, kept with the account so that it follows them from one device to another.
create table comfort_settings (
  user_id uuid primary key,
  theme text not null,
  contrast text not null,
  text_size text not null,
  spacing text not null,
  motion text not null,
  easy_to_read boolean not null,
  read_aloud boolean not null,
  reading_speed text not null,
  changed_at timestamptz not null,
  constraint comfort_belongs_to_user foreign key (user_id) references users (user_id) on delete cascade,
  constraint theme_is_known check (theme in ('system', 'light', 'dark')),
  constraint contrast_is_known check (contrast in ('system', 'more')),
  constraint text_size_is_known check (text_size in ('normal', 'large', 'larger')),
  constraint spacing_is_known check (spacing in ('normal', 'wide')),
  constraint motion_is_known check (motion in ('system', 'less')),
  constraint reading_speed_is_known check (reading_speed in ('slow', 'normal', 'fast'))
);
comment on table comfort_settings is 'How a person with an account likes to read: colours, sizes, reading aloud; no row until they choose';
