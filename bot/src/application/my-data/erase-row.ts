import { laterBy, londonDate } from "../../scheme/calendar/london";
import type { AskedInWriting, OnBehalfEvent } from "../../scheme/people/asked-in-writing";
import { erasedPerson, isErased, isLastDirector } from "../../scheme/people/erased";
import { fullName, type Person } from "../../scheme/people/person";
import { eventOf } from "../act";
import { nextRegister } from "../allocation/allocation-state";
import { makeFinishPublication } from "../allocation/finish-publication";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Removal, Replacement, SchemeWrite, Versioned } from "../ports/scheme-store";
import type { SchemePerson, TeamsUser } from "../ports/users";
import type { Erasure, SchemeRegister } from "../records";
import { valuesOf } from "../requests/own-half";
import { stillOpenOf } from "./erase-records";
import { endOfPairings, takenBack, type Leaving } from "./end-their-pairings";
import { textOfWho, type WhoItWas } from "./who-it-was";

/** What erasing one row needs of the outside. */
export type EraseRowPorts = Pick<Ports, "store" | "users" | "sealer" | "clock" | "ids">;

/** Why a row is not erased. */
export type EraseRefusal =
  | { readonly code: "person-unknown" }
  /** They hand over first. */
  | { readonly code: "last-director" };

/** Which row, on whose word, and under which certificate. */
export interface EraseRow extends SchemePerson {
  /** The person themselves, a director who has their letter, or `operator` after a restore. */
  readonly by: string;
  readonly certificateId: string;
  /** Every row of the same Teams person, this one included. */
  readonly rows: readonly SchemePerson[];
  /** False where the other halves were told before, and a restored backup is put right. */
  readonly tellOthers: boolean;
  /** Their letter, where a director does it for them. */
  readonly asked?: AskedInWriting;
}

/** What was on its way while the row went, a message or a note of an e-mail, is found by a look after this long. */
const LOOK_AGAIN_AFTER_MS = 2 * 60_000;
/** Pairings that end with the row in one act; with what belongs to each far below what an act may hold. */
const MOST_PAIRINGS = 12;

/**
 * Erases one row (PF-15). In one act: the row becomes a tombstone, its pairings end, what was stated is gone, and so is what
 * tied the account to it; the register is replaced, so that an import, an allocation or a publication that was worked out
 * with them looks again and finds nobody. What else is to go is written down with it, and goes on from there
 * (`go-on-erasing.ts`), also after a crash.
 */
export function makeEraseRow(ports: EraseRowPorts) {
  const finishPublication = makeFinishPublication(ports);
  return (act: EraseRow): Promise<Outcome<Erasure, EraseRefusal>> =>
    retryOnConflict<Outcome<Erasure, EraseRefusal>>(async () => {
      const { schemeId, personId } = act;
      // One that is being staged would make its pairings visible afterwards.
      await finishPublication(schemeId);
      const register = await ports.store.register(schemeId);
      if (register === undefined) return refused({ code: "person-unknown" });
      if (register.value.openPublicationId !== undefined) return "conflict";
      const before = await ports.store.find(schemeId, "erasure", personId);
      const person = await ports.store.person(schemeId, personId);
      if (person === undefined) return refused({ code: "person-unknown" });
      if (isErased(person.value)) {
        return before === undefined ? refused({ code: "person-unknown" }) : done(before.value);
      }
      const others = valuesOf(await ports.store.people(schemeId));
      const today = londonDate(ports.clock.now());
      if (act.by !== "operator" && isLastDirector(person.value, others, today)) {
        return refused({ code: "last-director" });
      }
      return write(ports, act, { register, person, before });
    });
}

interface Found {
  readonly register: Versioned<SchemeRegister>;
  readonly person: Versioned<Person>;
  /** Of an erasure whose row a restored backup brought back. */
  readonly before: Versioned<Erasure> | undefined;
}

