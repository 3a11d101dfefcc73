import * as migration_20261122_030805_initial from './20261122_030805_initial';
import * as migration_20261122_031000_database_rules from './20261122_031000_database_rules';
import * as migration_20261122_034306_imports_report from './20261122_034306_imports_report';
import * as migration_20261122_035017_customer_work from './20261122_035017_customer_work';
import * as migration_20261122_035800_quick_search from './20261122_035800_quick_search';
import * as migration_20261122_052000_visible_counts from './20261122_052000_visible_counts';
import * as migration_20261123_223156_reminders_and_exports from './20261123_223156_reminders_and_exports';
import * as migration_20261123_224000_work_dates from './20261123_224000_work_dates';
import * as migration_20261124_023000_earlier_reminders from './20261124_023000_earlier_reminders';
import * as migration_20261124_024213_customers from './20261124_024213_customers';
import * as migration_20261124_030800_list_positions from './20261124_030800_list_positions';
import * as migration_20261125_021947_leads_and_projects from './20261125_021947_leads_and_projects';
import * as migration_20261125_022500_lead_and_project_rules from './20261125_022500_lead_and_project_rules';
import * as migration_20261125_032341_zones from './20261125_032341_zones';
import * as migration_20261125_032500_zones_of_companies from './20261125_032500_zones_of_companies';
import * as migration_20261125_065000_search_words from './20261125_065000_search_words';
import * as migration_20261126_080000_last_activity from './20261126_080000_last_activity';
import * as migration_20261128_053250_import_targets from './20261128_053250_import_targets';
import * as migration_20261128_101227_login_limits from './20261128_101227_login_limits';
import * as migration_20261128_105426_values_taken from './20261128_105426_values_taken';
import * as migration_20261128_173500_days_across from './20261128_173500_days_across';
import * as migration_20261128_180200_changed_views from './20261128_180200_changed_views';
import * as migration_20261128_232507_bulk_changes from './20261128_232507_bulk_changes';
import * as migration_20261128_233500_labels_of_the_glossary from './20261128_233500_labels_of_the_glossary';
import * as migration_20261129_002826_first_views from './20261129_002826_first_views';
import * as migration_20261129_123643_undo from './20261129_123643_undo';
import * as migration_20261129_123649_company_settings from './20261129_123649_company_settings';
import * as migration_20261129_123654_comments from './20261129_123654_comments';
import * as migration_20261129_123700_setup_of_old_crms from './20261129_123700_setup_of_old_crms';
import * as migration_20261129_130000_change_sets from './20261129_130000_change_sets';
import * as migration_20261129_140000_happened from './20261129_140000_happened';

