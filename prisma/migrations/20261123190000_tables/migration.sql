-- CreateEnum
CREATE TYPE "action_state" AS ENUM ('open', 'done', 'dropped');

-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('survey', 'interview', 'register', 'literature', 'hearing', 'experience');

-- CreateEnum
CREATE TYPE "source_state" AS ENUM ('registered', 'withdrawn');

-- CreateEnum
CREATE TYPE "finding_kind" AS ENUM ('barrier', 'motive', 'prerequisite');

-- CreateEnum
CREATE TYPE "confidence" AS ENUM ('high', 'medium', 'low');

-- CreateEnum
CREATE TYPE "mandate_state" AS ENUM ('proposed', 'approved');

-- CreateEnum
CREATE TYPE "meeting_state" AS ENUM ('draft', 'pollOpen', 'called', 'materialOut', 'inSession', 'held', 'minutesOut', 'minutesApproved', 'cancelled');

-- CreateEnum
CREATE TYPE "reply" AS ENUM ('unanswered', 'attending', 'maybe', 'apologies');

-- CreateEnum
CREATE TYPE "slot_answer" AS ENUM ('yes', 'ifNeedBe', 'no');

-- CreateEnum
CREATE TYPE "item_type" AS ENUM ('decision', 'discussion', 'information', 'standing');

-- CreateEnum
CREATE TYPE "outcome_kind" AS ENUM ('decision', 'discussed', 'action', 'remark');

-- CreateEnum
CREATE TYPE "decision_result" AS ENUM ('approved', 'rejected', 'deferred', 'noted', 'other');

-- CreateEnum
CREATE TYPE "presence" AS ENUM ('present', 'online', 'apologies', 'absent');

-- CreateEnum
CREATE TYPE "proposal_state" AS ENUM ('waiting', 'scheduled', 'later', 'declined');

-- CreateEnum
CREATE TYPE "milestone_state" AS ENUM ('planned', 'reached', 'dropped');

-- CreateEnum
CREATE TYPE "forecast_state" AS ENUM ('proposed', 'approved', 'declined');

-- CreateEnum
CREATE TYPE "audience" AS ENUM ('sector', 'taskforce', 'public');

-- CreateEnum
CREATE TYPE "recommendation_state" AS ENUM ('idea', 'drafting', 'shared', 'deliberation', 'adopted', 'published', 'rejected', 'withdrawn', 'merged');

-- CreateEnum
CREATE TYPE "strength" AS ENUM ('strong', 'moderate', 'weak', 'experience', 'none');

-- CreateEnum
CREATE TYPE "round_state" AS ENUM ('open', 'closed', 'recalled');

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('supports', 'reservation', 'cannotSupport', 'noPosition', 'recused');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('chair', 'deputyChair', 'member', 'adviser', 'secretariat', 'observer', 'commissioner');

-- CreateEnum
CREATE TYPE "date_precision" AS ENUM ('day', 'month', 'quarter', 'half');

-- CreateTable
CREATE TABLE "actions" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "owner_seat_id" UUID,
    "owner_sector_id" UUID,
    "owner_role" "role",
    "due_on" DATE,
    "snoozed_until" DATE,
    "state" "action_state" NOT NULL DEFAULT 'open',
    "result" TEXT NOT NULL DEFAULT '',
    "drop_reason" TEXT,
    "item_id" UUID,
    "outcome_line_id" UUID,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "actions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decisions" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "serial" INTEGER NOT NULL,
    "result" "decision_result" NOT NULL,
    "text" TEXT NOT NULL,
    "made_on" DATE NOT NULL,
    "meeting_id" UUID,
    "item_id" UUID,
    "outcome_line_id" UUID,
    "recommendation_id" UUID,
    "version_id" UUID,
    "is_closed" BOOLEAN NOT NULL DEFAULT false,
    "presence" JSONB NOT NULL DEFAULT '{}',
    "positions" JSONB NOT NULL DEFAULT '[]',
    "superseded_by_id" UUID,

    CONSTRAINT "decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "events" (
    "taskforce_id" UUID NOT NULL,
    "number" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" UUID NOT NULL,
    "seat_id" UUID,
    "on_behalf_of" UUID,
    "verb" TEXT NOT NULL,
    "noun" TEXT NOT NULL,
    "thing_id" UUID NOT NULL,
    "sector_id" UUID,
    "item_id" UUID,
    "difference" JSONB NOT NULL,
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "events_pkey" PRIMARY KEY ("taskforce_id","number")
);

-- CreateTable
CREATE TABLE "event_heads" (
    "taskforce_id" UUID NOT NULL,
    "number" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "event_heads_pkey" PRIMARY KEY ("taskforce_id")
);

