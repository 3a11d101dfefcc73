import fs from 'node:fs/promises'
import path from 'node:path'
import type { Demo } from '#platform/parts'
import type { Activity } from './activities'
import { today } from './calendar'
import type { Campaign } from './campaigns'
import type { Company } from './companies'
import type { Contact } from './contacts'
import { createDocx } from './files/docx'
import { createPdf } from './files/pdf'
import { type Box, createPng } from './files/png'
import { createRandom, type Random } from './random'
import type { Team } from './team'

type Document = {
  about: { activity?: number; campaign?: number; company?: number; contact?: number }
  createdAt: Date
  createdBy: number
  data: Buffer
  description: string
  mimetype: string
  name: string
}

type Registry = {
  activities: Activity[]
  campaigns: Campaign[]
  companies: Company[]
  contacts: Contact[]
}

const pdf = 'application/pdf'
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Offers, minutes, drawings, notes: files as an office of this kind keeps them. */
export const fillAttachments = async (
  demo: Demo,
  team: Team,
  registry: Registry,
): Promise<void> => {
  const random = createRandom('attachments')
  const documents = [
    ...offers(random, registry),
    ...minutes(random, registry),
    ...drawings(random, registry.companies),
    ...unloading(random, registry.companies),
    ...cards(random, registry.contacts),
    ...briefs(registry.campaigns, demo, team),
  ]
  await removeLeftovers(demo, documents)
  for (const { about, createdAt, createdBy, data, description, mimetype, name } of documents) {
    await demo.payload.create({
      collection: 'attachments',
      data: { ...about, createdAt: createdAt.toISOString(), createdBy, description },
      depth: 0,
      file: { data, mimetype, name, size: data.length },
      overrideAccess: true,
      req: demo.req,
    })
  }
}

/** Files of a start that was cut off would give these a number in their name. */
const removeLeftovers = async ({ payload }: Demo, documents: Document[]) => {
  const { staticDir } = payload.collections.attachments.config.upload
  if (!staticDir) return
  for (const { name } of documents) await fs.rm(path.join(staticDir, name), { force: true })
}

const companyOf = (companies: Company[], id: number) =>
  companies.find((company) => company.id === id) as Company

const isOpen = ({ private: hidden }: { private: boolean }) => !hidden

const fitting = (
  random: Random,
  { activities, companies, contacts }: Registry,
  count: number,
  test: (activity: Activity) => boolean,
) => {
  const hidden = new Set([
    ...companies.filter((company) => company.private).map(({ id }) => id),
    ...contacts.filter((contact) => contact.private).map(({ company }) => company.id),
  ])
  return random.sample(
    activities.filter((activity) => !hidden.has(activity.company) && test(activity)),
    count,
  )
}

const fileDay = (instant: Date) => today(instant)
const printedDay = (instant: Date) => fileDay(instant).split('-').reverse().join('/')
const sender = 'Velia Imballaggi S.p.A. – Via dell’Artigianato 14, 40138 Bologna'

const offers = (random: Random, registry: Registry): Document[] =>
  fitting(
    random,
    registry,
    18,
    ({ status, step }) => step.subject === 'proposal' && step.mode === 'email' && status === 'done',
  ).map((activity, index) => {
    const { company: companyID, completedAt, createdAt, createdBy, id } = activity
    const company = companyOf(registry.companies, companyID)
    const at = completedAt ?? createdAt
    const number = `${210 + index * 17}/${fileDay(at).slice(0, 4)}`
    const goods = random.pick(company.sector.goods)
    return {
      about: { activity: id, company: companyID },
      createdAt: at,
      createdBy,
      data: createPdf([
        { bold: true, size: 16, text: 'Velia Imballaggi S.p.A.' },
        { size: 9, text: sender },
        { text: '' },
        { bold: true, size: 13, text: `Offerta n. ${number} del ${printedDay(at)}` },
        { text: `Spett.le ${company.data.name}` },
        { text: `${company.data.street} – ${company.data.postalCode} ${company.data.city}` },
        { text: '' },
        { text: `Oggetto: fornitura di ${goods}` },
        { text: `Quantità: ${random.int(2, 14)} bancali` },
        { text: `Prezzo: € ${random.int(180, 640)},00 al bancale, IVA esclusa` },
        { text: 'Resa: franco destino. Consegna: 15 giorni data ordine.' },
        { text: 'Pagamento: 60 giorni fine mese. Validità: 30 giorni.' },
      ]),
      description: `Offerta n. ${number}: ${goods}`,
      mimetype: pdf,
      name: `Offerta-${number.replace('/', '-')}.pdf`,
    }
  })

