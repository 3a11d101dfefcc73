import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * Changes of many records at once. Which ones a run still has to do stands in a table of its own: two numbers
 * for each, taken in one statement and walked by its key, gone when the run is over.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "bulk_changes" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"target" varchar,
  	"action" varchar,
  	"values" jsonb,
  	"said" jsonb,
  	"ids" jsonb,
  	"where" jsonb,
  	"search" varchar,
  	"selected" numeric DEFAULT 0,
  	"state" "enum_progress_state" DEFAULT 'draft' NOT NULL,
  	"total" numeric DEFAULT 0,
  	"processed" numeric DEFAULT 0,
  	"cancel_requested" boolean DEFAULT false,
  	"started_at" timestamp(3) with time zone,
  	"finished_at" timestamp(3) with time zone,
  	"error" varchar,
  	"changed" numeric DEFAULT 0,
  	"failed" numeric DEFAULT 0,
  	"last" numeric DEFAULT 0,
  	"language" varchar,
  	"created_by_id" integer,
  	"api_client_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "bulk_failures" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"change_id" integer NOT NULL,
  	"record" numeric NOT NULL,
  	"code" varchar NOT NULL,
  	"path" varchar,
  	"message" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "bulk_changes" ADD CONSTRAINT "bulk_changes_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bulk_changes" ADD CONSTRAINT "bulk_changes_api_client_id_api_clients_id_fk" FOREIGN KEY ("api_client_id") REFERENCES "public"."api_clients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bulk_failures" ADD CONSTRAINT "bulk_failures_change_id_bulk_changes_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."bulk_changes"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "bulk_changes_state_idx" ON "bulk_changes" USING btree ("state");
  CREATE INDEX "bulk_changes_created_by_idx" ON "bulk_changes" USING btree ("created_by_id");
  CREATE INDEX "bulk_changes_api_client_idx" ON "bulk_changes" USING btree ("api_client_id");
  CREATE INDEX "bulk_changes_updated_at_idx" ON "bulk_changes" USING btree ("updated_at");
  CREATE INDEX "bulk_changes_created_at_idx" ON "bulk_changes" USING btree ("created_at");
  CREATE INDEX "createdBy_createdAt_idx" ON "bulk_changes" USING btree ("created_by_id","created_at");
  CREATE INDEX "apiClient_createdAt_idx" ON "bulk_changes" USING btree ("api_client_id","created_at");
  CREATE INDEX "bulk_failures_change_idx" ON "bulk_failures" USING btree ("change_id");
  CREATE INDEX "bulk_failures_updated_at_idx" ON "bulk_failures" USING btree ("updated_at");
  CREATE INDEX "bulk_failures_created_at_idx" ON "bulk_failures" USING btree ("created_at");
  CREATE UNIQUE INDEX "change_record_idx" ON "bulk_failures" USING btree ("change_id","record");
  CREATE TABLE "crm_bulk_targets" (
  	"run" integer NOT NULL REFERENCES "public"."bulk_changes"("id") ON DELETE cascade,
  	"record" integer NOT NULL,
  	PRIMARY KEY ("run", "record")
  );`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "crm_bulk_targets";
  DROP TABLE "bulk_changes" CASCADE;
  DROP TABLE "bulk_failures" CASCADE;`)
}