-- CreateTable
CREATE TABLE "sources" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "number" INTEGER,
    "kind" "source_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "method" TEXT NOT NULL DEFAULT '',
    "url" TEXT,
    "gathered_on" DATE,
    "has_results" BOOLEAN NOT NULL DEFAULT true,
    "consent" TEXT NOT NULL DEFAULT '',
    "retain_until_on" DATE,
    "audience" "audience" NOT NULL DEFAULT 'sector',
    "sector_id" UUID,
    "covers_sectors" TEXT[],
    "state" "source_state" NOT NULL DEFAULT 'registered',
    "withdraw_reason" TEXT,
    "registered_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "findings" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "number" INTEGER,
    "kind" "finding_kind" NOT NULL,
    "claim" TEXT NOT NULL,
    "explanation" TEXT NOT NULL DEFAULT '',
    "from_sector_id" UUID,
    "to_sector_id" UUID,
    "confidence" "confidence" NOT NULL DEFAULT 'medium',
    "mandate_task_id" UUID,
    "audience" "audience" NOT NULL DEFAULT 'sector',
    "sector_id" UUID,
    "found_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "findings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding_sources" (
    "taskforce_id" UUID NOT NULL,
    "finding_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "contradicts" BOOLEAN NOT NULL DEFAULT false,
    "pinpoint" TEXT NOT NULL DEFAULT '',
    "quote" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "finding_sources_pkey" PRIMARY KEY ("taskforce_id","finding_id","source_id")
);

-- CreateTable
CREATE TABLE "mandates" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "mandate_state" NOT NULL DEFAULT 'proposed',
    "text" JSONB NOT NULL,
    "source" TEXT,
    "approved_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "mandates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mandate_tasks" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "mandate_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "mandate_tasks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meetings" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "state" "meeting_state" NOT NULL DEFAULT 'draft',
    "starts_local" TEXT,
    "ends_local" TEXT,
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Copenhagen',
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "place" TEXT NOT NULL DEFAULT '',
    "video_url" TEXT,
    "poll_deadline_on" DATE,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "agenda_approved_at" TIMESTAMPTZ(3),
    "agenda_approved_by" UUID,
    "released_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "current_item_id" UUID,
    "minutes_sent_at" TIMESTAMPTZ(3),
    "objections_until_on" DATE,
    "minutes_approved_at" TIMESTAMPTZ(3),
    "minutes_hash" TEXT,
    "cancel_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "meetings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "poll_slots" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "starts_local" TEXT NOT NULL,
    "ends_local" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "poll_slots_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "poll_answers" (
    "taskforce_id" UUID NOT NULL,
    "slot_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "answer" "slot_answer" NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "entered_by_id" UUID NOT NULL,

    CONSTRAINT "poll_answers_pkey" PRIMARY KEY ("taskforce_id","slot_id","seat_id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "reply" "reply" NOT NULL DEFAULT 'unanswered',
    "replied_at" TIMESTAMPTZ(3),
    "entered_by_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agenda_items" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "type" "item_type" NOT NULL,
    "title" TEXT NOT NULL,
    "presentation" TEXT NOT NULL DEFAULT '',
    "indstilling" TEXT NOT NULL DEFAULT '',
    "minutes" INTEGER NOT NULL DEFAULT 10,
    "presenter_seat_id" UUID,
    "is_closed" BOOLEAN NOT NULL DEFAULT false,
    "recommendation_id" UUID,
    "milestone_id" UUID,
    "finding_id" UUID,
    "action_id" UUID,
    "previous_meeting_id" UUID,
    "no_quorum_reason" TEXT,
    "quorum_lost" BOOLEAN NOT NULL DEFAULT false,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agenda_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item_proposals" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "title" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "state" "proposal_state" NOT NULL DEFAULT 'waiting',
    "answer" TEXT NOT NULL DEFAULT '',
    "meeting_id" UUID,
    "item_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "item_proposals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendances" (
    "taskforce_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "presence" "presence" NOT NULL,
    "arrived_at_item" INTEGER,
    "left_after_item" INTEGER,

    CONSTRAINT "attendances_pkey" PRIMARY KEY ("taskforce_id","meeting_id","seat_id")
);

-- CreateTable
CREATE TABLE "item_recusals" (
    "taskforce_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "item_recusals_pkey" PRIMARY KEY ("taskforce_id","item_id","seat_id")
);

