-- AlterTable
ALTER TABLE "suggestions" ADD COLUMN     "outcome_seen_at" TIMESTAMPTZ(3),
ADD COLUMN     "source_file" TEXT,
ADD COLUMN     "source_name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "source_on" DATE;

-- What was settled before anybody was told is not news.
update suggestions set outcome_seen_at = settled_at where settled_at is not null;

-- What became of it is seen when there is something to see; a name and a day come with the document they stand in.
alter table suggestions
  add constraint suggestions_outcome_of_settled check (outcome_seen_at is null or settled_at is not null),
  add constraint suggestions_source check (source_file is not null or (source_name = '' and source_on is null)),
  add constraint suggestions_source_not_sectors check (source_file is null or not in_sectors_name);
