import type { Transport } from '../../api/transport.js';
import { loadAdvice } from './load-advice.js';

/** A frame of another origin may not look at the document of the window's top. */
function isInForeignFrame(): boolean {
  try {
    Reflect.get(globalThis.top ?? {}, 'document');
    return false;
  } catch {
    return true;
  }
}

/** Somebody has just logged in. Whether the endpoint knows them by now is in doubt in frames of other sites. */
export function watchSession(call: Transport): void {
  if (!isInForeignFrame()) return;
  loadAdvice().then(
    ({ adviseOnFrame }) => adviseOnFrame(call),
    () => {},
  );
}
