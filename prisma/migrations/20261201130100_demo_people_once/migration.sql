-- A person of the demo who has been given a seat in another taskforce too is one person: shown in the seat held longest.
create or replace function demo_personas(today date) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(jsonb_agg(jsonb_build_object(
      'key', u.persona, 'name', u.name, 'language', u.language, 'role', coalesce(seat.role::text, 'operator'), 'slug', t.slug, 'title', seat.title,
      'employer', seat.employer, 'sectorLetter', s.letter, 'sectorPosition', s.position, 'sectorDa', s.name_da, 'sectorEn', s.name_en)
    order by t.slug nulls last, seat.role, s.position, u.name), '[]'::jsonb)
  from users u
  left join lateral (select * from seats x
    where x.user_id = u.id and x.from_on <= today and (x.until_on is null or x.until_on >= today)
    order by x.from_on, x.id limit 1) seat on true
  left join taskforces t on t.id = seat.taskforce_id
  left join sectors s on s.id = seat.sector_id
  where u.persona is not null and (seat.id is not null or u.is_operator) and exists (select 1 from installation i where i.is_demo)
$$;
