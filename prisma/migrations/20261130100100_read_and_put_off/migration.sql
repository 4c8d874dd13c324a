-- Who has read the material and the minutes, and what people have put off on their own list.

-- AlterTable
ALTER TABLE "invitations" ADD COLUMN     "material_read_at" TIMESTAMPTZ(3),
ADD COLUMN     "minutes_read_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "inbox_snoozes" (
    "taskforce_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "until_on" DATE NOT NULL,

    CONSTRAINT "inbox_snoozes_pkey" PRIMARY KEY ("taskforce_id","seat_id","key")
);

-- AddForeignKey
ALTER TABLE "inbox_snoozes" ADD CONSTRAINT "inbox_snoozes_taskforce_id_seat_id_fkey" FOREIGN KEY ("taskforce_id", "seat_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table inbox_snoozes enable row level security;
alter table inbox_snoozes force row level security;
create policy steward on inbox_snoozes to current_user using (true) with check (true);
-- inbox.read: one's own, for everybody.
create policy actor on inbox_snoozes to tvaers_app
  using ((taskforce_id, seat_id) = (select app_taskforce(), app_seat()))
  with check ((taskforce_id, seat_id) = (select app_taskforce(), app_seat()));
grant select, insert, update, delete on inbox_snoozes to tvaers_app;
