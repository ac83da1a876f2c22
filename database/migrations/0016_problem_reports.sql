-- What people say is wrong with a question. Without a foreign key to the question or the person: a report outlives the
-- test of somebody without an account, and holds what it takes to show the question again.
create table problem_reports (
  user_id uuid not null,
  report_id uuid not null,
  assessment_id uuid not null,
  position integer not null,
  challenge_id text not null,
  challenge_version integer not null,
  release_hash text not null,
  presentation jsonb not null,
  place text not null,
  category text not null,
  detail text,
  text text,
  language text not null,
  browser text not null,
  system text not null,
  reported_at timestamptz not null,
  note text,
  reply text,
  replied_at timestamptz,
  closed_as text,
  closed_at timestamptz,
  primary key (user_id, report_id),
  constraint report_reads_a_release foreign key (release_hash) references releases (hash),
  constraint report_place_is_known check (place in ('question', 'correction')),
  constraint report_category_is_known check (
    category in ('question', 'picture', 'link', 'embed', 'download', 'accessibility', 'answer', 'tutorial', 'other')
  ),
  constraint report_ending_is_known check (closed_as in ('fixed', 'not-a-problem', 'duplicate')),
  constraint closed_report_has_an_end check ((closed_as is null) = (closed_at is null)),
  constraint reply_has_a_time check (reply is null or replied_at is not null),
  constraint report_texts_are_short check (
    coalesce(char_length(text), 0) <= 2000 and coalesce(char_length(note), 0) <= 2000 and coalesce(char_length(reply), 0) <= 2000
  )
);
comment on table problem_reports is 'A problem with a question that a person reported, what was replied and how it ended; the question as it was laid out';
comment on column problem_reports.text is 'What the person wrote; null once it is erased, after they are gone and the report is closed';
create index problem_reports_by_challenge on problem_reports (challenge_id, reported_at);
create index problem_reports_open on problem_reports (challenge_id) where closed_as is null;
create index problem_reports_by_release on problem_reports (release_hash);
-- The texts still kept: those of people who are gone are looked for every few minutes, in a table that never shrinks.
create index problem_reports_with_words on problem_reports (reported_at) where text is not null;
