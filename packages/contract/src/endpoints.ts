import { readBoard } from './boards.ts';
import { readVisible } from './content.ts';
import type { Endpoint } from './endpoint.ts';
import { forgetMe, readMe, rerollNickname } from './me.ts';
import { readAttempt, startAttempt, submitAnswer } from './quizzes.ts';
import { finishRun, startRun } from './runs.ts';
import { openSession } from './sessions.ts';
import { closeStaffSession, openStaffSession, readAudit, readStaffSession, setStaffPassword } from './staff.ts';
import { recordWatching } from './watching.ts';

/** Every endpoint by its name, which is also the name of its handler and of the browser's call. */
export const endpoints = {
  openSession,
  readVisible,
  startAttempt,
  readAttempt,
  submitAnswer,
  startRun,
  finishRun,
  readBoard,
  recordWatching,
  readMe,
  rerollNickname,
  forgetMe,
  setStaffPassword,
  openStaffSession,
  readStaffSession,
  closeStaffSession,
  readAudit,
} as const satisfies Record<string, Endpoint>;

export type Endpoints = typeof endpoints;
export type EndpointName = keyof Endpoints;
