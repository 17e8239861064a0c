import type { MySupervision } from "@near-peer/bot/contract";

/** Somebody who named the reader as the person they turn to. */
export type Applicant = MySupervision["applicants"][number];
