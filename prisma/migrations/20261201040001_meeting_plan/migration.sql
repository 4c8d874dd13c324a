-- Meetings laid backwards from the delivery, meetings of one series, and papers of a copied meeting that share one file.

-- DropIndex
DROP INDEX "papers_stored_as_key";

-- AlterTable
ALTER TABLE "meetings" ADD COLUMN     "laid_days" INTEGER,
ADD COLUMN     "laid_from_on" DATE,
ADD COLUMN     "series_id" UUID,
ADD COLUMN     "series_local" TEXT;

-- CreateIndex
CREATE INDEX "meetings_taskforce_id_series_id_idx" ON "meetings"("taskforce_id", "series_id");

-- CreateIndex
CREATE INDEX "papers_stored_as_idx" ON "papers"("stored_as");

-- AddForeignKey
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_taskforce_id_series_id_fkey" FOREIGN KEY ("taskforce_id", "series_id") REFERENCES "meetings"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The plan's answer stands whole or not at all: the delivery it was laid from, and how many working days before it.
alter table meetings add constraint meetings_laid check ((laid_from_on is null) = (laid_days is null) and laid_days >= 0);
alter table meetings add constraint meetings_series check ((series_id is null) = (series_local is null));
