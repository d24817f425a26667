import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';
import { define } from '../define.js';
import {
  GlympseAccountLinkElement,
  type FailedEvent,
  type LinkedEvent,
  type RecoveredEvent,
  type StepChangeEvent,
} from '../element.js';

define();

/** `<glympse-account-link>` as a React component, for React 18 and for typed props in React 19. */
export const GlympseAccountLink = createComponent({
  react: React,
  tagName: 'glympse-account-link',
  elementClass: GlympseAccountLinkElement,
  events: {
    onLinked: 'linked' as EventName<LinkedEvent>,
    onRecovered: 'recovered' as EventName<RecoveredEvent>,
    onFailed: 'failed' as EventName<FailedEvent>,
    onStepChange: 'step-change' as EventName<StepChangeEvent>,
  },
});
