import {
  answerComplaint,
  complaintClock,
  complaintReference,
  isAnswerOverdue,
  isLeftUnread,
  readComplaint,
  readsComplaintAs,
  whyNotTakeText,
  type Complaint,
} from "../../../../../bot/src/scheme/complaint/complaint";
import { TODAY } from "../../../../support/builders";
import { someone } from "../../../../support/concern";

const author = someone(["director"]);
const director = someone(["director"]);
const dme = someone(["dme"]);
const deputy = someone(["deputy"]);
const complaint = (changes: Partial<Complaint> = {}): Complaint => ({
  id: "1a2b3c4d-0000",
  schemeId: "scheme",
  authorId: author.id,
  about: { kind: "something-else" },
  addressedTo: "director",
  raisedAt: TODAY,
  ...complaintClock(TODAY),
  state: { state: "raised" },
  sealedText: "sealed",
  ...changes,
});
const by = { at: TODAY, by: director.id };

describe("a complaint about data (PF-21)", () => {
  it("is answered within 30 days, and has a reference to quote", () => {
    expect(complaintClock(TODAY)).toEqual({
      readBy: "2026-08-19T22:59:00.000Z",
      answerBy: "2026-09-11T22:59:00.000Z",
    });
    expect(complaintReference(complaint())).toBe("NP-1A2B3C4D");
    expect(isAnswerOverdue(complaint(), "2026-09-11T22:00:00.000Z")).toBe(false);
    expect(isAnswerOverdue(complaint(), "2026-09-11T23:30:00.000Z")).toBe(true);
  });

  it("is read by whom its author chose, never by the author, and by a deputy once it was left unread", () => {
    const as = (reader: typeof dme, at = TODAY, one = complaint()) =>
      readsComplaintAs(one, reader, at);
    expect([as(director), as(author), as(dme), as(deputy)]).toEqual([
      "director",
      undefined,
      undefined,
      undefined,
    ]);
    const late = "2026-08-20T09:00:00.000Z";
    expect(isLeftUnread(complaint(), late)).toBe(true);
    expect(as(deputy, late)).toBe("deputy");
  });

  it("goes past every director where it is about one", () => {
    const about = complaint({ about: { kind: "director" }, addressedTo: "dme" });
    const late = "2026-12-01T09:00:00.000Z";
    expect(readsComplaintAs(about, dme, TODAY)).toBe("dme");
    expect(readsComplaintAs(about, director, late)).toBeUndefined();
    expect(readsComplaintAs(about, someone(["director", "deputy"]), late)).toBeUndefined();
  });

  it("is read first, answered once, and then stays answered", () => {
    expect(answerComplaint(complaint(), by, "sealed answer")).toEqual({
      accepted: false,
      refusal: { code: "complaint-not-read" },
    });
    const read = readComplaint(complaint(), by).state;
    expect(readComplaint(read, { ...by, by: dme.id }).state).toBe(read);
    const answered = answerComplaint(read, by, "sealed answer");
    if (!answered.accepted) throw new Error("It should be answered.");
    expect(answered.state).toMatchObject({ sealedAnswer: "sealed answer" });
    expect(isAnswerOverdue(answered.state, "2030-01-01T00:00:00.000Z")).toBe(false);
    expect(answerComplaint(answered.state, by, "again")).toMatchObject({
      refusal: { code: "complaint-already-answered" },
    });
    // Whoever could read it still can.
    expect(readsComplaintAs(answered.state, director, TODAY)).toBe("director");
  });

  it("takes words up to 4,000 characters, and none that say nothing", () => {
    expect(whyNotTakeText(" \n")).toEqual({ code: "complaint-empty" });
    expect(whyNotTakeText("a".repeat(4_000))).toBeUndefined();
    expect(whyNotTakeText("😀".repeat(4_001))).toMatchObject({ length: 4_001, limit: 4_000 });
  });
});
