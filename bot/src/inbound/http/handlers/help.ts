import type { Api } from "../../../contract";
import { helpFor } from "../../../scheme/help/help-for";
import type { Handler } from "../mount";
import { answer } from "../reply";
import type { ReadPorts, TabUseCases } from "../use-cases";

/** `GET /api/me/help`: for everybody who is signed in, known or not (NP20, NA1). */
export function getMyHelpHandler(
  useCases: TabUseCases,
  { store }: ReadPorts,
): Handler<Api["getMyHelp"]> {
  return async ({ caller }) => {
    const actors = await useCases.actorsOf(caller);
    const schemes = await Promise.all(actors.map(({ schemeId }) => store.scheme(schemeId)));
    const { signposts, resources } = helpFor(
      schemes.flatMap((scheme) => (scheme === undefined ? [] : [scheme.value.policy])),
    );
    return answer({ signposts: [...signposts], resources: [...resources] });
  };
}
