/**
 * A fault whose message is words of the program, ids, numbers and names of fields, and never what somebody wrote: the log
 * may hold it. The messages of all others stay out of the log.
 */
export class PlainFault extends Error {
  override readonly name: string = "PlainFault";
}
