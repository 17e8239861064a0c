import type { DirectoryRefusal, OnBehalfOf } from "../../application/ports/directory";

/** The registration whose secret or certificate exchanges a person's token: the one that the tab signs in to. */
export interface GraphSettings {
  readonly clientId: string;
  /** A secret, or a certificate with its private key as PEM. */
  readonly proof: { readonly secret: string } | { readonly certificate: string };
}

/** A token for Graph, or why there is none. `why` names a kind of failure and never a token. */
export type GraphToken =
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly code: DirectoryRefusal["code"]; readonly why: string };

/** Exchanges a person's own token for one with which Graph answers in their name. */
export type TokenFor = (who: OnBehalfOf) => Promise<GraphToken>;
