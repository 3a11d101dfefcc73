import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_crm_settings_language" AS ENUM('it', 'en');
  CREATE TABLE "logos" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"description" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric
  );
  
  ALTER TABLE "crm_settings" ADD COLUMN "company_name" varchar;
  ALTER TABLE "crm_settings" ADD COLUMN "company_street" varchar;
  ALTER TABLE "crm_settings" ADD COLUMN "company_postal_code" varchar;
  ALTER TABLE "crm_settings" ADD COLUMN "company_city" varchar;
  ALTER TABLE "crm_settings" ADD COLUMN "company_province" varchar;
  ALTER TABLE "crm_settings" ADD COLUMN "company_country" varchar;
  ALTER TABLE "crm_settings" ADD COLUMN "company_logo_id" integer;
  ALTER TABLE "crm_settings" ADD COLUMN "language" "enum_crm_settings_language";
  ALTER TABLE "crm_settings" ADD COLUMN "setup_hidden" boolean DEFAULT false;
  ALTER TABLE "crm_settings" ADD COLUMN "setup_skipped" jsonb DEFAULT '[]'::jsonb;
  CREATE INDEX "logos_updated_at_idx" ON "logos" USING btree ("updated_at");
  CREATE INDEX "logos_created_at_idx" ON "logos" USING btree ("created_at");
  CREATE UNIQUE INDEX "logos_filename_idx" ON "logos" USING btree ("filename");
  ALTER TABLE "crm_settings" ADD CONSTRAINT "crm_settings_company_logo_id_logos_id_fk" FOREIGN KEY ("company_logo_id") REFERENCES "public"."logos"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "crm_settings_company_company_logo_idx" ON "crm_settings" USING btree ("company_logo_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "logos" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "logos" CASCADE;
  ALTER TABLE "crm_settings" DROP CONSTRAINT IF EXISTS "crm_settings_company_logo_id_logos_id_fk";
  
  DROP INDEX "crm_settings_company_company_logo_idx";
  ALTER TABLE "crm_settings" DROP COLUMN "company_name";
  ALTER TABLE "crm_settings" DROP COLUMN "company_street";
  ALTER TABLE "crm_settings" DROP COLUMN "company_postal_code";
  ALTER TABLE "crm_settings" DROP COLUMN "company_city";
  ALTER TABLE "crm_settings" DROP COLUMN "company_province";
  ALTER TABLE "crm_settings" DROP COLUMN "company_country";
  ALTER TABLE "crm_settings" DROP COLUMN "company_logo_id";
  ALTER TABLE "crm_settings" DROP COLUMN "language";
  ALTER TABLE "crm_settings" DROP COLUMN "setup_hidden";
  ALTER TABLE "crm_settings" DROP COLUMN "setup_skipped";
  DROP TYPE "public"."enum_crm_settings_language";`)
}
