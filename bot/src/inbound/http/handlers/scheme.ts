import type { Api, SchemeOverview } from "../../../contract";
import { makeSchemeState, type SchemeState } from "../../../application/schemes/scheme-state";
import { isActiveSupporter, isFoundationDoctor, postOn } from "../../../scheme/people/standing";
import { isIntroductionAwaited } from "../../../scheme/pairing/pairing";
import { wantsSupporter } from "../../../scheme/people/own-wish";
import type { Role } from "../../../scheme/people/person";
import type { Handler } from "../mount";
import { answer, problem } from "../reply";
import type { ReadPorts, TabUseCases } from "../use-cases";

/** `GET /api/schemes/:schemeId` */
export function getSchemeHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["getScheme"]> {
  const schemeState = makeSchemeState(ports);
  return async ({ caller, params }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "see-scheme");
    if (actor === undefined) return problem("not-found");
    const overview = toOverview(await schemeState(params.schemeId), actor.roles);
    return answer({ ...overview, directorySearch: ports.directory.configured });
  };
}

function toOverview(
  state: SchemeState,
  roles: readonly Role[],
): Omit<SchemeOverview, "directorySearch"> {
  const { scheme, now, today, live, supporterOf } = state;
  const people = state.people.map(({ value }) => value);
  const doctors = people.filter((person) => isFoundationDoctor(person, today));
  const inPost = people.filter((person) => postOn(person, today) !== undefined);
  const active = state.pairings.filter(({ value }) => value.period.state === "active");
  return {
    schemeId: scheme.id,
    name: scheme.name,
    provider: scheme.provider,
    directorName: scheme.directorName,
    roles: [...roles],
    now,
    counts: {
      foundationDoctors: doctors.length,
      withoutSupporter: doctors.filter(
        (doctor) => wantsSupporter(doctor, today) && !supporterOf.has(doctor.id),
      ).length,
      seniorDoctors: inPost.filter((one) => postOn(one, today)?.role === "senior-doctor").length,
      supporters: people.filter((person) => isActiveSupporter(person, today)).length,
      notLinked: inPost.filter(({ link }) => link.state === "not-linked").length,
      activePairings: live.length,
      introductionsAwaited: active.filter(
        ({ value }) => isIntroductionAwaited(value) && value.announceAt <= now,
      ).length,
      optedOut: doctors.filter(({ participation }) => participation.state === "opted-out").length,
    },
  };
}
