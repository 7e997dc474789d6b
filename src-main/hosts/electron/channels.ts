/** The two channels between page and main process: questions with an answer, and announcements. */
export const CALL_CHANNEL = 'klokslag:call';
export const PUSH_CHANNEL = 'klokslag:push';
