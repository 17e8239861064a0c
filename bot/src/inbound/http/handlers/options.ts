import type { Api, MyChange, ProblemCode } from "../../../contract";
import type { Actor } from "../../../application/access/actor";
import type { Outcome } from "../../../application/outcome";
import { dayInWords, londonDate } from "../../../scheme/calendar/london";
import { isFoundationDoctor } from "../../../scheme/people/standing";
import type { UserId } from "../../../scheme/shared/ids";
import type { Handler } from "../mount";
import { answer, problem, type Reply } from "../reply";
import type { ReadPorts, TabUseCases } from "../use-cases";
import { toMyOptions } from "../views/choices";

async function myOptions(useCases: TabUseCases, caller: UserId) {
  const actors = await useCases.actorsOf(caller);
  return answer(toMyOptions(await Promise.all(actors.map(useCases.myOptions))));
}

/** `GET /api/me/options` */
export function getMyOptionsHandler(useCases: TabUseCases): Handler<Api["getMyOptions"]> {
  return ({ caller }) => myOptions(useCases, caller);
}

/** `POST /api/me/options`: the same use cases as the bot's buttons. */
export function changeMineHandler(
  useCases: TabUseCases,
  { clock }: ReadPorts,
): Handler<Api["changeMine"]> {
  return async ({ caller, body }) => {
    const actors = await useCases.actorsOf(caller);
    const actor = actors.find(({ schemeId }) => schemeId === body.schemeId);
    if (actor === undefined) return problem("not-found");
    const { change } = body;
    const today = londonDate(clock.now());
    if (isWish(change) && !isFoundationDoctor(actor.person.value, today)) {
      return problem("not-a-foundation-doctor");
    }
    const refusal = await makeChange(useCases, actor, change);
    return refusal ?? myOptions(useCases, caller);
  };
}

function isWish({ change }: MyChange): boolean {
  return change === "want-nobody" || change === "want-somebody";
}

type Refused = Reply<never> | undefined;

async function makeChange(useCases: TabUseCases, actor: Actor, change: MyChange): Promise<Refused> {
  const me = { schemeId: actor.schemeId, personId: actor.person.value.id };
  switch (change.change) {
    case "want-nobody":
    case "want-somebody": {
      const wish = change.change === "want-nobody" ? "nobody" : "somebody";
      const became = await useCases.chooseContact(me, wish);
      return became === "has-a-supporter" ? problem("not-possible-now", PAIRED) : undefined;
    }
    case "away":
      return awayRefused(await useCases.sayAway(me, { from: change.from, until: change.until }));
    case "back":
      await useCases.sayBack(me);
      return undefined;
    case "capacity":
      return refused(await useCases.changeCapacity(me, change.capacity));
    case "step-down":
      return refused(await useCases.stepDown(me));
    default:
      return onPairing(useCases, me, change);
  }
}

const PAIRED = "You have a supporter. End that pairing first. Nothing has been changed.";

type OnPairing = Extract<MyChange, { readonly pairingId: string }>;
type Me = Pick<Actor, "schemeId"> & { readonly personId: string };

async function onPairing(useCases: TabUseCases, me: Me, change: OnPairing): Promise<Refused> {
  const act = { ...me, pairingId: change.pairingId };
  switch (change.change) {
    case "ask-for-different":
      return refused(await useCases.askForDifferent(act, change.notAgain));
    case "take-back":
      // Taken back already, or dealt with: the answer shows how it stands.
      await useCases.takeRequestBack(act);
      return undefined;
    case "stop":
      return refused(await useCases.stopPairing(act));
    case "ask-for-another":
      return refused(await useCases.askForAnother(act));
    case "note-choice":
      return refused(await useCases.noteChoice(act, change.choice));
    case "cannot-just-now": {
      const { schemeId, personId: supporterId, pairingId } = act;
      return refused(await useCases.cannotJustNow({ schemeId, supporterId, pairingId }));
    }
  }
}

/** Refusals of changes, as problems. What is not named here is that it cannot be done as things stand. */
const PROBLEMS: ReadonlyMap<string, ProblemCode> = new Map([
  ["not-yours", "not-found"],
  ["pairing-already-ended", "pairing-already-ended"],
  ["capacity-out-of-range", "capacity-out-of-range"],
]);

function refused(outcome: Outcome<unknown, { readonly code: string }>): Refused {
  if (outcome.ok) return undefined;
  return problem(PROBLEMS.get(outcome.refusal.code) ?? "not-possible-now");
}

function awayRefused(outcome: Awaited<ReturnType<TabUseCases["sayAway"]>>): Refused {
  if (outcome.ok) return undefined;
  const { refusal } = outcome;
  switch (refusal.code) {
    case "away-in-the-past":
      return problem("days-not-possible", "That day is over. Choose today or a later day.");
    case "away-ends-before-it-starts":
      return problem(
        "days-not-possible",
        "The last day is before the first. Choose a later last day.",
      );
    case "away-too-long":
      return problem(
        "days-not-possible",
        `That is longer than a year. Choose ${dayInWords(refusal.latest)} or an earlier day.`,
      );
    case "not-away":
      return problem("not-possible-now");
  }
}
