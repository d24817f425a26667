/** The types of `scenes.js`, for tests. */
import type { GlympseAccountLinkElement } from '../../src/element/index.js';
import type { Sandbox } from '../../src/tools/sandbox/index.js';

export interface Scene {
  readonly name: string;
  readonly isModal?: boolean;
}

export interface Actor {
  readonly element: GlympseAccountLinkElement;
  leave(): void;
}

interface Stage {
  readonly Element: typeof GlympseAccountLinkElement;
  readonly Sandbox: typeof Sandbox;
  readonly place: Element;
  readonly settings?: Partial<GlympseAccountLinkElement>;
}

export declare const scenes: readonly Scene[];

export declare function play(scene: Scene, stage: Stage): Promise<Actor>;
