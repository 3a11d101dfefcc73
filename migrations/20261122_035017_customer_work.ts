import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_audit_log_action" ADD VALUE 'reopen' BEFORE 'trash';
  CREATE TABLE "activities_offered_dates" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"starts_at" timestamp(3) with time zone NOT NULL,
  	"duration" numeric
  );
  
  ALTER TABLE "activities" ADD COLUMN "completed_by_id" integer;
  ALTER TABLE "audit_log" ADD COLUMN "activity_id" integer;
  ALTER TABLE "activities_offered_dates" ADD CONSTRAINT "activities_offered_dates_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "activities_offered_dates_order_idx" ON "activities_offered_dates" USING btree ("_order");
  CREATE INDEX "activities_offered_dates_parent_id_idx" ON "activities_offered_dates" USING btree ("_parent_id");
  ALTER TABLE "activities" ADD CONSTRAINT "activities_completed_by_id_users_id_fk" FOREIGN KEY ("completed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "activities_completed_by_idx" ON "activities" USING btree ("completed_by_id");
  CREATE INDEX "audit_log_activity_idx" ON "audit_log" USING btree ("activity_id");

  -- What is still to be done about a card, the next first.
  CREATE INDEX activities_company_open ON activities (company_id, starts_at)
    WHERE state IN ('planned', 'in-progress');
  CREATE INDEX activities_contact_open ON activities (contact_id, starts_at)
    WHERE state IN ('planned', 'in-progress');

  -- Work that is done once for a key (src/platform/idempotency).
  CREATE TABLE crm_once (
    key text PRIMARY KEY,
    value jsonb,
    created_at timestamptz NOT NULL DEFAULT now()
  );`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
  DROP TABLE crm_once;
  DROP INDEX activities_company_open, activities_contact_open;
   ALTER TABLE "activities_offered_dates" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "activities_offered_dates" CASCADE;
  ALTER TABLE "activities" DROP CONSTRAINT "activities_completed_by_id_users_id_fk";
  
  ALTER TABLE "audit_log" DROP CONSTRAINT "audit_log_activity_id_activities_id_fk";
  
  ALTER TABLE "audit_log" ALTER COLUMN "action" SET DATA TYPE text;
  DROP TYPE "public"."enum_audit_log_action";
  CREATE TYPE "public"."enum_audit_log_action" AS ENUM('create', 'update', 'trash', 'restore', 'delete');
  ALTER TABLE "audit_log" ALTER COLUMN "action" SET DATA TYPE "public"."enum_audit_log_action" USING "action"::"public"."enum_audit_log_action";
  DROP INDEX "activities_completed_by_idx";
  DROP INDEX "audit_log_activity_idx";
  ALTER TABLE "activities" DROP COLUMN "completed_by_id";
  ALTER TABLE "audit_log" DROP COLUMN "activity_id";`)
}
