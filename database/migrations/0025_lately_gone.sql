-- A chore looks for whoever deleted their account lately: a request that was under way may end after it.
create index audit_entries_of_the_gone on audit_entries (at) where action in ('account-deleted', 'consent-withdrawn');
