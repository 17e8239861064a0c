import type { Outcome } from "../outcome";

/**
 * Who asks the directory: the verified access token of their own request, handed on as it is. It opens what
 * they themselves may see, and nothing else.
 */
export interface OnBehalfOf {
  readonly tenantId: string;
  /** A function, so that nothing that writes values down can write the token down. */
  readonly accessToken: () => string;
}

/** An account of the tenant, as its directory has it. */
export interface FoundAccount {
  /** The Entra object id: a GUID in lower case. */
  readonly objectId: string;
  readonly name: string;
  /** The mail, or the user principal name where there is none. */
  readonly email: string;
  readonly jobTitle?: string;
}

/** Why the directory gives no answer: it is not set up, nobody has approved the search, or it cannot be reached now. */
export interface DirectoryRefusal {
  readonly code: "directory-not-configured" | "directory-consent-needed" | "directory-unavailable";
}

/** The tenant's directory of accounts, asked with the rights of the person who asks. */
export interface Directory {
  /** Whether a search is set up at all; a screen says so before anybody types. */
  readonly configured: boolean;
  /** Accounts whose name, mail or user principal name fits the words (2 to 60 characters), at most `limit`. Guests are left out. */
  search(
    who: OnBehalfOf,
    words: string,
    limit: number,
  ): Promise<Outcome<readonly FoundAccount[], DirectoryRefusal>>;
  /** One account by its object id; undefined where the tenant has none of its own with that id. */
  account(
    who: OnBehalfOf,
    objectId: string,
  ): Promise<Outcome<FoundAccount | undefined, DirectoryRefusal>>;
}
