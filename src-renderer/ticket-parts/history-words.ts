import type { ReplyVia } from '../../src-shared/ticket/ticket-event.ts';
import type { Locale } from '../../src-shared/time/duration-words.ts';

interface EscalationStep {
  readonly form: 'functional' | 'hierarchical';
  readonly level: number;
  readonly who: string;
  readonly to: string | undefined;
  readonly cause: string;
}

interface HistoryWords {
  readonly somebody: string;
  readonly system: Readonly<Record<'mail' | 'setup' | 'watch', string>>;
  readonly status: string;
  readonly shortCall: string;
  readonly reportedByMail: string;
  readonly reportedByPhone: (length: string | undefined, agent: string) => string;
  readonly reportedInPortal: string;
  readonly mailed: string;
  readonly phoned: (length: string) => string;
  readonly customerReplied: string;
  readonly replied: Readonly<Record<ReplyVia, string>>;
  readonly noted: string;
  readonly took: string;
  readonly handedOver: (to: string) => string;
  readonly identified: { readonly known: string; readonly awaiting: string };
  readonly confirmed: (how: string) => string;
  readonly rejected: (reason: string) => string;
  readonly ticketbox: (priority: string) => string;
  readonly ticketboxSpoken: (priority: string) => string;
  readonly waiting: (reason: string, who: string) => string;
  readonly resumed: (who: string) => string;
  readonly customerBack: string;
  readonly resolved: Readonly<Record<ReplyVia, string>>;
  readonly reopened: (reason: string) => string;
  readonly reopenedByReply: string;
  readonly closed: (reason: string) => string;
  /** `terms`: the priority, the kind, or both. */
  readonly priorityChanged: (terms: string, reason: string, agreement: string | undefined) => string;
  readonly checkedAgrees: string;
  readonly checkedDiffers: (terms: string, told: string) => string;
  readonly told: Readonly<Record<ReplyVia, string>>;
  readonly agreed: (terms: string, how: string) => string;
  readonly disputed: (reason: string) => string;
  readonly forwarded: (experts: string) => string;
  readonly advised: string;
  readonly expertReleased: (expert: string) => string;
  readonly relayed: (reporter: string | undefined, how: string) => string;
  readonly reportedByPhoneLater: (agent: string) => string;
  readonly escalation: string;
  readonly escalated: (step: EscalationStep) => string;
  readonly cause: Readonly<Record<'manual' | 'sameDay' | 'dispute', string>> & {
    readonly threshold: (measure: string) => string;
  };
  readonly declined: (reason: string) => string;
  readonly planned: (date: string, release: string | undefined) => string;
}

