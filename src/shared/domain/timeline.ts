import { z } from 'zod'
import { EdtfDate } from './edtf.ts'
import {
  ChargeId,
  CustodyPeriodId,
  DeadlineId,
  DocumentId,
  FactId,
  HearingId,
  IncidentId,
  PersonId,
  SentenceId,
  StatementId,
} from './ids.ts'
import { ClockTime, TimeZone } from './moment.ts'
import { PersonsShown } from './persons-shown.ts'
import { instant, line } from './text.ts'

/** From top to bottom as the picture shows them. */
export const TimelineLane = z.enum([
  'hearings',
  'deadlines',
  'custody',
  'incidents',
  'charges',
  'statements',
  'facts',
  'documents',
])
export type TimelineLane = z.infer<typeof TimelineLane>

/** What an event is the date of; opening the event opens this. */
export const TimelineSource = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hearing'), id: HearingId }),
  z.object({ type: z.literal('deadline'), id: DeadlineId }),
  z.object({ type: z.literal('custody'), id: CustodyPeriodId }),
  z.object({ type: z.literal('incident'), id: IncidentId }),
  z.object({ type: z.literal('charge'), id: ChargeId }),
  z.object({ type: z.literal('sentence'), id: SentenceId }),
  z.object({ type: z.literal('statement'), id: StatementId }),
  z.object({ type: z.literal('fact'), id: FactId }),
  z.object({ type: z.literal('document'), id: DocumentId }),
])
export type TimelineSource = z.infer<typeof TimelineSource>

/** How an event looks beside its neighbours: it counts, it no longer does, it is in doubt, or it was missed. */
export const TimelineLook = z.enum(['plain', 'quiet', 'doubt', 'alarm'])
export type TimelineLook = z.infer<typeof TimelineLook>

/**
 * One dated thing of a dossier, in the words of the language it was asked for in. Times are wall-clock times: the
 * picture is a calendar, and a hearing at ten stands at ten whatever the zone.
 */
export const TimelineEvent = z.object({
  /** Unique in an answer, and the same each time: `hearing:<id>`; a charge's versions are numbered. */
  id: z.string().max(80),
  lane: TimelineLane,
  source: TimelineSource,
  /** Whose event it is, where it is one person's: set before the title, but not in that person's own lanes. */
  who: z.string(),
  title: z.string(),
  /** What kind of thing it is ("продление стражи"), and how it stands ("отложено"); empty where there is nothing to say. */
  kind: z.string(),
  state: z.string(),
  look: TimelineLook,
  /** A period is written with a slash; one that lasts ends in `/..`. */
  date: EdtfDate,
  time: ClockTime.nullable(),
  endTime: ClockTime.nullable(),
  zone: TimeZone.nullable(),
  /** The source's own words for the date. */
  wording: z.string(),
  /** UTC ms of the wall clock; null where that end is open. */
  earliest: instant.nullable(),
  latest: instant.nullable(),
  /** Order within the day, where someone gave one. */
  sequence: z.int().min(0),
  /** Whom it concerns first: defendants, the one who spoke. Then others who took part. */
  personIds: z.array(PersonId),
  /** "т. 3, л.д. 45–47", or title and page; empty where it rests on no document. */
  citation: z.string(),
  documentIds: z.array(DocumentId),
})
export type TimelineEvent = z.infer<typeof TimelineEvent>

export const TimelineAnswer = z.object({
  /** By earliest bound, then latest, then sequence. */
  events: z.array(TimelineEvent),
  /** Those whom the events concern, in the order their lanes stand: defendants first. */
  persons: z.array(z.object({ id: PersonId, name: z.string(), defendant: z.boolean() })),
  /** How many of a kind have no date and so no place in the picture. */
  undated: z.array(z.object({ lane: TimelineLane, count: z.int().min(1) })),
})
export type TimelineAnswer = z.infer<typeof TimelineAnswer>

export const TimelineFilter = z.object({
  lanes: z.array(TimelineLane).max(8),
  /** Null: everyone. */
  personId: PersonId.nullable(),
  text: line(200),
})
export type TimelineFilter = z.infer<typeof TimelineFilter>

/** Lanes by kind, or kinds within a person. */
export const TimelineGrouping = z.enum(['kind', 'person'])
export type TimelineGrouping = z.infer<typeof TimelineGrouping>

/** `svg`, `png`, `pdf`: the picture. `chronology-*`: the table, with the working of dates. `ics`: what is still to come. */
export const TimelineFormat = z.enum([
  'svg',
  'png',
  'pdf',
  'ics',
  'chronology-pdf',
  'chronology-docx',
  'chronology-html',
])
export type TimelineFormat = z.infer<typeof TimelineFormat>

export const TimelineExport = z.object({
  language: z.enum(['ru', 'en']),
  persons: PersonsShown,
  filter: TimelineFilter,
  grouping: TimelineGrouping,
  /** `bare`: "судебное заседание" and no more, for a calendar or a picture that others see. */
  titles: z.enum(['full', 'bare']),
  page: z.enum(['a4', 'a3']),
})
export type TimelineExport = z.infer<typeof TimelineExport>

/** A picture before it is drawn: its title, its lanes' people and its events, as they may be shown. */
export const TimelineDrawing = z.object({
  title: z.string(),
  events: z.array(TimelineEvent),
  persons: TimelineAnswer.shape.persons,
  grouping: TimelineGrouping,
})
export type TimelineDrawing = z.infer<typeof TimelineDrawing>
