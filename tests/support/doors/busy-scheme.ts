import type { Pairing } from "../../../bot/src/scheme/pairing/pairing";
import type { Person } from "../../../bot/src/scheme/people/person";
import { anApplication, TOLD } from "../applications";
import {
  aDirector,
  aFoundationDoctor,
  anInvitedSenior,
  aPairing,
  aPost,
  aScheme,
  aSupporter,
  freshOid,
  TODAY,
} from "../builders";
import { someone } from "../concern";
import type { BotHouse } from "../teams/bot-house";
import { linkedTo } from "../teams/planter";

/** The id of the scheme. */
export const BUSY = "thornby";

/** Who is in it, by what becomes of them. */
export interface BusyScheme {
  readonly rows: Readonly<Record<Who, Person>>;
  /** Doctors without a supporter. */
  readonly waiting: readonly Person[];
  /** The pairs of `mover` and of `asker`. */
  readonly pairs: readonly [Pairing, Pairing];
}

type Who =
  | ("director" | "supervisor" | "untold" | "deputy" | "mover" | "asker" | "theirs" | "others")
  | ("only" | "volunteer" | "applicant" | "objected" | "written");

const SENIOR = { role: "senior-doctor", grade: "ST3" } as const;

/**
 * A scheme in the middle of everything: two pairs that would fit better the other way round, more doctors than one supporter
 * has places for, applications at each stage, a role to end, and a deletion that waits for a director.
 */
export async function aBusyScheme(house: BotHouse): Promise<BusyScheme> {
  const here = { schemeId: BUSY };
  const at = (site: string) => ({ memberships: [aPost({ site })] });
  const senior = (site: string) => ({ memberships: [aPost({ ...SENIOR, site })] });
  const linked = () => linkedTo(freshOid());
  const supervisor = someone(["educational-supervisor"], here);
  const application = (id: string) =>
    ({
      state: "applied",
      application: anApplication({ id, approach: { ...TOLD, supervisorId: supervisor.id } }),
    }) as const;
  const rows = {
    director: aDirector({ ...here, ...linked() }),
    supervisor,
    untold: someone(["educational-supervisor"], here),
    deputy: someone(["deputy"], here),
    mover: aFoundationDoctor({ ...here, ...linked(), ...at("Infirmary") }),
    asker: aFoundationDoctor({ ...here, ...linked(), ...at("Riverside") }),
    theirs: aSupporter({ ...here, capacity: 1, ...senior("Riverside") }),
    others: aSupporter({ ...here, capacity: 1, ...senior("Infirmary") }),
    // All that there is to be had at first.
    only: aSupporter({ ...here, capacity: 2, gmcNumber: "8000603", ...senior("Infirmary") }),
    volunteer: anInvitedSenior({ ...here, capacity: 3, ...senior("Infirmary") }),
    applicant: anInvitedSenior({ ...here, ...linked(), ...senior("Infirmary") }),
    objected: anInvitedSenior({ ...here, volunteering: application("application-2") }),
    written: anInvitedSenior({ ...here, volunteering: application("application-3") }),
  };
  const waiting = Array.from({ length: 3 }, () =>
    aFoundationDoctor({ ...here, ...at("Infirmary") }),
  );
  const pairs = [aPairing(rows.mover, rows.theirs), aPairing(rows.asker, rows.others)] as const;
  await house.plant(aScheme({ id: BUSY }), [...Object.values(rows), ...waiting], pairs);
  await stopsToDelete(house);
  return { rows, waiting, pairs };
}

/** The day of a deletion that has stopped. */
export const STOPPED_ON = "2026-08-11";

async function stopsToDelete({ ports }: BotHouse): Promise<void> {
  const { policy } = aScheme();
  const event = { id: ports.ids.next(), schemeId: BUSY, at: TODAY, by: "system" } as const;
  await ports.store.commit({
    schemeId: BUSY,
    create: [
      {
        type: "retention-run",
        value: {
          id: STOPPED_ON,
          schemeId: BUSY,
          state: "stopped",
          startedAt: TODAY,
          rules: "1",
          policy: policy.retention,
          planned: { people: 30 },
          gone: {},
        },
      },
    ],
    events: [{ ...event, act: { type: "DeletionStopped", records: 30 } }],
  });
}

/** What somebody signs in as. */
export function userOf({ link }: Person): string {
  if (link.state !== "linked") throw new Error("They are linked.");
  return link.userId;
}
