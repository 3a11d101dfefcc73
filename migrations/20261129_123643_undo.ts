import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** The log tells what was undone, and a change of many how far its undoing is. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_audit_log_action" ADD VALUE 'undo';
  ALTER TABLE "bulk_changes" ADD COLUMN "undo_key" varchar;
  ALTER TABLE "bulk_changes" ADD COLUMN "undo_state" "enum_progress_state";
  ALTER TABLE "bulk_changes" ADD COLUMN "undone" numeric DEFAULT 0;
  ALTER TABLE "bulk_changes" ADD COLUMN "kept" numeric DEFAULT 0;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
  DELETE FROM "audit_log" WHERE "action" = 'undo';
  ALTER TABLE "audit_log" ALTER COLUMN "action" SET DATA TYPE text;
  DROP TYPE "public"."enum_audit_log_action";
  CREATE TYPE "public"."enum_audit_log_action" AS ENUM('create', 'update', 'reopen', 'trash', 'restore', 'delete', 'taken');
  ALTER TABLE "audit_log" ALTER COLUMN "action" SET DATA TYPE "public"."enum_audit_log_action" USING "action"::"public"."enum_audit_log_action";
  ALTER TABLE "bulk_changes" DROP COLUMN "undo_key";
  ALTER TABLE "bulk_changes" DROP COLUMN "undo_state";
  ALTER TABLE "bulk_changes" DROP COLUMN "undone";
  ALTER TABLE "bulk_changes" DROP COLUMN "kept";`)
}