const minutes = (random: Random, registry: Registry): Document[] =>
  fitting(
    random,
    registry,
    10,
    ({ note, outcome, step }) => step.mode === 'in-person' && outcome === 'held' && note !== null,
  ).map(({ company: companyID, completedAt, createdAt, createdBy, description, id, note }) => {
    const company = companyOf(registry.companies, companyID)
    const at = completedAt ?? createdAt
    return {
      about: { activity: id, company: companyID },
      createdAt: at,
      createdBy,
      data: createDocx({
        lines: [
          `Data: ${printedDay(at)}`,
          `Azienda: ${company.data.name}`,
          description,
          note ?? '',
        ],
        title: 'Verbale di visita',
      }),
      description: `Verbale: ${description}`,
      mimetype: docx,
      name: `Verbale-${fileDay(at)}-${company.domain.split('.')[0]}.docx`,
    }
  })

const box = (
  left: number,
  top: number,
  width: number,
  height: number,
  ...colour: Box['colour']
): Box => ({ colour, height, left, top, width })

const drawings = (random: Random, companies: Company[]): Document[] =>
  random.sample(companies.filter(isOpen), 7).map((company) => {
    const machines = Array.from({ length: random.int(2, 4) }, (_, place) =>
      box(60 + place * 130, 90 + random.int(0, 40), 90, 70, 37, 99, 235),
    )
    return {
      about: { company: company.id },
      createdAt: company.createdAt,
      createdBy: company.rep,
      data: createPng({
        boxes: [
          box(20, 20, 600, 320, 226, 232, 240),
          box(24, 24, 592, 312, 255, 255, 255),
          box(40, 180, 560, 24, 148, 163, 184),
          ...machines,
          box(540, 230, 60, 60, 180, 83, 9),
        ],
        height: 360,
        width: 640,
      }),
      description: 'Disposizione del reparto confezionamento',
      mimetype: 'image/png',
      name: `Layout-${company.domain.split('.')[0]}.png`,
    }
  })

const unloading = (random: Random, companies: Company[]): Document[] =>
  random.sample(companies.filter(isOpen), 7).map((company) => ({
    about: { company: company.id },
    createdAt: company.createdAt,
    createdBy: company.rep,
    data: Buffer.from(
      `Istruzioni per lo scarico\n${company.data.name}\n${company.data.street}, ${company.data.city}\n\n` +
        `Orario: 8–12 e 14–16, dal lunedì al venerdì.\nAltezza massima: 4 m. ` +
        `Transpallet: ${random.pick(['disponibile', 'non disponibile'])}.\nTelefonare al numero ` +
        `${company.data.phone} mezz’ora prima dell’arrivo.\n`,
    ),
    description: 'Istruzioni per lo scarico',
    mimetype: 'text/plain',
    name: `Scarico-${company.domain.split('.')[0]}.txt`,
  }))

const cards = (random: Random, contacts: Contact[]): Document[] =>
  random
    .sample(
      contacts.filter((contact) => isOpen(contact) && isOpen(contact.company)),
      5,
    )
    .map(({ company, firstName, id, lastName }) => ({
      about: { contact: id },
      createdAt: company.createdAt,
      createdBy: company.rep,
      data: createPng({
        boxes: [
          box(0, 0, 340, 210, 248, 250, 252),
          box(0, 0, 340, 46, 21, 128, 61),
          box(24, 80, 180, 14, 15, 23, 42),
          box(24, 106, 120, 8, 100, 116, 139),
          box(24, 150, 200, 6, 148, 163, 184),
          box(24, 166, 160, 6, 148, 163, 184),
        ],
        height: 210,
        width: 340,
      }),
      description: `Biglietto da visita di ${firstName} ${lastName}`,
      mimetype: 'image/png',
      name: `Biglietto-${id}.png`,
    }))

const briefs = (campaigns: Campaign[], demo: Demo, team: Team): Document[] =>
  campaigns.slice(-6).map(({ budget, code, description, id, name }) => ({
    about: { campaign: id },
    createdAt: new Date(`${demo.today}T00:00:00.000Z`),
    createdBy: team.user('valentina'),
    data: createPdf([
      { bold: true, size: 16, text: name },
      { size: 9, text: sender },
      { text: '' },
      { text: description },
      { text: `Budget: € ${budget}` },
      { text: 'Referente: Valentina Riva' },
    ]),
    description: `Scheda della campagna «${name}»`,
    mimetype: pdf,
    name: `Campagna-${code.toLowerCase()}.pdf`,
  }))
