import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_analyses_sharing" AS ENUM('me', 'everyone');
  CREATE TYPE "public"."enum_exports_format" AS ENUM('csv', 'xlsx', 'xls');
  CREATE TABLE "analyses" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"sharing" "enum_analyses_sharing" DEFAULT 'me' NOT NULL,
  	"query" jsonb NOT NULL,
  	"created_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "exports" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"target" varchar,
  	"format" "enum_exports_format" NOT NULL,
  	"where" jsonb,
  	"columns" jsonb,
  	"sort" varchar,
  	"analysis" jsonb,
  	"language" varchar,
  	"time_zone" varchar,
  	"filename" varchar,
  	"size" numeric,
  	"expires_at" timestamp(3) with time zone,
  	"state" "enum_progress_state" DEFAULT 'draft' NOT NULL,
  	"total" numeric DEFAULT 0,
  	"processed" numeric DEFAULT 0,
  	"cancel_requested" boolean DEFAULT false,
  	"started_at" timestamp(3) with time zone,
  	"finished_at" timestamp(3) with time zone,
  	"error" varchar,
  	"created_by_id" integer,
  	"api_client_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "activities" ADD COLUMN "reminder" numeric;
  ALTER TABLE "activities" ADD COLUMN "remind_at" timestamp(3) with time zone;
  ALTER TABLE "companies" ADD COLUMN "next_action_at" timestamp(3) with time zone;
  ALTER TABLE "companies" ADD COLUMN "last_activity_at" timestamp(3) with time zone;
  ALTER TABLE "users" ADD COLUMN "reminders_before" numeric DEFAULT 15;
  ALTER TABLE "users" ADD COLUMN "reminders_by_mail" boolean DEFAULT false;
  ALTER TABLE "analyses" ADD CONSTRAINT "analyses_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "exports" ADD CONSTRAINT "exports_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "exports" ADD CONSTRAINT "exports_api_client_id_api_clients_id_fk" FOREIGN KEY ("api_client_id") REFERENCES "public"."api_clients"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "analyses_created_by_idx" ON "analyses" USING btree ("created_by_id");
  CREATE INDEX "analyses_updated_at_idx" ON "analyses" USING btree ("updated_at");
  CREATE INDEX "analyses_created_at_idx" ON "analyses" USING btree ("created_at");
  CREATE INDEX "exports_expires_at_idx" ON "exports" USING btree ("expires_at");
  CREATE INDEX "exports_state_idx" ON "exports" USING btree ("state");
  CREATE INDEX "exports_created_by_idx" ON "exports" USING btree ("created_by_id");
  CREATE INDEX "exports_api_client_idx" ON "exports" USING btree ("api_client_id");
  CREATE INDEX "exports_updated_at_idx" ON "exports" USING btree ("updated_at");
  CREATE INDEX "exports_created_at_idx" ON "exports" USING btree ("created_at");
  CREATE INDEX "companies_next_action_at_idx" ON "companies" USING btree ("next_action_at");
  CREATE INDEX "companies_last_activity_at_idx" ON "companies" USING btree ("last_activity_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "analyses" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "exports" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "analyses" CASCADE;
  DROP TABLE "exports" CASCADE;
  DROP INDEX "companies_next_action_at_idx";
  DROP INDEX "companies_last_activity_at_idx";
  ALTER TABLE "activities" DROP COLUMN "reminder";
  ALTER TABLE "activities" DROP COLUMN "remind_at";
  ALTER TABLE "companies" DROP COLUMN "next_action_at";
  ALTER TABLE "companies" DROP COLUMN "last_activity_at";
  ALTER TABLE "users" DROP COLUMN "reminders_before";
  ALTER TABLE "users" DROP COLUMN "reminders_by_mail";
  DROP TYPE "public"."enum_analyses_sharing";
  DROP TYPE "public"."enum_exports_format";`)
}
