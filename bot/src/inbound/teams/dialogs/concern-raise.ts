import type { Opener, Submitter } from "./handler";

const NOT_YET = { line: "Nobody can be written to here yet. Type help for where to turn." };

/** Opens the form for something that worries somebody (NP22). */
export const concernRaise: Opener<"concern.raise"> = () => Promise.resolve(NOT_YET);

/** Sends what it holds to whom the author chose (NP22). */
export const concernSend: Submitter<"concern.send"> = () => Promise.resolve(NOT_YET);
