create table releases (
  hash text primary key,
  body bytea not null,
  stored_at timestamptz not null,
  constraint release_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$')
);
comment on table releases is 'The content of the service at one moment, immutable: gzip of the JSON body that the hash names';

create table release_sources (
  fingerprint text primary key,
  release_hash text not null,
  read_at timestamptz not null,
  constraint source_made_a_release foreign key (release_hash) references releases (hash)
);
comment on table release_sources is 'Which release the content files made: files that were read before are not read again at each start';
create index release_sources_by_release on release_sources (release_hash);
