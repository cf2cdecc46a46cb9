/// <reference types="node" />
import { readFile } from 'node:fs/promises';
import { issueLine, IssuesError, refuse, type Issue } from '../core/result.js';

/** What a failed file operation says: `ENOENT`, or the message where there is no code. */
export const errorCode = (error: unknown): string => {
  if (error instanceof Error) return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  return String(error);
};

/** Whether a reference is a path, as opposed to an id: ids hold no slash and no dot. */
export const isPath = (ref: string): boolean => /[/\\.]/.test(ref);

/** A file's text. Rejects `IssuesError`: `file-not-found` or `unreadable`. */
export const readText = async (path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return refuse('file-not-found', '', `no file "${path}"`);
    return refuse('unreadable', '', code === 'EISDIR' ? `"${path}" is a folder` : `"${path}" cannot be read: ${code}`);
  }
};

/** An error whose message names the file in every line. */
export const issuesIn = (source: string, issues: readonly Issue[]): IssuesError => {
  const error = new IssuesError(issues);
  error.message = issues.map((issue) => issueLine(issue, source)).join('\n');
  return error;
};
