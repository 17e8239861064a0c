import { withoutText } from "../../scheme/agreement/agreement";
import type { Person } from "../../scheme/people/person";
import type { SchemeId } from "../../scheme/shared/ids";
import type { Tip } from "../../scheme/tip/tip";
import { eventOf } from "../act";
import { destructionOfAll } from "../allocation/snapshots";
import type { ErasurePart } from "../events";
import { retryOnConflict } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Replacement } from "../ports/scheme-store";
import type { Erasure, PeopleImport } from "../records";
import { eraseFeedback } from "./erase-feedback";
import { erasePulseMarks } from "./erase-pulse";
import type { WhoItWas } from "./who-it-was";

type RecordPorts = Pick<Ports, "store" | "sealer" | "clock" | "ids">;

/** One erasure, and who it was. */
export interface Erasing {
  readonly erasure: Erasure;
  readonly who: WhoItWas;
}

/** So many records are changed in one act. */
const AT_ONCE = 40;

/**
 * Takes them out of the scheme's other records, a part after the other: snapshots, their own words, other people's rows
 * that name them, and imports. Each part looks again at what is stored, so that it can be cut off anywhere and run again.
 */
export async function eraseFromRecords(ports: RecordPorts, erasing: Erasing): Promise<void> {
  const { schemeId } = erasing.erasure;
  await inParts(ports, erasing, "snapshots", () => destructionOfAll(ports, schemeId));
  await eraseOwnWords(ports, erasing);
  await eraseFeedback(ports, erasing.erasure);
  await erasePulseMarks(ports, erasing.erasure);
  await inParts(ports, erasing, "others-rows", () => othersRows(ports, erasing));
  await inParts(ports, erasing, "imports", () => fromImports(ports, erasing));
}

/** The words of theirs alone that nothing needs any more; asked again when something was closed. */
export async function eraseOwnWords(
  ports: RecordPorts,
  erasing: Pick<Erasing, "erasure">,
): Promise<void> {
  await inParts(ports, erasing, "own-words", () => ownWords(ports, erasing));
}

/** Writes what is to be replaced, a part at a time, until nothing is left of it. */
async function inParts(
  ports: RecordPorts,
  { erasure }: Pick<Erasing, "erasure">,
  part: ErasurePart,
  look: () => Promise<readonly Replacement[]>,
): Promise<void> {
  const { schemeId, id: personId } = erasure;
  for (;;) {
    const left = await retryOnConflict(async () => {
      const replace = await look();
      if (replace.length === 0) return 0;
      const context = { schemeId, by: "system", personId };
      const outcome = await ports.store.commit({
        schemeId,
        replace: replace.slice(0, AT_ONCE),
        events: [eventOf(ports, context, { type: "ErasureWentOn", part })],
      });
      return outcome === "conflict" ? "conflict" : Math.max(0, replace.length - AT_ONCE);
    });
    if (left === 0) return;
  }
}

/** What stands where a concern's or a complaint's words stood. */
const ERASED_WORDS = "The words were erased at their author's wish.";

/**
 * Words of concerns and complaints that are dealt with, of tips, and of objections by them or about them. What is still open is for
 * somebody's safety, or is owed an answer, and stays until then.
 */
async function ownWords(
  ports: RecordPorts,
  { erasure: { schemeId, id } }: Pick<Erasing, "erasure">,
): Promise<readonly Replacement[]> {
  const [concerns, complaints, objections, tips, agreements] = await Promise.all([
    ports.store.list(schemeId, "concern"),
    ports.store.list(schemeId, "complaint"),
    ports.store.list(schemeId, "objection"),
    ports.store.list(schemeId, "tip"),
    ports.store.list(schemeId, "agreement"),
  ]);
  const isTheirs = ({ value }: { readonly value: { authorId: string; wordsErased?: true } }) =>
    value.authorId === id && value.wordsErased !== true;
  return [
    ...(await Promise.all(
      concerns
        .filter(({ value }) => value.state.state === "closed")
        .filter(isTheirs)
        .map(async ({ value, version }): Promise<Replacement> => {
          const as = { schemeId, kind: "concern", id: value.id } as const;
          const sealedText = await ports.sealer.seal(as, ERASED_WORDS);
          return { type: "concern", value: { ...value, sealedText, wordsErased: true }, version };
        }),
    )),
    ...(await Promise.all(
      complaints
        .filter(({ value }) => value.state.state === "answered")
        .filter(isTheirs)
        .map(async ({ value, version }): Promise<Replacement> => {
          const as = { schemeId, kind: "complaint", id: value.id } as const;
          const sealedText = await ports.sealer.seal(as, ERASED_WORDS);
          const answer = { schemeId, kind: "complaint-answer", id: value.id } as const;
          const sealedAnswer = await ports.sealer.seal(answer, ERASED_WORDS);
          return {
            type: "complaint",
            value: { ...value, sealedText, sealedAnswer, wordsErased: true },
            version,
          };
        }),
    )),
    ...(await Promise.all(
      tips.filter(isTheirs).map(({ value, version }) => withoutWords(ports, value, version)),
    )),
    ...agreements
      .filter(({ value }) => value.sealedText !== undefined)
      .filter(({ value }) => value.doctorId === id || value.supporterId === id)
      .map(({ value, version }): Replacement => {
        return { type: "agreement", value: withoutText(value), version };
      }),
    ...objections
      .filter(({ value }) => value.sealedText !== undefined)
      .filter(({ value }) => value.by === id || value.applicantId === id)
      .map(({ value, version }): Replacement => {
        const { applicantId, at, by, decidedAt } = value;
        const decided = decidedAt === undefined ? {} : { decidedAt };
        const bare = { id: value.id, schemeId, applicantId, at, by, ...decided };
        return { type: "objection", value: bare, version };
      }),
  ];
}

