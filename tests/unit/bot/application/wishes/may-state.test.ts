import { sidesOf } from "../../../../../bot/src/application/wishes/may-state";
import type { Person, Volunteering } from "../../../../../bot/src/scheme/people/person";
import { anApplication } from "../../../../support/applications";
import {
  aDirector,
  aFoundationDoctor,
  anInvitedSenior,
  aSupporter,
  inGrade,
  TODAY,
} from "../../../../support/builders";

const DAY = "2026-08-12";
const applied: Volunteering = { state: "applied", application: anApplication() };
const steppedDown: Volunteering = { state: "stepped-down", at: TODAY };

describe("on which sides somebody may say something (NP5, NP7)", () => {
  it.each<[string, Person, readonly string[]]>([
    ["a foundation doctor", aFoundationDoctor(), ["wish"]],
    ["a senior who is only invited", anInvitedSenior(), []],
    [
      "one who has applied, from that day on",
      anInvitedSenior({ volunteering: applied }),
      ["offer"],
    ],
    ["a supporter", aSupporter(), ["offer"]],
    ["an F2 who supports too", inGrade(aSupporter(), "F2"), ["wish", "offer"]],
    ["an F1, whatever was stated", inGrade(aSupporter(), "F1"), ["wish"]],
    ["who stepped down", aSupporter({ volunteering: steppedDown }), []],
    ["a director", aDirector(), []],
  ])("%s", (_, person, sides) => {
    expect(sidesOf(person, DAY)).toEqual(sides);
  });
});
