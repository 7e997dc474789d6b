/** What the people of the desk write again and again. */
export const firstReplies: readonly string[] = [
  'Dank voor de melding. We kijken ernaar en laten vandaag weten wat de oorzaak is.',
  'De melding is in behandeling. Zodra er meer bekend is, volgt bericht.',
  'Goed dat dit gemeld is. Een collega zoekt het uit; uiterlijk morgenochtend volgt een tussenstand.',
  'We kunnen het naspelen en zijn bezig met de oorzaak.',
  'Zojuist telefonisch besproken: we zoeken dit uit en bellen terug.',
  'Het logboek is bekeken. De oorzaak lijkt bekend; we testen de oplossing.',
  'Dit is doorgezet naar de specialist. Het antwoord komt via ons.',
  'Teruggebeld en de situatie doorgenomen. We houden contact tot het werkt.',
];

/** Where there is nothing to repair. */
export const questionReplies: readonly string[] = [
  'De vraag is ontvangen. Een collega stuurt het antwoord met een voorbeeld.',
  'Dit kan. De uitleg volgt vandaag nog.',
  'We zoeken na hoe dit het best kan en komen erop terug.',
  'Zojuist gebeld: de vraag is duidelijk, het antwoord volgt per bericht.',
];

export const laterNotes: readonly string[] = [
  'Nagespeeld in de testomgeving; zelfde beeld.',
  'Logboek van vannacht bekeken: geen nieuwe meldingen.',
  'Aanpassing staat klaar, morgenvroeg controleren.',
  'Overlegd met ontwikkeling; oplossing kan zonder release.',
];

export const laterReplies: readonly string[] = [
  'De oplossing staat klaar in de testomgeving. Na controle gaat zij naar productie.',
  'Tussenstand: de oorzaak is gevonden, de herstelactie loopt.',
  'De aanpassing staat sinds vanochtend op productie. Is het verschil al te zien?',
  'We hebben een tijdelijke werkwijze gestuurd, zodat het werk door kan.',
];

export const customerAnswers: readonly string[] = [
  'Het staat er nu wel, maar nog niet voor iedereen. Kunnen jullie nog eens kijken?',
  'Bijgaand de gevraagde gegevens. Hopelijk kunnen jullie hiermee verder.',
  'Ja, dat klopt. Het gebeurt bij alle collega’s van deze afdeling.',
  'We hebben het geprobeerd zoals beschreven. Eén scherm doet het nog niet.',
  'Vandaag getest: in de ochtend ging het goed, na de pauze niet meer.',
];

export const waitingReasons: readonly string[] = [
  'Wacht op gegevens van de melder',
  'Wacht op antwoord op de vraag',
  'Melder zoekt het na',
  'Wacht op een schermafbeelding',
];

export const reopenReasons: readonly string[] = [
  'Klant ziet de fout opnieuw',
  'Oplossing werkt niet op alle werkplekken',
  'Na de update van vannacht is het probleem terug',
];

export const priorityReasons: readonly string[] = [
  'Meer gebruikers dan eerst gemeld',
  'Na overleg met de melder: het werk ligt stil',
  'Er is een tijdelijke werkwijze, dus minder dringend',
  'Klasse past niet bij de omschrijving, besproken met de melder',
];

export const handOverNotes: readonly string[] = [
  'Kennis van de koppeling nodig. Graag verder uitzoeken; contact met de klant blijft hier.',
  'Overgedragen wegens vrije dag.',
  'Sluit aan op een melding die hier al loopt.',
];

export const closingReasons: readonly string[] = [
  'Klant bevestigt dat het werkt',
  'Geen reactie meer na oplossing',
  'Afgehandeld in het weekoverleg',
];

export const loneCallNotes: readonly string[] = [
  'Vroeg naar de openingstijden rond de feestdagen. Beantwoord.',
  'Wilde doorverbonden worden met de afdeling verkoop.',
  'Verkeerd verbonden.',
  'Bedankje: het rooster klopt weer.',
];
