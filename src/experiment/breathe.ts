/** What we use of the platform's message channels; absent in bare JavaScript shells. */
interface Port {
  addEventListener(type: 'message', listener: () => void): void;
  start(): void;
  postMessage(message: null): void;
  close(): void;
}
declare const MessageChannel: (new () => { readonly port1: Port; readonly port2: Port }) | undefined;

/**
 * Lets the platform see to other events between two pieces of work: messages, timers, a user's signal. No result depends
 * on it. `close` when done, or Node's process would not end.
 */
export const breathing = (): { readonly breathe: () => Promise<void>; readonly close: () => void } => {
  if (typeof MessageChannel === 'undefined') return { breathe: () => Promise.resolve(), close: () => undefined };
  const { port1, port2 } = new MessageChannel();
  let resume = (): void => undefined;
  port1.addEventListener('message', () => resume());
  port1.start();
  return {
    breathe: () =>
      new Promise<void>((resolve) => {
        resume = resolve;
        port2.postMessage(null);
      }),
    close: () => {
      port1.close();
      port2.close();
    },
  };
};
