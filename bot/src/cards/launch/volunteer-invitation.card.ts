import { z } from "zod";
import { defineCard } from "../define-card";
import { directorTeam } from "../director-team";
import { everyDoctor } from "./every-doctor";
import { idText, line, paragraphs } from "../plain-text";
import template from "./volunteer-invitation.card.json";

/** Invites a doctor who may be a supporter: what it asks, what it gives, and the way to volunteer (NP3). */
export const volunteerInvitationCard = defineCard({
  name: "launch/volunteer-invitation",
  template,
  data: z.strictObject({
    schemeId: idText,
    firstName: line(60),
    schemeName: line(),
    directorName: line(),
    /** "Wednesday 5 August"; empty once the programme has begun. */
    startsOn: line(40),
    /** How many doctors a supporter has at most, where they say nothing else. */
    doctors: z.number().int(),
    /** The scheme's own words; empty where it has none. */
    ownWords: paragraphs(1_000),
  }),
  words: ({ directorName, startsOn, doctors, ...rest }) => ({
    ...rest,
    doctors: doctors === 1 ? "one doctor" : `${NUMBERS[doctors] ?? String(doctors)} doctors`,
    directorTeam: directorTeam(directorName),
    everyDoctor: everyDoctor(startsOn),
  }),
  sample: {
    schemeId: "scheme-1",
    firstName: "Priya",
    schemeName: "Northgate Foundation Programme",
    directorName: "Amara Whitfield",
    startsOn: "Wednesday 5 August",
    doctors: 2,
    ownWords: "Last year forty of you took part. Come to the mess on Thursday and ask us anything.",
  },
  summary: "An invitation from the near-peer scheme",
  changeable: {
    title: "Invitation to volunteer",
    readers: "Senior doctors who may be supporters",
    when: "Once, at the launch",
    lines: {
      asks: { says: "What it asks", fills: { "how many": "doctors" }, keeps: ["how many"] },
      gives: { says: "What it gives them" },
      more: {
        says: "Who can tell them more",
        fills: { team: "directorTeam" },
        keeps: ["team"],
      },
    },
  },
});

const NUMBERS: Readonly<Record<number, string>> = { 2: "two", 3: "three" };