-- CreateTable
CREATE TABLE "outcome_lines" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "outcome_kind" NOT NULL,
    "result" "decision_result",
    "text" TEXT NOT NULL,
    "owner_seat_id" UUID,
    "due_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "outcome_lines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "minutes_corrections" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "minutes_corrections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestones" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "criteria" TEXT NOT NULL DEFAULT '',
    "owner_seat_id" UUID,
    "mandate_task_id" UUID,
    "baseline_on" DATE NOT NULL,
    "baseline_precision" "date_precision" NOT NULL DEFAULT 'day',
    "state" "milestone_state" NOT NULL DEFAULT 'planned',
    "actual_on" DATE,
    "drop_reason" TEXT,
    "is_delivery" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "milestones_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "predecessors" (
    "taskforce_id" UUID NOT NULL,
    "milestone_id" UUID NOT NULL,
    "predecessor_id" UUID NOT NULL,

    CONSTRAINT "predecessors_pkey" PRIMARY KEY ("taskforce_id","milestone_id","predecessor_id")
);

-- CreateTable
CREATE TABLE "forecasts" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "milestone_id" UUID NOT NULL,
    "forecast_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "forecast_state" NOT NULL DEFAULT 'proposed',
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decline_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "forecasts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID,
    "seat_id" UUID,
    "recipient" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL DEFAULT '',
    "calendar" TEXT,
    "message_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),
    "dropped_at" TIMESTAMPTZ(3),
    "error" TEXT,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "user_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "procedure" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("user_id","key")
);

-- CreateTable
CREATE TABLE "recommendations" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "number" INTEGER,
    "draft_number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "theme_id" UUID,
    "lead_sector_id" UUID NOT NULL,
    "audience" "audience" NOT NULL DEFAULT 'sector',
    "state" "recommendation_state" NOT NULL DEFAULT 'idea',
    "addressee" TEXT NOT NULL DEFAULT '',
    "mandate_task_id" UUID,
    "strength" "strength" NOT NULL DEFAULT 'none',
    "need" TEXT NOT NULL DEFAULT '',
    "effect" TEXT NOT NULL DEFAULT '',
    "cost" TEXT NOT NULL DEFAULT '',
    "uncertainty" TEXT NOT NULL DEFAULT '',
    "ball_seat_id" UUID,
    "ball_sector_id" UUID,
    "ball_role" "role",
    "ball_since" TIMESTAMPTZ(3) NOT NULL,
    "text" JSONB NOT NULL,
    "text_version" INTEGER NOT NULL DEFAULT 1,
    "text_changed_at" TIMESTAMPTZ(3) NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "merged_into_id" UUID,
    "withdraw_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "recommendations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recommendation_versions" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "serial" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "is_substantial" BOOLEAN NOT NULL,
    "named_by_id" UUID NOT NULL,
    "named_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recommendation_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comments" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "parent_id" UUID,
    "paragraph_id" TEXT,
    "body" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recusals" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "matter" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "declared_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recusals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "basis" (
    "taskforce_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "finding_id" UUID NOT NULL,

    CONSTRAINT "basis_pkey" PRIMARY KEY ("taskforce_id","recommendation_id","finding_id")
);

-- CreateTable
CREATE TABLE "rounds" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "deadline_on" DATE NOT NULL,
    "state" "round_state" NOT NULL DEFAULT 'open',
    "is_hidden_until_answer" BOOLEAN NOT NULL DEFAULT false,
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "rounds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round_asked" (
    "taskforce_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,

    CONSTRAINT "round_asked_pkey" PRIMARY KEY ("taskforce_id","round_id","seat_id")
);

-- CreateTable
CREATE TABLE "positions" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "serial" INTEGER NOT NULL,
    "stance" "stance" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "would_change" TEXT NOT NULL DEFAULT '',
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "entered_by_id" UUID NOT NULL,
    "how_given" TEXT,

    CONSTRAINT "positions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seats" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "sector_id" UUID,
    "employer" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "appointed_by" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE,
    "serves_seat_id" UUID,
    "end_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "seats_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deputy_periods" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE NOT NULL,

    CONSTRAINT "deputy_periods_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" TIMESTAMPTZ(3),
    "image" TEXT,
    "language" TEXT NOT NULL DEFAULT 'da',
    "is_operator" BOOLEAN NOT NULL DEFAULT false,
    "persona" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,
    "refresh_token" TEXT,
    "access_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "id_token" TEXT,
    "session_state" TEXT,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "session_token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "absolute_until" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_tokens" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "attempts" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "attempts_pkey" PRIMARY KEY ("key","window_start")
);

