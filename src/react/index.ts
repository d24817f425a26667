import { createComponent, type EventName } from '@lit/react';
import type { LitElement } from 'lit';
import * as React from 'react';
import { define } from '../element/define.js';
import {
  GlympseAccountLinkElement,
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
  Partial<Omit<GlympseAccountLinkElement, keyof LitElement | 'step' | 'restart'>> & {
    readonly onLinked?: (event: LinkedEvent) => void;
    readonly onRecovered?: (event: RecoveredEvent) => void;
    readonly onUnlinked?: (event: UnlinkedEvent) => void;
    readonly onFailed?: (event: FailedEvent) => void;
    readonly onStepChange?: (event: StepChangeEvent) => void;
  };

/** `<glympse-account-link>` as a React component, for React 18 and for typed props in React 19. */
export const GlympseAccountLink: React.ComponentType<GlympseAccountLinkProps> = createComponent({
  react: React,
  tagName: 'glympse-account-link',
  elementClass: GlympseAccountLinkElement,
  events: {
    onLinked: 'linked' as EventName<LinkedEvent>,
    onRecovered: 'recovered' as EventName<RecoveredEvent>,
    onUnlinked: 'unlinked' as EventName<UnlinkedEvent>,
    onFailed: 'failed' as EventName<FailedEvent>,
    onStepChange: 'step-change' as EventName<StepChangeEvent>,
  },
});