export const historyWords: Readonly<Record<Locale, HistoryWords>> = {
  nl: {
    somebody: 'onbekend',
    system: { mail: 'Postvak', setup: 'Klokslag', watch: 'Klokslag' },
    status: 'Status',
    shortCall: 'minder dan 1 m',
    reportedByMail: 'meldde per e-mail',
    reportedByPhone: (length, agent) => `belde${length === undefined ? '' : `, ${length}`}, aangenomen door ${agent}`,
    reportedInPortal: 'registreerde in het portaal',
    mailed: 'schreef per e-mail',
    phoned: (length) => `voegde een gesprek toe, ${length}`,
    customerReplied: 'reageerde in het portaal',
    replied: { phone: 'telefonisch verteld aan de klant', portal: 'antwoord aan de klant, in het portaal' },
    noted: 'interne notitie',
    took: 'nam de melding aan',
    handedOver: (to) => `droeg over aan ${to}`,
    identified: {
      known: 'koppelde de afzender aan de klant',
      awaiting: 'koppelde de afzender aan de klant; wacht op bevestiging',
    },
    confirmed: (how) => `bevestigde de melding: ${how}`,
    rejected: (reason) => `wees de melding af: ${reason}`,
    ticketbox: (priority) => `registreerde in de ticketbox met ${priority}; de klok is gestart`,
    ticketboxSpoken: (priority) =>
      `registreerde in de ticketbox op mondeling verzoek van de klant, ${priority}; de klok is gestart`,
    waiting: (reason, who) => `wacht op klant: ${reason} (${who})`,
    resumed: (who) => `weer in behandeling (${who})`,
    customerBack: 'klant reageerde, weer in behandeling',
    resolved: { phone: 'loste op en vertelde het telefonisch', portal: 'loste op, te lezen in het portaal' },
    reopened: (reason) => `heropende: ${reason}`,
    reopenedByReply: 'heropend door een reactie van de klant',
    closed: (reason) => `sloot de melding: ${reason}`,
    priorityChanged: (terms, reason, agreement) =>
      `wijzigde naar ${terms}: ${reason}${agreement === undefined ? '' : ` (akkoord van de klant: ${agreement})`}`,
    checkedAgrees: 'toetste soort en prioriteit: akkoord',
    checkedDiffers: (terms, told) => `toetste soort en prioriteit en ziet ${terms}, ${told}`,
    told: { phone: 'telefonisch teruggekoppeld', portal: 'teruggekoppeld in het portaal' },
    agreed: (terms, how) => `klant en desk zijn het eens over ${terms}: ${how}`,
    disputed: (reason) => `niet akkoord met de prioriteit: ${reason}`,
    forwarded: (experts) => `zette door naar ${experts}`,
    advised: 'advies aan de coördinator',
    expertReleased: (expert) => `${expert} is klaar als deskundige`,
    relayed: (reporter, how) => `nam de melding aan namens ${reporter ?? 'de bevoegd melder'}: ${how}`,
    reportedByPhoneLater: (agent) =>
      `meldde het ook per telefoon, aangenomen door ${agent}; de reactietijd is vanaf het gesprek toegezegd`,
    escalation: 'Escalatie',
    escalated: ({ form, level, who, to, cause }) =>
      form === 'functional'
        ? `functioneel: meer deskundigheid (${who}, ${cause})`
        : `naar niveau ${level}${to === undefined ? '' : `, ${to}`} (${who}, ${cause})`,
    cause: {
      manual: 'besluit',
      sameDay: 'niet dezelfde dag opgelost',
      dispute: 'geen overeenstemming over de prioriteit',
      threshold: (measure) => `klok ${measure}`,
    },
    declined: (reason) => `escaleert niet: ${reason}`,
    planned: (date, release) => `plande de oplossing op ${date}${release === undefined ? '' : `, ${release}`}`,
  },
  en: {
    somebody: 'unknown',
    system: { mail: 'Mailbox', setup: 'Klokslag', watch: 'Klokslag' },
    status: 'Status',
    shortCall: 'less than 1 m',
    reportedByMail: 'reported by e-mail',
    reportedByPhone: (length, agent) => `phoned${length === undefined ? '' : `, ${length}`}, answered by ${agent}`,
    reportedInPortal: 'registered in the portal',
    mailed: 'wrote by e-mail',
    phoned: (length) => `added a call, ${length}`,
    customerReplied: 'responded in the portal',
    replied: { phone: 'told the customer by phone', portal: 'reply to the customer, in the portal' },
    noted: 'internal note',
    took: 'took the ticket',
    handedOver: (to) => `handed over to ${to}`,
    identified: {
      known: 'linked the sender to the customer',
      awaiting: 'linked the sender to the customer; awaiting confirmation',
    },
    confirmed: (how) => `confirmed the ticket: ${how}`,
    rejected: (reason) => `rejected the ticket: ${reason}`,
    ticketbox: (priority) => `registered in the ticketbox as ${priority}; the clock has started`,
    ticketboxSpoken: (priority) =>
      `registered in the ticketbox at the customer's spoken request, ${priority}; the clock has started`,
    waiting: (reason, who) => `waiting for customer: ${reason} (${who})`,
    resumed: (who) => `in progress again (${who})`,
    customerBack: 'customer responded, in progress again',
    resolved: { phone: 'resolved and told by phone', portal: 'resolved, readable in the portal' },
    reopened: (reason) => `reopened: ${reason}`,
    reopenedByReply: 'reopened by a response of the customer',
    closed: (reason) => `closed the ticket: ${reason}`,
    priorityChanged: (terms, reason, agreement) =>
      `changed to ${terms}: ${reason}${agreement === undefined ? '' : ` (agreed by the customer: ${agreement})`}`,
    checkedAgrees: 'checked kind and priority: agreed',
    checkedDiffers: (terms, told) => `checked kind and priority and sees ${terms}, ${told}`,
    told: { phone: 'told by phone', portal: 'told in the portal' },
    agreed: (terms, how) => `customer and desk agree on ${terms}: ${how}`,
    disputed: (reason) => `disagreed with the priority: ${reason}`,
    forwarded: (experts) => `forwarded to ${experts}`,
    advised: 'advice to the coordinator',
    expertReleased: (expert) => `${expert} is done as an expert`,
    relayed: (reporter, how) => `relayed the report for ${reporter ?? 'the authorised reporter'}: ${how}`,
    reportedByPhoneLater: (agent) =>
      `reported it by phone as well, answered by ${agent}; the response time is promised from the call on`,
    escalation: 'Escalation',
    escalated: ({ form, level, who, to, cause }) =>
      form === 'functional'
        ? `functional: more expertise (${who}, ${cause})`
        : `to level ${level}${to === undefined ? '' : `, ${to}`} (${who}, ${cause})`,
    cause: {
      manual: 'decision',
      sameDay: 'not solved the same day',
      dispute: 'no agreement on the priority',
      threshold: (measure) => `${measure} clock`,
    },
    declined: (reason) => `does not escalate: ${reason}`,
    planned: (date, release) => `planned the resolution for ${date}${release === undefined ? '' : `, ${release}`}`,
  },
};
