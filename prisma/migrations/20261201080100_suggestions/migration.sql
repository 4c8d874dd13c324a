-- CreateEnum
CREATE TYPE "suggestion_kind" AS ENUM ('replace', 'remove', 'insertAfter');

-- CreateEnum
CREATE TYPE "suggestion_state" AS ENUM ('open', 'accepted', 'declined', 'withdrawn');

-- AlterTable
ALTER TABLE "comments" ADD COLUMN     "quote" TEXT,
ADD COLUMN     "quote_prefix" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "quote_start" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "quote_suffix" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "reworded_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "comment_mentions" (
    "taskforce_id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,

    CONSTRAINT "comment_mentions_pkey" PRIMARY KEY ("taskforce_id","comment_id","seat_id")
);

-- CreateTable
CREATE TABLE "suggestions" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "kind" "suggestion_kind" NOT NULL,
    "block_id" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "blocks" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "in_sectors_name" BOOLEAN NOT NULL DEFAULT false,
    "suggested_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "suggestion_state" NOT NULL DEFAULT 'open',
    "settled_by_id" UUID,
    "settled_at" TIMESTAMPTZ(3),
    "settle_reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "suggestions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "comment_mentions_taskforce_id_seat_id_idx" ON "comment_mentions"("taskforce_id", "seat_id");

-- CreateIndex
CREATE INDEX "suggestions_taskforce_id_recommendation_id_idx" ON "suggestions"("taskforce_id", "recommendation_id");

-- CreateIndex
CREATE UNIQUE INDEX "suggestions_taskforce_id_id_key" ON "suggestions"("taskforce_id", "id");

-- AddForeignKey
ALTER TABLE "comment_mentions" ADD CONSTRAINT "comment_mentions_taskforce_id_comment_id_fkey" FOREIGN KEY ("taskforce_id", "comment_id") REFERENCES "comments"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_mentions" ADD CONSTRAINT "comment_mentions_taskforce_id_seat_id_fkey" FOREIGN KEY ("taskforce_id", "seat_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_taskforce_id_recommendation_id_fkey" FOREIGN KEY ("taskforce_id", "recommendation_id") REFERENCES "recommendations"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_taskforce_id_author_id_fkey" FOREIGN KEY ("taskforce_id", "author_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_taskforce_id_settled_by_id_fkey" FOREIGN KEY ("taskforce_id", "settled_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What may stand in them (schema.ts and suggestions.ts of recommendations repeat it).
alter table comments
  add constraint comments_quote_of_paragraph check (quote is null or paragraph_id is not null),
  add constraint comments_withdrawn_settled check (withdrawn_at is null or resolved_at is not null);
alter table suggestions
  add constraint suggestions_blocks check (jsonb_typeof(blocks) = 'array' and (kind = 'remove') = (jsonb_array_length(blocks) = 0)),
  add constraint suggestions_settled check ((state = 'open') = (settled_at is null) and (settled_at is null) = (settled_by_id is null)),
  add constraint suggestions_withdrawn_by_author check (state <> 'withdrawn' or settled_by_id = author_id),
  add constraint suggestions_declined_with_reason check (state <> 'declined' or settle_reason <> '');

do $$
declare
  name text;
begin
  foreach name in array array['suggestions', 'comment_mentions'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy steward on %I to current_user using (true) with check (true)', name);
  end loop;
end
$$;
grant select, insert, update on suggestions to tvaers_app;
grant select, insert on comment_mentions to tvaers_app;

-- recommendations.readComments: suggestions are read with the comments, by who works in the taskforce and reads the text.
create policy actor on suggestions to tvaers_app
  using ((taskforce_id, true) = (select app_taskforce(), app_works()) and recommendation_id in (select r.id from recommendations r))
  with check (taskforce_id = (select app_taskforce()));
create policy actor on comment_mentions to tvaers_app
  using (taskforce_id = (select app_taskforce()) and comment_id in (select c.id from comments c))
  with check (taskforce_id = (select app_taskforce()));

-- How many rows a busy taskforce has, as for the other tables its pages grow from.
do $$
declare
  name text;
  busy integer;
begin
  for name, busy in select * from (values ('suggestions', 100), ('comment_mentions', 100)) as t(name, busy)
  loop
    execute format('alter table %I alter column taskforce_id set (n_distinct = %s)', name, (-1.0 / busy)::real);
  end loop;
end
$$;
