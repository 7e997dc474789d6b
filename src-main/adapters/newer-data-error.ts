/** Data that a newer version of the app wrote. Reading it could lose what this version does not know, so nothing is touched. */
export class NewerDataError extends Error {
  constructor(what: string, found: number, known: number) {
    super(
      `De gegevens (${what}, versie ${found}) zijn van een nieuwere Klokslag dan deze (versie ${known}). Er is niets veranderd; werk Klokslag bij. / ` +
        `The data (${what}, version ${found}) comes from a newer Klokslag than this one (version ${known}). Nothing was changed; update Klokslag.`,
    );
    this.name = 'NewerDataError';
  }
}