-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "stands_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "taskforces" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name_da" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "purpose_da" TEXT NOT NULL,
    "purpose_en" TEXT NOT NULL,
    "set_up_by" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "delivery_on" DATE NOT NULL,
    "delivery_precision" "date_precision" NOT NULL DEFAULT 'day',
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Copenhagen',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "taskforces_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sectors" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name_da" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "letter" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "planned_seats" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "sectors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "themes" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "name_da" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "themes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "taskforce_facts" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "field_da" TEXT NOT NULL,
    "field_en" TEXT NOT NULL,
    "text_da" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "source_title" TEXT NOT NULL,
    "source_url" TEXT,
    "source_on" DATE,
    "dated_da" TEXT NOT NULL DEFAULT '',
    "dated_en" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "taskforce_facts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "composition_rules" (
    "taskforce_id" UUID NOT NULL,
    "quorum_share" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "quorum_min_sectors" INTEGER NOT NULL DEFAULT 4,
    "quorum_needs_chair" BOOLEAN NOT NULL DEFAULT true,
    "material_working_days" INTEGER NOT NULL DEFAULT 5,
    "objection_working_days" INTEGER NOT NULL DEFAULT 5,
    "secretariat_forecast_days" INTEGER NOT NULL DEFAULT 10,
    "adoption_rule" TEXT NOT NULL DEFAULT 'noSectorAgainst',

    CONSTRAINT "composition_rules_pkey" PRIMARY KEY ("taskforce_id")
);

-- CreateTable
CREATE TABLE "serials" (
    "taskforce_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL DEFAULT 0,
    "last" INTEGER NOT NULL,

    CONSTRAINT "serials_pkey" PRIMARY KEY ("taskforce_id","kind","year")
);

-- CreateIndex
CREATE UNIQUE INDEX "actions_taskforce_id_id_key" ON "actions"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "actions_taskforce_id_outcome_line_id_key" ON "actions"("taskforce_id", "outcome_line_id");

-- CreateIndex
CREATE UNIQUE INDEX "decisions_taskforce_id_id_key" ON "decisions"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "decisions_taskforce_id_year_serial_key" ON "decisions"("taskforce_id", "year", "serial");

-- CreateIndex
CREATE UNIQUE INDEX "decisions_taskforce_id_outcome_line_id_key" ON "decisions"("taskforce_id", "outcome_line_id");

