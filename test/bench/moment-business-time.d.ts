import 'moment';

declare module 'moment' {
  interface Moment {
    addWorkingTime(amount: number, unit: 'hours'): Moment;
    workingDiff(other: Moment, unit: 'minutes', exact: boolean): number;
  }
  interface LocaleSpecification {
    workinghours?: Readonly<Record<number, readonly string[] | null>>;
  }
}
