import type { EventLog } from './event-log.js';
import type { Reading } from './read.js';

/** Reaches the element in one kind of test. */
export interface Driver {
  readonly events: EventLog;
  /** Rejects, or gives nothing, where there is no element. */
  read(): Promise<Reading | undefined>;
  fill(selector: string, text: string): Promise<void>;
  press(selector: string): Promise<void>;
  restart(): Promise<void>;
}
