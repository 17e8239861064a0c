import type { Api, ProblemCode, ProposalView } from "../../../contract";
import type { ProposeRefusal } from "../../../application/allocation/propose";
import { defaultAnnouncement, type PublishRefusal } from "../../../application/allocation/publish";
import type { UndoRefusal } from "../../../application/allocation/undo-publication";
import {
  allocationState,
  type AllocationState,
} from "../../../application/allocation/allocation-state";
import { openProposal } from "../../../application/allocation/proposal-at-hand";
import type { Proposal } from "../../../application/records";
import type { Versioned } from "../../../application/ports/scheme-store";
import type { SchemeId } from "../../../scheme/shared/ids";
import type { Handler } from "../mount";
import { answer, problem, type Reply } from "../reply";
import type { ReadPorts, TabUseCases } from "../use-cases";
import { toProposalBrief, toProposalView, toPublicationView } from "../views/allocation";

/** A proposal as a director sees it, in a scheme as it was read. */
export function proposalView(
  ports: ReadPorts,
  proposal: Versioned<Proposal>,
  state: AllocationState,
): ProposalView {
  const announceAt = defaultAnnouncement(ports, state.scheme, proposal.value.on);
  return toProposalView(proposal, { state, register: state.register.value, announceAt });
}

/** A proposal that was just written, as it stands. Throws where it is not there. */
export async function proposalNow(
  ports: ReadPorts,
  ...[schemeId, proposalId]: [SchemeId, string]
): Promise<ProposalView> {
  const proposal = await ports.store.find(schemeId, "proposal", proposalId);
  if (proposal === undefined) throw new Error("The proposal has vanished.");
  return proposalView(ports, proposal, await allocationState(ports, schemeId));
}

const WHY_NOT_PROPOSED: Readonly<Record<ProposeRefusal["code"], string>> = {
  "day-not-possible": "Choose today, or a day to come within two years.",
  "not-a-foundation-doctor":
    "Somebody who is to have a different supporter is no foundation doctor of the scheme on that day.",
};

/** `POST /api/schemes/:schemeId/proposals` */
export function proposeHandler(useCases: TabUseCases, ports: ReadPorts): Handler<Api["propose"]> {
  return async ({ caller, params, body }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "allocate");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.propose(actor, {
      ...(body.on === undefined ? {} : { on: body.on }),
      ...(body.released === undefined ? {} : { released: body.released }),
      ...(body.leaving === undefined ? {} : { leaving: body.leaving }),
    });
    if (!outcome.ok) return problem("not-possible-now", WHY_NOT_PROPOSED[outcome.refusal.code]);
    return answer(await proposalNow(ports, params.schemeId, outcome.value.id));
  };
}

/** `GET /api/schemes/:schemeId/proposals/:proposalId` */
export function getProposalHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["getProposal"]> {
  return async ({ caller, params }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "allocate");
    if (actor === undefined) return problem("not-found");
    const proposal = await openProposal(ports, params.schemeId, params.proposalId);
    if (proposal === undefined) return problem("not-found");
    const state = await allocationState(ports, params.schemeId);
    return answer(proposalView(ports, proposal, state));
  };
}

/** `GET /api/schemes/:schemeId/proposals` */
export function listProposalsHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["listProposals"]> {
  return async ({ caller, params }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "allocate");
    if (actor === undefined) return problem("not-found");
    const state = await allocationState(ports, params.schemeId);
    const proposals = await ports.store.list(params.schemeId, "proposal");
    const items = proposals
      .map(({ value }) => value)
      .filter(({ discarded }) => discarded !== true)
      .toSorted((a, b) => b.at.localeCompare(a.at))
      .map((value) => toProposalBrief(value, { state, register: state.register.value }));
    return answer({ items });
  };
}

function publishProblem(refusal: PublishRefusal): Reply<never> {
  if (refusal.code === "proposal-unknown") return problem("not-found");
  if (refusal.code !== "proposal-out-of-date" || refusal.broken === 0) return problem(refusal.code);
  const { broken, pairs } = refusal;
  const held =
    broken === 1 ? "1 of its pairs no longer holds" : `${broken} of its pairs no longer hold`;
  return problem(
    refusal.code,
    `${held} (of ${pairs}). Solve these again. Nothing has been published.`,
  );
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
      ...(body.interimContactId === undefined ? {} : { interimContactId: body.interimContactId }),
    });
    if (!outcome.ok) return publishProblem(outcome.refusal);
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
