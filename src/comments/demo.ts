import { sql } from '@payloadcms/db-postgres'
import type { DemoPart } from '#platform/parts'

type Sample = { mentions?: string[]; pinned?: boolean; text: string }

/** By whom the card belongs to, in the order of the cards. */
const samples: Sample[] = [
  {
    pinned: true,
    text: 'Attenzione ai pagamenti: nuovi ordini solo dopo il saldo delle fatture aperte.\nChiedere sempre conferma in amministrazione.',
  },
  {
    mentions: ['elena@velia.example'],
    text: 'Il cliente chiede 60 giorni invece di 30. Possiamo accordarglieli per questa fornitura?',
  },
  { text: 'Preferiscono essere chiamati al mattino, prima delle 10.' },
  {
    mentions: ['roberto@velia.example'],
    text: 'Ho sentito la concorrenza offrire l’8 % in meno sui film estensibili.\nNe parliamo alla riunione di lunedì?',
  },
  {
    text: 'Il responsabile acquisti va in pensione a fine anno: conviene conoscere chi lo sostituisce.',
  },
  {
    pinned: true,
    text: 'Consegne solo con sponda idraulica: il piazzale non ha banchina.',
  },
  {
    mentions: ['elena@velia.example'],
    text: 'Contratto quadro firmato, l’originale è in ufficio.',
  },
  { text: 'Alla fiera hanno chiesto campioni della linea riciclata.' },
]

/** What colleagues say of some companies of the sample company. */
export const commentsOfSampleCompany: DemoPart = {
  fill: async ({ db, now, payload, req }) => {
    const { rows } = await db.execute(sql`
      SELECT id, owner_id AS owner FROM companies
      WHERE private IS NOT TRUE AND owner_id IS NOT NULL AND deleted_at IS NULL
      ORDER BY id LIMIT ${samples.length}`)
    const { rows: users } = await db.execute(sql`SELECT id, email FROM users`)
    const userOf = (address: string): number[] =>
      users.flatMap(({ email, id }) => (email === address ? [Number(id)] : []))
    for (const [index, { mentions = [], pinned = false, text }] of samples.entries()) {
      const card = rows[index]
      if (!card) return
      await payload.create({
        collection: 'comments',
        data: {
          author: Number(card.owner),
          createdAt: new Date(now.getTime() - (index + 1) * 26 * 60 * 60 * 1000).toISOString(),
          mentions: mentions.flatMap(userOf),
          pinned,
          record: { relationTo: 'companies', value: Number(card.id) },
          text,
        },
        depth: 0,
        // Set-up of an empty database: nobody is logged in yet.
        overrideAccess: true,
        req,
      })
    }
  },
  tables: ['comments', 'comment_mentions'],
}
