/** Random secrets that stand for something: sessions, one-time links. Only their hashes are kept. */
import { createHash, randomBytes } from 'node:crypto';

/** 256 bits nobody can guess, fit for cookies and addresses. */
export const newSecret = () => randomBytes(32).toString('base64url');

/** What is kept of a secret: looking it up by this tells nothing about one that is nearly right. */
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url');
