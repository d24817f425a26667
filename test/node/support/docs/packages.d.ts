/** As much of packages that hosts have, and this repository has not, as the documentation uses. */

declare module '@angular/core' {
  export interface SchemaMetadata {
    name: string;
  }
  export const CUSTOM_ELEMENTS_SCHEMA: SchemaMetadata;
  export class InjectionToken<T> {
    constructor(name: string);
    readonly type: T;
  }
  export class ElementRef {
    readonly nativeElement: HTMLElement;
  }
  export class PendingTasks {
    run(work: () => Promise<void>): void;
  }
  export function inject<T>(token: InjectionToken<T>, options: { optional: true }): T | null;
  export function inject<T>(token: new () => T): T;
  export function afterNextRender(work: () => Promise<void>): void;
  export function signal<T>(value: T): (() => T) & { set(value: T): void };
  export function Component(metadata: {
    selector: string;
    schemas?: readonly SchemaMetadata[];
    template: string;
  }): ClassDecorator;
}

declare module 'redis' {
  interface Steps<Answers extends readonly unknown[]> {
    set(
      key: string,
      value: number,
      options: { PX: number; NX: boolean },
    ): Steps<[...Answers, string | null]>;
    incr(key: string): Steps<[...Answers, number]>;
    pTTL(key: string): Steps<[...Answers, number]>;
    execTyped(): Promise<Answers>;
  }
  interface Client {
    on(event: 'error', listener: (error: unknown) => void): this;
    connect(): Promise<this>;
    multi(): Steps<[]>;
    del(key: string): Promise<number>;
  }
  export function createClient(options: { url: string; disableOfflineQueue: boolean }): Client;
}

declare module '@playwright/test' {
  export function test(
    name: string,
    run: (fixtures: { page: import('playwright-core').Page }) => Promise<void>,
  ): void;
}

declare module '@testing-library/user-event' {
  interface UserEvent {
    click(element: Element): Promise<void>;
    clear(element: Element): Promise<void>;
    type(element: Element, text: string, options?: { delay?: number }): Promise<void>;
  }
  const userEvent: { setup(): UserEvent };
  export default userEvent;
}

declare module 'vitest' {
  export function it(name: string, run: () => Promise<void>): void;
}

declare module 'next/navigation' {
  export function useRouter(): { refresh(): void };
}

/** The components of docs/prerender.md. */
declare module '*/link.component' {
  export const FIRST_FORM: import('@angular/core').InjectionToken<Promise<string>>;
}

declare module '*/LinkEvents' {
  export function LinkEvents(): import('react').ReactNode;
}

/** The component of the README. */
declare module '*/LinkAccount' {
  export function LinkAccount(): import('react').ReactNode;
}
