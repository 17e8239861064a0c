import { listPublications, propose, publish, undoPublication } from "./allocation";
import { confirmImport, discardImport, getImportTemplate, tryImport } from "./imports";
import { getInvitation, linkByHand, searchDirectory, undoLink } from "./linking";
import { getMe, getMySupport, makeMyChoice } from "./me";
import { endPairing, listPairings, pairByHand } from "./pairings";
import { listCandidates, listPeople, stateVolunteers } from "./people";
import { getScheme } from "./scheme";

/** Every route behind the tab. */
export const api = {
  getMe,
  getMySupport,
  makeMyChoice,
  getScheme,
  listPeople,
  stateVolunteers,
  listCandidates,
  searchDirectory,
  linkByHand,
  undoLink,
  getInvitation,
  getImportTemplate,
  tryImport,
  confirmImport,
  discardImport,
  propose,
  publish,
  listPublications,
  undoPublication,
  listPairings,
  pairByHand,
  endPairing,
} as const;

/** The routes as a type. */
export type Api = typeof api;
/** The name of a route. */
export type RouteName = keyof Api;
