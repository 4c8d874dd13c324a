// How a letter leaves: by SMTP, or, without it, as a file in the data directory.
import { mkdirSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';

export type OutgoingLetter = {
  id: string;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  calendar: string | null;
  unsubscribe: string | null;
  attachment: { fileName: string; pdf: Buffer } | null;
  messageId: string;
  createdAt: Date;
};

/** Sends one letter; rejects when it could not be handed over. */
export type Delivery = { deliver: (letter: OutgoingLetter) => Promise<void>; close: () => void };

type DeliveryOptions = { smtpUrl?: string | undefined; dataDir: string; mailFrom?: string | undefined; origin: string };

/** SMTP where a server is named, else `.eml` files below the data directory's `mail`. */
export function deliveryTo({ smtpUrl, dataDir, mailFrom, origin }: DeliveryOptions): Delivery {
  const from = mailFrom ?? `Tværs <no-reply@${new URL(origin).hostname}>`;
  return smtpUrl ? bySmtp(smtpUrl, from) : byFile(path.join(dataDir, 'mail'), from);
}

function bySmtp(url: string, from: string): Delivery {
  const transport = createTransport(url, { from, disableFileAccess: true, disableUrlAccess: true });
  return {
    deliver: async (letter) => void (await transport.sendMail(messageOf(letter, from))),
    close: () => transport.close(),
  };
}

function byFile(folder: string, from: string): Delivery {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    deliver: async (letter) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const { message } = (await transport.sendMail(messageOf(letter, from))) as unknown as { message: Buffer };
      const name = `${letter.createdAt.toISOString().replaceAll(':', '')}-${letter.id}.eml`;
      // Written beside and put in place whole: whoever watches the folder never reads half a letter.
      await writeFile(path.join(folder, `.${name}`), message, { mode: 0o600 });
      await rename(path.join(folder, `.${name}`), path.join(folder, name));
    },
    close: () => transport.close(),
  };
}

function messageOf(letter: OutgoingLetter, from: string) {
  const method = letter.calendar && /^METHOD:(REQUEST|CANCEL)\r?$/m.exec(letter.calendar)?.[1];
  return {
    from,
    // As an object, so that nothing in it is parsed: the envelope's recipient is the stored address, byte for byte.
    to: { name: '', address: letter.recipient },
    envelope: { from: addressIn(from), to: [letter.recipient] },
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    messageId: letter.messageId,
    date: letter.createdAt,
    headers: {
      'Auto-Submitted': 'auto-generated',
      // RFC 8058: the mail program's own button posts to this address, without asking who is signed in.
      ...(letter.unsubscribe
        ? { 'List-Unsubscribe': `<${letter.unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
        : {}),
    },
    ...(letter.attachment
      ? {
          attachments: [{ filename: letter.attachment.fileName, content: letter.attachment.pdf, contentType: 'application/pdf' }],
        }
      : {}),
    ...(letter.calendar && method ? { icalEvent: { method, content: letter.calendar, filename: 'invite.ics' } } : {}),
  };
}

function addressIn(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;
}
