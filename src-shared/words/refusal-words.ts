import type { Refusal, RefusalCode } from '../ticket/refusal.ts';
import type { Locale } from '../time/duration-words.ts';

/** Why something was not, or cannot be, done: a sentence for a person. */
export function refusalSentence({ code, detail }: Refusal, locale: Locale): string {
  const sentence = SENTENCES[locale][code];
  if (code === 'alreadyOwned' && detail !== undefined) return TAKEN[locale](detail);
  return sentence;
}

/** The same in a few words, for a row. */
export function refusalWords({ code }: Refusal, locale: Locale): string {
  return SENTENCES[locale][code].replace(/[.;:].*$/s, '').toLowerCase();
}

const TAKEN: Readonly<Record<Locale, (name: string) => string>> = {
  nl: (name) => `${name} heeft de melding intussen opgepakt.`,
  en: (name) => `${name} has taken the ticket in the meantime.`,
};

const SENTENCES: Readonly<Record<Locale, Readonly<Record<RefusalCode, string>>>> = {
  nl: {
    notAllowed: 'Deze rol mag dit niet.',
    otherOrganisation: 'Hoort bij een andere klant.',
    unknownTicket: 'Melding bestaat niet.',
    unknownOrganisation: 'Klant is niet bekend.',
    unknownContact: 'Contactpersoon is niet bekend bij deze klant.',
    unknownPerson: 'Persoon is niet bekend of niet actief.',
    unknownContract: 'Contract is niet bekend.',
    unknownPriority: 'Prioriteit bestaat niet in dit contract.',
    alreadyExists: 'Bestaat al: dit nummer is eerder gebruikt.',
    alreadyOwned: 'Iemand anders heeft de melding intussen opgepakt.',
    notOpen: 'Melding is niet open.',
    notResolved: 'Melding is nog open.',
    notWaiting: 'Melding wacht niet op de klant.',
    alreadyWaiting: 'Melding wacht al op de klant.',
    senderUnknown: 'Afzender is nog niet bekend: kies eerst de klant.',
    senderKnown: 'Afzender is al bekend.',
    notAwaitingAuthorisation: 'Melding wacht niet op bevestiging.',
    awaitingAuthorisation: 'Melding wacht op bevestiging door de bevoegd melder.',
    notAdministrator: 'Alleen voor de functioneel beheerder.',
    priorityFixedByKind: 'Prioriteit ligt vast: het contract bepaalt hem voor deze soort.',
    noPriorityWithoutTicketbox: 'Geen prioriteit: registreer de melding eerst in de ticketbox.',
    alreadyInTicketbox: 'Melding staat al in de ticketbox.',
    needsAgreement:
      'De klant bepaalt de prioriteit: leg vast hoe de klant akkoord ging, of koppel het oordeel van de desk terug.',
    deskSetsPriority: 'De desk bepaalt de klasse in dit contract.',
    sameAsProposed: 'Gelijk aan het voorstel: bevestig het, of kies iets anders.',
    nothingToAgree: 'Er ligt geen ander oordeel van de desk.',
    notDisputed: 'Over de prioriteit is geen geschil.',
    priorityDisputed: 'Over de prioriteit loopt een geschil: de escalatielijn beslist.',
    notAuthorisedReporter: 'Geen bevoegd melder: kies iemand die namens de klant mag melden.',
    nothingToPhoneIn: 'Er is geen richttijd die door bellen een toegezegde tijd wordt.',
    noExpert: 'Deze persoon is geen deskundige bij deze melding.',
    coordinatorIsNoExpert: 'De coördinator is al betrokken: kies iemand anders als deskundige.',
    onlyCoordinator:
      'Alleen de coördinator antwoordt de klant: een deskundige adviseert, een ander neemt de melding eerst over.',
    noSuchLevel: 'Dit niveau bestaat niet in het contract.',
    alreadyAtLevel: 'De melding staat al op dit niveau of hoger.',
    notDue: 'Nog niet, of niet meer, aan de orde.',
    inThePast: 'De datum ligt in het verleden.',
    versionInThePast: 'Een nieuwe versie kan niet in het verleden ingaan; wat geweest is blijft zoals het was.',
    clockStillRuns: 'Klok loopt nog: los de melding eerst op.',
    callEndsBeforeStart: 'Gesprek eindigt voor het begin.',
    inTheFuture: 'Tijdstip ligt in de toekomst.',
    missingAttachment: 'Bijlage ontbreekt: voeg het bestand opnieuw toe.',
    commandReused: 'Eerder al verstuurd met een andere inhoud.',
    invalid: 'Niet te verwerken: de gegevens kloppen niet.',
  },
  en: {
    notAllowed: 'This role may not do this.',
    otherOrganisation: 'Belongs to another customer.',
    unknownTicket: 'The ticket does not exist.',
    unknownOrganisation: 'The customer is not known.',
    unknownContact: 'The contact is not known at this customer.',
    unknownPerson: 'The person is not known or not active.',
    unknownContract: 'The contract is not known.',
    unknownPriority: 'The priority does not exist in this contract.',
    alreadyExists: 'Exists already: this id was used before.',
    alreadyOwned: 'Somebody else has taken the ticket in the meantime.',
    notOpen: 'The ticket is not open.',
    notResolved: 'The ticket is still open.',
    notWaiting: 'The ticket does not wait for the customer.',
    alreadyWaiting: 'The ticket waits for the customer already.',
    senderUnknown: 'The sender is not known yet: choose the customer first.',
    senderKnown: 'The sender is known already.',
    notAwaitingAuthorisation: 'The ticket does not wait for confirmation.',
    awaitingAuthorisation: 'The ticket waits for the authorised reporter to confirm it.',
    notAdministrator: 'Only for the functional administrator.',
    priorityFixedByKind: 'The priority is fixed: the contract sets it for this kind.',
    noPriorityWithoutTicketbox: 'No priority: register the ticket in the ticketbox first.',
    alreadyInTicketbox: 'The ticket is in the ticketbox already.',
    needsAgreement:
      'The customer sets the priority: record how the customer agreed, or give the desk’s view as feedback.',
    deskSetsPriority: 'The desk sets the class under this contract.',
    sameAsProposed: 'The same as proposed: confirm it, or choose another.',
    nothingToAgree: 'There is no other view of the desk to agree to.',
    notDisputed: 'There is no dispute about the priority.',
    priorityDisputed: 'The priority is disputed: the ladder decides.',
    notAuthorisedReporter: 'Not an authorised reporter: choose somebody who may report for the customer.',
    nothingToPhoneIn: 'There is no indicative time that a phone call would turn into a promised one.',
    noExpert: 'This person is no expert on this ticket.',
    coordinatorIsNoExpert: 'The coordinator is involved already: choose somebody else as the expert.',
    onlyCoordinator:
      'Only the coordinator answers the customer: an expert advises, anybody else takes the ticket first.',
    noSuchLevel: 'The contract has no such level.',
    alreadyAtLevel: 'The ticket is at this level or higher already.',
    notDue: 'Not due yet, or not any more.',
    inThePast: 'The date lies in the past.',
    versionInThePast: 'A new version cannot begin in the past; what has been stays as it was.',
    clockStillRuns: 'A clock still runs: resolve the ticket first.',
    callEndsBeforeStart: 'The call ends before it begins.',
    inTheFuture: 'The time lies in the future.',
    missingAttachment: 'An attachment is missing: add the file again.',
    commandReused: 'Sent before with another content.',
    invalid: 'Cannot be processed: the data are not right.',
  },
};
