import { z } from "zod";

/** Every way a request can fail; stable, so that a screen can act on it. */
export const problemCode = z.enum([
  "invalid-request",
  "body-too-large",
  "unsupported-media-type",
  "not-signed-in",
  "not-found",
  "version-required",
  "version-out-of-date",
  "not-a-spreadsheet",
  "import-too-large",
  "import-has-nothing-to-do",
  "import-no-longer-open",
  "people-changed-since",
  "proposal-out-of-date",
  "nothing-to-publish",
  "announcement-in-the-past",
  "publication-in-progress",
  "too-late-to-undo",
  "already-undone",
  "cannot-be-paired",
  "pairing-already-ended",
  "not-a-volunteer-candidate",
  "date-in-the-future",
  "not-a-foundation-doctor",
  "request-already-dealt-with",
  "days-not-possible",
  "capacity-out-of-range",
  "not-possible-now",
  "launch-step-begun",
  "launch-day-over",
  "launch-day-closed",
  "date-before-launch",
  "already-linked",
  "not-linked",
  "your-own-link",
  "for-directors-only",
  "account-unknown",
  "account-of-another-tenant",
  "account-already-linked",
  "directory-not-configured",
  "directory-consent-needed",
  "directory-unavailable",
  "settings-not-possible",
  "role-not-given",
  "role-not-ended",
  "concern-empty",
  "concern-too-long",
  "concern-names-patient",
  "nobody-to-read",
  "concern-not-read",
  "consent-missing",
  "consent-text-changed",
  "nothing-stated",
  "not-asked-about",
  "application-not-taken",
  "application-moved-on",
  "objection-not-taken",
  "try-again",
  "went-wrong",
]);

/** A problem by RFC 9457, with a stable `code` and a `detail` that says what to do. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: problemCode,
  detail: z.string(),
  /** Names the request in our logs. */
  reference: z.string().optional(),
});

/** A stable reason for a failure. */
export type ProblemCode = z.infer<typeof problemCode>;
/** A problem by RFC 9457. */
export type Problem = z.infer<typeof problem>;
