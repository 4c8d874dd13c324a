-- CreateEnum
CREATE TYPE "consultation_state" AS ENUM ('open', 'closed');

-- CreateEnum
CREATE TYPE "consultation_verdict" AS ENUM ('followed', 'partly', 'notFollowed', 'noted');

-- CreateTable
CREATE TABLE "consultations" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "introduction" TEXT NOT NULL DEFAULT '',
    "deadline_on" DATE NOT NULL,
    "state" "consultation_state" NOT NULL DEFAULT 'open',
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "consultations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation_questions" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "consultation_questions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultees" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "organisation" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'da',
    "invited_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consultees_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation_links" (
    "token_hash" TEXT NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "consultee_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consultation_links_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "consultation_answers" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "consultee_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "how_given" TEXT,
    "verdict" "consultation_verdict",
    "response" TEXT NOT NULL DEFAULT '',
    "responded_by_id" UUID,
    "responded_at" TIMESTAMPTZ(3),
    "responded_version" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "consultation_answers_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "consultations_taskforce_id_recommendation_id_idx" ON "consultations"("taskforce_id", "recommendation_id");

-- CreateIndex
CREATE UNIQUE INDEX "consultations_taskforce_id_id_key" ON "consultations"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_questions_taskforce_id_id_key" ON "consultation_questions"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_questions_taskforce_id_consultation_id_positio_key" ON "consultation_questions"("taskforce_id", "consultation_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "consultees_taskforce_id_id_key" ON "consultees"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "consultees_taskforce_id_consultation_id_email_key" ON "consultees"("taskforce_id", "consultation_id", "email");

-- CreateIndex
CREATE INDEX "consultation_links_taskforce_id_consultee_id_idx" ON "consultation_links"("taskforce_id", "consultee_id");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_answers_taskforce_id_id_key" ON "consultation_answers"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_answers_taskforce_id_consultee_id_question_id_key" ON "consultation_answers"("taskforce_id", "consultee_id", "question_id");

-- AddForeignKey
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_taskforce_id_recommendation_id_fkey" FOREIGN KEY ("taskforce_id", "recommendation_id") REFERENCES "recommendations"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_taskforce_id_version_id_fkey" FOREIGN KEY ("taskforce_id", "version_id") REFERENCES "recommendation_versions"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_taskforce_id_opened_by_id_fkey" FOREIGN KEY ("taskforce_id", "opened_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_questions" ADD CONSTRAINT "consultation_questions_taskforce_id_consultation_id_fkey" FOREIGN KEY ("taskforce_id", "consultation_id") REFERENCES "consultations"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultees" ADD CONSTRAINT "consultees_taskforce_id_consultation_id_fkey" FOREIGN KEY ("taskforce_id", "consultation_id") REFERENCES "consultations"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_links" ADD CONSTRAINT "consultation_links_taskforce_id_consultee_id_fkey" FOREIGN KEY ("taskforce_id", "consultee_id") REFERENCES "consultees"("taskforce_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_answers" ADD CONSTRAINT "consultation_answers_taskforce_id_consultee_id_fkey" FOREIGN KEY ("taskforce_id", "consultee_id") REFERENCES "consultees"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_answers" ADD CONSTRAINT "consultation_answers_taskforce_id_question_id_fkey" FOREIGN KEY ("taskforce_id", "question_id") REFERENCES "consultation_questions"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_answers" ADD CONSTRAINT "consultation_answers_taskforce_id_responded_by_id_fkey" FOREIGN KEY ("taskforce_id", "responded_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What may stand in them (schema.ts of consultations repeats it at the field).
alter table consultations
  add constraint consultations_closed check ((state = 'closed') = (closed_at is not null));
alter table consultation_answers
  add constraint consultation_answers_responded check ((verdict is null) = (responded_at is null) and (verdict is null) = (responded_by_id is null)
    and (verdict is null) = (responded_version is null));

do $$
declare
  name text;
begin
  foreach name in array array['consultations', 'consultation_questions', 'consultees', 'consultation_links', 'consultation_answers'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy steward on %I to current_user using (true) with check (true)', name);
  end loop;
end
$$;
grant select, insert, update on consultations, consultation_answers to tvaers_app;
grant select, insert on consultation_questions, consultees to tvaers_app;
-- Only put in; read by consultation_link() alone.
grant insert on consultation_links to tvaers_app;

-- consultations.read: who works in the taskforce and reads the recommendation; what hangs on one is read with it.
create policy actor on consultations to tvaers_app
  using ((taskforce_id, true) = (select app_taskforce(), app_works()) and recommendation_id in (select r.id from recommendations r))
  with check (taskforce_id = (select app_taskforce()));
create policy actor on consultation_questions to tvaers_app
  using (taskforce_id = (select app_taskforce()) and consultation_id in (select c.id from consultations c))
  with check (taskforce_id = (select app_taskforce()));
create policy actor on consultees to tvaers_app
  using (taskforce_id = (select app_taskforce()) and consultation_id in (select c.id from consultations c))
  with check (taskforce_id = (select app_taskforce()));
create policy actor on consultation_answers to tvaers_app
  using (taskforce_id = (select app_taskforce()) and consultee_id in (select c.id from consultees c))
  with check (taskforce_id = (select app_taskforce()));
create policy actor on consultation_links for insert to tvaers_app with check (taskforce_id = (select app_taskforce()));

-- history.read: its events are told with the recommendation, so not to who is recused from it.
create policy consultations_of_recused on events as restrictive for select to tvaers_app
  using (noun <> 'consultations' or thing_id <> all ((select app_recused())::uuid[]));

-- Who is meant by the secret of a link in a letter about a consultation.
create function consultation_link(link_hash text) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select jsonb_build_object('taskforceId', l.taskforce_id, 'consulteeId', l.consultee_id) from consultation_links l where l.token_hash = link_hash
$$;
revoke execute on function consultation_link(text) from public;
grant execute on function consultation_link(text) to tvaers_app;

-- How many rows a busy taskforce has, as for the other tables its pages grow from.
do $$
declare
  name text;
  busy integer;
begin
  for name, busy in select * from (values ('consultations', 20), ('consultation_questions', 80), ('consultees', 200), ('consultation_answers', 600)) as t(name, busy)
  loop
    execute format('alter table %I alter column taskforce_id set (n_distinct = %s)', name, (-1.0 / busy)::real);
  end loop;
end
$$;
