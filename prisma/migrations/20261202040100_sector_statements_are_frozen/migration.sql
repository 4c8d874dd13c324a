-- What the sectors said in their own name, as it stood when it was decided: kept with the decision, as positions and minority statements are.

-- AlterTable
ALTER TABLE "decisions" ADD COLUMN     "sector_statements" JSONB NOT NULL DEFAULT '[]';
