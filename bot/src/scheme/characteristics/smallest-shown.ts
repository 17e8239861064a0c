/** Numbers of people below this are hidden (principle 9). */
export const SMALLEST_SHOWN = 5;
