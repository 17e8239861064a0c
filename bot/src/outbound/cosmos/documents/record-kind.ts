import type { JSONObject } from "@azure/cosmos";
import { z } from "zod";
import type { Versioned } from "../../../application/ports/scheme-store";
import type { SchemeId } from "../../../scheme/shared/ids";
import { asJson, readStored, storable } from "./stored";

/** How one type of record is kept in `core`: two mappings that undo each other, and its name there. */
export interface RecordKind<Value> {
  readonly type: string;
  /** The document's id in its scheme's partition. */
  idOf(value: Value): string;
  schemeOf(value: Value): SchemeId;
  toDocument(value: Value): JSONObject;
  /** @throws Error naming id and type where the document is not one of this kind. */
  readonly fromDocument: (stored: unknown) => Versioned<Value>;
}

/** What a kind of record is made of. `ttlOf`: seconds after which the store forgets it. */
export interface RecordPlan<Value> {
  readonly type: string;
  readonly content: z.ZodType<Value>;
  readonly idOf: (value: Value) => string;
  readonly schemeOf: (value: Value) => SchemeId;
  readonly ttlOf?: (value: Value) => number | undefined;
}

/**
 * A kind of record from its plan. The value lies under `content` and is read strictly: an instance
 * that does not know a field must not write the document back without it.
 */
export function recordKind<Value extends object>(plan: RecordPlan<Value>): RecordKind<Value> {
  const { type, idOf, schemeOf } = plan;
  const schema = z.object({
    id: z.string(),
    schemeId: z.string(),
    type: z.literal(type),
    content: plan.content,
    _etag: z.string(),
  });
  return {
    type,
    idOf,
    schemeOf,
    toDocument: (value) =>
      asJson({
        id: idOf(value),
        schemeId: schemeOf(value),
        type,
        ttl: plan.ttlOf?.(value),
        content: storable(plan.content, type, value),
      }),
    fromDocument: (stored) => {
      const { content, _etag } = readStored(schema, stored);
      return { value: content, version: _etag };
    },
  };
}
