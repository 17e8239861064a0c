/** "From Wednesday 5 August, every foundation doctor", or without the day where the programme runs already. Begins a sentence. */
export function everyDoctor(startsOn: string): string {
  return startsOn === "" ? "Every foundation doctor" : `From ${startsOn}, every foundation doctor`;
}
