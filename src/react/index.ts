import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';
import { define } from '../element/define.js';
import {
  GlympseAccountLinkElement,
  type AccountLinkProperties,
  type ConflictEvent,
  type FailedEvent,
  type LinkedEvent,
  type RecoveredEvent,
  type StepChangeEvent,
  type UnlinkedEvent,
} from '../element/index.js';

define();

/** The element's properties, its events as handlers, and what any element takes. */
export type GlympseAccountLinkProps = React.HTMLAttributes<GlympseAccountLinkElement> &
  React.RefAttributes<GlympseAccountLinkElement> &
  Readonly<AccountLinkProperties> & {
    readonly onLinked?: ((event: LinkedEvent) => void) | undefined;
    readonly onRecovered?: ((event: RecoveredEvent) => void) | undefined;
    readonly onUnlinked?: ((event: UnlinkedEvent) => void) | undefined;
    readonly onFailed?: ((event: FailedEvent) => void) | undefined;
    readonly onConflict?: ((event: ConflictEvent) => void) | undefined;
    readonly onStepChange?: ((event: StepChangeEvent) => void) | undefined;
  };

/** `<glympse-account-link>` as a React component, for React 18 and 19. */
export const GlympseAccountLink = createComponent({
  react: React,
  tagName: 'glympse-account-link',
  elementClass: GlympseAccountLinkElement,
  events: {
    onLinked: 'linked' as EventName<LinkedEvent>,
    onRecovered: 'recovered' as EventName<RecoveredEvent>,
    onUnlinked: 'unlinked' as EventName<UnlinkedEvent>,
    onFailed: 'failed' as EventName<FailedEvent>,
    onConflict: 'conflict' as EventName<ConflictEvent>,
    onStepChange: 'step-change' as EventName<StepChangeEvent>,
  },
  // It passes `undefined` on, or stops listening; its own types have optional props without.
}) as React.ComponentType<GlympseAccountLinkProps>;
