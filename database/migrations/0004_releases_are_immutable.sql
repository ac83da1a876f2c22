create function refuse_change_of_release() returns trigger language plpgsql as $$
begin
  raise exception 'a release is immutable: tests are asked, scored and corrected by it for ever'
    using errcode = 'restrict_violation', constraint = 'release_is_immutable', table = 'releases';
end
$$;

create trigger release_is_immutable before update or delete on releases
  for each row execute function refuse_change_of_release();
