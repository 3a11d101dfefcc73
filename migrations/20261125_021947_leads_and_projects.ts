import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_lead_state" AS ENUM('open', 'won', 'lost');
  CREATE TYPE "public"."enum_projects_status" AS ENUM('planned', 'active', 'completed', 'cancelled');
  ALTER TYPE "public"."enum_payload_query_presets_related_collection" ADD VALUE 'leads';
  ALTER TYPE "public"."enum_payload_query_presets_related_collection" ADD VALUE 'projects';
  CREATE TABLE "leads" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"company_id" integer,
  	"contact_id" integer,
  	"status_id" integer,
  	"source_id" integer,
  	"campaign_id" integer,
  	"amount" numeric,
  	"expected_close" timestamp(3) with time zone,
  	"description" varchar,
  	"owner_id" integer,
  	"state" "enum_lead_state",
  	"external_id" varchar,
  	"created_by_id" integer,
  	"restricted_to_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "leads_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"tags_id" integer
  );
  
  CREATE TABLE "projects" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"code" varchar,
  	"company_id" integer,
  	"status" "enum_projects_status" DEFAULT 'planned' NOT NULL,
  	"start_date" timestamp(3) with time zone,
  	"end_date" timestamp(3) with time zone,
  	"description" varchar,
  	"owner_id" integer,
  	"external_id" varchar,
  	"created_by_id" integer,
  	"restricted_to_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "projects_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"tags_id" integer
  );
  
  CREATE TABLE "lead_statuses" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"label_it" varchar,
  	"label_en" varchar,
  	"code" varchar NOT NULL,
  	"state" "enum_lead_state" DEFAULT 'open' NOT NULL,
  	"colour" varchar,
  	"icon" "enum_dictionary_icon",
  	"order" numeric DEFAULT 100,
  	"active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "lead_sources" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"label_it" varchar,
  	"label_en" varchar,
  	"code" varchar NOT NULL,
  	"colour" varchar,
  	"icon" "enum_dictionary_icon",
  	"order" numeric DEFAULT 100,
  	"active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "activities" ADD COLUMN "lead_id" integer;
  ALTER TABLE "activities" ADD COLUMN "project_id" integer;
  ALTER TABLE "attachments" ADD COLUMN "lead_id" integer;
  ALTER TABLE "attachments" ADD COLUMN "project_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "leads_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "projects_id" integer;
  ALTER TABLE "leads" ADD CONSTRAINT "leads_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "leads" ADD CONSTRAINT "leads_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "leads" ADD CONSTRAINT "leads_status_id_lead_statuses_id_fk" FOREIGN KEY ("status_id") REFERENCES "public"."lead_statuses"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "leads" ADD CONSTRAINT "leads_source_id_lead_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."lead_sources"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "leads" ADD CONSTRAINT "leads_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "leads" ADD CONSTRAINT "leads_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "leads" ADD CONSTRAINT "leads_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "leads" ADD CONSTRAINT "leads_restricted_to_id_users_id_fk" FOREIGN KEY ("restricted_to_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "leads_rels" ADD CONSTRAINT "leads_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."leads"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "leads_rels" ADD CONSTRAINT "leads_rels_tags_fk" FOREIGN KEY ("tags_id") REFERENCES "public"."tags"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects" ADD CONSTRAINT "projects_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "projects" ADD CONSTRAINT "projects_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "projects" ADD CONSTRAINT "projects_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "projects" ADD CONSTRAINT "projects_restricted_to_id_users_id_fk" FOREIGN KEY ("restricted_to_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "projects_rels" ADD CONSTRAINT "projects_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects_rels" ADD CONSTRAINT "projects_rels_tags_fk" FOREIGN KEY ("tags_id") REFERENCES "public"."tags"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "leads_company_idx" ON "leads" USING btree ("company_id");
  CREATE INDEX "leads_contact_idx" ON "leads" USING btree ("contact_id");
  CREATE INDEX "leads_status_idx" ON "leads" USING btree ("status_id");
  CREATE INDEX "leads_source_idx" ON "leads" USING btree ("source_id");
  CREATE INDEX "leads_campaign_idx" ON "leads" USING btree ("campaign_id");
  CREATE INDEX "leads_expected_close_idx" ON "leads" USING btree ("expected_close");
  CREATE INDEX "leads_owner_idx" ON "leads" USING btree ("owner_id");
  CREATE INDEX "leads_state_idx" ON "leads" USING btree ("state");
  CREATE UNIQUE INDEX "leads_external_id_idx" ON "leads" USING btree ("external_id");
  CREATE INDEX "leads_created_by_idx" ON "leads" USING btree ("created_by_id");
  CREATE INDEX "leads_restricted_to_idx" ON "leads" USING btree ("restricted_to_id");
  CREATE INDEX "leads_updated_at_idx" ON "leads" USING btree ("updated_at");
  CREATE INDEX "leads_created_at_idx" ON "leads" USING btree ("created_at");
  CREATE INDEX "leads_deleted_at_idx" ON "leads" USING btree ("deleted_at");
  CREATE INDEX "company_createdAt_idx" ON "leads" USING btree ("company_id","created_at");
  CREATE INDEX "contact_createdAt_idx" ON "leads" USING btree ("contact_id","created_at");
  CREATE INDEX "leads_rels_order_idx" ON "leads_rels" USING btree ("order");
  CREATE INDEX "leads_rels_parent_idx" ON "leads_rels" USING btree ("parent_id");
  CREATE INDEX "leads_rels_path_idx" ON "leads_rels" USING btree ("path");
  CREATE INDEX "leads_rels_tags_id_idx" ON "leads_rels" USING btree ("tags_id");
  CREATE INDEX "projects_name_idx" ON "projects" USING btree ("name");
  CREATE UNIQUE INDEX "projects_code_idx" ON "projects" USING btree ("code");
  CREATE INDEX "projects_company_idx" ON "projects" USING btree ("company_id");
  CREATE INDEX "projects_status_idx" ON "projects" USING btree ("status");
  CREATE INDEX "projects_start_date_idx" ON "projects" USING btree ("start_date");
  CREATE INDEX "projects_end_date_idx" ON "projects" USING btree ("end_date");
  CREATE INDEX "projects_owner_idx" ON "projects" USING btree ("owner_id");
  CREATE UNIQUE INDEX "projects_external_id_idx" ON "projects" USING btree ("external_id");
  CREATE INDEX "projects_created_by_idx" ON "projects" USING btree ("created_by_id");
  CREATE INDEX "projects_restricted_to_idx" ON "projects" USING btree ("restricted_to_id");
  CREATE INDEX "projects_updated_at_idx" ON "projects" USING btree ("updated_at");
  CREATE INDEX "projects_created_at_idx" ON "projects" USING btree ("created_at");
  CREATE INDEX "projects_deleted_at_idx" ON "projects" USING btree ("deleted_at");
  CREATE INDEX "company_startDate_createdAt_idx" ON "projects" USING btree ("company_id","start_date","created_at");
  CREATE INDEX "projects_rels_order_idx" ON "projects_rels" USING btree ("order");
  CREATE INDEX "projects_rels_parent_idx" ON "projects_rels" USING btree ("parent_id");
  CREATE INDEX "projects_rels_path_idx" ON "projects_rels" USING btree ("path");
  CREATE INDEX "projects_rels_tags_id_idx" ON "projects_rels" USING btree ("tags_id");
  CREATE INDEX "lead_statuses_label_idx" ON "lead_statuses" USING btree ("label");
  CREATE UNIQUE INDEX "lead_statuses_code_idx" ON "lead_statuses" USING btree ("code");
  CREATE INDEX "lead_statuses_state_idx" ON "lead_statuses" USING btree ("state");
  CREATE INDEX "lead_statuses_order_idx" ON "lead_statuses" USING btree ("order");
  CREATE INDEX "lead_statuses_active_idx" ON "lead_statuses" USING btree ("active");
  CREATE INDEX "lead_statuses_updated_at_idx" ON "lead_statuses" USING btree ("updated_at");
  CREATE INDEX "lead_statuses_created_at_idx" ON "lead_statuses" USING btree ("created_at");
  CREATE INDEX "lead_sources_label_idx" ON "lead_sources" USING btree ("label");
  CREATE UNIQUE INDEX "lead_sources_code_idx" ON "lead_sources" USING btree ("code");
  CREATE INDEX "lead_sources_order_idx" ON "lead_sources" USING btree ("order");
  CREATE INDEX "lead_sources_active_idx" ON "lead_sources" USING btree ("active");
  CREATE INDEX "lead_sources_updated_at_idx" ON "lead_sources" USING btree ("updated_at");
  CREATE INDEX "lead_sources_created_at_idx" ON "lead_sources" USING btree ("created_at");
  ALTER TABLE "activities" ADD CONSTRAINT "activities_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "activities" ADD CONSTRAINT "activities_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "attachments" ADD CONSTRAINT "attachments_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "attachments" ADD CONSTRAINT "attachments_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_leads_fk" FOREIGN KEY ("leads_id") REFERENCES "public"."leads"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_projects_fk" FOREIGN KEY ("projects_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "activities_lead_idx" ON "activities" USING btree ("lead_id");
  CREATE INDEX "activities_project_idx" ON "activities" USING btree ("project_id");
  CREATE INDEX "lead_startsAt_createdAt_idx" ON "activities" USING btree ("lead_id","starts_at","created_at");
  CREATE INDEX "project_startsAt_createdAt_idx" ON "activities" USING btree ("project_id","starts_at","created_at");
  CREATE INDEX "attachments_lead_idx" ON "attachments" USING btree ("lead_id");
  CREATE INDEX "attachments_project_idx" ON "attachments" USING btree ("project_id");
  CREATE INDEX "payload_locked_documents_rels_leads_id_idx" ON "payload_locked_documents_rels" USING btree ("leads_id");
  CREATE INDEX "payload_locked_documents_rels_projects_id_idx" ON "payload_locked_documents_rels" USING btree ("projects_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "activities" DROP CONSTRAINT "activities_lead_id_leads_id_fk";
  ALTER TABLE "activities" DROP CONSTRAINT "activities_project_id_projects_id_fk";
  ALTER TABLE "attachments" DROP CONSTRAINT "attachments_lead_id_leads_id_fk";
  ALTER TABLE "attachments" DROP CONSTRAINT "attachments_project_id_projects_id_fk";
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_leads_fk";
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_projects_fk";
  DELETE FROM "payload_query_presets" WHERE "related_collection" IN ('leads', 'projects');
  ALTER TABLE "payload_query_presets" ALTER COLUMN "related_collection" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_query_presets_related_collection";
  CREATE TYPE "public"."enum_payload_query_presets_related_collection" AS ENUM('activities', 'companies', 'contacts', 'campaigns');
  ALTER TABLE "payload_query_presets" ALTER COLUMN "related_collection" SET DATA TYPE "public"."enum_payload_query_presets_related_collection" USING "related_collection"::"public"."enum_payload_query_presets_related_collection";
  DROP INDEX "activities_lead_idx";
  DROP INDEX "activities_project_idx";
  DROP INDEX "lead_startsAt_createdAt_idx";
  DROP INDEX "project_startsAt_createdAt_idx";
  DROP INDEX "attachments_lead_idx";
  DROP INDEX "attachments_project_idx";
  DROP INDEX "payload_locked_documents_rels_leads_id_idx";
  DROP INDEX "payload_locked_documents_rels_projects_id_idx";
  ALTER TABLE "activities" DROP COLUMN "lead_id";
  ALTER TABLE "activities" DROP COLUMN "project_id";
  ALTER TABLE "attachments" DROP COLUMN "lead_id";
  ALTER TABLE "attachments" DROP COLUMN "project_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "leads_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "projects_id";
  DROP TABLE "leads" CASCADE;
  DROP TABLE "leads_rels" CASCADE;
  DROP TABLE "projects" CASCADE;
  DROP TABLE "projects_rels" CASCADE;
  DROP TABLE "lead_statuses" CASCADE;
  DROP TABLE "lead_sources" CASCADE;
  DROP TYPE "public"."enum_lead_state";
  DROP TYPE "public"."enum_projects_status";`)
}
