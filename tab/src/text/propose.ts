/** Buttons, here and there, that ask for a proposal. */
export const proposeText = {
  proposing: "Working it out",
  proposed: "Here is the proposal. Nobody has been told.",
  forDoctor: "Propose somebody",
  forDoctorLabel: (doctor: string) => `Propose somebody for ${doctor}`,
  others: "Find others for their doctors",
  othersLabel: (supporter: string) => `Find others for their doctors: ${supporter}`,
  othersText:
    "Each of their doctors is proposed somebody else. Nobody else moves unless somebody would otherwise go without.",
  othersTitle: "Their doctors",
  leaves: (day: string) =>
    `Their post ends on ${day}. See what that means for their doctors, and propose others for the day after.`,
  toLeaving: "What breaks when they leave",
} as const;
