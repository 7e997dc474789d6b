import type { ClockFace } from './clock-face.ts';
import type { StripDay, StripMark } from './strip-layout.ts';

export type SampleClock = {
  readonly name: string;
  readonly why: string;
  readonly face: ClockFace;
  readonly wallWord?: string;
};

export const sampleClocks: readonly SampleClock[] = [
  {
    name: 'Loopt',
    why: 'meer dan 2 u over',
    face: {
      state: 'calm',
      left: '6 u 08 m',
      detail: 'oplossing',
      due: 'ma 10:20',
      fill: 0.68,
      sentence: 'Oplossing over 6 uur 8 minuten servicetijd, maandag 10:20',
    },
  },
  {
    name: 'Let op',
    why: '2 u of minder',
    face: {
      state: 'warn',
      left: '1 u 38 m',
      detail: 'oplossing',
      due: '14:50',
      fill: 0.2,
      sentence: 'Oplossing over 1 uur 38 minuten servicetijd, vandaag 14:50, let op',
    },
  },
  {
    name: 'Kritiek',
    why: '30 m of minder',
    face: {
      state: 'crit',
      left: '12 m 41 s',
      detail: 'reactie',
      due: '13:24',
      fill: 0.42,
      sentence: 'Reactie over 12 minuten servicetijd, vandaag 13:24, kritiek',
    },
  },
  {
    name: 'Overschreden',
    why: 'deadline voorbij',
    face: {
      state: 'over',
      left: '+1 u 14 m',
      detail: 'reactie',
      due: '11:58',
      sentence: 'Reactie 1 uur 14 minuten te laat, deadline was vandaag 11:58',
    },
  },
  {
    name: 'Gepauzeerd',
    why: 'wacht op klant',
    face: {
      state: 'paused',
      left: '2 u 40 m',
      detail: 'wacht sinds',
      due: '10:05',
      sentence: 'Gepauzeerd, nog 2 uur 40 minuten, wacht op klant sinds 10:05',
    },
  },
  {
    name: 'Buiten servicetijd',
    why: 'klok staat stil',
    face: {
      state: 'closed',
      left: '3 u 00 m',
      detail: 'reactie',
      due: 'ma 12:00',
      sentence: 'Klok staat stil, nog 3 uur, reactie maandag 12:00',
    },
  },
  {
    name: 'Gehaald',
    why: 'of opgelost',
    wallWord: 'gehaald',
    face: {
      state: 'met',
      word: 'Reactie gehaald',
      detail: 'in 48 m van 8 u',
      sentence: 'Reactie gehaald in 48 minuten',
    },
  },
  {
    name: 'Naar vermogen',
    why: 'geen toegezegde tijd',
    wallWord: 'naar vermogen',
    face: {
      state: 'effort',
      word: 'Naar vermogen',
      detail: 'geen toegezegde tijd',
      sentence: 'Naar vermogen, geen toegezegde tijd',
    },
  },
  {
    name: 'Nog geen klok',
    why: 'wacht op bevestiging',
    wallWord: 'te bevestigen',
    face: {
      state: 'hold',
      word: 'Nog geen klok',
      detail: 'wacht op bevestiging',
      sentence: 'Nog geen klok, wacht op bevestiging',
    },
  },
  {
    name: 'Nog niet verstuurd',
    why: 'offline gemaakt',
    wallWord: 'niet verstuurd',
    face: {
      state: 'unsent',
      word: 'Nog niet verstuurd',
      detail: 'geschreven',
      due: '13:09',
      sentence: 'Nog niet verstuurd, geschreven 13:09',
    },
  },
  {
    name: 'Vraagt aandacht',
    why: 'geweigerd, bewaard',
    wallWord: 'aandacht',
    face: {
      state: 'ask',
      word: 'Geweigerd',
      detail: '3 gevolgen ontbreken',
      sentence: 'Geweigerd, 3 gevolgen ontbreken',
    },
  },
];

