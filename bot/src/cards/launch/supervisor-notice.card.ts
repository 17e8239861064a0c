import { z } from "zod";
import { defineCard } from "../define-card";
import { directorTeam } from "../director-team";
import { everyDoctor } from "./every-doctor";
import { line } from "../plain-text";
import template from "./supervisor-notice.card.json";

/** Tells an educational supervisor, before anybody is asked, that the doctors they look after may volunteer (NP1). */
export const supervisorNoticeCard = defineCard({
  name: "launch/supervisor-notice",
  template,
  data: z.strictObject({
    firstName: line(60),
    schemeName: line(),
    provider: line(),
    directorName: line(),
    /** "Wednesday 5 August"; empty once the programme has begun. */
    startsOn: line(40),
    /** In which they may speak about an application. */
    workingDays: z.number().int(),
  }),
  words: ({ directorName, startsOn, workingDays, ...rest }) => ({
    ...rest,
    workingDays: String(workingDays),
    directorTeam: directorTeam(directorName),
    everyDoctor: everyDoctor(startsOn),
  }),
  sample: {
    firstName: "Helen",
    schemeName: "Northgate Foundation Programme",
    provider: "Northgate Hospitals",
    directorName: "Amara Whitfield",
    startsOn: "Wednesday 5 August",
    workingDays: 10,
  },
  summary: "A note from the near-peer scheme",
  changeable: {
    title: "Notice to supervisors",
    readers: "Educational supervisors",
    when: "Once, at the launch, before anybody is asked to volunteer",
    lines: {
      gain: { says: "What it takes and gives" },
      more: {
        says: "Who can tell them more",
        fills: { team: "directorTeam" },
        keeps: ["team"],
      },
    },
  },
});
