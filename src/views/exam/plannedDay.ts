/** One of the days ahead, as the chart and its table show it. */
export interface PlannedDay {
  /** Study-day number. */
  readonly day: number;
  /** "Tue 24 Nov" */
  readonly name: string;
  /** Given to study; 0 is a day off. */
  readonly minutes: number;
  readonly studyMinutes: number;
  readonly reviews: number;
  readonly newCards: number;
  /** The score on exam day if study ended with this day, 0–1. */
  readonly score: number;
}
