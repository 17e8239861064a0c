import type { AgeingFeedback } from "../../scheme/feedback/ageing";
import type { SchemeId } from "../../scheme/shared/ids";
import type { Ports } from "../ports/ports";
import type { Removal } from "../ports/scheme-store";

/** Feedback of a scheme with its ages, and how to remove each. Nothing sealed is opened. */
export async function readAgeingFeedback(
  { store }: Pick<Ports, "store">,
  schemeId: SchemeId,
): Promise<{
  readonly records: readonly AgeingFeedback[];
  readonly found: ReadonlyMap<string, Removal>;
}> {
  const [given, onScheme, releases] = await Promise.all([
    store.list(schemeId, "feedback"),
    store.list(schemeId, "scheme-feedback"),
    store.list(schemeId, "feedback-release"),
  ]);
  const all = [
    ...given.map(({ value, version }) => ({ of: "feedback", record: value, version }) as const),
    ...onScheme.map(
      ({ value, version }) => ({ of: "scheme-feedback", record: value, version }) as const,
    ),
    ...releases.map(
      ({ value, version }) => ({ of: "feedback-release", record: value, version }) as const,
    ),
  ].map((one) => ({ ...one, id: `${one.of}.${one.record.id}` }));
  return {
    records: all,
    found: new Map(
      all.map(({ id, of, record, version }) => [id, { type: of, id: record.id, version }]),
    ),
  };
}
