import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_activities_direction" AS ENUM('in', 'out');
  CREATE TYPE "public"."enum_activity_state" AS ENUM('planned', 'in-progress', 'done', 'cancelled');
  CREATE TYPE "public"."enum_companies_roles" AS ENUM('customer', 'prospect', 'supplier', 'partner', 'other');
  CREATE TYPE "public"."enum_consent_state" AS ENUM('unknown', 'given', 'refused', 'withdrawn');
  CREATE TYPE "public"."enum_campaigns_status" AS ENUM('planned', 'active', 'completed', 'cancelled');
  CREATE TYPE "public"."enum_activity_modes_kind" AS ENUM('call', 'meeting', 'task', 'memo', 'email', 'sms', 'fax', 'visit', 'other');
  CREATE TYPE "public"."enum_dictionary_icon" AS ENUM('phone', 'people', 'task', 'memo', 'mail', 'message', 'fax', 'visit', 'clock', 'play', 'check', 'cross', 'tag', 'star', 'flag', 'other');
  CREATE TYPE "public"."enum_imports_target" AS ENUM('companies', 'contacts');
  CREATE TYPE "public"."enum_imports_match_by" AS ENUM('none', 'externalId', 'code', 'vatNumber', 'taxCode', 'email');
  CREATE TYPE "public"."enum_imports_on_match" AS ENUM('skip', 'update', 'fill');
  CREATE TYPE "public"."enum_progress_state" AS ENUM('draft', 'queued', 'running', 'done', 'cancelled', 'failed');
  CREATE TYPE "public"."enum_audit_log_action" AS ENUM('create', 'update', 'trash', 'restore', 'delete');
  CREATE TYPE "public"."enum_audit_log_source" AS ENUM('rest', 'graphql', 'import', 'system');
  CREATE TYPE "public"."enum_payload_query_presets_access_read_constraint" AS ENUM('everyone', 'onlyMe', 'specificUsers');
  CREATE TYPE "public"."enum_payload_query_presets_access_update_constraint" AS ENUM('everyone', 'onlyMe', 'specificUsers');
  CREATE TYPE "public"."enum_payload_query_presets_access_delete_constraint" AS ENUM('everyone', 'onlyMe', 'specificUsers');
  CREATE TYPE "public"."enum_payload_query_presets_related_collection" AS ENUM('activities', 'companies', 'contacts', 'campaigns');
  CREATE TABLE "activities" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"mode_id" integer,
  	"subject_id" integer,
  	"direction" "enum_activities_direction" DEFAULT 'out',
  	"description" varchar,
  	"company_id" integer,
  	"contact_id" integer,
  	"starts_at" timestamp(3) with time zone,
  	"has_time" boolean DEFAULT true,
  	"duration" numeric,
  	"note" varchar,
  	"next_assignee_id" integer,
  	"next_date" timestamp(3) with time zone,
  	"next_notes" varchar,
  	"previous_id" integer,
  	"campaign_id" integer,
  	"priority" numeric DEFAULT 0,
  	"ends_at" timestamp(3) with time zone,
  	"outcome_id" integer,
  	"status_id" integer,
  	"assignee_id" integer,
  	"assignee_group_id" integer,
  	"on_agenda" boolean DEFAULT false,
  	"completed_at" timestamp(3) with time zone,
  	"state" "enum_activity_state",
  	"external_id" varchar,
  	"created_by_id" integer,
  	"restricted_to_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "activities_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer,
  	"contacts_id" integer,
  	"tags_id" integer
  );
  
  CREATE TABLE "companies_roles" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_companies_roles",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "companies" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"alias" varchar,
  	"category_id" integer,
  	"phone" varchar,
  	"mobile" varchar,
  	"email" varchar,
  	"pec" varchar,
  	"website" varchar,
  	"street" varchar,
  	"postal_code" varchar,
  	"city" varchar,
  	"province" varchar,
  	"region" varchar,
  	"country" varchar DEFAULT 'IT',
  	"vat_number" varchar,
  	"tax_code" varchar,
  	"code" varchar,
  	"parent_id" integer,
  	"notes" varchar,
  	"owner_id" integer,
  	"sales_rep_id" integer,
  	"private" boolean DEFAULT false,
  	"external_id" varchar,
  	"created_by_id" integer,
  	"restricted_to_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "companies_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"tags_id" integer
  );
  
  CREATE TABLE "contacts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"full_name" varchar,
  	"first_name" varchar,
  	"last_name" varchar,
  	"company_id" integer,
  	"job_title" varchar,
  	"phone" varchar,
  	"mobile" varchar,
  	"email" varchar,
  	"street" varchar,
  	"postal_code" varchar,
  	"city" varchar,
  	"province" varchar,
  	"region" varchar,
  	"country" varchar DEFAULT 'IT',
  	"email_consent_state" "enum_consent_state" DEFAULT 'unknown',
  	"email_consent_when" timestamp(3) with time zone,
  	"email_consent_source" varchar,
  	"sms_consent_state" "enum_consent_state" DEFAULT 'unknown',
  	"sms_consent_when" timestamp(3) with time zone,
  	"sms_consent_source" varchar,
  	"tax_code" varchar,
  	"notes" varchar,
  	"owner_id" integer,
  	"private" boolean DEFAULT false,
  	"external_id" varchar,
  	"created_by_id" integer,
  	"restricted_to_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "contacts_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"tags_id" integer
  );
  
  CREATE TABLE "relationships" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"kind_id" integer NOT NULL,
  	"notes" varchar,
  	"from_company_id" integer,
  	"from_contact_id" integer,
  	"to_company_id" integer,
  	"to_contact_id" integer,
  	"created_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "relationships_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"companies_id" integer,
  	"contacts_id" integer
  );
  
  CREATE TABLE "attachments" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"description" varchar,
  	"company_id" integer,
  	"contact_id" integer,
  	"activity_id" integer,
  	"campaign_id" integer,
  	"created_by_id" integer,
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
  
  CREATE TABLE "campaigns" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"code" varchar,
  	"type_id" integer,
  	"status" "enum_campaigns_status" DEFAULT 'planned' NOT NULL,
  	"start_date" timestamp(3) with time zone,
  	"end_date" timestamp(3) with time zone,
  	"budget" numeric,
  	"cost" numeric,
  	"expected_revenue" numeric,
  	"description" varchar,
  	"owner_id" integer,
  	"external_id" varchar,
  	"created_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "activity_modes" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"label_it" varchar,
  	"label_en" varchar,
  	"code" varchar NOT NULL,
  	"kind" "enum_activity_modes_kind" DEFAULT 'other' NOT NULL,
  	"colour" varchar,
  	"icon" "enum_dictionary_icon",
  	"order" numeric DEFAULT 100,
  	"active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "activity_subjects" (
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
  
  CREATE TABLE "activity_statuses" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"label_it" varchar,
  	"label_en" varchar,
  	"code" varchar NOT NULL,
  	"state" "enum_activity_state" DEFAULT 'planned' NOT NULL,
  	"colour" varchar,
  	"icon" "enum_dictionary_icon",
  	"order" numeric DEFAULT 100,
  	"active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "activity_outcomes" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"label_it" varchar,
  	"label_en" varchar,
  	"code" varchar NOT NULL,
  	"status_id" integer NOT NULL,
  	"colour" varchar,
  	"icon" "enum_dictionary_icon",
  	"order" numeric DEFAULT 100,
  	"active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "tags" (
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
  
  CREATE TABLE "classification" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"label_it" varchar,
  	"label_en" varchar,
  	"code" varchar NOT NULL,
  	"parent_id" integer,
  	"level" numeric DEFAULT 1,
  	"colour" varchar,
  	"icon" "enum_dictionary_icon",
  	"order" numeric DEFAULT 100,
  	"active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "relationship_kinds" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"label_it" varchar,
  	"label_en" varchar,
  	"code" varchar NOT NULL,
  	"inverse_it" varchar,
  	"inverse_en" varchar,
  	"colour" varchar,
  	"icon" "enum_dictionary_icon",
  	"order" numeric DEFAULT 100,
  	"active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "campaign_types" (
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
  
  CREATE TABLE "imports" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"target" "enum_imports_target" NOT NULL,
  	"format" jsonb,
  	"mapping" jsonb,
  	"match_by" "enum_imports_match_by" DEFAULT 'none',
  	"on_match" "enum_imports_on_match" DEFAULT 'skip',
  	"state" "enum_progress_state" DEFAULT 'draft' NOT NULL,
  	"total" numeric DEFAULT 0,
  	"processed" numeric DEFAULT 0,
  	"cancel_requested" boolean DEFAULT false,
  	"started_at" timestamp(3) with time zone,
  	"finished_at" timestamp(3) with time zone,
  	"error" varchar,
  	"created_records" numeric DEFAULT 0,
  	"updated_records" numeric DEFAULT 0,
  	"skipped_rows" numeric DEFAULT 0,
  	"rejected_rows" numeric DEFAULT 0,
  	"created_by_id" integer,
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
  
  CREATE TABLE "import_rejections" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"import_id" integer NOT NULL,
  	"row" numeric NOT NULL,
  	"values" jsonb,
  	"reasons" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"admin" boolean DEFAULT false,
  	"blocked" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"enable_a_p_i_key" boolean,
  	"api_key" varchar,
  	"api_key_index" varchar,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "users_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"groups_id" integer
  );
  
  CREATE TABLE "groups" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"description" varchar,
  	"permissions" jsonb DEFAULT '{}'::jsonb,
  	"modules" jsonb DEFAULT '[]'::jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "api_clients" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"blocked" boolean DEFAULT false,
  	"notes" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"enable_a_p_i_key" boolean,
  	"api_key" varchar,
  	"api_key_index" varchar
  );
  
  CREATE TABLE "api_clients_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"groups_id" integer
  );
  
  CREATE TABLE "audit_log" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"company_id" integer,
  	"contact_id" integer,
  	"action" "enum_audit_log_action" NOT NULL,
  	"user_id" integer,
  	"api_client_id" integer,
  	"source" "enum_audit_log_source" NOT NULL,
  	"changes" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_kv" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"activities_id" integer,
  	"companies_id" integer,
  	"contacts_id" integer,
  	"relationships_id" integer,
  	"campaigns_id" integer,
  	"users_id" integer,
  	"groups_id" integer,
  	"api_clients_id" integer
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer,
  	"api_clients_id" integer
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_query_presets" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"is_shared" boolean DEFAULT false,
  	"access_read_constraint" "enum_payload_query_presets_access_read_constraint" DEFAULT 'onlyMe',
  	"access_update_constraint" "enum_payload_query_presets_access_update_constraint" DEFAULT 'onlyMe',
  	"access_delete_constraint" "enum_payload_query_presets_access_delete_constraint" DEFAULT 'onlyMe',
  	"where" jsonb,
  	"columns" jsonb,
  	"group_by" varchar,
  	"related_collection" "enum_payload_query_presets_related_collection" NOT NULL,
  	"is_temp" boolean,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_query_presets_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer
  );
  
  CREATE TABLE "crm_settings_senders" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"email" varchar NOT NULL
  );
  
  CREATE TABLE "crm_settings" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"default_status_id" integer,
  	"default_outcome_id" integer,
  	"sent_mail_mode_id" integer,
  	"sent_mail_status_id" integer,
  	"sent_mail_subject_id" integer,
  	"sent_sms_mode_id" integer,
  	"sent_sms_status_id" integer,
  	"sent_sms_subject_id" integer,
  	"time_zone" varchar DEFAULT 'Europe/Rome' NOT NULL,
  	"work_start" varchar DEFAULT '09:00' NOT NULL,
  	"work_end" varchar DEFAULT '18:00' NOT NULL,
  	"agenda_start" varchar DEFAULT '08:00' NOT NULL,
  	"agenda_end" varchar DEFAULT '20:00' NOT NULL,
  	"assignment_date" timestamp(3) with time zone,
  	"contract_date" timestamp(3) with time zone,
  	"max_attachment_size" numeric DEFAULT 20 NOT NULL,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  ALTER TABLE "activities" ADD CONSTRAINT "activities_mode_id_activity_modes_id_fk" FOREIGN KEY ("mode_id") REFERENCES "public"."activity_modes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "activities" ADD CONSTRAINT "activities_subject_id_activity_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."activity_subjects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "activities" ADD CONSTRAINT "activities_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "activities" ADD CONSTRAINT "activities_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "activities" ADD CONSTRAINT "activities_next_assignee_id_users_id_fk" FOREIGN KEY ("next_assignee_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "activities" ADD CONSTRAINT "activities_previous_id_activities_id_fk" FOREIGN KEY ("previous_id") REFERENCES "public"."activities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "activities" ADD CONSTRAINT "activities_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "activities" ADD CONSTRAINT "activities_outcome_id_activity_outcomes_id_fk" FOREIGN KEY ("outcome_id") REFERENCES "public"."activity_outcomes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "activities" ADD CONSTRAINT "activities_status_id_activity_statuses_id_fk" FOREIGN KEY ("status_id") REFERENCES "public"."activity_statuses"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "activities" ADD CONSTRAINT "activities_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "activities" ADD CONSTRAINT "activities_assignee_group_id_groups_id_fk" FOREIGN KEY ("assignee_group_id") REFERENCES "public"."groups"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "activities" ADD CONSTRAINT "activities_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "activities" ADD CONSTRAINT "activities_restricted_to_id_users_id_fk" FOREIGN KEY ("restricted_to_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "activities_rels" ADD CONSTRAINT "activities_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "activities_rels" ADD CONSTRAINT "activities_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "activities_rels" ADD CONSTRAINT "activities_rels_contacts_fk" FOREIGN KEY ("contacts_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "activities_rels" ADD CONSTRAINT "activities_rels_tags_fk" FOREIGN KEY ("tags_id") REFERENCES "public"."tags"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "companies_roles" ADD CONSTRAINT "companies_roles_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "companies" ADD CONSTRAINT "companies_category_id_classification_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."classification"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "companies" ADD CONSTRAINT "companies_parent_id_companies_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."companies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "companies" ADD CONSTRAINT "companies_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "companies" ADD CONSTRAINT "companies_sales_rep_id_users_id_fk" FOREIGN KEY ("sales_rep_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "companies" ADD CONSTRAINT "companies_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "companies" ADD CONSTRAINT "companies_restricted_to_id_users_id_fk" FOREIGN KEY ("restricted_to_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "companies_rels" ADD CONSTRAINT "companies_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "companies_rels" ADD CONSTRAINT "companies_rels_tags_fk" FOREIGN KEY ("tags_id") REFERENCES "public"."tags"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "contacts" ADD CONSTRAINT "contacts_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contacts" ADD CONSTRAINT "contacts_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contacts" ADD CONSTRAINT "contacts_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contacts" ADD CONSTRAINT "contacts_restricted_to_id_users_id_fk" FOREIGN KEY ("restricted_to_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contacts_rels" ADD CONSTRAINT "contacts_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "contacts_rels" ADD CONSTRAINT "contacts_rels_tags_fk" FOREIGN KEY ("tags_id") REFERENCES "public"."tags"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "relationships" ADD CONSTRAINT "relationships_kind_id_relationship_kinds_id_fk" FOREIGN KEY ("kind_id") REFERENCES "public"."relationship_kinds"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "relationships" ADD CONSTRAINT "relationships_from_company_id_companies_id_fk" FOREIGN KEY ("from_company_id") REFERENCES "public"."companies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "relationships" ADD CONSTRAINT "relationships_from_contact_id_contacts_id_fk" FOREIGN KEY ("from_contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "relationships" ADD CONSTRAINT "relationships_to_company_id_companies_id_fk" FOREIGN KEY ("to_company_id") REFERENCES "public"."companies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "relationships" ADD CONSTRAINT "relationships_to_contact_id_contacts_id_fk" FOREIGN KEY ("to_contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "relationships" ADD CONSTRAINT "relationships_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "relationships_rels" ADD CONSTRAINT "relationships_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."relationships"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "relationships_rels" ADD CONSTRAINT "relationships_rels_companies_fk" FOREIGN KEY ("companies_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "relationships_rels" ADD CONSTRAINT "relationships_rels_contacts_fk" FOREIGN KEY ("contacts_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "attachments" ADD CONSTRAINT "attachments_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "attachments" ADD CONSTRAINT "attachments_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "attachments" ADD CONSTRAINT "attachments_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "attachments" ADD CONSTRAINT "attachments_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "attachments" ADD CONSTRAINT "attachments_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_type_id_campaign_types_id_fk" FOREIGN KEY ("type_id") REFERENCES "public"."campaign_types"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "activity_outcomes" ADD CONSTRAINT "activity_outcomes_status_id_activity_statuses_id_fk" FOREIGN KEY ("status_id") REFERENCES "public"."activity_statuses"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "classification" ADD CONSTRAINT "classification_parent_id_classification_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."classification"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "imports" ADD CONSTRAINT "imports_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "import_rejections" ADD CONSTRAINT "import_rejections_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_rels" ADD CONSTRAINT "users_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_rels" ADD CONSTRAINT "users_rels_groups_fk" FOREIGN KEY ("groups_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "api_clients_rels" ADD CONSTRAINT "api_clients_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."api_clients"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "api_clients_rels" ADD CONSTRAINT "api_clients_rels_groups_fk" FOREIGN KEY ("groups_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_api_client_id_api_clients_id_fk" FOREIGN KEY ("api_client_id") REFERENCES "public"."api_clients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_activities_fk" FOREIGN KEY ("activities_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_companies_fk" FOREIGN KEY ("companies_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_contacts_fk" FOREIGN KEY ("contacts_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_relationships_fk" FOREIGN KEY ("relationships_id") REFERENCES "public"."relationships"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_campaigns_fk" FOREIGN KEY ("campaigns_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_groups_fk" FOREIGN KEY ("groups_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_api_clients_fk" FOREIGN KEY ("api_clients_id") REFERENCES "public"."api_clients"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_api_clients_fk" FOREIGN KEY ("api_clients_id") REFERENCES "public"."api_clients"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_query_presets_rels" ADD CONSTRAINT "payload_query_presets_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_query_presets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_query_presets_rels" ADD CONSTRAINT "payload_query_presets_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "crm_settings_senders" ADD CONSTRAINT "crm_settings_senders_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."crm_settings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "crm_settings" ADD CONSTRAINT "crm_settings_default_status_id_activity_statuses_id_fk" FOREIGN KEY ("default_status_id") REFERENCES "public"."activity_statuses"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "crm_settings" ADD CONSTRAINT "crm_settings_default_outcome_id_activity_outcomes_id_fk" FOREIGN KEY ("default_outcome_id") REFERENCES "public"."activity_outcomes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "crm_settings" ADD CONSTRAINT "crm_settings_sent_mail_mode_id_activity_modes_id_fk" FOREIGN KEY ("sent_mail_mode_id") REFERENCES "public"."activity_modes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "crm_settings" ADD CONSTRAINT "crm_settings_sent_mail_status_id_activity_statuses_id_fk" FOREIGN KEY ("sent_mail_status_id") REFERENCES "public"."activity_statuses"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "crm_settings" ADD CONSTRAINT "crm_settings_sent_mail_subject_id_activity_subjects_id_fk" FOREIGN KEY ("sent_mail_subject_id") REFERENCES "public"."activity_subjects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "crm_settings" ADD CONSTRAINT "crm_settings_sent_sms_mode_id_activity_modes_id_fk" FOREIGN KEY ("sent_sms_mode_id") REFERENCES "public"."activity_modes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "crm_settings" ADD CONSTRAINT "crm_settings_sent_sms_status_id_activity_statuses_id_fk" FOREIGN KEY ("sent_sms_status_id") REFERENCES "public"."activity_statuses"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "crm_settings" ADD CONSTRAINT "crm_settings_sent_sms_subject_id_activity_subjects_id_fk" FOREIGN KEY ("sent_sms_subject_id") REFERENCES "public"."activity_subjects"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "activities_mode_idx" ON "activities" USING btree ("mode_id");
  CREATE INDEX "activities_subject_idx" ON "activities" USING btree ("subject_id");
  CREATE INDEX "activities_company_idx" ON "activities" USING btree ("company_id");
  CREATE INDEX "activities_contact_idx" ON "activities" USING btree ("contact_id");
  CREATE INDEX "activities_next_assignee_idx" ON "activities" USING btree ("next_assignee_id");
  CREATE INDEX "activities_previous_idx" ON "activities" USING btree ("previous_id");
  CREATE INDEX "activities_campaign_idx" ON "activities" USING btree ("campaign_id");
  CREATE INDEX "activities_outcome_idx" ON "activities" USING btree ("outcome_id");
  CREATE INDEX "activities_status_idx" ON "activities" USING btree ("status_id");
  CREATE INDEX "activities_assignee_idx" ON "activities" USING btree ("assignee_id");
  CREATE INDEX "activities_assignee_group_idx" ON "activities" USING btree ("assignee_group_id");
  CREATE INDEX "activities_completed_at_idx" ON "activities" USING btree ("completed_at");
  CREATE UNIQUE INDEX "activities_external_id_idx" ON "activities" USING btree ("external_id");
  CREATE INDEX "activities_created_by_idx" ON "activities" USING btree ("created_by_id");
  CREATE INDEX "activities_restricted_to_idx" ON "activities" USING btree ("restricted_to_id");
  CREATE INDEX "activities_updated_at_idx" ON "activities" USING btree ("updated_at");
  CREATE INDEX "activities_created_at_idx" ON "activities" USING btree ("created_at");
  CREATE INDEX "activities_deleted_at_idx" ON "activities" USING btree ("deleted_at");
  CREATE INDEX "startsAt_createdAt_idx" ON "activities" USING btree ("starts_at","created_at");
  CREATE INDEX "company_startsAt_createdAt_idx" ON "activities" USING btree ("company_id","starts_at","created_at");
  CREATE INDEX "contact_startsAt_createdAt_idx" ON "activities" USING btree ("contact_id","starts_at","created_at");
  CREATE INDEX "campaign_startsAt_createdAt_idx" ON "activities" USING btree ("campaign_id","starts_at","created_at");
  CREATE INDEX "assignee_startsAt_createdAt_idx" ON "activities" USING btree ("assignee_id","starts_at","created_at");
  CREATE INDEX "assignee_state_startsAt_idx" ON "activities" USING btree ("assignee_id","state","starts_at");
  CREATE INDEX "assigneeGroup_state_startsAt_idx" ON "activities" USING btree ("assignee_group_id","state","starts_at");
  CREATE INDEX "activities_rels_order_idx" ON "activities_rels" USING btree ("order");
  CREATE INDEX "activities_rels_parent_idx" ON "activities_rels" USING btree ("parent_id");
  CREATE INDEX "activities_rels_path_idx" ON "activities_rels" USING btree ("path");
  CREATE INDEX "activities_rels_users_id_idx" ON "activities_rels" USING btree ("users_id");
  CREATE INDEX "activities_rels_contacts_id_idx" ON "activities_rels" USING btree ("contacts_id");
  CREATE INDEX "activities_rels_tags_id_idx" ON "activities_rels" USING btree ("tags_id");
  CREATE INDEX "companies_roles_order_idx" ON "companies_roles" USING btree ("order");
  CREATE INDEX "companies_roles_parent_idx" ON "companies_roles" USING btree ("parent_id");
  CREATE INDEX "companies_category_idx" ON "companies" USING btree ("category_id");
  CREATE INDEX "companies_phone_idx" ON "companies" USING btree ("phone");
  CREATE INDEX "companies_mobile_idx" ON "companies" USING btree ("mobile");
  CREATE INDEX "companies_email_idx" ON "companies" USING btree ("email");
  CREATE INDEX "companies_postal_code_idx" ON "companies" USING btree ("postal_code");
  CREATE INDEX "companies_city_idx" ON "companies" USING btree ("city");
  CREATE INDEX "companies_province_idx" ON "companies" USING btree ("province");
  CREATE INDEX "companies_region_idx" ON "companies" USING btree ("region");
  CREATE INDEX "companies_vat_number_idx" ON "companies" USING btree ("vat_number");
  CREATE INDEX "companies_tax_code_idx" ON "companies" USING btree ("tax_code");
  CREATE UNIQUE INDEX "companies_code_idx" ON "companies" USING btree ("code");
  CREATE INDEX "companies_parent_idx" ON "companies" USING btree ("parent_id");
  CREATE INDEX "companies_owner_idx" ON "companies" USING btree ("owner_id");
  CREATE INDEX "companies_sales_rep_idx" ON "companies" USING btree ("sales_rep_id");
  CREATE UNIQUE INDEX "companies_external_id_idx" ON "companies" USING btree ("external_id");
  CREATE INDEX "companies_created_by_idx" ON "companies" USING btree ("created_by_id");
  CREATE INDEX "companies_restricted_to_idx" ON "companies" USING btree ("restricted_to_id");
  CREATE INDEX "companies_updated_at_idx" ON "companies" USING btree ("updated_at");
  CREATE INDEX "companies_created_at_idx" ON "companies" USING btree ("created_at");
  CREATE INDEX "companies_deleted_at_idx" ON "companies" USING btree ("deleted_at");
  CREATE INDEX "companies_rels_order_idx" ON "companies_rels" USING btree ("order");
  CREATE INDEX "companies_rels_parent_idx" ON "companies_rels" USING btree ("parent_id");
  CREATE INDEX "companies_rels_path_idx" ON "companies_rels" USING btree ("path");
  CREATE INDEX "companies_rels_tags_id_idx" ON "companies_rels" USING btree ("tags_id");
  CREATE INDEX "contacts_company_idx" ON "contacts" USING btree ("company_id");
  CREATE INDEX "contacts_phone_idx" ON "contacts" USING btree ("phone");
  CREATE INDEX "contacts_mobile_idx" ON "contacts" USING btree ("mobile");
  CREATE INDEX "contacts_email_idx" ON "contacts" USING btree ("email");
  CREATE INDEX "contacts_postal_code_idx" ON "contacts" USING btree ("postal_code");
  CREATE INDEX "contacts_city_idx" ON "contacts" USING btree ("city");
  CREATE INDEX "contacts_province_idx" ON "contacts" USING btree ("province");
  CREATE INDEX "contacts_region_idx" ON "contacts" USING btree ("region");
  CREATE INDEX "contacts_tax_code_idx" ON "contacts" USING btree ("tax_code");
  CREATE INDEX "contacts_owner_idx" ON "contacts" USING btree ("owner_id");
  CREATE UNIQUE INDEX "contacts_external_id_idx" ON "contacts" USING btree ("external_id");
  CREATE INDEX "contacts_created_by_idx" ON "contacts" USING btree ("created_by_id");
  CREATE INDEX "contacts_restricted_to_idx" ON "contacts" USING btree ("restricted_to_id");
  CREATE INDEX "contacts_updated_at_idx" ON "contacts" USING btree ("updated_at");
  CREATE INDEX "contacts_created_at_idx" ON "contacts" USING btree ("created_at");
  CREATE INDEX "contacts_deleted_at_idx" ON "contacts" USING btree ("deleted_at");
  CREATE INDEX "contacts_rels_order_idx" ON "contacts_rels" USING btree ("order");
  CREATE INDEX "contacts_rels_parent_idx" ON "contacts_rels" USING btree ("parent_id");
  CREATE INDEX "contacts_rels_path_idx" ON "contacts_rels" USING btree ("path");
  CREATE INDEX "contacts_rels_tags_id_idx" ON "contacts_rels" USING btree ("tags_id");
  CREATE INDEX "relationships_kind_idx" ON "relationships" USING btree ("kind_id");
  CREATE INDEX "relationships_from_company_idx" ON "relationships" USING btree ("from_company_id");
  CREATE INDEX "relationships_from_contact_idx" ON "relationships" USING btree ("from_contact_id");
  CREATE INDEX "relationships_to_company_idx" ON "relationships" USING btree ("to_company_id");
  CREATE INDEX "relationships_to_contact_idx" ON "relationships" USING btree ("to_contact_id");
  CREATE INDEX "relationships_created_by_idx" ON "relationships" USING btree ("created_by_id");
  CREATE INDEX "relationships_updated_at_idx" ON "relationships" USING btree ("updated_at");
  CREATE INDEX "relationships_created_at_idx" ON "relationships" USING btree ("created_at");
  CREATE INDEX "relationships_rels_order_idx" ON "relationships_rels" USING btree ("order");
  CREATE INDEX "relationships_rels_parent_idx" ON "relationships_rels" USING btree ("parent_id");
  CREATE INDEX "relationships_rels_path_idx" ON "relationships_rels" USING btree ("path");
  CREATE INDEX "relationships_rels_companies_id_idx" ON "relationships_rels" USING btree ("companies_id");
  CREATE INDEX "relationships_rels_contacts_id_idx" ON "relationships_rels" USING btree ("contacts_id");
  CREATE INDEX "attachments_company_idx" ON "attachments" USING btree ("company_id");
  CREATE INDEX "attachments_contact_idx" ON "attachments" USING btree ("contact_id");
  CREATE INDEX "attachments_activity_idx" ON "attachments" USING btree ("activity_id");
  CREATE INDEX "attachments_campaign_idx" ON "attachments" USING btree ("campaign_id");
  CREATE INDEX "attachments_created_by_idx" ON "attachments" USING btree ("created_by_id");
  CREATE INDEX "attachments_updated_at_idx" ON "attachments" USING btree ("updated_at");
  CREATE INDEX "attachments_created_at_idx" ON "attachments" USING btree ("created_at");
  CREATE UNIQUE INDEX "attachments_filename_idx" ON "attachments" USING btree ("filename");
  CREATE INDEX "campaigns_name_idx" ON "campaigns" USING btree ("name");
  CREATE UNIQUE INDEX "campaigns_code_idx" ON "campaigns" USING btree ("code");
  CREATE INDEX "campaigns_type_idx" ON "campaigns" USING btree ("type_id");
  CREATE INDEX "campaigns_status_idx" ON "campaigns" USING btree ("status");
  CREATE INDEX "campaigns_start_date_idx" ON "campaigns" USING btree ("start_date");
  CREATE INDEX "campaigns_end_date_idx" ON "campaigns" USING btree ("end_date");
  CREATE INDEX "campaigns_owner_idx" ON "campaigns" USING btree ("owner_id");
  CREATE UNIQUE INDEX "campaigns_external_id_idx" ON "campaigns" USING btree ("external_id");
  CREATE INDEX "campaigns_created_by_idx" ON "campaigns" USING btree ("created_by_id");
  CREATE INDEX "campaigns_updated_at_idx" ON "campaigns" USING btree ("updated_at");
  CREATE INDEX "campaigns_created_at_idx" ON "campaigns" USING btree ("created_at");
  CREATE INDEX "campaigns_deleted_at_idx" ON "campaigns" USING btree ("deleted_at");
  CREATE INDEX "activity_modes_label_idx" ON "activity_modes" USING btree ("label");
  CREATE UNIQUE INDEX "activity_modes_code_idx" ON "activity_modes" USING btree ("code");
  CREATE INDEX "activity_modes_kind_idx" ON "activity_modes" USING btree ("kind");
  CREATE INDEX "activity_modes_order_idx" ON "activity_modes" USING btree ("order");
  CREATE INDEX "activity_modes_active_idx" ON "activity_modes" USING btree ("active");
  CREATE INDEX "activity_modes_updated_at_idx" ON "activity_modes" USING btree ("updated_at");
  CREATE INDEX "activity_modes_created_at_idx" ON "activity_modes" USING btree ("created_at");
  CREATE INDEX "activity_subjects_label_idx" ON "activity_subjects" USING btree ("label");
  CREATE UNIQUE INDEX "activity_subjects_code_idx" ON "activity_subjects" USING btree ("code");
  CREATE INDEX "activity_subjects_order_idx" ON "activity_subjects" USING btree ("order");
  CREATE INDEX "activity_subjects_active_idx" ON "activity_subjects" USING btree ("active");
  CREATE INDEX "activity_subjects_updated_at_idx" ON "activity_subjects" USING btree ("updated_at");
  CREATE INDEX "activity_subjects_created_at_idx" ON "activity_subjects" USING btree ("created_at");
  CREATE INDEX "activity_statuses_label_idx" ON "activity_statuses" USING btree ("label");
  CREATE UNIQUE INDEX "activity_statuses_code_idx" ON "activity_statuses" USING btree ("code");
  CREATE INDEX "activity_statuses_state_idx" ON "activity_statuses" USING btree ("state");
  CREATE INDEX "activity_statuses_order_idx" ON "activity_statuses" USING btree ("order");
  CREATE INDEX "activity_statuses_active_idx" ON "activity_statuses" USING btree ("active");
  CREATE INDEX "activity_statuses_updated_at_idx" ON "activity_statuses" USING btree ("updated_at");
  CREATE INDEX "activity_statuses_created_at_idx" ON "activity_statuses" USING btree ("created_at");
  CREATE INDEX "activity_outcomes_label_idx" ON "activity_outcomes" USING btree ("label");
  CREATE UNIQUE INDEX "activity_outcomes_code_idx" ON "activity_outcomes" USING btree ("code");
  CREATE INDEX "activity_outcomes_status_idx" ON "activity_outcomes" USING btree ("status_id");
  CREATE INDEX "activity_outcomes_order_idx" ON "activity_outcomes" USING btree ("order");
  CREATE INDEX "activity_outcomes_active_idx" ON "activity_outcomes" USING btree ("active");
  CREATE INDEX "activity_outcomes_updated_at_idx" ON "activity_outcomes" USING btree ("updated_at");
  CREATE INDEX "activity_outcomes_created_at_idx" ON "activity_outcomes" USING btree ("created_at");
  CREATE INDEX "tags_label_idx" ON "tags" USING btree ("label");
  CREATE UNIQUE INDEX "tags_code_idx" ON "tags" USING btree ("code");
  CREATE INDEX "tags_order_idx" ON "tags" USING btree ("order");
  CREATE INDEX "tags_active_idx" ON "tags" USING btree ("active");
  CREATE INDEX "tags_updated_at_idx" ON "tags" USING btree ("updated_at");
  CREATE INDEX "tags_created_at_idx" ON "tags" USING btree ("created_at");
  CREATE INDEX "classification_label_idx" ON "classification" USING btree ("label");
  CREATE UNIQUE INDEX "classification_code_idx" ON "classification" USING btree ("code");
  CREATE INDEX "classification_parent_idx" ON "classification" USING btree ("parent_id");
  CREATE INDEX "classification_level_idx" ON "classification" USING btree ("level");
  CREATE INDEX "classification_order_idx" ON "classification" USING btree ("order");
  CREATE INDEX "classification_active_idx" ON "classification" USING btree ("active");
  CREATE INDEX "classification_updated_at_idx" ON "classification" USING btree ("updated_at");
  CREATE INDEX "classification_created_at_idx" ON "classification" USING btree ("created_at");
  CREATE INDEX "relationship_kinds_label_idx" ON "relationship_kinds" USING btree ("label");
  CREATE UNIQUE INDEX "relationship_kinds_code_idx" ON "relationship_kinds" USING btree ("code");
  CREATE INDEX "relationship_kinds_order_idx" ON "relationship_kinds" USING btree ("order");
  CREATE INDEX "relationship_kinds_active_idx" ON "relationship_kinds" USING btree ("active");
  CREATE INDEX "relationship_kinds_updated_at_idx" ON "relationship_kinds" USING btree ("updated_at");
  CREATE INDEX "relationship_kinds_created_at_idx" ON "relationship_kinds" USING btree ("created_at");
  CREATE INDEX "campaign_types_label_idx" ON "campaign_types" USING btree ("label");
  CREATE UNIQUE INDEX "campaign_types_code_idx" ON "campaign_types" USING btree ("code");
  CREATE INDEX "campaign_types_order_idx" ON "campaign_types" USING btree ("order");
  CREATE INDEX "campaign_types_active_idx" ON "campaign_types" USING btree ("active");
  CREATE INDEX "campaign_types_updated_at_idx" ON "campaign_types" USING btree ("updated_at");
  CREATE INDEX "campaign_types_created_at_idx" ON "campaign_types" USING btree ("created_at");
  CREATE INDEX "imports_state_idx" ON "imports" USING btree ("state");
  CREATE INDEX "imports_created_by_idx" ON "imports" USING btree ("created_by_id");
  CREATE INDEX "imports_updated_at_idx" ON "imports" USING btree ("updated_at");
  CREATE INDEX "imports_created_at_idx" ON "imports" USING btree ("created_at");
  CREATE UNIQUE INDEX "imports_filename_idx" ON "imports" USING btree ("filename");
  CREATE INDEX "import_rejections_import_idx" ON "import_rejections" USING btree ("import_id");
  CREATE INDEX "import_rejections_updated_at_idx" ON "import_rejections" USING btree ("updated_at");
  CREATE INDEX "import_rejections_created_at_idx" ON "import_rejections" USING btree ("created_at");
  CREATE UNIQUE INDEX "import_row_idx" ON "import_rejections" USING btree ("import_id","row");
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_name_idx" ON "users" USING btree ("name");
  CREATE INDEX "users_blocked_idx" ON "users" USING btree ("blocked");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE INDEX "users_rels_order_idx" ON "users_rels" USING btree ("order");
  CREATE INDEX "users_rels_parent_idx" ON "users_rels" USING btree ("parent_id");
  CREATE INDEX "users_rels_path_idx" ON "users_rels" USING btree ("path");
  CREATE INDEX "users_rels_groups_id_idx" ON "users_rels" USING btree ("groups_id");
  CREATE UNIQUE INDEX "groups_name_idx" ON "groups" USING btree ("name");
  CREATE INDEX "groups_updated_at_idx" ON "groups" USING btree ("updated_at");
  CREATE INDEX "groups_created_at_idx" ON "groups" USING btree ("created_at");
  CREATE UNIQUE INDEX "api_clients_name_idx" ON "api_clients" USING btree ("name");
  CREATE INDEX "api_clients_updated_at_idx" ON "api_clients" USING btree ("updated_at");
  CREATE INDEX "api_clients_created_at_idx" ON "api_clients" USING btree ("created_at");
  CREATE INDEX "api_clients_rels_order_idx" ON "api_clients_rels" USING btree ("order");
  CREATE INDEX "api_clients_rels_parent_idx" ON "api_clients_rels" USING btree ("parent_id");
  CREATE INDEX "api_clients_rels_path_idx" ON "api_clients_rels" USING btree ("path");
  CREATE INDEX "api_clients_rels_groups_id_idx" ON "api_clients_rels" USING btree ("groups_id");
  CREATE INDEX "audit_log_company_idx" ON "audit_log" USING btree ("company_id");
  CREATE INDEX "audit_log_contact_idx" ON "audit_log" USING btree ("contact_id");
  CREATE INDEX "audit_log_user_idx" ON "audit_log" USING btree ("user_id");
  CREATE INDEX "audit_log_api_client_idx" ON "audit_log" USING btree ("api_client_id");
  CREATE INDEX "audit_log_updated_at_idx" ON "audit_log" USING btree ("updated_at");
  CREATE INDEX "audit_log_created_at_idx" ON "audit_log" USING btree ("created_at");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_activities_id_idx" ON "payload_locked_documents_rels" USING btree ("activities_id");
  CREATE INDEX "payload_locked_documents_rels_companies_id_idx" ON "payload_locked_documents_rels" USING btree ("companies_id");
  CREATE INDEX "payload_locked_documents_rels_contacts_id_idx" ON "payload_locked_documents_rels" USING btree ("contacts_id");
  CREATE INDEX "payload_locked_documents_rels_relationships_id_idx" ON "payload_locked_documents_rels" USING btree ("relationships_id");
  CREATE INDEX "payload_locked_documents_rels_campaigns_id_idx" ON "payload_locked_documents_rels" USING btree ("campaigns_id");
  CREATE INDEX "payload_locked_documents_rels_users_id_idx" ON "payload_locked_documents_rels" USING btree ("users_id");
  CREATE INDEX "payload_locked_documents_rels_groups_id_idx" ON "payload_locked_documents_rels" USING btree ("groups_id");
  CREATE INDEX "payload_locked_documents_rels_api_clients_id_idx" ON "payload_locked_documents_rels" USING btree ("api_clients_id");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_preferences_rels_api_clients_id_idx" ON "payload_preferences_rels" USING btree ("api_clients_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");
  CREATE INDEX "payload_query_presets_updated_at_idx" ON "payload_query_presets" USING btree ("updated_at");
  CREATE INDEX "payload_query_presets_created_at_idx" ON "payload_query_presets" USING btree ("created_at");
  CREATE INDEX "payload_query_presets_rels_order_idx" ON "payload_query_presets_rels" USING btree ("order");
  CREATE INDEX "payload_query_presets_rels_parent_idx" ON "payload_query_presets_rels" USING btree ("parent_id");
  CREATE INDEX "payload_query_presets_rels_path_idx" ON "payload_query_presets_rels" USING btree ("path");
  CREATE INDEX "payload_query_presets_rels_users_id_idx" ON "payload_query_presets_rels" USING btree ("users_id");
  CREATE INDEX "crm_settings_senders_order_idx" ON "crm_settings_senders" USING btree ("_order");
  CREATE INDEX "crm_settings_senders_parent_id_idx" ON "crm_settings_senders" USING btree ("_parent_id");
  CREATE INDEX "crm_settings_default_status_idx" ON "crm_settings" USING btree ("default_status_id");
  CREATE INDEX "crm_settings_default_outcome_idx" ON "crm_settings" USING btree ("default_outcome_id");
  CREATE INDEX "crm_settings_sent_mail_sent_mail_mode_idx" ON "crm_settings" USING btree ("sent_mail_mode_id");
  CREATE INDEX "crm_settings_sent_mail_sent_mail_status_idx" ON "crm_settings" USING btree ("sent_mail_status_id");
  CREATE INDEX "crm_settings_sent_mail_sent_mail_subject_idx" ON "crm_settings" USING btree ("sent_mail_subject_id");
  CREATE INDEX "crm_settings_sent_sms_sent_sms_mode_idx" ON "crm_settings" USING btree ("sent_sms_mode_id");
  CREATE INDEX "crm_settings_sent_sms_sent_sms_status_idx" ON "crm_settings" USING btree ("sent_sms_status_id");
  CREATE INDEX "crm_settings_sent_sms_sent_sms_subject_idx" ON "crm_settings" USING btree ("sent_sms_subject_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "activities" CASCADE;
  DROP TABLE "activities_rels" CASCADE;
  DROP TABLE "companies_roles" CASCADE;
  DROP TABLE "companies" CASCADE;
  DROP TABLE "companies_rels" CASCADE;
  DROP TABLE "contacts" CASCADE;
  DROP TABLE "contacts_rels" CASCADE;
  DROP TABLE "relationships" CASCADE;
  DROP TABLE "relationships_rels" CASCADE;
  DROP TABLE "attachments" CASCADE;
  DROP TABLE "campaigns" CASCADE;
  DROP TABLE "activity_modes" CASCADE;
  DROP TABLE "activity_subjects" CASCADE;
  DROP TABLE "activity_statuses" CASCADE;
  DROP TABLE "activity_outcomes" CASCADE;
  DROP TABLE "tags" CASCADE;
  DROP TABLE "classification" CASCADE;
  DROP TABLE "relationship_kinds" CASCADE;
  DROP TABLE "campaign_types" CASCADE;
  DROP TABLE "imports" CASCADE;
  DROP TABLE "import_rejections" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "users_rels" CASCADE;
  DROP TABLE "groups" CASCADE;
  DROP TABLE "api_clients" CASCADE;
  DROP TABLE "api_clients_rels" CASCADE;
  DROP TABLE "audit_log" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_locked_documents" CASCADE;
  DROP TABLE "payload_locked_documents_rels" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TABLE "payload_query_presets" CASCADE;
  DROP TABLE "payload_query_presets_rels" CASCADE;
  DROP TABLE "crm_settings_senders" CASCADE;
  DROP TABLE "crm_settings" CASCADE;
  DROP TYPE "public"."enum_activities_direction";
  DROP TYPE "public"."enum_activity_state";
  DROP TYPE "public"."enum_companies_roles";
  DROP TYPE "public"."enum_consent_state";
  DROP TYPE "public"."enum_campaigns_status";
  DROP TYPE "public"."enum_activity_modes_kind";
  DROP TYPE "public"."enum_dictionary_icon";
  DROP TYPE "public"."enum_imports_target";
  DROP TYPE "public"."enum_imports_match_by";
  DROP TYPE "public"."enum_imports_on_match";
  DROP TYPE "public"."enum_progress_state";
  DROP TYPE "public"."enum_audit_log_action";
  DROP TYPE "public"."enum_audit_log_source";
  DROP TYPE "public"."enum_payload_query_presets_access_read_constraint";
  DROP TYPE "public"."enum_payload_query_presets_access_update_constraint";
  DROP TYPE "public"."enum_payload_query_presets_access_delete_constraint";
  DROP TYPE "public"."enum_payload_query_presets_related_collection";`)
}
