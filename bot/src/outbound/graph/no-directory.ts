import type { Directory } from "../../application/ports/directory";
import { refused } from "../../application/outcome";

const answer = () => Promise.resolve(refused({ code: "directory-not-configured" } as const));

/** Where no search is set up: everything else works, people are linked once they say hello in Teams. */
export const NO_DIRECTORY: Directory = { configured: false, search: answer, account: answer };
