create table releases (
  hash text primary key,
  body bytea not null,
  stored_at timestamptz not null,
  constraint release_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$')
);
comment on table releases is 'The content of the service at one moment, immutable: gzip of the JSON body that the hash names';
