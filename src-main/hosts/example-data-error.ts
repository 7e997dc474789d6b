/** A folder with real data opened as an example desk, or the other way round. */
export class ExampleDataError extends Error {
  constructor(folder: string, holds: 'example' | 'real') {
    super(
      holds === 'example'
        ? `In ${folder} staat een voorbeelddesk: start met --example, of kies een andere map. / ` +
            `${folder} holds an example desk: start with --example, or choose another folder.`
        : `In ${folder} staan echte gegevens: start zonder --example, of kies een andere map. / ` +
            `${folder} holds real data: start without --example, or choose another folder.`,
    );
    this.name = 'ExampleDataError';
  }
}
