import {
  isStale,
  whyNotSend,
  whyNotSendTo,
  type Cancellation,
  type SendQuestion,
} from "../../../../../bot/src/scheme/messages/may-go";
import type { PairingMessageKind } from "../../../../../bot/src/scheme/messages/message";
import { messageAbout } from "../../../../../bot/src/scheme/messages/plan";
import type { Person } from "../../../../../bot/src/scheme/people/person";
import {
  aDirector,
  aFoundationDoctor,
  ANNOUNCED,
  aPairing,
  aSupporter,
  ended,
  optedOut,
  silenced,
} from "../../../../support/builders";

const DOCTOR = aFoundationDoctor();
const SUPPORTER = aSupporter();
const AWAY_SUPPORTER = { ...SUPPORTER, away: { from: "2026-08-10", until: "2026-08-20" } };
const PAIRING = aPairing(DOCTOR, SUPPORTER);

/** Who receives each kind. A pairing's end is told to both; here to the doctor. */
const RECIPIENT: Readonly<Record<PairingMessageKind, "doctor" | "supporter">> = {
  "supporter-announced": "doctor",
  "doctor-announced": "supporter",
  introduction: "doctor",
  "opt-out-told": "supporter",
  "rejoin-told": "supporter",
  "pairing-ended": "doctor",
  "opt-out-asked": "doctor",
  "rejoin-asked": "doctor",
  "supporter-away": "doctor",
  "introduction-due": "supporter",
  "agreement-invitation": "doctor",
  "agreement-to-sign": "doctor",
  reminder: "doctor",
  "feedback-invitation": "doctor",
};
/** Every one there is: a kind that is left out of the table above does not compile. */
const KINDS = Object.keys(RECIPIENT) as PairingMessageKind[];

/** A kind of message about the pair, with what is true when it is to be sent. */
function question(kind: PairingMessageKind, changes: Partial<SendQuestion> = {}): SendQuestion {
  const { doctor = DOCTOR } = changes;
  const recipient = RECIPIENT[kind] === "doctor" ? doctor : SUPPORTER;
  return {
    message: messageAbout(PAIRING, kind, recipient.id, ANNOUNCED),
    recipient,
    doctor,
    supporter: kind === "supporter-away" ? AWAY_SUPPORTER : SUPPORTER,
    pairing: kind === "pairing-ended" ? ended(PAIRING) : PAIRING,
    today: "2026-08-12",
    ...changes,
  };
}

describe("what opting out and silence stop (principle 1)", () => {
  const told = (person: Person) => optedOut(person, SUPPORTER);
  const so = "no-longer-so";
  const hush = "reminders-silenced";
  const out = "opted-out";

  // Rows and columns as in the product's table; "told" splits its column "opted out" (NP13).
  it.each<[PairingMessageKind, ...(Cancellation | "goes")[]]>([
    //                      opted in, opted out, out and told, silenced, out and silenced
    ["supporter-announced", "goes", "goes", "goes", "goes", "goes"],
    ["doctor-announced", "goes", "goes", "goes", "goes", "goes"],
    ["introduction", "goes", "goes", "goes", "goes", "goes"],
    ["reminder", "goes", "goes", "goes", hush, hush],
    ["pairing-ended", "goes", "goes", "goes", "goes", "goes"],
    ["opt-out-asked", "goes", "goes", "goes", "goes", "goes"],
    ["rejoin-asked", "goes", "goes", "goes", "goes", "goes"],
    ["supporter-away", "goes", "goes", "goes", "goes", "goes"],
    ["introduction-due", "goes", "goes", "goes", "goes", "goes"],
    ["agreement-invitation", "goes", out, out, "goes", out],
    ["agreement-to-sign", "goes", out, out, "goes", out],
    ["opt-out-told", so, so, "goes", so, so],
    ["rejoin-told", "goes", so, so, "goes", so],
  ])("%s: opted in %s, out %s, out and told %s, silenced %s, both %s", (kind, ...expected) => {
    const doctors = [
      DOCTOR,
      optedOut(DOCTOR),
      told(DOCTOR),
      silenced(DOCTOR),
      silenced(optedOut(DOCTOR)),
    ];
    const answers = doctors.map((doctor) => whyNotSend(question(kind, { doctor })) ?? "goes");
    expect(answers).toEqual(expected);
  });

  it("sends the reminder to one who opted out just as to one who did not, so that it reveals nothing (NP14)", () => {
    const out = question("reminder", { doctor: optedOut(DOCTOR) });
    expect(whyNotSend(out)).toBe(whyNotSend(question("reminder")));
    expect(out.message).toEqual(question("reminder").message);
  });

  it("never tells the supporter of an opting out that the doctor did not say to tell (NP13)", () => {
    expect(whyNotSend(question("opt-out-told", { doctor: optedOut(DOCTOR) }))).toBe(so);
  });

  it("never tells a new supporter what the doctor let an earlier one know (NP13)", () => {
    const doctor = optedOut(DOCTOR, aSupporter());
    expect(whyNotSend(question("opt-out-told", { doctor }))).toBe(so);
  });

  it("does not tell what is no longer so: back in before the supporter was reached (NP15)", () => {
    expect(whyNotSend(question("opt-out-told", { doctor: DOCTOR }))).toBe(so);
    expect(whyNotSend(question("rejoin-told", { doctor: told(DOCTOR) }))).toBe(so);
  });

  it.each<PairingMessageKind>(["opt-out-told", "rejoin-told"])(
    "does not send %s about a doctor who is not there any more",
    (kind) => {
      const asked = { ...question(kind), doctor: undefined };
      expect(whyNotSend(asked)).toBe(so);
    },
  );
});

