/** Help at once and resources; for everybody. */
export const helpText = {
  link: "Help now",
  title: "Help now",
  lead: "People who can help, day and night where it says so. Nobody is told that you looked.",
  failed: "If anyone is in danger, call 999. Samaritans are there on 116 123, free, day and night.",
  call: (number: string) => `Call ${number}`,
  open: (title: string) => `Open ${title}`,
  resources: "Resources",
  resourcesLead: "Training, guidance and evidence.",
  noResources: "Your scheme has not listed any yet. Its director can add them.",
} as const;
