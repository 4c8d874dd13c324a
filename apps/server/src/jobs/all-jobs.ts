import { consultationJobs } from '../consultations/jobs.ts';
import { meetingJobs } from '../meetings/jobs.ts';
import { noticeJobs } from '../notices/jobs.ts';
import { roundJobs } from '../rounds/jobs.ts';
import { housekeeping } from './housekeeping.ts';
import type { Job } from './job.ts';

/** Every kind of job. In a demo, whose clock stands, none that would go on with the story by itself is ever put into a queue. */
export function allJobs(isDemo: boolean): readonly Job[] {
  const jobs = [housekeeping, ...noticeJobs, ...meetingJobs, ...roundJobs, ...consultationJobs];
  return isDemo ? jobs.map(({ cron, ...job }) => (job.movesStory || cron === undefined ? job : { ...job, cron })) : jobs;
}
