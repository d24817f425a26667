import { executeServerCommand } from '@web/test-runner-commands';
import { Announcements } from '../support/announcements.js';
import { readable, type Harness } from '../support/harness.js';

interface TreeNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly states: Readonly<Record<string, unknown>>;
  readonly children: readonly TreeNode[];
}

/** What holds others and says nothing by itself. */
const SILENT =
  /^(|none|generic|RootWebArea|form|paragraph|Section|LabelText|Legend|MenuListPopup)$/;

/** What is said as a whole: what is inside is in its name. */
const WHOLE = /^(heading|button|textbox|combobox|StaticText|link)$/;

/** A walk through the element as somebody hears it: what is said, where the focus is, and what is to be found. */
export class Walk {
  readonly #lines: string[] = [];
  readonly #announcements: Announcements;

  constructor(readonly person: Harness) {
    this.#announcements = new Announcements(person.root);
  }

  /** Writes down what has been heard since, and, unless only that is asked for, what is there. */
  async at(place: string, isWhole = true): Promise<void> {
    const { element, root } = this.person;
    await element.updateComplete;
    // Two frames: what is observed for the dialog comes after the first.
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    this.#lines.push(`# ${place}`);
    for (const text of this.#announcements.take()) this.#lines.push(`says: ${text}`);
    this.#lines.push(`focus: ${nameOf(root.activeElement ?? focusOfPage())}`);
    const tree =
      isWhole && (await executeServerCommand<TreeNode | false, undefined>('accessibility-tree'));
    if (tree) this.#lines.push(...linesOf(tree));
    this.#lines.push('');
  }

  /** The walk that was expected, and the one that was made, as far as this browser shows it. */
  async end(name: string): Promise<{ expected: string; walk: string }> {
    this.#announcements.stop();
    const walk = this.#lines.join('\n');
    const expected = await executeServerCommand<string, object>('expected-walk', { name, walk });
    const hasTree = this.#lines.some((line) => line.startsWith('  '));
    return { expected: hasTree ? expected : heardIn(expected), walk };
  }
}

/** Without the tree: what is said, and where the focus is. */
const heardIn = (walk: string): string =>
  walk
    .split('\n')
    .filter((line) => !line.startsWith('  '))
    .join('\n');

/** What has it outside of the element: nothing, or something of the page's own. */
const focusOfPage = (): Element | null =>
  document.activeElement === document.body ? null : document.activeElement;

/** What has the focus, by its label or its text. */
function nameOf(element: Element | null): string {
  if (!element) return 'nowhere';
  const label = (element as Partial<HTMLInputElement>).labels?.[0];
  return readable((label ?? element).textContent);
}

function linesOf({ role, name, description, states, children }: TreeNode, depth = 1): string[] {
  const indent = '  '.repeat(depth);
  const text = readable(name);
  if (role === 'StaticText') return text ? [`${indent}${text}`] : [];
  const inner = WHOLE.test(role)
    ? []
    : children.flatMap((child) => linesOf(child, SILENT.test(role) ? depth : depth + 1));
  if (SILENT.test(role)) return inner;
  // A live region that has nothing to say stays in place.
  if (/^(status|alert)$/.test(role) && !inner.length) return [];
  const facts = [
    role === 'heading' ? `${role} ${String(states['level'])}` : role,
    text && `"${text}"`,
    ...factsOf(states),
    description && `(${readable(description)})`,
  ];
  return [indent + facts.filter(Boolean).join(' '), ...inner];
}

const factsOf = ({ focused, disabled, invalid, modal }: TreeNode['states']): string[] => [
  ...(focused ? ['focused'] : []),
  ...(disabled ? ['disabled'] : []),
  ...(invalid && invalid !== 'false' ? ['invalid'] : []),
  ...(modal ? ['modal'] : []),
];
