import { createHash } from "node:crypto";
import type { JSONObject } from "@azure/cosmos";
import { z } from "zod";
import type { SchemePerson } from "../../../application/ports/users";
import { asJson, readStored } from "./stored";
import { schemePerson } from "./teams-user";

const schema = z.object({
  id: z.string(),
  type: z.literal("mail"),
  rows: z.array(schemePerson),
});

/** The id of the hint for an e-mail in a tenant: a hash, so that the id shows nobody's address. */
export function mailHintId(tenantId: string, email: string): string {
  const hash = createHash("sha256").update(email.trim().toLowerCase()).digest("hex");
  return `mail.${tenantId.toLowerCase()}.${hash}`;
}

/** Which rows carry an e-mail, as a document. */
export function mailHintDocument(id: string, rows: readonly SchemePerson[]): JSONObject {
  return asJson({ id, type: "mail", rows });
}

/** The rows of a hint. @throws Error naming id and type where it is none. */
export function mailHintRows(stored: unknown): readonly SchemePerson[] {
  return readStored(schema, stored).rows;
}