/** A tip of theirs: nobody is shown it any more, and neither its words nor the reason for it are left. */
async function withoutWords(
  { sealer }: RecordPorts,
  { id, schemeId, authorId, writtenAt, state }: Tip,
  version: string,
): Promise<Replacement> {
  const sealedText = await sealer.seal({ schemeId, kind: "tip", id }, ERASED_WORDS);
  const bare = { id, schemeId, authorId, writtenAt, state, signed: false, sealedText };
  return { type: "tip", value: { ...bare, wordsErased: true }, version };
}

/** Rows of others that name them: as the one whom an applicant turns to, or who supervises a doctor. */
async function othersRows(
  { store }: RecordPorts,
  { erasure: { schemeId }, who }: Erasing,
): Promise<readonly Replacement[]> {
  return (await store.people(schemeId)).flatMap(({ value, version }): readonly Replacement[] => {
    const next = withoutName(value, who);
    return next === undefined ? [] : [{ type: "person", value: next, version }];
  });
}

function withoutName(person: Person, who: WhoItWas): Person | undefined {
  const { volunteering, memberships } = person;
  const named = (text: string) => namesThem(text, who);
  const application = volunteering.state === "applied" ? volunteering.application : undefined;
  const turns = who.email !== "" && application?.turnsTo.email === who.email;
  const supervised = memberships.some(({ supervisors = [] }) => supervisors.some(named));
  if (!turns && !supervised) return undefined;
  return {
    ...person,
    memberships: memberships.map((one) =>
      one.supervisors === undefined
        ? one
        : { ...one, supervisors: one.supervisors.filter((text) => !named(text)) },
    ),
    ...(turns
      ? {
          volunteering: {
            state: "applied",
            application: {
              ...application,
              turnsTo: { ...application.turnsTo, name: "Former participant", email: "" },
            },
          },
        }
      : {}),
  };
}

/** Whether a text of somebody else's record names them: by their e-mail, their number, or their whole name. */
export function namesThem(text: string, { email, gmcNumber, names }: WhoItWas): boolean {
  const lower = text.toLowerCase();
  const words = [email, gmcNumber ?? "", ...names].map((word) => word.toLowerCase());
  return words.some((word) => word !== "" && lower.includes(word));
}

/** Imports keep what a sheet said; of them it goes, also from one that is still to be confirmed. */
async function fromImports(
  { store }: RecordPorts,
  { erasure: { schemeId, id }, who }: Erasing,
): Promise<readonly Replacement[]> {
  return (await store.imports(schemeId)).flatMap(({ value, version }): readonly Replacement[] => {
    const changes = value.changes.filter(
      (one) => one.personId !== id && !isTheirs(one.details, who),
    );
    const problems = value.problems.filter(({ text }) => !namesThem(text, who));
    const same =
      changes.length === value.changes.length && problems.length === value.problems.length;
    return same ? [] : [{ type: "import", value: { ...value, changes, problems }, version }];
  });
}

function isTheirs(
  details: PeopleImport["changes"][number]["details"],
  { email, gmcNumber }: WhoItWas,
): boolean {
  if (details.email.toLowerCase() === email) return true;
  return gmcNumber !== undefined && details.gmcNumber === gmcNumber;
}

/** Their concerns and complaints that are still being dealt with, by id. */
export async function stillOpenOf(
  { store }: Pick<Ports, "store">,
  schemeId: SchemeId,
  authorId: string,
): Promise<readonly string[]> {
  const [concerns, complaints] = await Promise.all([
    store.list(schemeId, "concern"),
    store.list(schemeId, "complaint"),
  ]);
  return [
    ...concerns.filter(({ value }) => value.state.state !== "closed"),
    ...complaints.filter(({ value }) => value.state.state !== "answered"),
  ]
    .filter(({ value }) => value.authorId === authorId)
    .map(({ value }) => value.id);
}
