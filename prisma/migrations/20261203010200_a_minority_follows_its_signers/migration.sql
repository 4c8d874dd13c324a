-- What somebody wrote or signed for a minority follows him to his next seat: docs/decisions/0042-a-minority-statement-follows-its-signers.md

-- minority_is_own: as before (20261201090100), and whose a signature is changes with a change of seat alone: the application may not write
-- that column, `hand_over` may.
create or replace function minority_is_own() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  who uuid;
begin
  if tg_op = 'UPDATE' and tg_table_name = 'minority_signatures' and (to_jsonb(new) ->> 'seat_id') is distinct from (to_jsonb(old) ->> 'seat_id') then
    return new;
  end if;
  who := case tg_table_name when 'minority_versions' then (to_jsonb(new) ->> 'written_by_id')::uuid else (to_jsonb(new) ->> 'seat_id')::uuid end;
  if app_seat() is not null and who is distinct from app_seat() then
    raise exception 'each writes and signs for himself' using errcode = 'check_violation';
  end if;
  if app_seat() is not null and not exists (
    select 1 from minority_statements m join recommendations r on r.taskforce_id = m.taskforce_id and r.id = m.recommendation_id
    where m.taskforce_id = new.taskforce_id and m.id = new.statement_id and r.state in ('shared', 'deliberation')) then
    raise exception 'what was decided on is frozen' using errcode = 'check_violation';
  end if;
  return new;
end
$$;

-- hand_over: as it stands (20261130195000), with the signatures of what is not decided before who is asked.
do $$
declare
  before text := pg_get_functiondef('public.hand_over'::regproc);
  anchor text := '    delete from round_asked a using';
  after text := replace(before, anchor, $part$    -- In the same sector a name stands under the same words, as his position does. In another sector it stands with the position that was
    -- given for the old one; words nobody else has read yet are his to go on with.
    update minority_signatures g set seat_id = heir.id from minority_statements m, recommendations r
      where heir.role in ('chair', 'deputyChair', 'member') and g.taskforce_id = taskforce and g.seat_id = was.id
        and m.taskforce_id = taskforce and m.id = g.statement_id and (follows or m.released_at is null)
        and r.taskforce_id = taskforce and r.id = m.recommendation_id and r.state in ('shared', 'deliberation')
        and not exists (select 1 from minority_signatures o where o.taskforce_id = taskforce and o.statement_id = g.statement_id and o.seat_id = heir.id);
$part$ || anchor);
begin
  if after = before then raise exception 'hand_over asks nobody'; end if;
  execute after;
end
$$;
