import fc from "fast-check";
import {
  changeAgreement,
  inForceSince,
  signAgreement,
  type OpenAgreement,
} from "../../../../../bot/src/scheme/agreement/agreement";
import { aFoundationDoctor, aPairing, aSupporter, TODAY } from "../../../../support/builders";
import { AGREED } from "../../../../support/agreement";

const doctor = aFoundationDoctor();
const supporter = aSupporter();
const pairing = aPairing(doctor, supporter);
const halves = [doctor.id, supporter.id];

const steps = fc.array(
  fc.record({
    does: fc.constantFrom("write" as const, "sign" as const, "sign" as const),
    by: fc.constantFrom(...halves),
    /** How many versions behind what they have before them is. */
    behind: fc.constantFrom(0, 0, 0, 1),
    note: fc.constantFrom("", "Not on nights", "In the library"),
  }),
  { maxLength: 30 },
);

describe("whatever the order of changes and signatures (NP17)", () => {
  it("an agreement is in force only where both signed the text that stands", () => {
    fc.assert(
      fc.property(steps, (all) => {
        let standing: OpenAgreement | undefined;
        /** The text that each of the two signed last, kept beside the rule. */
        const signedText = new Map<string, string>();
        for (const { does, by, behind, note } of all) {
          const read = (standing?.agreement.version ?? 0) - behind;
          if (does === "write") {
            const text = { ...AGREED, notes: note };
            const change = { by, read, text, sealedText: note };
            const decision = changeAgreement(pairing, standing, change, TODAY);
            if (decision.accepted) standing = { agreement: decision.state, text };
          } else {
            const act = { by, read, confidentiality: true };
            const decision = signAgreement(pairing, standing, act, TODAY);
            if (decision.accepted && standing !== undefined) {
              standing = { ...standing, agreement: decision.state };
              signedText.set(by, standing.text.notes);
            }
          }
          if (standing !== undefined && inForceSince(standing.agreement) !== undefined) {
            const { notes } = standing.text;
            expect(halves.map((half) => signedText.get(half))).toEqual([notes, notes]);
            expect(standing.agreement.sealedText).toBe(notes);
          }
        }
      }),
    );
  });
});
