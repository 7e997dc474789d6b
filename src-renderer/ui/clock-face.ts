/** What a clock shows, already in words: the parts draw it and decide nothing. */
export type { ClockFace, ClockFaceState as ClockState } from '../../src-shared/words/clock-face.ts';
