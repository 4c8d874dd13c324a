-- What the operator sees of letters and does with those that did not leave: kinds, counts, times, and why in a word of ours. Never to whom,
-- never about what, never what a mail server said, in which an address may stand. Jobs need no such function: they hold ids only.

-- Why a letter has not left, without anybody's words in it.
create function letter_failure(error text) returns text language sql immutable as $$
  select case
    when error is null then null
    when error in ('the seat has ended', 'the digest was stopped', 'the taskforce is archived') then 'notWanted'
    else coalesce(substring(error from '\m[245]\d\d\M'), substring(error from '\mE[A-Z]{4,20}\M'), 'other')
  end
$$;

create function installation_letter_counts() returns table (kind text, waiting bigint, again bigint, failed bigint, oldest timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  perform ask_operator();
  return query select o.kind, count(*) filter (where o.dropped_at is null), count(*) filter (where o.dropped_at is null and o.error is not null),
      count(*) filter (where o.dropped_at is not null), min(o.created_at) filter (where o.dropped_at is null)
    from outbox o where o.sent_at is null and letter_failure(o.error) is distinct from 'notWanted' group by o.kind;
end
$$;

create function installation_failed_letters(most int) returns table (id uuid, kind text, reason text, attempts int, created_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  perform ask_operator();
  return query select o.id, o.kind, letter_failure(o.error), o.attempts, o.created_at from outbox o
    where o.sent_at is null and o.dropped_at is not null and letter_failure(o.error) is distinct from 'notWanted' and o.error is not null
    order by o.created_at desc limit most;
end
$$;

-- A letter that was given up is tried again, or is let go for good: then it is no longer told of. The kind of it, null where there is none.
create function installation_retry_letter(letter uuid) returns text
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  found text;
begin
  perform ask_operator();
  update outbox o set dropped_at = null, attempts = 0, not_before = now()
    where o.id = letter and o.sent_at is null and o.dropped_at is not null and o.error is not null and letter_failure(o.error) <> 'notWanted'
    returning o.kind into found;
  perform pg_notify('mail', '');
  return found;
end
$$;

create function installation_discard_letter(letter uuid) returns text
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  found text;
begin
  perform ask_operator();
  update outbox o set error = null where o.id = letter and o.sent_at is null and o.dropped_at is not null and o.error is not null
    returning o.kind into found;
  return found;
end
$$;

revoke execute on function installation_letter_counts(), installation_failed_letters(int), installation_retry_letter(uuid),
  installation_discard_letter(uuid) from public;
grant execute on function installation_letter_counts(), installation_failed_letters(int), installation_retry_letter(uuid),
  installation_discard_letter(uuid) to tvaers_app;