-- CreateIndex
CREATE INDEX "events_taskforce_id_noun_thing_id_number_idx" ON "events"("taskforce_id", "noun", "thing_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "sources_taskforce_id_id_key" ON "sources"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "sources_taskforce_id_number_key" ON "sources"("taskforce_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "findings_taskforce_id_id_key" ON "findings"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "findings_taskforce_id_number_key" ON "findings"("taskforce_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "mandates_taskforce_id_id_key" ON "mandates"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "mandates_taskforce_id_number_key" ON "mandates"("taskforce_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "mandate_tasks_taskforce_id_id_key" ON "mandate_tasks"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "mandate_tasks_taskforce_id_mandate_id_number_key" ON "mandate_tasks"("taskforce_id", "mandate_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "meetings_taskforce_id_id_key" ON "meetings"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "meetings_taskforce_id_number_key" ON "meetings"("taskforce_id", "number");

-- CreateIndex
CREATE INDEX "poll_slots_taskforce_id_meeting_id_idx" ON "poll_slots"("taskforce_id", "meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "poll_slots_taskforce_id_id_key" ON "poll_slots"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_taskforce_id_id_key" ON "invitations"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_taskforce_id_meeting_id_seat_id_key" ON "invitations"("taskforce_id", "meeting_id", "seat_id");

-- CreateIndex
CREATE INDEX "agenda_items_taskforce_id_meeting_id_position_idx" ON "agenda_items"("taskforce_id", "meeting_id", "position");

-- CreateIndex
CREATE INDEX "agenda_items_taskforce_id_recommendation_id_idx" ON "agenda_items"("taskforce_id", "recommendation_id");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_items_taskforce_id_id_key" ON "agenda_items"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "item_proposals_taskforce_id_id_key" ON "item_proposals"("taskforce_id", "id");

-- CreateIndex
CREATE INDEX "outcome_lines_taskforce_id_item_id_position_idx" ON "outcome_lines"("taskforce_id", "item_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "outcome_lines_taskforce_id_id_key" ON "outcome_lines"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "minutes_corrections_taskforce_id_id_key" ON "minutes_corrections"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "minutes_corrections_taskforce_id_meeting_id_number_key" ON "minutes_corrections"("taskforce_id", "meeting_id", "number");

-- CreateIndex
CREATE INDEX "milestones_taskforce_id_position_idx" ON "milestones"("taskforce_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "milestones_taskforce_id_id_key" ON "milestones"("taskforce_id", "id");

-- CreateIndex
CREATE INDEX "forecasts_taskforce_id_milestone_id_idx" ON "forecasts"("taskforce_id", "milestone_id");

-- CreateIndex
CREATE UNIQUE INDEX "forecasts_taskforce_id_id_key" ON "forecasts"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_message_id_key" ON "outbox"("message_id");

-- CreateIndex
CREATE INDEX "outbox_sent_at_not_before_idx" ON "outbox"("sent_at", "not_before");

-- CreateIndex
CREATE UNIQUE INDEX "recommendations_taskforce_id_id_key" ON "recommendations"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "recommendations_taskforce_id_number_key" ON "recommendations"("taskforce_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "recommendations_taskforce_id_lead_sector_id_draft_number_key" ON "recommendations"("taskforce_id", "lead_sector_id", "draft_number");

-- CreateIndex
CREATE UNIQUE INDEX "recommendation_versions_taskforce_id_id_key" ON "recommendation_versions"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "recommendation_versions_taskforce_id_recommendation_id_seri_key" ON "recommendation_versions"("taskforce_id", "recommendation_id", "serial");

-- CreateIndex
CREATE INDEX "comments_taskforce_id_recommendation_id_idx" ON "comments"("taskforce_id", "recommendation_id");

-- CreateIndex
CREATE UNIQUE INDEX "comments_taskforce_id_id_key" ON "comments"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "recusals_taskforce_id_id_key" ON "recusals"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "recusals_taskforce_id_recommendation_id_seat_id_key" ON "recusals"("taskforce_id", "recommendation_id", "seat_id");

-- CreateIndex
CREATE INDEX "rounds_taskforce_id_recommendation_id_idx" ON "rounds"("taskforce_id", "recommendation_id");

-- CreateIndex
CREATE UNIQUE INDEX "rounds_taskforce_id_id_key" ON "rounds"("taskforce_id", "id");

-- CreateIndex
CREATE INDEX "positions_taskforce_id_recommendation_id_idx" ON "positions"("taskforce_id", "recommendation_id");

-- CreateIndex
CREATE UNIQUE INDEX "positions_taskforce_id_id_key" ON "positions"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "positions_taskforce_id_round_id_seat_id_serial_key" ON "positions"("taskforce_id", "round_id", "seat_id", "serial");

-- CreateIndex
CREATE INDEX "seats_taskforce_id_user_id_idx" ON "seats"("taskforce_id", "user_id");

-- CreateIndex
CREATE INDEX "seats_user_id_idx" ON "seats"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "seats_taskforce_id_id_key" ON "seats"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "users_persona_key" ON "users"("persona");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_provider_provider_account_id_key" ON "accounts"("provider", "provider_account_id");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_session_token_key" ON "sessions"("session_token");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "verification_tokens_token_key" ON "verification_tokens"("token");

-- CreateIndex
CREATE UNIQUE INDEX "verification_tokens_identifier_token_key" ON "verification_tokens"("identifier", "token");

-- CreateIndex
CREATE UNIQUE INDEX "taskforces_slug_key" ON "taskforces"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "sectors_taskforce_id_id_key" ON "sectors"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "sectors_taskforce_id_key_key" ON "sectors"("taskforce_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "sectors_taskforce_id_letter_key" ON "sectors"("taskforce_id", "letter");

-- CreateIndex
CREATE UNIQUE INDEX "themes_taskforce_id_id_key" ON "themes"("taskforce_id", "id");

-- CreateIndex
CREATE INDEX "taskforce_facts_taskforce_id_position_idx" ON "taskforce_facts"("taskforce_id", "position");

-- AddForeignKey
ALTER TABLE "actions" ADD CONSTRAINT "actions_taskforce_id_fkey" FOREIGN KEY ("taskforce_id") REFERENCES "taskforces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actions" ADD CONSTRAINT "actions_taskforce_id_owner_seat_id_fkey" FOREIGN KEY ("taskforce_id", "owner_seat_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actions" ADD CONSTRAINT "actions_taskforce_id_owner_sector_id_fkey" FOREIGN KEY ("taskforce_id", "owner_sector_id") REFERENCES "sectors"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actions" ADD CONSTRAINT "actions_taskforce_id_item_id_fkey" FOREIGN KEY ("taskforce_id", "item_id") REFERENCES "agenda_items"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actions" ADD CONSTRAINT "actions_taskforce_id_outcome_line_id_fkey" FOREIGN KEY ("taskforce_id", "outcome_line_id") REFERENCES "outcome_lines"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_taskforce_id_fkey" FOREIGN KEY ("taskforce_id") REFERENCES "taskforces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_taskforce_id_meeting_id_fkey" FOREIGN KEY ("taskforce_id", "meeting_id") REFERENCES "meetings"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_taskforce_id_item_id_fkey" FOREIGN KEY ("taskforce_id", "item_id") REFERENCES "agenda_items"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_taskforce_id_outcome_line_id_fkey" FOREIGN KEY ("taskforce_id", "outcome_line_id") REFERENCES "outcome_lines"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_taskforce_id_recommendation_id_fkey" FOREIGN KEY ("taskforce_id", "recommendation_id") REFERENCES "recommendations"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_taskforce_id_version_id_fkey" FOREIGN KEY ("taskforce_id", "version_id") REFERENCES "recommendation_versions"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_taskforce_id_superseded_by_id_fkey" FOREIGN KEY ("taskforce_id", "superseded_by_id") REFERENCES "decisions"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_taskforce_id_fkey" FOREIGN KEY ("taskforce_id") REFERENCES "taskforces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_taskforce_id_sector_id_fkey" FOREIGN KEY ("taskforce_id", "sector_id") REFERENCES "sectors"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_taskforce_id_registered_by_id_fkey" FOREIGN KEY ("taskforce_id", "registered_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "findings" ADD CONSTRAINT "findings_taskforce_id_fkey" FOREIGN KEY ("taskforce_id") REFERENCES "taskforces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "findings" ADD CONSTRAINT "findings_taskforce_id_from_sector_id_fkey" FOREIGN KEY ("taskforce_id", "from_sector_id") REFERENCES "sectors"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "findings" ADD CONSTRAINT "findings_taskforce_id_to_sector_id_fkey" FOREIGN KEY ("taskforce_id", "to_sector_id") REFERENCES "sectors"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "findings" ADD CONSTRAINT "findings_taskforce_id_mandate_task_id_fkey" FOREIGN KEY ("taskforce_id", "mandate_task_id") REFERENCES "mandate_tasks"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "findings" ADD CONSTRAINT "findings_taskforce_id_sector_id_fkey" FOREIGN KEY ("taskforce_id", "sector_id") REFERENCES "sectors"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "findings" ADD CONSTRAINT "findings_taskforce_id_found_by_id_fkey" FOREIGN KEY ("taskforce_id", "found_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_sources" ADD CONSTRAINT "finding_sources_taskforce_id_finding_id_fkey" FOREIGN KEY ("taskforce_id", "finding_id") REFERENCES "findings"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_sources" ADD CONSTRAINT "finding_sources_taskforce_id_source_id_fkey" FOREIGN KEY ("taskforce_id", "source_id") REFERENCES "sources"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_taskforce_id_fkey" FOREIGN KEY ("taskforce_id") REFERENCES "taskforces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandate_tasks" ADD CONSTRAINT "mandate_tasks_taskforce_id_fkey" FOREIGN KEY ("taskforce_id") REFERENCES "taskforces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandate_tasks" ADD CONSTRAINT "mandate_tasks_taskforce_id_mandate_id_fkey" FOREIGN KEY ("taskforce_id", "mandate_id") REFERENCES "mandates"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_taskforce_id_fkey" FOREIGN KEY ("taskforce_id") REFERENCES "taskforces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_slots" ADD CONSTRAINT "poll_slots_taskforce_id_meeting_id_fkey" FOREIGN KEY ("taskforce_id", "meeting_id") REFERENCES "meetings"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_answers" ADD CONSTRAINT "poll_answers_taskforce_id_slot_id_fkey" FOREIGN KEY ("taskforce_id", "slot_id") REFERENCES "poll_slots"("taskforce_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_answers" ADD CONSTRAINT "poll_answers_taskforce_id_seat_id_fkey" FOREIGN KEY ("taskforce_id", "seat_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_taskforce_id_meeting_id_fkey" FOREIGN KEY ("taskforce_id", "meeting_id") REFERENCES "meetings"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_taskforce_id_seat_id_fkey" FOREIGN KEY ("taskforce_id", "seat_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_taskforce_id_meeting_id_fkey" FOREIGN KEY ("taskforce_id", "meeting_id") REFERENCES "meetings"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_taskforce_id_presenter_seat_id_fkey" FOREIGN KEY ("taskforce_id", "presenter_seat_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_taskforce_id_recommendation_id_fkey" FOREIGN KEY ("taskforce_id", "recommendation_id") REFERENCES "recommendations"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_taskforce_id_milestone_id_fkey" FOREIGN KEY ("taskforce_id", "milestone_id") REFERENCES "milestones"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_taskforce_id_finding_id_fkey" FOREIGN KEY ("taskforce_id", "finding_id") REFERENCES "findings"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_taskforce_id_action_id_fkey" FOREIGN KEY ("taskforce_id", "action_id") REFERENCES "actions"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_taskforce_id_previous_meeting_id_fkey" FOREIGN KEY ("taskforce_id", "previous_meeting_id") REFERENCES "meetings"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_proposals" ADD CONSTRAINT "item_proposals_taskforce_id_proposed_by_id_fkey" FOREIGN KEY ("taskforce_id", "proposed_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_proposals" ADD CONSTRAINT "item_proposals_taskforce_id_meeting_id_fkey" FOREIGN KEY ("taskforce_id", "meeting_id") REFERENCES "meetings"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_proposals" ADD CONSTRAINT "item_proposals_taskforce_id_item_id_fkey" FOREIGN KEY ("taskforce_id", "item_id") REFERENCES "agenda_items"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_taskforce_id_meeting_id_fkey" FOREIGN KEY ("taskforce_id", "meeting_id") REFERENCES "meetings"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_taskforce_id_seat_id_fkey" FOREIGN KEY ("taskforce_id", "seat_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_recusals" ADD CONSTRAINT "item_recusals_taskforce_id_item_id_fkey" FOREIGN KEY ("taskforce_id", "item_id") REFERENCES "agenda_items"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_recusals" ADD CONSTRAINT "item_recusals_taskforce_id_seat_id_fkey" FOREIGN KEY ("taskforce_id", "seat_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome_lines" ADD CONSTRAINT "outcome_lines_taskforce_id_item_id_fkey" FOREIGN KEY ("taskforce_id", "item_id") REFERENCES "agenda_items"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome_lines" ADD CONSTRAINT "outcome_lines_taskforce_id_owner_seat_id_fkey" FOREIGN KEY ("taskforce_id", "owner_seat_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_corrections" ADD CONSTRAINT "minutes_corrections_taskforce_id_meeting_id_fkey" FOREIGN KEY ("taskforce_id", "meeting_id") REFERENCES "meetings"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_taskforce_id_fkey" FOREIGN KEY ("taskforce_id") REFERENCES "taskforces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_taskforce_id_owner_seat_id_fkey" FOREIGN KEY ("taskforce_id", "owner_seat_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_taskforce_id_mandate_task_id_fkey" FOREIGN KEY ("taskforce_id", "mandate_task_id") REFERENCES "mandate_tasks"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "predecessors" ADD CONSTRAINT "predecessors_taskforce_id_milestone_id_fkey" FOREIGN KEY ("taskforce_id", "milestone_id") REFERENCES "milestones"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "predecessors" ADD CONSTRAINT "predecessors_taskforce_id_predecessor_id_fkey" FOREIGN KEY ("taskforce_id", "predecessor_id") REFERENCES "milestones"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forecasts" ADD CONSTRAINT "forecasts_taskforce_id_fkey" FOREIGN KEY ("taskforce_id") REFERENCES "taskforces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forecasts" ADD CONSTRAINT "forecasts_taskforce_id_milestone_id_fkey" FOREIGN KEY ("taskforce_id", "milestone_id") REFERENCES "milestones"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forecasts" ADD CONSTRAINT "forecasts_taskforce_id_proposed_by_id_fkey" FOREIGN KEY ("taskforce_id", "proposed_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forecasts" ADD CONSTRAINT "forecasts_taskforce_id_decided_by_id_fkey" FOREIGN KEY ("taskforce_id", "decided_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_taskforce_id_fkey" FOREIGN KEY ("taskforce_id") REFERENCES "taskforces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_taskforce_id_theme_id_fkey" FOREIGN KEY ("taskforce_id", "theme_id") REFERENCES "themes"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_taskforce_id_lead_sector_id_fkey" FOREIGN KEY ("taskforce_id", "lead_sector_id") REFERENCES "sectors"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_taskforce_id_mandate_task_id_fkey" FOREIGN KEY ("taskforce_id", "mandate_task_id") REFERENCES "mandate_tasks"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_taskforce_id_ball_seat_id_fkey" FOREIGN KEY ("taskforce_id", "ball_seat_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_taskforce_id_ball_sector_id_fkey" FOREIGN KEY ("taskforce_id", "ball_sector_id") REFERENCES "sectors"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_taskforce_id_proposed_by_id_fkey" FOREIGN KEY ("taskforce_id", "proposed_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_taskforce_id_merged_into_id_fkey" FOREIGN KEY ("taskforce_id", "merged_into_id") REFERENCES "recommendations"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_versions" ADD CONSTRAINT "recommendation_versions_taskforce_id_recommendation_id_fkey" FOREIGN KEY ("taskforce_id", "recommendation_id") REFERENCES "recommendations"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_versions" ADD CONSTRAINT "recommendation_versions_taskforce_id_named_by_id_fkey" FOREIGN KEY ("taskforce_id", "named_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_taskforce_id_recommendation_id_fkey" FOREIGN KEY ("taskforce_id", "recommendation_id") REFERENCES "recommendations"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_taskforce_id_parent_id_fkey" FOREIGN KEY ("taskforce_id", "parent_id") REFERENCES "comments"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_taskforce_id_author_id_fkey" FOREIGN KEY ("taskforce_id", "author_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recusals" ADD CONSTRAINT "recusals_taskforce_id_recommendation_id_fkey" FOREIGN KEY ("taskforce_id", "recommendation_id") REFERENCES "recommendations"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recusals" ADD CONSTRAINT "recusals_taskforce_id_seat_id_fkey" FOREIGN KEY ("taskforce_id", "seat_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "basis" ADD CONSTRAINT "basis_taskforce_id_recommendation_id_fkey" FOREIGN KEY ("taskforce_id", "recommendation_id") REFERENCES "recommendations"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "basis" ADD CONSTRAINT "basis_taskforce_id_finding_id_fkey" FOREIGN KEY ("taskforce_id", "finding_id") REFERENCES "findings"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_taskforce_id_recommendation_id_fkey" FOREIGN KEY ("taskforce_id", "recommendation_id") REFERENCES "recommendations"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_taskforce_id_version_id_fkey" FOREIGN KEY ("taskforce_id", "version_id") REFERENCES "recommendation_versions"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_taskforce_id_opened_by_id_fkey" FOREIGN KEY ("taskforce_id", "opened_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_asked" ADD CONSTRAINT "round_asked_taskforce_id_round_id_fkey" FOREIGN KEY ("taskforce_id", "round_id") REFERENCES "rounds"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_asked" ADD CONSTRAINT "round_asked_taskforce_id_seat_id_fkey" FOREIGN KEY ("taskforce_id", "seat_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "positions" ADD CONSTRAINT "positions_taskforce_id_round_id_fkey" FOREIGN KEY ("taskforce_id", "round_id") REFERENCES "rounds"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "positions" ADD CONSTRAINT "positions_taskforce_id_version_id_fkey" FOREIGN KEY ("taskforce_id", "version_id") REFERENCES "recommendation_versions"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "positions" ADD CONSTRAINT "positions_taskforce_id_seat_id_fkey" FOREIGN KEY ("taskforce_id", "seat_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "positions" ADD CONSTRAINT "positions_taskforce_id_entered_by_id_fkey" FOREIGN KEY ("taskforce_id", "entered_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seats" ADD CONSTRAINT "seats_taskforce_id_fkey" FOREIGN KEY ("taskforce_id") REFERENCES "taskforces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seats" ADD CONSTRAINT "seats_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seats" ADD CONSTRAINT "seats_taskforce_id_sector_id_fkey" FOREIGN KEY ("taskforce_id", "sector_id") REFERENCES "sectors"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seats" ADD CONSTRAINT "seats_taskforce_id_serves_seat_id_fkey" FOREIGN KEY ("taskforce_id", "serves_seat_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deputy_periods" ADD CONSTRAINT "deputy_periods_taskforce_id_fkey" FOREIGN KEY ("taskforce_id") REFERENCES "taskforces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deputy_periods" ADD CONSTRAINT "deputy_periods_taskforce_id_seat_id_fkey" FOREIGN KEY ("taskforce_id", "seat_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sectors" ADD CONSTRAINT "sectors_taskforce_id_fkey" FOREIGN KEY ("taskforce_id") REFERENCES "taskforces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "themes" ADD CONSTRAINT "themes_taskforce_id_fkey" FOREIGN KEY ("taskforce_id") REFERENCES "taskforces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "taskforce_facts" ADD CONSTRAINT "taskforce_facts_taskforce_id_fkey" FOREIGN KEY ("taskforce_id") REFERENCES "taskforces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "composition_rules" ADD CONSTRAINT "composition_rules_taskforce_id_fkey" FOREIGN KEY ("taskforce_id") REFERENCES "taskforces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "serials" ADD CONSTRAINT "serials_taskforce_id_fkey" FOREIGN KEY ("taskforce_id") REFERENCES "taskforces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
