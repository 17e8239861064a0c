import { fullName, type Membership, type Person } from "../../scheme/people/person";
import type { PersonId } from "../../scheme/shared/ids";
import { dayWithYear, fact, momentInWords, section, type DataSection, type Fact } from "./sections";

/** How somebody is called who is no longer there, or whom this person never knew. */
export type NameOf = (id: PersonId) => string;

/** A person's row as they find it in their own copy: who they are, what they chose, and as supporter. */
export function ownRow(person: Person, nameOf: NameOf): readonly DataSection[] {
  return [
    section("you", [identity(person), ...person.memberships.map(membership)]),
    section("choices", [choices(person, nameOf)]),
    section("volunteering", volunteering(person)),
  ];
}

function identity({ id, schemeId, name, email, gmcNumber }: Person): readonly Fact[] {
  return [
    ...fact("Name", fullName(name)),
    ...fact("Given name on the list", name.given),
    ...fact("Family name on the list", name.family),
    ...fact("Work e-mail", email),
    ...fact("GMC number", gmcNumber),
    ...fact("Your id in this scheme", id),
    ...fact("The scheme's id", schemeId),
  ];
}

function membership(one: Membership): readonly Fact[] {
  return [
    ...fact("What you are", one.role.replaceAll("-", " ")),
    ...fact("From", dayWithYear(one.from)),
    ...fact("Until", one.until === undefined ? undefined : dayWithYear(one.until)),
    ...fact("Grade", one.grade),
    ...fact("Site", one.site),
    ...fact("Specialty", one.specialty),
    ...fact("Who supervises you, as the sheet says", one.supervisors?.join(", ")),
  ];
}

function choices(person: Person, nameOf: NameOf): readonly Fact[] {
  const { participation, reminders, away, contact, mayBorrow, notAgain } = person;
  const told = participation.toldSupporter;
  return [
    ...(participation.state === "opted-in"
      ? fact("Taking part", "Yes")
      : fact("Taking part", `Opted out on ${momentInWords(participation.at)}`)),
    ...fact("Who was told of your opt-out", told === undefined ? undefined : nameOf(told)),
    ...(reminders.state === "on"
      ? fact("Reminders", "On")
      : fact("Reminders", `Off since ${momentInWords(reminders.at)}`)),
    ...(away === undefined
      ? []
      : fact("Away", `${dayWithYear(away.from)} to ${dayWithYear(away.until)}`)),
    ...(contact === undefined
      ? []
      : fact("No named contact, by your own wish", `Since ${momentInWords(contact.at)}`)),
    ...(mayBorrow === undefined
      ? []
      : fact("A supporter of a neighbouring Trust", "A director said that you may be given one")),
    ...(notAgain ?? []).flatMap((id) => fact("Not a pair with you again", nameOf(id))),
  ];
}

function volunteering(person: Person): readonly (readonly Fact[])[] {
  const { capacity, profile, arcp, training, toldOn } = person;
  const facts = [
    ...standing(person),
    ...fact("Doctors you are willing to support at once", String(capacity)),
    ...fact("About yourself", profile?.biography),
    ...fact("How you like to be contacted", profile?.contact),
    ...(arcp === undefined ? [] : eligibility(arcp)),
    ...fact(
      "Day on which you did the module",
      training === undefined ? undefined : dayWithYear(training.module),
    ),
    ...fact(
      "When you were told of the launch, as a supervisor",
      toldOn === undefined ? undefined : `${dayWithYear(toldOn.at)}, by ${toldOn.channel}`,
    ),
  ];
  return [facts];
}

function eligibility({ eligible, at, until }: NonNullable<Person["arcp"]>): readonly Fact[] {
  const words = eligible ? "Able to take part" : "Not able to take part this year";
  return [
    ...fact("Whether you can be a supporter", words),
    ...fact("Looked at on", momentInWords(at)),
    ...fact("Holds until", dayWithYear(until)),
  ];
}

/** Where they stand, without what a supervisor said: that is somebody else's word. */
function standing({ volunteering: mine }: Person): readonly Fact[] {
  switch (mine.state) {
    case "invited":
      return fact("As supporter", "You have not volunteered");
    case "volunteered":
      return [
        ...fact(
          "As supporter",
          `A director stated on ${momentInWords(mine.at)} that you volunteered`,
        ),
        ...fact("Your supervisor was told on", dayWithYear(mine.by.supervisorToldOn)),
      ];
    case "stepped-down":
      return fact("As supporter", `You stepped down on ${momentInWords(mine.at)}`);
    case "applied": {
      const { appliedAt, turnsTo, statement, approach, decision } = mine.application;
      return [
        ...fact("As supporter", `You applied on ${momentInWords(appliedAt)}`),
        ...fact("Whom you turn to", `${turnsTo.name} (${turnsTo.as.replaceAll("-", " ")})`),
        ...fact("Their e-mail, as you gave it", turnsTo.email),
        ...fact("What you stated", statement === "discussed" ? "Talked over" : "They were told"),
        ...(approach.state === "told" ? fact("They were told on", momentInWords(approach.at)) : []),
        ...(decision === undefined
          ? []
          : fact(
              "Decided",
              decision.verdict === "stands"
                ? `Your application stands, ${momentInWords(decision.at)}`
                : `Not able to take part this year, ${momentInWords(decision.at)}`,
            )),
      ];
    }
  }
}
