import {
  changeAgreement,
  inForceSince,
  isToSign,
  signAgreement,
  signatureOf,
  withoutText,
  type OpenAgreement,
} from "../../../../../bot/src/scheme/agreement/agreement";
import { EMPTY_AGREEMENT } from "../../../../../bot/src/scheme/agreement/agreement-text";
import {
  aFoundationDoctor,
  anInvitedSenior,
  aPairing,
  aSupporter,
  ended,
  TODAY,
} from "../../../../support/builders";
import { AGREED } from "../../../../support/agreement";

const doctor = aFoundationDoctor();
const supporter = aSupporter();
const stranger = anInvitedSenior();
const pairing = aPairing(doctor, supporter);
const LATER = "2026-08-13T11:00:00.000Z";

function written(text = AGREED, standing?: OpenAgreement, by = doctor.id): OpenAgreement {
  const read = standing?.agreement.version ?? 0;
  const change = { by, read, text, sealedText: "sealed" };
  const decision = changeAgreement(pairing, standing, change, TODAY);
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return { agreement: decision.state, text };
}

function signing(
  standing: OpenAgreement | undefined,
  by: string,
  changes: object = {},
  at = TODAY,
) {
  const read = standing?.agreement.version ?? 0;
  return signAgreement(pairing, standing, { by, read, confidentiality: true, ...changes }, at);
}

function signed(standing: OpenAgreement, by: string, at = TODAY): OpenAgreement {
  const decision = signing(standing, by, {}, at);
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return { ...standing, agreement: decision.state };
}

describe("the agreement of a pair (NP17, NB1)", () => {
  it("is written in turns, each time a new version; the same text again changes nothing (NP16)", () => {
    const first = written();
    expect(first.agreement).toMatchObject({ version: 1, changedBy: "foundation-doctor" });
    const second = written({ ...AGREED, howOften: "Every second week" }, first, supporter.id);
    expect(second.agreement).toMatchObject({ version: 2, changedBy: "supporter" });
    expect(written(second.text, second).agreement).toBe(second.agreement);
  });

  it("is in force once both signed the same version, from the second signature on", () => {
    const once = signed(written(), supporter.id);
    expect(inForceSince(once.agreement)).toBeUndefined();
    expect([isToSign(once.agreement, doctor.id), isToSign(once.agreement, supporter.id)]).toEqual([
      true,
      false,
    ]);
    const both = signed(once, doctor.id, LATER);
    expect(inForceSince(both.agreement)).toBe(LATER);
    expect(isToSign(both.agreement, doctor.id)).toBe(false);
  });

  it("asks both to sign again after any change", () => {
    const both = signed(signed(written(), supporter.id), doctor.id);
    const { agreement } = written({ ...AGREED, notes: "Not on nights" }, both);
    expect(inForceSince(agreement)).toBeUndefined();
    expect([
      signatureOf(agreement, "supporter"),
      signatureOf(agreement, "foundation-doctor"),
    ]).toEqual(["changed-since", "changed-since"]);
  });

  it("is neither changed nor signed on a version that the other half has replaced", () => {
    const second = written({ ...AGREED, notes: "Not on nights" }, written());
    const change = { by: supporter.id, read: 1, text: AGREED, sealedText: "" };
    const refusal = { code: "changed-meanwhile" };
    expect(changeAgreement(pairing, second, change, TODAY)).toEqual({ accepted: false, refusal });
    expect(signing(second, supporter.id, { read: 1 })).toEqual({ accepted: false, refusal });
    expect(signing(undefined, supporter.id)).toEqual({ accepted: false, refusal });
  });

  it("is signed complete, and with the promise of confidentiality alone", () => {
    const open = written({ ...EMPTY_AGREEMENT, startsOn: "2026-09-01", howOften: "Weekly" });
    expect(signing(open, doctor.id, { confidentiality: false })).toEqual({
      accepted: false,
      refusal: {
        code: "incomplete",
        missing: [
          "endsOn",
          "howLong",
          "whenAndWhere",
          "contact",
          "doctorHopes",
          "supporterHopes",
          "confidentiality",
        ],
      },
    });
    expect(signing(written(), doctor.id, { confidentiality: false })).toMatchObject({
      refusal: { missing: ["confidentiality"] },
    });
  });

  it("is signed once by each, by nobody else, and not after the end of the pairing", () => {
    const once = signed(written(), doctor.id);
    expect(signing(once, doctor.id)).toMatchObject({ refusal: { code: "already-signed" } });
    expect(signing(once, stranger.id)).toMatchObject({ refusal: { code: "not-of-this-pairing" } });
    const other = aPairing(doctor, supporter);
    const act = { by: doctor.id, read: 1, confidentiality: true };
    expect(signAgreement(other, once, act, TODAY)).toMatchObject({
      refusal: { code: "not-of-this-pairing" },
    });
    expect(signAgreement(ended(pairing), once, act, TODAY)).toMatchObject({
      refusal: { code: "pairing-ended" },
    });
  });

  it("holds so much and no more, and ends after it starts", () => {
    const change = (text: object) =>
      changeAgreement(
        pairing,
        undefined,
        { by: doctor.id, read: 0, text: { ...AGREED, ...text }, sealedText: "" },
        TODAY,
      );
    expect(change({ howOften: "x".repeat(200) }).accepted).toBe(true);
    expect(change({ howOften: "x".repeat(201) })).toEqual({
      accepted: false,
      refusal: { code: "too-long", field: "howOften", limit: 200, length: 201 },
    });
    expect(change({ endsOn: "2026-01-01" })).toMatchObject({
      refusal: { code: "ends-before-start" },
    });
  });

  it("leaves its dates when its text goes, and nobody is asked to sign it any more", () => {
    const { agreement } = signed(written(), supporter.id);
    const bare = withoutText(agreement);
    expect(bare).not.toHaveProperty("sealedText");
    expect(bare.signatures).toEqual(agreement.signatures);
    expect(isToSign(bare, doctor.id)).toBe(false);
  });
});
