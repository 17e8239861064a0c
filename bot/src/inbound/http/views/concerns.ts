import type { ConcernRow, ConcernsOfMine, MyConcern } from "../../../contract";
import type { ConcernOptions } from "../../../application/concern/concern-options";
import type { ConcernToRead } from "../../../application/concern/concerns-to-read";
import type { MyReceipt } from "../../../application/concern/my-concerns";
import type { Concern } from "../../../scheme/concern/concern";
import { choiceInWords, readerInWords } from "../../../scheme/concern/concern-words";
import { fullName } from "../../../scheme/people/person";

/** What everybody sees of where a concern stands who may see it at all. */
function standing({ id, addressedTo, raisedAt, readBy, state }: Concern) {
  return {
    concernId: id,
    to: addressedTo,
    raisedAt,
    readBy,
    state: state.state,
    ...(state.state === "raised" ? {} : { readAt: state.firstRead.at }),
    ...(state.state === "closed" ? { closedAt: state.closed.at } : {}),
  };
}

/** A receipt: never what it says. */
export function toMyConcern({ concern, reader }: MyReceipt): MyConcern {
  return {
    ...standing(concern),
    ...(reader === undefined ? {} : { reader: readerInWords(reader.person, reader.as) }),
  };
}

/** What somebody can write to whom in a scheme, and what they have. */
export function toConcernsOfMine(
  { scheme, choices, aboutDirector, hasDeputy, otherHalves, readBy }: ConcernOptions,
  mine: readonly MyReceipt[],
): ConcernsOfMine {
  return {
    schemeId: scheme.id,
    schemeName: scheme.name,
    choices: choices.map((choice) => ({
      addressee: choice.addressee,
      who: choiceInWords(choice),
    })),
    aboutDirector,
    hasDeputy,
    otherHalves: otherHalves.map(({ person, side }) => ({
      personId: person.id,
      name: fullName(person.name),
      side,
    })),
    readBy,
    mine: mine.map(toMyConcern),
  };
}

/** A concern in a reader's list: who, about whom, by when. Never what it says. */
export function toConcernRow(found: ConcernToRead): ConcernRow {
  const { concern, author, concerned, reader } = found;
  return {
    ...standing(concern),
    author: author === undefined ? "" : fullName(author.name),
    about: concern.about.kind,
    ...(concerned === undefined ? {} : { concerned: fullName(concerned.name) }),
    as: found.as,
    overdue: found.overdue,
    ...(reader === undefined ? {} : { reader: fullName(reader.name) }),
  };
}