export const lunchDays: readonly StripDay[] = [
  {
    id: '2026-11-18',
    label: 'wo 18',
    sum: '2 u 30',
    segments: [
      { kind: 'open', from: 0.12, to: 0.453 },
      { kind: 'open', from: 0.5, to: 0.88 },
      { kind: 'used', from: 0.643, to: 0.88 },
    ],
  },
  {
    id: '2026-11-19',
    label: 'do 19',
    sum: '7 u 30',
    segments: [
      { kind: 'used', from: 0.12, to: 0.453 },
      { kind: 'used', from: 0.5, to: 0.88 },
    ],
  },
  {
    id: '2026-11-20',
    label: 'vr 20',
    isToday: true,
    sum: '3 u 00',
    segments: [{ kind: 'used', from: 0.12, to: 0.405 }],
  },
  { id: '2026-11-21', label: 'za', isClosed: true, sum: '–', segments: [] },
  { id: '2026-11-22', label: 'zo', isClosed: true, sum: '–', segments: [] },
  {
    id: '2026-11-23',
    label: 'ma 23',
    sum: '3 u 00',
    segments: [
      { kind: 'open', from: 0.12, to: 0.453 },
      { kind: 'open', from: 0.5, to: 0.88 },
      { kind: 'rest', from: 0.12, to: 0.405 },
    ],
  },
];
export const lunchMarks: readonly StripMark[] = [
  { kind: 'received', dayId: '2026-11-18', at: 0.643, label: 'ontvangen 14:30' },
  { kind: 'now', dayId: '2026-11-20', at: 0.519, label: 'nu 13:12' },
  { kind: 'due', dayId: '2026-11-23', at: 0.405, label: '12:00' },
];

export const lateDays: readonly StripDay[] = [
  {
    id: '2026-11-19',
    label: 'do 19',
    sum: '4 u 32',
    segments: [
      { kind: 'open', from: 0.06, to: 0.94 },
      { kind: 'used', from: 0.497, to: 0.94 },
    ],
  },
  {
    id: '2026-11-20',
    label: 'vr 20',
    isToday: true,
    sum: '3 u 28',
    segments: [
      { kind: 'open', from: 0.06, to: 0.94 },
      { kind: 'used', from: 0.06, to: 0.399 },
      { kind: 'late', from: 0.399, to: 0.52 },
    ],
  },
];
export const lateMarks: readonly StripMark[] = [
  { kind: 'received', dayId: '2026-11-19', at: 0.497, label: 'ontvangen 12:58' },
  { kind: 'now', dayId: '2026-11-20', at: 0.52, label: 'nu 13:12' },
  { kind: 'due', dayId: '2026-11-20', at: 0.399, label: '11:58' },
];

export const pausedDays: readonly StripDay[] = [
  {
    id: '2026-11-17',
    label: 'di 17',
    sum: '1 u 35',
    segments: [
      { kind: 'open', from: 0.085, to: 0.915 },
      { kind: 'used', from: 0.085, to: 0.231 },
      { kind: 'paused', from: 0.231, to: 0.915 },
    ],
  },
  {
    id: '2026-11-18',
    label: 'wo 18',
    sum: '5 u 55',
    segments: [
      { kind: 'paused', from: 0.085, to: 0.369 },
      { kind: 'used', from: 0.369, to: 0.915 },
    ],
  },
  {
    id: '2026-11-20',
    label: 'vr 20',
    isToday: true,
    sum: '6 u 20',
    segments: [
      { kind: 'open', from: 0.085, to: 0.915 },
      { kind: 'used', from: 0.085, to: 0.518 },
      { kind: 'rest', from: 0.518, to: 0.669 },
    ],
  },
];
export const pausedMarks: readonly StripMark[] = [
  { kind: 'note', dayId: '2026-11-17', at: 0.231, label: 'wacht op klant' },
  { kind: 'now', dayId: '2026-11-20', at: 0.518, label: 'nu 13:12' },
  { kind: 'due', dayId: '2026-11-20', at: 0.669, label: '14:50' },
];

export const freshDays: readonly StripDay[] = [
  {
    id: '2026-11-20',
    label: 'vr 20',
    isToday: true,
    sum: '30 m',
    segments: [
      { kind: 'open', from: 0.06, to: 0.94 },
      { kind: 'used', from: 0.49, to: 0.52 },
      { kind: 'rest', from: 0.52, to: 0.54 },
    ],
  },
];
export const freshMarks: readonly StripMark[] = [
  { kind: 'received', dayId: '2026-11-20', at: 0.49, label: 'ontvangen 12:54' },
  { kind: 'now', dayId: '2026-11-20', at: 0.52, label: 'nu 13:12' },
  { kind: 'due', dayId: '2026-11-20', at: 0.54, label: '13:24' },
];
