import { laterBy } from "../../../../../bot/src/scheme/calendar/london";
import { expiryOf } from "../../../../../bot/src/scheme/messages/keeps";
import { isStale } from "../../../../../bot/src/scheme/messages/may-go";
import { MESSAGE_KINDS, type MessageKind } from "../../../../../bot/src/scheme/messages/message";
import { anyMessage } from "../../../../support/any-message";

const DAY_MS = 86_400_000;

/** For how long each kind may still go, in days, written down a second time. */
const TABLE: Readonly<Record<MessageKind, number>> = {
  "supporter-announced": 365,
  "doctor-announced": 365,
  introduction: 365,
  "opt-out-told": 365,
  "rejoin-told": 365,
  "pairing-ended": 90,
  "not-allocated": 28,
  reminder: 7,
  "opt-out-asked": 28,
  "rejoin-asked": 28,
  "supporter-away": 365,
  "introduction-due": 7,
  "feedback-invitation": 28,
  "agreement-invitation": 28,
  "agreement-to-sign": 90,
  "choice-recorded": 365,
  "request-closed": 90,
  "needs-you": 5,
  "concern-raised": 3_650,
  "concern-unread": 3_650,
  "concern-read": 3_650,
  "concern-stranded": 3_650,
  "complaint-to-read": 3_650,
  "complaint-answered": 3_650,
  "tip-decided": 90,
  "statement-issued": 90,
  "copy-made": 365,
  "supervisor-launch-notice": 90,
  "volunteer-invitation": 90,
  "wishes-invitation": 90,
  "pulse-invitation": 28,
  "supporter-approached": 90,
  "application-decided": 90,
};

describe("how long a message keeps", () => {
  it.each(Object.entries(TABLE) as [MessageKind, number][])(
    "%s may go for %i days",
    (kind, days) => {
      const message = anyMessage(kind, "tomos");
      const end = laterBy(message.dueAt, days * DAY_MS);
      expect(message.expiresAt).toBe(end);
      expect(isStale(message, laterBy(end, -1))).toBe(false);
      expect(isStale(message, end)).toBe(true);
    },
  );

  it("ends for nothing that tells of a worry before somebody could have read it (NP22)", () => {
    const worries = (Object.keys(MESSAGE_KINDS) as MessageKind[]).filter((kind) =>
      kind.startsWith("concern-"),
    );
    const years = worries.map((kind) =>
      Number(expiryOf(kind, "2026-08-05T08:00:00.000Z").slice(0, 4)),
    );
    expect(worries).toHaveLength(4);
    expect(Math.min(...years)).toBeGreaterThan(2035);
  });
});
