import { createHash } from 'node:crypto';
import { makeStatusReport } from '../factories/status.ts';
import { statusReports } from './status-reports.ts';
import { at, type Story, told } from './story.ts';

/** The reports to the steering group, each with what it asked and said. */
export async function tellStatus(story: Story): Promise<void> {
  const { db, taskforceId } = story;
  let previousId: string | null = null;
  for (const { number, preparedOn, frozenOn, approvedOn, question, content: written } of statusReports) {
    const content = withIds(story, written);
    const report: { id: string } = await makeStatusReport(db, {
      taskforceId,
      number,
      state: 'approved',
      words: written.words,
      content: content as object,
      contentHash: createHash('sha256').update(canonicalText(content)).digest('hex'),
      previousId,
      preparedById: story.seat('sek1', preparedOn),
      preparedAt: at(preparedOn, '10:20'),
      frozenById: story.seat('formand', frozenOn),
      frozenAt: at(frozenOn, '14:05'),
      sentById: story.seat('formand', frozenOn),
      sentAt: at(frozenOn, '14:20'),
      approvedById: story.seat('opd1', approvedOn),
      approvedAt: at(approvedOn, '15:40'),
    });
    previousId = report.id;
    const act = { noun: 'status', thingId: report.id };
    story.happened({ ...act, at: at(preparedOn, '10:20'), by: 'sek1', verb: 'prepare' });
    story.happened({ ...act, at: at(frozenOn, '14:05'), by: 'formand', verb: 'freeze', difference: { number } });
    story.happened({ ...act, at: at(frozenOn, '14:20'), by: 'formand', verb: 'send', difference: { number } });
    if (question) {
      await db.statusQuestion.create({
        data: {
          taskforceId,
          reportId: report.id,
          text: question.text,
          askedById: story.seat('opd1', question.askedOn),
          askedAt: at(question.askedOn, '09:10'),
          answer: question.answer,
          answeredById: story.seat('sek1', question.answeredOn),
          answeredAt: at(question.answeredOn, '11:30'),
        },
      });
      const { text, answer } = question;
      story.happened({ ...act, at: at(question.askedOn, '09:10'), by: 'opd1', verb: 'ask', difference: { number, text } });
      story.happened({
        ...act,
        at: at(question.answeredOn, '11:30'),
        by: 'sek1',
        verb: 'answer',
        difference: { number, text: answer },
      });
    }
    story.happened({ ...act, at: at(approvedOn, '15:40'), by: 'opd1', verb: 'approve', difference: { number } });
  }
}

/** The milestones are told by their keys; a report names them by their ids. */
function withIds(story: Story, content: unknown): unknown {
  return JSON.parse(JSON.stringify(content), (_, value: unknown) =>
    typeof value === 'string' && /^m-[a-zæøå-]+$/.test(value) ? told(story.milestones, value) : value,
  );
}

/** As the application writes a content before it takes the hash: the server's test of the demo holds the two together. */
function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalText(one)}`).join(',')}}`;
}
