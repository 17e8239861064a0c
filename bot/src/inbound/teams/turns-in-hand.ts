/** Counts the turns of each person that are not answered yet. */
export interface TurnsInHand {
  /** Begins a turn and gives what ends it; undefined where the person has too many in hand. */
  readonly begin: (who: string) => (() => void) | undefined;
}

/** Nobody presses so many buttons before the first has answered; a script may. */
const MOST_IN_HAND = 20;

/** Kept in the memory of this instance: as many entries as there are people with a turn in hand. */
export function createTurnsInHand(most = MOST_IN_HAND): TurnsInHand {
  const inHand = new Map<string, number>();
  return {
    begin: (who) => {
      const now = inHand.get(who) ?? 0;
      if (now >= most) return undefined;
      inHand.set(who, now + 1);
      return () => {
        const left = (inHand.get(who) ?? 1) - 1;
        if (left === 0) inHand.delete(who);
        else inHand.set(who, left);
      };
    },
  };
}
