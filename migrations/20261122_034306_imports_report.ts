import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_imports_on_problem" AS ENUM('reject', 'drop');
  ALTER TABLE "imports" ADD COLUMN "on_problem" "enum_imports_on_problem" DEFAULT 'reject';
  ALTER TABLE "imports" ADD COLUMN "incomplete_rows" numeric DEFAULT 0;
  ALTER TABLE "import_rejections" ADD COLUMN "imported" boolean DEFAULT false;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "imports" DROP COLUMN "on_problem";
  ALTER TABLE "imports" DROP COLUMN "incomplete_rows";
  ALTER TABLE "import_rejections" DROP COLUMN "imported";
  DROP TYPE "public"."enum_imports_on_problem";`)
}
