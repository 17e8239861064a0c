import type { Api, PairingRow } from "../../../contract";
import { makeSchemeState } from "../../../application/schemes/scheme-state";
import { pairRefusalText } from "../../../scheme/allocation/reasons";
import type { PairingId, SchemeId } from "../../../scheme/shared/ids";
import type { Handler } from "../mount";
import { inOrder, pageBy } from "../paging";
import { answer, problem, type Reply } from "../reply";
import { findsWords } from "../search";
import type { ReadPorts, TabUseCases } from "../use-cases";
import { pairingKey, toPairingRow, type BesidePairing } from "../views/pairings";

/** `GET /api/schemes/:schemeId/pairings` */
export function listPairingsHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["listPairings"]> {
  const schemeState = makeSchemeState(ports);
  return async ({ caller, params, query }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "see-people");
    if (actor === undefined) return problem("not-found");
    const state = await schemeState(params.schemeId);
    const beside = await besidePairings(ports, params.schemeId);
    const rows = state.pairings
      .map((pairing) => toPairingRow(pairing, state, beside))
      .filter(({ doctor, supporter }) => {
        const shown = [doctor.name, doctor.site, supporter.name, supporter.site];
        return findsWords(shown, query.search);
      });
    const page = pageBy(inOrder(rows, pairingKey), pairingKey, query);
    return answer({ ...page, items: [...page.items] });
  };
}

async function besidePairings(
  { outbox, store }: ReadPorts,
  schemeId: SchemeId,
): Promise<BesidePairing> {
  const [messages, agreements] = await Promise.all([
    outbox.ofScheme(schemeId),
    store.list(schemeId, "agreement"),
  ]);
  // A thousand pairs have ten thousand messages: not to be gone through for each pair.
  return {
    messages: Map.groupBy(messages, ({ message }) =>
      "pairingId" in message ? message.pairingId : "",
    ),
    agreements: new Map(agreements.map(({ value }) => [value.id, value])),
  };
}

async function rowOf(
  ports: ReadPorts,
  schemeId: SchemeId,
  pairingId: PairingId,
): Promise<Reply<PairingRow>> {
  const state = await makeSchemeState(ports)(schemeId);
  const pairing = state.pairings.find(({ value }) => value.id === pairingId);
  if (pairing === undefined) return problem("not-found");
  return answer(toPairingRow(pairing, state, await besidePairings(ports, schemeId)));
}

/** `POST /api/schemes/:schemeId/pairings` */
export function pairByHandHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["pairByHand"]> {
  return async ({ caller, params, body }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "allocate");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.pairByHand(actor, body.doctorId, body.supporterId);
    if (outcome.ok) return rowOf(ports, params.schemeId, outcome.value.id);
    const { refusal } = outcome;
    if (refusal.code === "person-unknown") return problem("not-found");
    if (refusal.code === "publication-in-progress") return problem(refusal.code);
    return problem(refusal.code, `${pairRefusalText(refusal.rule)} Nothing has been changed.`);
  };
}

/** `POST /api/schemes/:schemeId/pairings/:pairingId/end` */
export function endPairingHandler(
  useCases: TabUseCases,
  ports: ReadPorts,
): Handler<Api["endPairing"]> {
  return async ({ caller, params, ifMatch }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "end-pairing");
    if (actor === undefined) return problem("not-found");
    const outcome = await useCases.endPairing(actor, params.pairingId, ifMatch);
    if (outcome.ok) return rowOf(ports, params.schemeId, params.pairingId);
    const { code } = outcome.refusal;
    return problem(code === "pairing-unknown" ? "not-found" : code);
  };
}
