import type { AgreementFieldName } from "@near-peer/bot/contract";

/** The fields in the order in which they are read and written. */
export const FIELDS: readonly AgreementFieldName[] = [
  "startsOn",
  "endsOn",
  "howOften",
  "howLong",
  "whenAndWhere",
  "contact",
  "doctorHopes",
  "supporterHopes",
  "notes",
];

/** Those that are a day. */
export const DAYS: readonly AgreementFieldName[] = ["startsOn", "endsOn"];
/** Those in which a few lines fit. */
export const LONG: readonly AgreementFieldName[] = ["doctorHopes", "supporterHopes", "notes"];
