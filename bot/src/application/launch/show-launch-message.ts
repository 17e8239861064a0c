import type { SendingStep } from "../../scheme/launch/launch";
import { firstName } from "../../scheme/people/person";
import type { Actor } from "../access/actor";
import { inWords } from "../messages/in-words";
import type { SubjectSendable } from "../messages/sendable";
import type { ShownMessage } from "../ports/messenger";
import type { Ports } from "../ports/ports";
import { supervisorNotice, volunteerInvitation } from "./compose-launch";
import { makeLaunchState } from "./launch-state";

type ShowPorts = Pick<Ports, "store" | "clock" | "holidays" | "messenger">;

/** The message of a step as whoever asks would see it: the real card, with the scheme's own data. Nothing is sent. */
export function makeShowLaunchMessage(ports: ShowPorts) {
  const launchState = makeLaunchState(ports);
  return async ({ schemeId, person }: Actor, step: SendingStep): Promise<ShownMessage> => {
    const { state, start } = await launchState(schemeId);
    const { scheme, today } = state;
    const reader = firstName(person.value.name);
    const message = messageOf(step, { scheme, start, today, firstName: reader });
    return ports.messenger.show(inWords(scheme, message));
  };
}

function messageOf(
  step: SendingStep,
  given: Parameters<typeof supervisorNotice>[0],
): SubjectSendable {
  switch (step) {
    case "supervisors-told":
      return supervisorNotice(given);
    case "invitation":
      return volunteerInvitation(given);
    case "wishes": {
      const { scheme, firstName: name } = given;
      const { id: schemeId, name: schemeName } = scheme;
      return { kind: "wishes-invitation", schemeId, schemeName, firstName: name };
    }
  }
}
