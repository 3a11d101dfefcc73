import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_audit_log_action" ADD VALUE 'undo';
  ALTER TABLE "bulk_changes" ADD COLUMN "undo_key" varchar;
  ALTER TABLE "bulk_changes" ADD COLUMN "undo_state" "enum_progress_state";
  ALTER TABLE "bulk_changes" ADD COLUMN "undone" numeric DEFAULT 0;
  ALTER TABLE "bulk_changes" ADD COLUMN "kept" numeric DEFAULT 0;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "audit_log" ALTER COLUMN "action" SET DATA TYPE text;
  DROP TYPE "public"."enum_audit_log_action";
  CREATE TYPE "public"."enum_audit_log_action" AS ENUM('create', 'update', 'reopen', 'trash', 'restore', 'delete', 'taken');
  ALTER TABLE "audit_log" ALTER COLUMN "action" SET DATA TYPE "public"."enum_audit_log_action" USING "action"::"public"."enum_audit_log_action";
  ALTER TABLE "bulk_changes" DROP COLUMN "undo_key";
  ALTER TABLE "bulk_changes" DROP COLUMN "undo_state";
  ALTER TABLE "bulk_changes" DROP COLUMN "undone";
  ALTER TABLE "bulk_changes" DROP COLUMN "kept";`)
}
