import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "zones" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"label_it" varchar,
  	"label_en" varchar,
  	"code" varchar NOT NULL,
  	"description" varchar,
  	"colour" varchar,
  	"icon" "enum_dictionary_icon",
  	"order" numeric DEFAULT 100,
  	"active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "zone_rules" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"zone_id" integer NOT NULL,
  	"country" varchar,
  	"region" varchar,
  	"province" varchar,
  	"postal_code_from" varchar,
  	"postal_code_to" varchar,
  	"city" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "companies" ADD COLUMN "zone_id" integer;
  ALTER TABLE "zone_rules" ADD CONSTRAINT "zone_rules_zone_id_zones_id_fk" FOREIGN KEY ("zone_id") REFERENCES "public"."zones"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "zones_label_idx" ON "zones" USING btree ("label");
  CREATE UNIQUE INDEX "zones_code_idx" ON "zones" USING btree ("code");
  CREATE INDEX "zones_order_idx" ON "zones" USING btree ("order");
  CREATE INDEX "zones_active_idx" ON "zones" USING btree ("active");
  CREATE INDEX "zones_updated_at_idx" ON "zones" USING btree ("updated_at");
  CREATE INDEX "zones_created_at_idx" ON "zones" USING btree ("created_at");
  CREATE INDEX "zone_rules_title_idx" ON "zone_rules" USING btree ("title");
  CREATE INDEX "zone_rules_zone_idx" ON "zone_rules" USING btree ("zone_id");
  CREATE INDEX "zone_rules_updated_at_idx" ON "zone_rules" USING btree ("updated_at");
  CREATE INDEX "zone_rules_created_at_idx" ON "zone_rules" USING btree ("created_at");
  ALTER TABLE "companies" ADD CONSTRAINT "companies_zone_id_zones_id_fk" FOREIGN KEY ("zone_id") REFERENCES "public"."zones"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "companies_zone_idx" ON "companies" USING btree ("zone_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "companies" DROP CONSTRAINT "companies_zone_id_zones_id_fk";
  ALTER TABLE "zones" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "zone_rules" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "zones" CASCADE;
  DROP TABLE "zone_rules" CASCADE;
  
  DROP INDEX "companies_zone_idx";
  ALTER TABLE "companies" DROP COLUMN "zone_id";`)
}
