import type { Api, MyChoice } from "../../../contract";
import type { Actor } from "../../../application/access/actor";
import { fullName } from "../../../scheme/people/person";
import { isFoundationDoctor } from "../../../scheme/people/standing";
import { londonDate } from "../../../scheme/calendar/london";
import type { UserId } from "../../../scheme/shared/ids";
import type { Handler } from "../mount";
import { answer, problem } from "../reply";
import type { ReadPorts, TabUseCases } from "../use-cases";
import { toMySupportView } from "../views/me";

/** `GET /api/me` */
export function getMeHandler(useCases: TabUseCases, { store }: ReadPorts): Handler<Api["getMe"]> {
  return async ({ caller }) => {
    const actors = await useCases.actorsOf(caller);
    const schemes = await Promise.all(
      actors.map(async ({ schemeId, roles }) => {
        const scheme = (await store.scheme(schemeId))?.value;
        if (scheme === undefined) return [];
        const { name, provider } = scheme;
        return [{ schemeId, name, provider, roles: [...roles] }];
      }),
    );
    const [first] = actors;
    const name = first === undefined ? "" : fullName(first.person.value.name);
    return answer({ name, schemes: schemes.flat() });
  };
}

async function mySupport(useCases: TabUseCases, caller: UserId) {
  const actors = await useCases.actorsOf(caller);
  return answer(await toMySupportView(await Promise.all(actors.map(useCases.mySupport))));
}

/** `GET /api/me/support` */
export function getMySupportHandler(useCases: TabUseCases): Handler<Api["getMySupport"]> {
  return ({ caller }) => mySupport(useCases, caller);
}

/** `POST /api/me/choices`: the same use cases as the bot's buttons. */
export function makeMyChoiceHandler(
  useCases: TabUseCases,
  { clock }: ReadPorts,
): Handler<Api["makeMyChoice"]> {
  return async ({ caller, body }) => {
    const actors = await useCases.actorsOf(caller);
    const actor = actors.find(({ schemeId }) => schemeId === body.schemeId);
    if (actor === undefined) return problem("not-found");
    if (!isFoundationDoctor(actor.person.value, londonDate(clock.now()))) {
      return problem("not-a-foundation-doctor");
    }
    await choose(useCases, actor, body.choice);
    return mySupport(useCases, caller);
  };
}

function choose(useCases: TabUseCases, { schemeId, person }: Actor, choice: MyChoice) {
  const act = { schemeId, personId: person.value.id };
  switch (choice) {
    case "opt-out":
      return useCases.optOut(act);
    case "tell-supporter":
      return useCases.tellSupporter(act);
    case "rejoin":
      return useCases.rejoin(act);
    case "tell-of-rejoin":
      return useCases.tellOfRejoin(act);
    case "silence-reminders":
      return useCases.chooseReminders(act, "silence");
    case "resume-reminders":
      return useCases.chooseReminders(act, "resume");
  }
}
