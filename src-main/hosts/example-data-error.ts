/** A data folder with real data in it, opened as an example (or the other way round). */
export class ExampleDataError extends Error {
  constructor(folder: string) {
    super(
      `In ${folder} staan al gegevens die niet van de voorbeelddesk zijn; er is niets veranderd. / ` +
        `${folder} already holds data that is not the example desk's; nothing was changed.`,
    );
    this.name = 'ExampleDataError';
  }
}
