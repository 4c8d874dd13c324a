-- AlterTable
ALTER TABLE "invitations" ADD COLUMN     "read_through_asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "read_through_at" TIMESTAMPTZ(3),
ADD COLUMN     "read_through_until_on" DATE;

-- AlterTable
ALTER TABLE "item_proposals" ADD COLUMN     "answer_seen_at" TIMESTAMPTZ(3),
ADD COLUMN     "answered_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "meetings" ADD COLUMN     "published_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "draft_remarks" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "draft_remarks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_minutes" (
    "taskforce_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "edition" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "published_minutes_pkey" PRIMARY KEY ("taskforce_id","meeting_id")
);

-- CreateIndex
CREATE INDEX "draft_remarks_taskforce_id_item_id_idx" ON "draft_remarks"("taskforce_id", "item_id");

-- CreateIndex
CREATE UNIQUE INDEX "draft_remarks_taskforce_id_id_key" ON "draft_remarks"("taskforce_id", "id");

-- AddForeignKey
ALTER TABLE "draft_remarks" ADD CONSTRAINT "draft_remarks_taskforce_id_item_id_fkey" FOREIGN KEY ("taskforce_id", "item_id") REFERENCES "agenda_items"("taskforce_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_remarks" ADD CONSTRAINT "draft_remarks_taskforce_id_by_id_fkey" FOREIGN KEY ("taskforce_id", "by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_minutes" ADD CONSTRAINT "published_minutes_taskforce_id_meeting_id_fkey" FOREIGN KEY ("taskforce_id", "meeting_id") REFERENCES "meetings"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who is asked to read the agenda through has a day for it, and reads it once asked (domain.md, Agenda).
alter table invitations add constraint invitations_read_through check (
  (read_through_asked_at is null) = (read_through_until_on is null) and (read_through_at is null or read_through_asked_at is not null)
);
alter table item_proposals add constraint item_proposals_answer_seen check (answer_seen_at is null or answered_at is not null);
-- Only what is approved is published.
alter table meetings add constraint meetings_published check (published_at is null or minutes_approved_at is not null);

-- meetings.readItem: as before, and who works in the taskforce and is asked to read it through reads it before it is released.
alter policy actor on agenda_items using (
  taskforce_id = (select app_taskforce())
  and meeting_id in (select m.id from meetings m where case
    when app_runs() then true
    when app_works() then m.released_at is not null or (m.state = 'called' and m.id in (
      select v.meeting_id from invitations v where v.seat_id = (select app_seat()) and v.read_through_asked_at is not null))
    when app_role() = 'observer' then m.released_at is not null
    else app_role() = 'commissioner' and m.state = 'minutesApproved'
  end)
  and (not is_closed or app_works())
  and id <> all ((select app_recused_items())::uuid[])
);

-- meetings.readRemark: who reads the item, of remarks that are his own; who runs the taskforce all of them.
alter table draft_remarks add constraint draft_remarks_text check (text <> '');
alter table draft_remarks enable row level security;
alter table draft_remarks force row level security;
create policy steward on draft_remarks to current_user using (true) with check (true);
create policy actor on draft_remarks to tvaers_app using (
  taskforce_id = (select app_taskforce()) and item_id in (select i.id from agenda_items i)
  and ((select app_runs()) or by_id in (select s.id from seats s where s.user_id = (select app_user())))
) with check (taskforce_id = (select app_taskforce()));
grant select, insert on draft_remarks to tvaers_app;

-- What is published is read by everyone, past the walls, through `public_minutes` alone; a request only ever writes it.
alter table published_minutes enable row level security;
alter table published_minutes force row level security;
create policy steward on published_minutes to current_user using (true) with check (true);
create policy actor on published_minutes for insert to tvaers_app with check (taskforce_id = (select app_taskforce()));
grant insert on published_minutes to tvaers_app;

-- The public edition of a taskforce's minutes by its address, and corrections made since, of what is in it: under open items, and of the
-- whole where no item is closed. `meeting` null: all that are published, newest first.
create function public_minutes(address text, meeting integer) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select jsonb_build_object('slug', t.slug, 'nameDa', t.name_da, 'nameEn', t.name_en, 'minutes', coalesce((
    select jsonb_agg(jsonb_build_object('edition', case when meeting is null then jsonb_build_object('number', p.edition->'number',
          'title', p.edition->'title', 'startsLocal', p.edition->'startsLocal') else p.edition end, 'publishedAt', p.published_at,
        'approvedAt', m.minutes_approved_at,
        'corrections', case when meeting is null then '[]'::jsonb else coalesce((
          select jsonb_agg(jsonb_build_object('text', c.text, 'reason', c.reason, 'madeAt', c.made_at) order by c.number)
          from minutes_corrections c left join agenda_items i on i.taskforce_id = c.taskforce_id and i.id = c.item_id
          where c.taskforce_id = m.taskforce_id and c.meeting_id = m.id and case when c.item_id is null
            then not exists (select 1 from agenda_items x where x.taskforce_id = m.taskforce_id and x.meeting_id = m.id and x.is_closed)
            else not i.is_closed end), '[]'::jsonb) end) order by m.starts_at desc, m.number desc)
    from published_minutes p join meetings m on m.taskforce_id = p.taskforce_id and m.id = p.meeting_id
    where p.taskforce_id = t.id and m.state = 'minutesApproved' and (meeting is null or m.number = meeting)), '[]'::jsonb))
  from taskforces t
  where t.slug = address and exists (select 1 from published_minutes p where p.taskforce_id = t.id)
$$;
revoke execute on function public_minutes(text, integer) from public;
grant execute on function public_minutes(text, integer) to tvaers_app;

-- Open polls with a day to answer by that is not over: whom a rule reminds is decided where the working days are known.
create function polls_with_deadline(today date) returns table (taskforce_id uuid, meeting_id uuid, polled_at timestamptz, reminded_at timestamptz, deadline_on date)
language sql stable security definer set search_path = pg_catalog, public as $$
  select m.taskforce_id, m.id, m.polled_at, m.poll_reminded_at, m.poll_deadline_on from meetings m join taskforces t on t.id = m.taskforce_id
  where app_role() = 'system' and t.archived_at is null and m.state = 'pollOpen' and m.poll_deadline_on >= today
$$;
revoke execute on function polls_with_deadline(date) from public;
grant execute on function polls_with_deadline(date) to tvaers_app;

-- The times at which the person himself is called to a meeting of another taskforce, and of none but the one he acts in anything else: only
-- he is told, and only when. Of archived taskforces nobody is called.
create function called_elsewhere() returns table (starts_at timestamptz, ends_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select m.starts_at, m.ends_at from seats s join invitations v on v.taskforce_id = s.taskforce_id and v.seat_id = s.id
    join meetings m on m.taskforce_id = v.taskforce_id and m.id = v.meeting_id join taskforces t on t.id = m.taskforce_id
  where s.user_id = app_user() and s.taskforce_id <> app_taskforce() and t.archived_at is null and v.reply <> 'apologies'
    and m.state in ('called', 'materialOut', 'inSession') and m.starts_at is not null and m.ends_at is not null
    and (s.until_on is null or s.until_on >= left(m.starts_local, 10)::date)
$$;
revoke execute on function called_elsewhere() from public;
grant execute on function called_elsewhere() to tvaers_app;

-- Approved minutes keep the headings of the agenda: `heading` beside the title, in the definition as it stands.
do $$
declare
  before text := pg_get_functiondef('public.meeting_facts'::regproc);
  after text := replace(before, '''title'', i.title,', '''title'', i.title, ''heading'', i.heading,');
begin
  if after = before then raise exception 'meeting_facts does not name the title of its items'; end if;
  execute after;
end
$$;