describe("a message that is not about a pairing", () => {
  const director = aDirector();

  it("goes to whoever is of the scheme, in whatever role", () => {
    expect(whyNotSendTo("needs-you", director, "2026-08-12")).toBeUndefined();
    expect(whyNotSendTo("needs-you", optedOut(DOCTOR), "2026-08-12")).toBeUndefined();
  });

  it("does not go to somebody who is not, or not any more", () => {
    const left = {
      ...director,
      memberships: [{ ...director.memberships[0], until: "2026-08-11" }],
    };
    expect(whyNotSendTo("needs-you", undefined, "2026-08-12")).toBe("recipient-left");
    expect(whyNotSendTo("needs-you", left as Person, "2026-08-12")).toBe("recipient-left");
  });

  it.each(["statement-issued", "copy-made"] as const)(
    "%s goes also to whoever has left, and to nobody who was erased (NP26, PF-14)",
    (kind) => {
      const left = { ...SUPPORTER, memberships: [] };
      expect(whyNotSendTo(kind, left, "2027-08-12")).toBeUndefined();
      const erased = { ...left, erasedAt: ANNOUNCED };
      expect(whyNotSendTo(kind, erased, "2027-08-12")).toBe("recipient-left");
    },
  );
});

describe("what is true when it is sent", () => {
  it("stops the note about a hello once the hello was said, or cannot be said now (NP12)", () => {
    for (const state of ["sent", "said-hello", "cannot-just-now"] as const) {
      const pairing = { ...PAIRING, introduction: { state, at: ANNOUNCED } };
      expect(whyNotSend(question("introduction-due", { pairing }))).toBe("no-longer-so");
    }
  });

  it("stops what is said of a supporter's absence once they are back", () => {
    const back = { ...SUPPORTER, away: { from: "2026-08-01", until: "2026-08-11" } };
    for (const supporter of [undefined, SUPPORTER, back]) {
      expect(whyNotSend({ ...question("supporter-away"), supporter })).toBe("no-longer-so");
    }
  });
});

describe("what else stops a message", () => {
  it.each(KINDS)("%s: a recipient who is not in the scheme", (kind) => {
    expect(whyNotSend({ ...question(kind), recipient: undefined })).toBe("recipient-left");
  });

  it.each(KINDS)("%s: a recipient whose last post has ended", (kind) => {
    const left = { ...question(kind).recipient, memberships: [] } as Person;
    expect(whyNotSend({ ...question(kind), recipient: left })).toBe("recipient-left");
    expect(whyNotSend({ ...question(kind), today: "2027-08-04" })).toBe("recipient-left");
  });

  it.each(KINDS)("%s: an allocation that was undone", (kind) => {
    expect(whyNotSend({ ...question(kind), pairing: undefined })).toBe("allocation-undone");
  });

  it.each(KINDS.filter((kind) => kind !== "pairing-ended"))("%s: the pairing's end", (kind) => {
    const doctor = kind === "opt-out-told" ? optedOut(DOCTOR, SUPPORTER) : DOCTOR;
    const pairing = ended(PAIRING);
    expect(whyNotSend(question(kind, { doctor, pairing }))).toBe("pairing-ended");
  });

  it("is not the end itself, which both are told of (NP19, NP21)", () => {
    expect(whyNotSend(question("pairing-ended", { pairing: ended(PAIRING) }))).toBeUndefined();
    const toSupporter = { ...question("pairing-ended"), recipient: SUPPORTER };
    expect(whyNotSend({ ...toSupporter, pairing: ended(PAIRING) })).toBeUndefined();
  });

  it("is not that the doctor starts only later: they are told before they start (NP12)", () => {
    const early = { ...question("supporter-announced"), today: "2026-07-01" };
    expect(whyNotSend(early)).toBeUndefined();
  });

  it("is not the supporter's own silence: the reminder is the doctor's (NP14)", () => {
    const asked = { ...question("doctor-announced"), recipient: silenced(SUPPORTER) };
    expect(whyNotSend(asked)).toBeUndefined();
  });
});

describe("a message that has grown stale", () => {
  const message = { ...question("reminder").message, expiresAt: "2026-12-14T09:00:00.000Z" };

  it.each([
    ["is fresh a moment before", "2026-12-14T08:59:59.999Z", false],
    ["is stale at its time", "2026-12-14T09:00:00.000Z", true],
    ["is stale ever after", "2027-12-14T09:00:00.000Z", true],
  ])("%s", (_, now, stale) => {
    expect(isStale(message, now)).toBe(stale);
  });
});
