import { londonDate } from "../../scheme/calendar/london";
import { isActiveSupporter } from "../../scheme/people/standing";
import { shownTips, type Tip } from "../../scheme/tip/tip";
import type { SchemeId } from "../../scheme/shared/ids";
import type { Actor } from "../access/actor";
import { eventOf } from "../act";
import { retryOnConflict } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";
import { openTip, type OpenedTip } from "./open-tip";

type ReadPorts = Pick<Ports, "store" | "clock" | "sealer">;
type Reader = Pick<Actor, "schemeId" | "person">;

/** The tips of a scheme, for one of its supporters. */
export interface TipsForSupporter {
  /** Whether they are a supporter there now: only then are others' tips theirs to read. */
  readonly isSupporter: boolean;
  /** Their own, whatever became of them, the newest first. */
  readonly mine: readonly OpenedTip[];
  /** What every supporter is shown, the newest first. */
  readonly shown: readonly OpenedTip[];
}

/** What somebody wrote themselves and, for a supporter, what all supporters are shown: at most so many (NP27). */
export function makeMyTips(ports: ReadPorts) {
  return async ({ schemeId, person }: Reader, most = Infinity): Promise<TipsForSupporter> => {
    const { id } = person.value;
    const isSupporter = isActiveSupporter(person.value, londonDate(ports.clock.now()));
    const found = await ports.store.list(schemeId, "tip");
    const mine = found
      .filter(({ value }) => value.authorId === id && value.wordsErased !== true)
      .toSorted((a, b) => b.value.writtenAt.localeCompare(a.value.writtenAt));
    const shown = isSupporter ? newest(found).slice(0, most) : [];
    return {
      isSupporter,
      mine: await opened(ports, schemeId, mine),
      shown: await opened(ports, schemeId, shown),
    };
  };
}

/** Every tip of a scheme, for a director: what waits first, then the newest; who wrote one only where it is signed. */
export function makeTipsOfScheme(ports: ReadPorts) {
  return async (schemeId: SchemeId): Promise<readonly OpenedTip[]> => {
    const found = (await ports.store.list(schemeId, "tip")).filter(
      ({ value }) => value.wordsErased !== true,
    );
    const waits = ({ state }: Tip) => (state.state === "waiting" ? 0 : 1);
    const sorted = found.toSorted(
      ({ value: a }, { value: b }) =>
        waits(a) - waits(b) || b.writtenAt.localeCompare(a.writtenAt) || a.id.localeCompare(b.id),
    );
    return opened(ports, schemeId, sorted);
  };
}

/** The same to take along. How many were taken is in the trail before they are handed out. */
export function makeExportTips(ports: ReadPorts & Pick<Ports, "ids">) {
  const tipsOfScheme = makeTipsOfScheme(ports);
  return async ({ schemeId, person }: Reader): Promise<readonly OpenedTip[]> => {
    const tips = await tipsOfScheme(schemeId);
    const context = { schemeId, by: person.value.id };
    const event = eventOf(ports, context, { type: "TipsExported", rows: tips.length });
    await retryOnConflict(() => ports.store.commit({ schemeId, events: [event] }));
    return tips;
  };
}

function newest(found: readonly Versioned<Tip>[]): readonly Versioned<Tip>[] {
  const byId = new Map(found.map((one) => [one.value.id, one]));
  return shownTips(found.map(({ value }) => value)).flatMap(({ id }) => byId.get(id) ?? []);
}

/** Opens them, with the names of those that are signed. */
async function opened(
  ports: ReadPorts,
  schemeId: SchemeId,
  tips: readonly Versioned<Tip>[],
): Promise<readonly OpenedTip[]> {
  const signers = [...new Set(tips.flatMap(({ value }) => (value.signed ? [value.authorId] : [])))];
  const { people } = await ports.store.together(schemeId, { pairings: [], people: signers });
  const byId = new Map(people.map(({ value }) => [value.id, value]));
  return Promise.all(tips.map((tip) => openTip(ports, tip, byId.get(tip.value.authorId))));
}
