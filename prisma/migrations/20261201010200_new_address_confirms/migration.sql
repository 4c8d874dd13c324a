-- CreateTable
CREATE TABLE "address_changes" (
    "user_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "address_changes_pkey" PRIMARY KEY ("user_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "address_changes_token_hash_key" ON "address_changes"("token_hash");

-- AddForeignKey
ALTER TABLE "address_changes" ADD CONSTRAINT "address_changes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Like links for signing in it belongs to no taskforce, and is found by a secret only its reader has.
grant select, insert, update, delete on address_changes to tvaers_app;

-- As before, with the address that waits for its person to confirm it.
drop function installation_users(timestamptz, date, text, integer);
create function installation_users(real_now timestamptz, today date, pattern text, most integer) returns table (id uuid, name text, email text,
  language text, is_operator boolean, last_sign_in_at timestamptz, version integer, open_sessions integer, taskforces jsonb, pending_email text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  perform ask_operator();
  return query
    select u.id, u.name, u.email, u.language, u.is_operator, u.last_sign_in_at, u.version,
      (select count(*)::int from sessions s where s.user_id = u.id and s.expires > real_now and s.absolute_until > real_now),
      coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'nameDa', t.name_da, 'nameEn', t.name_en) order by t.slug)
        from seats x join taskforces t on t.id = x.taskforce_id
        where x.user_id = u.id and x.from_on <= today and (x.until_on is null or x.until_on >= today)), '[]'::jsonb),
      (select c.email from address_changes c where c.user_id = u.id and c.expires > real_now)
    from users u where u.name ilike pattern or u.email ilike pattern
      or exists (select 1 from address_changes c where c.user_id = u.id and c.expires > real_now and c.email ilike pattern)
    order by u.name, u.email limit most;
end
$$;
revoke execute on function installation_users(timestamptz, date, text, integer) from public;
grant execute on function installation_users(timestamptz, date, text, integer) to tvaers_app;
