/// <reference types="node" />
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { IssuesError, refuse } from '../core/result.js';
import { suggest } from '../core/suggest.js';
import { errorCode } from './read-text.js';

/** What `tsx/esm/api` gives us. */
interface TypeScriptLoader {
  tsImport(specifier: string, parent: string): Promise<unknown>;
}

const loadTsx = (): Promise<TypeScriptLoader> => import('tsx/esm/api');

type Callable = (...args: never[]) => unknown;
const isFunction = (value: unknown): value is Callable => typeof value === 'function';

const importTypeScript = async (url: string, path: string, load: () => Promise<TypeScriptLoader>): Promise<unknown> => {
  const loader = await load().catch((error: unknown) => {
    if (/MODULE_NOT_FOUND|PACKAGE_PATH_NOT_EXPORTED/.test(errorCode(error)))
      return refuse('needs-tsx', '', `"${path}" is TypeScript: install tsx (npm install tsx) to load it`);
    throw error;
  });
  return loader.tsImport(url, import.meta.url);
};

/** A module by path. Rejects `IssuesError`: `file-not-found`, `needs-tsx`, or `module-failed` with what it threw. */
const importModule = async (path: string, load: () => Promise<TypeScriptLoader>): Promise<unknown> => {
  const file = path.startsWith('file:') ? fileURLToPath(path) : resolve(path);
  const found = await stat(file).catch(() => null);
  if (found === null || !found.isFile()) return refuse('file-not-found', '', `no file "${path}"`);
  const url = pathToFileURL(file).href;
  if (/\.[cm]?tsx?$/.test(file)) return importTypeScript(url, path, load);
  return import(url);
};

/** Functions that a module exports, by name; each function once. A CommonJS module's stand in its default. */
const functionsOf = (module: unknown): Map<string, Callable> => {
  const functions = new Map<string, Callable>();
  const collect = (from: object): void => {
    for (const [name, value] of Object.entries(from))
      if (name !== 'module.exports' && isFunction(value) && ![...functions.values()].includes(value))
        functions.set(name, value);
  };
  if (module === null || typeof module !== 'object') return functions;
  collect(module);
  if ('default' in module && module.default !== null && typeof module.default === 'object') collect(module.default);
  return functions;
};

/** `./mine.ts#cautious` in its two parts. */
const split = (ref: string): { readonly path: string; readonly name: string | undefined } => {
  const parts = /^(.*)#([\p{L}_$][\p{L}\p{N}_$]*)$/u.exec(ref);
  return parts === null ? { path: ref, name: undefined } : { path: parts[1], name: parts[2] };
};

/**
 * The function that `path#name` names: without a name the module's only function, else its default. Rejects
 * `IssuesError`: `file-not-found`, `needs-tsx`, `module-failed`, `unknown-export`, `no-function`, `which-function`.
 */
export const loadFunction = async (ref: string, load: () => Promise<TypeScriptLoader> = loadTsx): Promise<Callable> => {
  const { path, name } = split(ref);
  const module = await importModule(path, load).catch((error: unknown) => {
    if (error instanceof IssuesError) throw error;
    return refuse(
      'module-failed',
      '',
      `"${path}" cannot be loaded: ${(error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ')}`,
    );
  });
  const functions = functionsOf(module);
  const names = [...functions.keys()];
  if (name !== undefined)
    return (
      functions.get(name) ??
      refuse('unknown-export', '', `"${path}" exports no function "${name}"`, suggest(name, names))
    );
  const [only] = functions.values();
  if (functions.size === 1 && only !== undefined) return only;
  const standard = functions.get('default');
  if (standard !== undefined) return standard;
  if (names.length === 0) return refuse('no-function', '', `"${path}" exports no function`);
  return refuse(
    'which-function',
    '',
    `"${path}" exports several functions (${names.join(', ')}): say which, as ${path}#${names[0]}`,
  );
};
