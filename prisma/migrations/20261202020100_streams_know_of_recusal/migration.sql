-- Who is recused from which of these recommendations, asked by the server for its live streams, which act as nobody: what happens to a
-- recommendation is not told to who is recused from it, not even that it happened (access.md: recusal).
create function recused_seats(ids uuid[])
returns table (recommendation_id uuid, seat_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select r.recommendation_id, r.seat_id from recusals r where r.recommendation_id = any (ids)
$$;
revoke execute on function recused_seats(uuid[]) from public;
grant execute on function recused_seats(uuid[]) to tvaers_app;
