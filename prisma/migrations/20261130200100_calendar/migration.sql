-- AlterTable
ALTER TABLE "invitations" ADD COLUMN     "calendar_stamp_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "meetings" ADD COLUMN     "asked_sequence" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "poll_complete_at" TIMESTAMPTZ(3),
ADD COLUMN     "poll_reminded_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "calendar_feeds" (
    "user_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_feeds_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "reply_links" (
    "token_hash" TEXT NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "invitation_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reply_links_pkey" PRIMARY KEY ("token_hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feeds_token_hash_key" ON "calendar_feeds"("token_hash");

-- CreateIndex
CREATE INDEX "reply_links_taskforce_id_invitation_id_idx" ON "reply_links"("taskforce_id", "invitation_id");

-- AddForeignKey
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_links" ADD CONSTRAINT "reply_links_taskforce_id_invitation_id_fkey" FOREIGN KEY ("taskforce_id", "invitation_id") REFERENCES "invitations"("taskforce_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A meeting that is called already was last asked about by its newest notice.
update meetings set asked_sequence = sequence;

-- What is secret in both tables is kept as a hash; neither is read but through the functions below.
alter table reply_links enable row level security;
alter table reply_links force row level security;
create policy steward on reply_links to current_user using (true) with check (true);
create policy actor on reply_links for insert to tvaers_app with check (taskforce_id = (select app_taskforce()));
grant insert on reply_links to tvaers_app;
-- As sessions: a person's own over all his taskforces, reached by his own id or by the hash of what only he has.
grant select, insert, update, delete on calendar_feeds to tvaers_app;

-- A person with the seats held on a day, as session_actor() tells it: for the doors that know the person by another secret than a cookie.
create function person_on(person uuid, today date) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select jsonb_build_object(
    'sessionId', u.id, 'userId', u.id, 'name', u.name, 'email', u.email, 'language', u.language, 'isOperator', false,
    'seats', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', seat.id, 'taskforceId', seat.taskforce_id, 'slug', t.slug, 'role', seat.role, 'sectorId', seat.sector_id,
        'servesSeatId', seat.serves_seat_id, 'employer', seat.employer, 'title', seat.title,
        'actsAsChair', seat.role = 'chair' or exists (select 1 from deputy_periods d
          where d.taskforce_id = seat.taskforce_id and d.seat_id = seat.id and seat.role = 'deputyChair' and today between d.from_on and d.until_on)) order by t.slug)
      from seats seat join taskforces t on t.id = seat.taskforce_id
      where seat.user_id = u.id and seat.from_on <= today and (seat.until_on is null or seat.until_on >= today)), '[]'::jsonb))
  from users u where u.id = person
$$;

-- Who is meant by the secret of a feed's address, and since when it has been that; nothing for one that was renewed or ended.
create function feed_person(feed_hash text, today date) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select jsonb_build_object('person', person_on(f.user_id, today), 'createdAt', f.created_at) from calendar_feeds f where f.token_hash = feed_hash
$$;

-- Who is meant by the secret of a link in a notice, and which invitation.
create function reply_link(link_hash text, today date) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select jsonb_build_object('person', person_on(s.user_id, today), 'taskforceId', l.taskforce_id, 'invitationId', l.invitation_id,
    'sequence', l.sequence)
  from reply_links l join invitations i on (i.taskforce_id, i.id) = (l.taskforce_id, l.invitation_id) join seats s on s.id = i.seat_id
  where l.token_hash = link_hash
$$;

-- Who is meant by an address in a calendar's reply to a meeting's notice: one who is invited to it, by the address stored.
create function invited_by_address(meeting uuid, address text, today date) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select jsonb_build_object('person', person_on(u.id, today), 'taskforceId', i.taskforce_id, 'invitationId', i.id)
  from invitations i join seats s on s.id = i.seat_id join users u on u.id = s.user_id
  where i.meeting_id = meeting and lower(u.email) = lower(address)
$$;
revoke execute on function person_on(uuid, date), feed_person(text, date), reply_link(text, date), invited_by_address(uuid, text, date) from public;
grant execute on function feed_person(text, date), reply_link(text, date), invited_by_address(uuid, text, date) to tvaers_app;
