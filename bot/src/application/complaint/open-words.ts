import type { Complaint } from "../../scheme/complaint/complaint";
import type { Sensitive } from "../../scheme/shared/sensitive";
import type { Ports } from "../ports/ports";

/** A complaint with its words, and those of the answer where there is one. */
export interface OpenedComplaint {
  readonly complaint: Complaint;
  readonly text: Sensitive<string>;
  readonly answer?: Sensitive<string>;
}

/** Opens the words of a complaint, for whoever was found to be entitled to them. Throws where they cannot be opened. */
export async function openWords(
  { sealer }: Pick<Ports, "sealer">,
  complaint: Complaint,
): Promise<OpenedComplaint> {
  const { schemeId, id, sealedText, sealedAnswer } = complaint;
  const text = await sealer.open({ schemeId, kind: "complaint", id }, sealedText);
  if (sealedAnswer === undefined) return { complaint, text };
  const answer = await sealer.open({ schemeId, kind: "complaint-answer", id }, sealedAnswer);
  return { complaint, text, answer };
}
