import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "comments" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"author_id" integer,
  	"text" varchar NOT NULL,
  	"pinned" boolean DEFAULT false,
  	"company_id" integer,
  	"contact_id" integer,
  	"lead_id" integer,
  	"project_id" integer,
  	"campaign_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "comments_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer
  );
  
  CREATE TABLE "comment_mentions" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"comment_id" integer,
  	"user_id" integer,
  	"seen_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "users" ADD COLUMN "mentions_by_mail" boolean DEFAULT false;
  ALTER TABLE "comments" ADD CONSTRAINT "comments_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comments" ADD CONSTRAINT "comments_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comments" ADD CONSTRAINT "comments_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comments" ADD CONSTRAINT "comments_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comments" ADD CONSTRAINT "comments_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comments" ADD CONSTRAINT "comments_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comments_rels" ADD CONSTRAINT "comments_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "comments_rels" ADD CONSTRAINT "comments_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "comment_mentions" ADD CONSTRAINT "comment_mentions_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comment_mentions" ADD CONSTRAINT "comment_mentions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "comments_author_idx" ON "comments" USING btree ("author_id");
  CREATE INDEX "comments_company_idx" ON "comments" USING btree ("company_id");
  CREATE INDEX "comments_contact_idx" ON "comments" USING btree ("contact_id");
  CREATE INDEX "comments_lead_idx" ON "comments" USING btree ("lead_id");
  CREATE INDEX "comments_project_idx" ON "comments" USING btree ("project_id");
  CREATE INDEX "comments_campaign_idx" ON "comments" USING btree ("campaign_id");
  CREATE INDEX "comments_updated_at_idx" ON "comments" USING btree ("updated_at");
  CREATE INDEX "comments_created_at_idx" ON "comments" USING btree ("created_at");
  CREATE INDEX "company_createdAt_1_idx" ON "comments" USING btree ("company_id","created_at");
  CREATE INDEX "contact_createdAt_1_idx" ON "comments" USING btree ("contact_id","created_at");
  CREATE INDEX "lead_createdAt_idx" ON "comments" USING btree ("lead_id","created_at");
  CREATE INDEX "project_createdAt_idx" ON "comments" USING btree ("project_id","created_at");
  CREATE INDEX "campaign_createdAt_idx" ON "comments" USING btree ("campaign_id","created_at");
  CREATE INDEX "comments_rels_order_idx" ON "comments_rels" USING btree ("order");
  CREATE INDEX "comments_rels_parent_idx" ON "comments_rels" USING btree ("parent_id");
  CREATE INDEX "comments_rels_path_idx" ON "comments_rels" USING btree ("path");
  CREATE INDEX "comments_rels_users_id_idx" ON "comments_rels" USING btree ("users_id");
  CREATE INDEX "comment_mentions_comment_idx" ON "comment_mentions" USING btree ("comment_id");
  CREATE INDEX "comment_mentions_user_idx" ON "comment_mentions" USING btree ("user_id");
  CREATE INDEX "comment_mentions_updated_at_idx" ON "comment_mentions" USING btree ("updated_at");
  CREATE INDEX "comment_mentions_created_at_idx" ON "comment_mentions" USING btree ("created_at");
  CREATE UNIQUE INDEX "comment_user_idx" ON "comment_mentions" USING btree ("comment_id","user_id");
  CREATE INDEX "user_createdAt_idx" ON "comment_mentions" USING btree ("user_id","created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "comments" CASCADE;
  DROP TABLE "comments_rels" CASCADE;
  DROP TABLE "comment_mentions" CASCADE;
  ALTER TABLE "users" DROP COLUMN "mentions_by_mail";`)
}