async function write(
  ports: EraseRowPorts,
  act: EraseRow,
  { register, person, before }: Found,
): Promise<Outcome<Erasure, EraseRefusal> | "conflict"> {
  const { schemeId, personId, by, tellOthers } = act;
  const now = ports.clock.now();
  const leaving: Leaving = { schemeId, personId, by, now, tellOthers };
  const [pairings, requests] = await Promise.all([
    ports.store.pairingsOf(schemeId, personId),
    ports.store.list(schemeId, "request"),
  ]);
  const active = pairings.filter(({ value }) => value.period.state === "active");
  const some = active.slice(0, MOST_PAIRINGS);
  const parting = endOfPairings(ports, leaving, some, requests);
  if (some.length < active.length) {
    // More than fit into one act: these first, and then the rest with the row.
    const outcome = await ports.store.commit({
      schemeId,
      ...parting,
      replace: [...parting.replace, nextRegister(register)],
      needsYou: true,
    });
    return outcome === "committed" ? write(ports, act, await reread(ports, act)) : "conflict";
  }
  const erasure = await erasureOf(ports, act, person.value, now);
  const back = takenBack(ports, leaving, requests);
  const kept: SchemeWrite = {
    schemeId,
    create: [
      ...parting.create,
      ...(before === undefined ? [{ type: "erasure", value: erasure } as const] : []),
    ],
    replace: [
      {
        type: "person",
        value: erasedPerson({ id: personId, schemeId, erasedAt: now }),
        version: person.version,
      },
      registerWithoutThem(register),
      ...(before === undefined
        ? []
        : [{ type: "erasure", value: erasure, version: before.version } as const]),
      ...parting.replace,
      ...back.replace,
    ],
    remove: await whatGoes(ports, person.value),
    events: [
      ...letterOf(act).map((one) => eventOf(ports, { schemeId, by, personId }, one)),
      eventOf(ports, { schemeId, by, personId }, { type: "PersonErased" }),
      ...parting.events,
      ...back.events,
    ],
    messages: parting.messages,
    ...(parting.create.length > 0 ? { needsYou: true } : {}),
  };
  return (await ports.store.commit(kept)) === "conflict" ? "conflict" : done(erasure);
}

function letterOf({ asked }: EraseRow): readonly OnBehalfEvent[] {
  return asked === undefined ? [] : [{ type: "ErasureAskedInWriting", ...asked }];
}

/** What was read anew after some of it was written. */
async function reread({ store }: EraseRowPorts, { schemeId, personId }: EraseRow): Promise<Found> {
  const register = await store.register(schemeId);
  const person = await store.person(schemeId, personId);
  if (register === undefined || person === undefined) throw new Error(`No scheme ${schemeId}.`);
  return { register, person, before: await store.find(schemeId, "erasure", personId) };
}

/** The register after it: people have changed, and what somebody stated was withdrawn (NP8). */
function registerWithoutThem(register: Versioned<SchemeRegister>): Replacement {
  const next = nextRegister(register);
  const withdrawals = (register.value.withdrawals ?? 0) + 1;
  return { ...next, value: { ...next.value, withdrawals } };
}

/** What they stated, what was issued to them (at most 20), and what tied their account to the row. */
async function whatGoes(
  { store }: EraseRowPorts,
  { id, schemeId, link }: Person,
): Promise<readonly Removal[]> {
  const statement = await store.find(schemeId, "statement", id);
  const issued = (await store.list(schemeId, "recognition")).filter(
    ({ value }) => value.supporterId === id,
  );
  const claim =
    link.state === "linked" ? await store.find(schemeId, "account", link.userId) : undefined;
  const statements: readonly Removal[] = [
    ...(statement === undefined
      ? []
      : [{ type: "statement", id, version: statement.version } as const]),
    ...issued.map(
      ({ value, version }) => ({ type: "recognition", id: value.id, version }) as const,
    ),
  ];
  return claim?.value.personId !== id
    ? statements
    : [...statements, { type: "account", id: claim.value.userId, version: claim.version }];
}

async function erasureOf(
  ports: EraseRowPorts,
  { schemeId, personId, certificateId, rows }: EraseRow,
  person: Person,
  now: string,
): Promise<Erasure> {
  const user =
    person.link.state === "linked"
      ? (await ports.users.user(person.link.userId))?.value
      : undefined;
  const open = await stillOpenOf(ports, schemeId, personId);
  const as = { schemeId, kind: "erasure", id: personId } as const;
  return {
    id: personId,
    schemeId,
    certificateId,
    at: now,
    state: "going",
    lookAgainAt: laterBy(now, LOOK_AGAIN_AFTER_MS),
    kept: [
      ...(open.length > 0 ? ["still-open" as const] : []),
      "pairing-dates",
      "audit",
      "delivery",
    ],
    stillOpen: open,
    cards: { replaced: 0, failed: 0 },
    seen: [],
    sealed: await ports.sealer.seal(as, textOfWho(whoOf(person, user, rows))),
  };
}

function whoOf(
  { name, email, gmcNumber, link }: Person,
  user: TeamsUser | undefined,
  rows: readonly SchemePerson[],
): WhoItWas {
  const { given, family } = name;
  return {
    email,
    names: [...new Set([fullName(name), `${given} ${family}`.trim()])].filter((one) => one !== ""),
    rows,
    ...(gmcNumber === undefined ? {} : { gmcNumber }),
    ...(link.state === "linked" ? { userId: link.userId } : {}),
    ...(user?.reference === undefined ? {} : { reference: user.reference }),
  };
}
