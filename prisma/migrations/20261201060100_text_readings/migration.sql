-- CreateTable
CREATE TABLE "text_readings" (
    "taskforce_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "text" JSONB NOT NULL,
    "text_version" INTEGER NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,
    "before_title" TEXT,
    "before_text" JSONB,
    "before_read_at" TIMESTAMPTZ(3),

    CONSTRAINT "text_readings_pkey" PRIMARY KEY ("taskforce_id","recommendation_id","seat_id")
);

-- AddForeignKey
ALTER TABLE "text_readings" ADD CONSTRAINT "text_readings_taskforce_id_recommendation_id_fkey" FOREIGN KEY ("taskforce_id", "recommendation_id") REFERENCES "recommendations"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_readings" ADD CONSTRAINT "text_readings_taskforce_id_seat_id_fkey" FOREIGN KEY ("taskforce_id", "seat_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table text_readings add constraint text_readings_version check (text_version > 0);
alter table text_readings add constraint text_readings_before check (num_nonnulls(before_title, before_text, before_read_at) in (0, 3));

-- recommendations.markRead: what one has read is one's own to see, as long as one reads the text at all.
alter table text_readings enable row level security;
alter table text_readings force row level security;
create policy steward on text_readings to current_user using (true) with check (true);
create policy actor on text_readings to tvaers_app
  using (taskforce_id = (select app_taskforce()) and seat_id = (select app_seat())
    and recommendation_id in (select r.id from recommendations r))
  with check (taskforce_id = (select app_taskforce()) and seat_id = (select app_seat()));
grant select, insert on text_readings to tvaers_app;
grant update (title, text, text_version, read_at, before_title, before_text, before_read_at) on text_readings to tvaers_app;
