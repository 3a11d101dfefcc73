import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * What files are imported into, and what records are recognised by, is what the parts bring: text, no
 * enum of the product's. What is stored stays as it is.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
  ALTER TABLE "imports" ALTER COLUMN "target" SET DATA TYPE varchar;
  ALTER TABLE "imports" ALTER COLUMN "match_by" DROP DEFAULT;
  ALTER TABLE "imports" ALTER COLUMN "match_by" SET DATA TYPE varchar;
  ALTER TABLE "imports" ALTER COLUMN "match_by" SET DEFAULT 'none';
  DROP TYPE "public"."enum_imports_target";
  DROP TYPE "public"."enum_imports_match_by";`)
}

/** Imports into what the product did not know then have no place in it: they go. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
  DELETE FROM "import_rejections" WHERE "import_id" IN
    (SELECT "id" FROM "imports" WHERE "target" NOT IN ('companies', 'contacts'));
  DELETE FROM "imports" WHERE "target" NOT IN ('companies', 'contacts');
  UPDATE "imports" SET "match_by" = 'none' WHERE "match_by" NOT IN
    ('none', 'externalId', 'code', 'vatNumber', 'taxCode', 'email');
  CREATE TYPE "public"."enum_imports_target" AS ENUM('companies', 'contacts');
  CREATE TYPE "public"."enum_imports_match_by" AS ENUM('none', 'externalId', 'code', 'vatNumber', 'taxCode', 'email');
  ALTER TABLE "imports" ALTER COLUMN "target" SET DATA TYPE "public"."enum_imports_target" USING "target"::"public"."enum_imports_target";
  ALTER TABLE "imports" ALTER COLUMN "match_by" DROP DEFAULT;
  ALTER TABLE "imports" ALTER COLUMN "match_by" SET DATA TYPE "public"."enum_imports_match_by" USING "match_by"::"public"."enum_imports_match_by";
  ALTER TABLE "imports" ALTER COLUMN "match_by" SET DEFAULT 'none'::"public"."enum_imports_match_by";`)
}
