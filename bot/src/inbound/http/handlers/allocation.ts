import type { Api, ProblemCode } from "../../../contract";
import { defaultAnnouncement, type PublishRefusal } from "../../../application/allocation/publish";
import type { UndoRefusal } from "../../../application/allocation/undo-publication";
import { makeSchemeState } from "../../../application/schemes/scheme-state";
import type { Handler } from "../mount";
import { answer, problem } from "../reply";
import type { ReadPorts, TabUseCases } from "../use-cases";
import { toProposalView, toPublicationView } from "../views/allocation";

/** `POST /api/schemes/:schemeId/proposals` */
export function proposeHandler(useCases: TabUseCases, ports: ReadPorts): Handler<Api["propose"]> {
  const schemeState = makeSchemeState(ports);
  return async ({ caller, params }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "allocate");
    if (actor === undefined) return problem("not-found");
    const { id } = await useCases.propose(actor);
    const proposal = await ports.store.proposal(params.schemeId, id);
    if (proposal === undefined) throw new Error("The proposal has vanished.");
    const state = await schemeState(params.schemeId);
    return answer(toProposalView(proposal, state, defaultAnnouncement(ports, state.scheme)));
  };
}

function publishProblem({ code }: PublishRefusal): ProblemCode {
  return code === "proposal-unknown" ? "not-found" : code;
}

/** `POST /api/schemes/:schemeId/publications` */
export function publishHandler(useCases: TabUseCases, ports: ReadPorts): Handler<Api["publish"]> {
  return async ({ caller, params, body, ifMatch }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "allocate");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.publish(actor, {
      proposalId: body.proposalId,
      version: ifMatch,
      ...(body.announceAt === undefined ? {} : { announceAt: canonical(body.announceAt) }),
    });
    if (!outcome.ok) return problem(publishProblem(outcome.refusal));
    return answer(toPublicationView(outcome.value, ports.clock.now()));
  };
}

/** The one spelling of an instant that sorts as text. */
function canonical(instant: string): string {
  return new Date(instant).toISOString();
}

/** `GET /api/schemes/:schemeId/publications` */
export function listPublicationsHandler(
  useCases: TabUseCases,
  { store, clock }: ReadPorts,
): Handler<Api["listPublications"]> {
  return async ({ caller, params }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "allocate");
    if (actor === undefined) return problem("not-found");
    const publications = await store.publications(params.schemeId);
    const items = publications
      .filter(({ value }) => value.state !== "staging")
      .toSorted((a, b) => b.value.at.localeCompare(a.value.at))
      .map((one) => toPublicationView(one, clock.now()));
    return answer({ items });
  };
}

function undoProblem({ code }: UndoRefusal): ProblemCode {
  return code === "publication-unknown" ? "not-found" : code;
}

/** `POST /api/schemes/:schemeId/publications/:publicationId/undo` */
export function undoPublicationHandler(
  useCases: TabUseCases,
  { clock }: ReadPorts,
): Handler<Api["undoPublication"]> {
  return async ({ caller, params, ifMatch }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "allocate");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.undoPublication(actor, params.publicationId, ifMatch);
    if (!outcome.ok) return problem(undoProblem(outcome.refusal));
    return answer(toPublicationView(outcome.value, clock.now()));
  };
}
