import type { Client } from 'pg'

/** The data of `reference/peers-measured.md`: what Twenty, Directus and EspoCRM were measured on. */
export const peerSize = { activities: 400_000, companies: 50_000, contacts: 100_000 }
/** The same registry with more history, to show how costs grow. */
export const grownSize = { ...peerSize, activities: 1_000_000 }

type Size = typeof peerSize

/**
 * Builds companies, contacts and activities set-wise: 10 modes, 20 assignees, 3 years. Triggers that
 * work out private cards are off meanwhile, because nothing here is private.
 */
export const buildData = async ({ client, size }: { client: Client; size: Size }) => {
  await client.query(`
    SET session_replication_role = replica;
    TRUNCATE activities, activities_rels, contacts, contacts_rels, companies, companies_roles,
      companies_rels, audit_log RESTART IDENTITY CASCADE;
  `)
  await client.query(
    `INSERT INTO users (name, email, admin)
     SELECT 'Collega ' || n, 'collega' || n || '@bench.example', false
     FROM generate_series(1, 20) n ON CONFLICT DO NOTHING`,
  )
  await client.query(
    `INSERT INTO activity_modes (label, label_it, label_en, code, kind, active)
     VALUES ('Visita', 'Visita', 'Visit', 'visit', 'visit', true) ON CONFLICT DO NOTHING`,
  )
  await client.query(
    `INSERT INTO campaigns (name, code, status) SELECT 'Campagna ' || n, 'bench-' || n, 'active'
     FROM generate_series(1, 40) n ON CONFLICT DO NOTHING`,
  )
  await client.query(
    `INSERT INTO classification (label, label_it, code, level, active)
     SELECT 'Settore ' || n, 'Settore ' || n, 'bench-' || n, 1, true
     FROM generate_series(1, 12) n ON CONFLICT DO NOTHING`,
  )
  await client.query(
    `INSERT INTO companies (name, city, province, region, country, phone, email, owner_id, created_at, category_id)
     SELECT (ARRAY['Officina','Studio','Cantina','Impresa','Farmacia','Trasporti','Tipografia','Molino'])[1 + n % 8]
         || ' ' || (ARRAY['Rossi','Bianchi','Ferrari','Russo','Colombo','Ricci','Marino','Greco','Conti','Gallo'])[1 + (n / 8) % 10]
         || ' ' || n || ' ' || (ARRAY['S.r.l.','S.p.A.','S.n.c.','S.a.s.'])[1 + n % 4],
       (ARRAY['Milano','Torino','Bologna','Roma','Napoli','Bari'])[1 + n % 6],
       (ARRAY['MI','TO','BO','RM','NA','BA'])[1 + n % 6],
       (ARRAY['Lombardia','Piemonte','Emilia-Romagna','Lazio','Campania','Puglia'])[1 + n % 6],
       'IT', '+3902' || lpad(n::text, 7, '0'), 'info' || n || '@bench.example',
       (SELECT min(id) FROM users) + n % 20, now() - n * interval '1 minute', categories.ids[1 + n % 14]
     FROM generate_series(1, $1::int) n,
       (SELECT array_agg(id ORDER BY id) AS ids FROM classification WHERE level = 1) categories`,
    [size.companies],
  )
  await client.query(
    `INSERT INTO contacts (first_name, last_name, full_name, company_id, email, phone, country, owner_id, created_at)
     SELECT f, l, l || ' ' || f, 1 + n % $2, 'p' || n || '@bench.example',
       '+39347' || lpad(n::text, 7, '0'), 'IT', (SELECT min(id) FROM users) + n % 20,
       now() - n * interval '1 minute'
     FROM generate_series(1, $1::int) n,
       LATERAL (SELECT (ARRAY['Anna','Luca','Marta','Paolo','Sara','Marco','Elena','Giulia'])[1 + n % 8] AS f,
         (ARRAY['Rossi','Bianchi','Ferrari','Russo','Colombo','Ricci','Marino'])[1 + n % 7] || n AS l) names`,
    [size.contacts, size.companies],
  )
  await client.query(
    `INSERT INTO activities (mode_id, subject_id, direction, description, company_id, contact_id,
       starts_at, ends_at, has_time, duration, outcome_id, status_id, state, assignee_id, created_by_id, created_at, updated_at,
       campaign_id, completed_at)
     SELECT m[1 + n % 10], s[1 + n % 10], 'out', what[1 + n % 12] || ' ' || about[1 + (n / 12) % 11] || ' ' || n, 1 + (n * 7919::bigint) % $2,
       1 + (n * 104729::bigint) % $3,
       now() - (n::float8 / $1 * interval '1095 days') + interval '30 days',
       now() - (n::float8 / $1 * interval '1095 days') + interval '30 days' + (15 + n % 90) * interval '1 minute',
       true, 15 + n % 90,
       o[1 + n % 8], st.id, st.state, u.first + (n * 31) % 20, u.first + n % 20,
       now() - (n::float8 / $1 * interval '1095 days'), now(), campaigns.ids[1 + n % 60],
       CASE WHEN st.state = 'done' THEN now() - (n::float8 / $1 * interval '1095 days') END
     FROM generate_series(1, $1::int) n,
       (SELECT array_agg(id ORDER BY id) AS ids FROM campaigns) campaigns,
       (SELECT array_agg(id ORDER BY id) AS m FROM activity_modes) modes,
       (SELECT array_agg(id ORDER BY id) AS s FROM activity_subjects) subjects,
       (SELECT array_agg(id ORDER BY id) AS o FROM activity_outcomes) outcomes,
       (SELECT array_agg(id ORDER BY id) AS ids FROM activity_statuses) statuses,
       (SELECT min(id) AS first FROM users) u,
       (SELECT ARRAY['Richiamare per','Visita per','Offerta per','Sollecito per','Reclamo su','Conferma di',
          'Preventivo per','Dimostrazione di','Caffè e due parole su','Perché non risponde su','Riunione su',
          'Consegna di'] AS what,
        ARRAY['il listino','la fattura','la fornitura','i campioni','il contratto','l’ordine','la spedizione',
          'la qualità','il pagamento','il progetto','la novità'] AS about) words,
       LATERAL (SELECT id, state FROM activity_statuses WHERE id = statuses.ids[1 + n % 4]) st`,
    [size.activities, size.companies, size.contacts],
  )
  await client.query(
    `INSERT INTO companies_roles (parent_id, "order", value)
     SELECT n, 1, (ARRAY['customer','prospect','supplier']::enum_companies_roles[])[1 + n % 3]
     FROM generate_series(1, $1::int) n`,
    [size.companies],
  )
  await client.query('SELECT crm_renew_words()')
  await client.query('SET session_replication_role = DEFAULT')
  await client.query('VACUUM ANALYZE search_words')
  await client.query('VACUUM ANALYZE companies, companies_roles')
  await client.query('VACUUM ANALYZE contacts')
  await client.query('VACUUM ANALYZE activities')
  // Wakes the triggers of derived columns; without statistics they would take an hour.
  await client.query('UPDATE companies SET next_action_at = NULL, is_customer = NULL')
  await client.query('VACUUM ANALYZE companies')
}