export const migrations = [
  {
    up: migration_20261122_030805_initial.up,
    down: migration_20261122_030805_initial.down,
    name: '20261122_030805_initial',
  },
  {
    up: migration_20261122_031000_database_rules.up,
    down: migration_20261122_031000_database_rules.down,
    name: '20261122_031000_database_rules',
  },
  {
    up: migration_20261122_034306_imports_report.up,
    down: migration_20261122_034306_imports_report.down,
    name: '20261122_034306_imports_report',
  },
  {
    up: migration_20261122_035017_customer_work.up,
    down: migration_20261122_035017_customer_work.down,
    name: '20261122_035017_customer_work',
  },
  {
    up: migration_20261122_035800_quick_search.up,
    down: migration_20261122_035800_quick_search.down,
    name: '20261122_035800_quick_search',
  },
  {
    up: migration_20261122_052000_visible_counts.up,
    down: migration_20261122_052000_visible_counts.down,
    name: '20261122_052000_visible_counts',
  },
  {
    up: migration_20261123_223156_reminders_and_exports.up,
    down: migration_20261123_223156_reminders_and_exports.down,
    name: '20261123_223156_reminders_and_exports',
  },
  {
    up: migration_20261123_224000_work_dates.up,
    down: migration_20261123_224000_work_dates.down,
    name: '20261123_224000_work_dates',
  },
  {
    up: migration_20261124_023000_earlier_reminders.up,
    down: migration_20261124_023000_earlier_reminders.down,
    name: '20261124_023000_earlier_reminders',
  },
  {
    up: migration_20261124_024213_customers.up,
    down: migration_20261124_024213_customers.down,
    name: '20261124_024213_customers',
  },
  {
    up: migration_20261124_030800_list_positions.up,
    down: migration_20261124_030800_list_positions.down,
    name: '20261124_030800_list_positions',
  },
  {
    up: migration_20261125_021947_leads_and_projects.up,
    down: migration_20261125_021947_leads_and_projects.down,
    name: '20261125_021947_leads_and_projects',
  },
  {
    up: migration_20261125_022500_lead_and_project_rules.up,
    down: migration_20261125_022500_lead_and_project_rules.down,
    name: '20261125_022500_lead_and_project_rules',
  },
  {
    up: migration_20261125_032341_zones.up,
    down: migration_20261125_032341_zones.down,
    name: '20261125_032341_zones',
  },
  {
    up: migration_20261125_032500_zones_of_companies.up,
    down: migration_20261125_032500_zones_of_companies.down,
    name: '20261125_032500_zones_of_companies',
  },
  {
    up: migration_20261125_065000_search_words.up,
    down: migration_20261125_065000_search_words.down,
    name: '20261125_065000_search_words',
  },
  {
    up: migration_20261126_080000_last_activity.up,
    down: migration_20261126_080000_last_activity.down,
    name: '20261126_080000_last_activity',
  },
  {
    up: migration_20261128_053250_import_targets.up,
    down: migration_20261128_053250_import_targets.down,
    name: '20261128_053250_import_targets',
  },
  {
    up: migration_20261128_101227_login_limits.up,
    down: migration_20261128_101227_login_limits.down,
    name: '20261128_101227_login_limits',
  },
  {
    up: migration_20261128_105426_values_taken.up,
    down: migration_20261128_105426_values_taken.down,
    name: '20261128_105426_values_taken',
  },
  {
    up: migration_20261128_173500_days_across.up,
    down: migration_20261128_173500_days_across.down,
    name: '20261128_173500_days_across',
  },
  {
    up: migration_20261128_180200_changed_views.up,
    down: migration_20261128_180200_changed_views.down,
    name: '20261128_180200_changed_views',
  },
  {
    up: migration_20261128_232507_bulk_changes.up,
    down: migration_20261128_232507_bulk_changes.down,
    name: '20261128_232507_bulk_changes',
  },
  {
    up: migration_20261128_233500_labels_of_the_glossary.up,
    down: migration_20261128_233500_labels_of_the_glossary.down,
    name: '20261128_233500_labels_of_the_glossary',
  },
  {
    up: migration_20261129_002826_first_views.up,
    down: migration_20261129_002826_first_views.down,
    name: '20261129_002826_first_views',
  },
  {
    up: migration_20261129_123643_undo.up,
    down: migration_20261129_123643_undo.down,
    name: '20261129_123643_undo',
  },
  {
    up: migration_20261129_123649_company_settings.up,
    down: migration_20261129_123649_company_settings.down,
    name: '20261129_123649_company_settings',
  },
  {
    up: migration_20261129_123654_comments.up,
    down: migration_20261129_123654_comments.down,
    name: '20261129_123654_comments',
  },
  {
    up: migration_20261129_123700_setup_of_old_crms.up,
    down: migration_20261129_123700_setup_of_old_crms.down,
    name: '20261129_123700_setup_of_old_crms',
  },
  {
    up: migration_20261129_130000_change_sets.up,
    down: migration_20261129_130000_change_sets.down,
    name: '20261129_130000_change_sets',
  },
  {
    up: migration_20261129_140000_happened.up,
    down: migration_20261129_140000_happened.down,
    name: '20261129_140000_happened',
  },
];
