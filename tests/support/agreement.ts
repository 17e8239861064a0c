import type { AgreementText } from "../../bot/src/scheme/agreement/agreement-text";

/** What a pair may agree on: complete, so that it can be signed. */
export const AGREED: AgreementText = {
  startsOn: "2026-08-17",
  endsOn: "2027-08-03",
  howOften: "Once a month",
  howLong: "About half an hour",
  whenAndWhere: "Thursdays after teaching, in the mess",
  contact: "Teams",
  doctorHopes: "Somebody to ask",
  supporterHopes: "To pass on what helped me",
  notes: "",
};
