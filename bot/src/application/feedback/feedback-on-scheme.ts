import type { Actor } from "../access/actor";
import { eventOf } from "../act";
import type { Ports } from "../ports/ports";
import { releasedWords, type ReleasedWords } from "./received-feedback";

/** What was said about the scheme and may be read: from three answers on, by month, of nobody (NP25). Never what doctors said to supporters. */
export function makeFeedbackOnScheme(ports: Pick<Ports, "store" | "sealer">) {
  return ({ schemeId }: Pick<Actor, "schemeId">): Promise<readonly ReleasedWords[]> =>
    releasedWords(ports, schemeId);
}

/** The same, to take out of the product; that it was taken is in the trail first. */
export function makeExportFeedbackOnScheme(
  ports: Pick<Ports, "store" | "sealer" | "clock" | "ids">,
) {
  return async ({
    schemeId,
    person,
  }: Pick<Actor, "schemeId" | "person">): Promise<readonly ReleasedWords[]> => {
    const by = person.value.id;
    const act = { type: "FeedbackOnSchemeExported" } as const;
    await ports.store.commit({ schemeId, events: [eventOf(ports, { schemeId, by }, act)] });
    return releasedWords(ports, schemeId);
  };
}
