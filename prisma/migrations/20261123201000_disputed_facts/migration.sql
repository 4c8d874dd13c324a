-- AlterTable
ALTER TABLE "taskforce_facts" ADD COLUMN     "is_disputed" BOOLEAN NOT NULL DEFAULT false;
