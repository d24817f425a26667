import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import Ajv from 'ajv';
import css from 'vscode-css-languageservice';
import html from 'vscode-html-languageservice';
import { pages, root } from './support/docs/pages.js';
import { namesInStacks } from './support/stack-types.js';

const TAG = 'glympse-account-link';
const REPOSITORY = 'https://github.com/glympse/glympse-account-link';

const require = createRequire(import.meta.url);
const manifest = require(`${TAG}/custom-elements.json`);
const htmlData = require(`${TAG}/vscode.html-custom-data.json`);
const cssData = require(`${TAG}/vscode.css-custom-data.json`);
const webTypes = require(`${TAG}/web-types.json`);
const packageJson = require(`${TAG}/package.json`);

const element = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .find(({ tagName }) => tagName);
const names = (list) => list.map(({ name }) => name);
const fields = element.members.filter(({ kind }) => kind === 'field');
const methods = element.members.filter(({ kind }) => kind === 'method');

const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const capitalized = (name) => name[0].toUpperCase() + name.slice(1);

/** That a description is of the form that its readers publish. */
function assertValid(schema, description) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  assert.ok(ajv.validate(schema, description), ajv.errorsText());
}

/** What stands in a package beside its code, which its `exports` may not name. */
const readInstalled = (path) => JSON.parse(readFileSync(join(root, 'node_modules', path), 'utf8'));

const counts = {
  attributes: element.attributes.length,
  events: element.events.length,
  properties: fields.length,
  methods: methods.length,
  slots: element.slots.length,
  parts: element.cssParts.length,
  'custom properties': element.cssProperties.length,
  states: element.cssStates.length,
};
console.log(
  `Described: ${Object.entries(counts)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ')}.`,
);

describe('the manifest', () => {
  it('is of its format', () => {
    assertValid(readInstalled('custom-elements-manifest/schema.json'), manifest);
  });

  it('tells since when the element is there, how far it is, and where it is documented', () => {
    assert.match(element.since, /^\d+\.\d+\.\d+$/);
    assert.match(element.status, /^(experimental|stable)$/);
    assert.equal(element.documentation, `${REPOSITORY}/blob/main/docs/reference.md`);
  });

  it('tells since when what came later is there, if at all, by a version', () => {
    for (const { name, since = '0.0.0' } of [...element.members, ...element.attributes]) {
      assert.match(since, /^\d+\.\d+\.\d+$/, name);
    }
  });

  it('describes everything that it lists', () => {
    const lists = ['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties'];
    for (const list of [...lists, 'cssStates']) {
      for (const { name, description } of element[list]) assert.ok(description, name);
    }
  });

  it('gives the defaults of a new element', async () => {
    const { GlympseAccountLinkElement } = await import(`${TAG}/element`);
    const made = new GlympseAccountLinkElement();
    for (const { name, fieldName, default: text } of element.attributes) {
      const value = made[fieldName];
      const expected = typeof value === 'string' && value ? `'${value}'` : undefined;
      assert.equal(text, typeof value === 'boolean' ? String(value) : expected, name);
    }
  });
});

describe('custom data for VS Code', () => {
  it('is of its formats', () => {
    for (const [language, data] of [
      ['html', htmlData],
      ['css', cssData],
    ]) {
      const path = `vscode-${language}-languageservice/docs/customData.schema.json`;
      assertValid(readInstalled(path), data);
    }
  });

  const [tag] = htmlData.tags;

  it('has every attribute, and whatever else there is in the words at the tag', () => {
    assert.deepEqual(names(tag.attributes), names(element.attributes));
    const words = tag.description.value;
    const others = [...element.events, ...fields.filter(({ attribute }) => !attribute)];
    for (const name of names([...others, ...element.slots, ...element.cssProperties])) {
      assert.ok(words.includes(`\`${name}\`: `), name);
    }
    for (const name of names(methods)) assert.ok(words.includes(`\`${name}(`), name);
    for (const name of names(element.cssParts)) assert.ok(words.includes(`::part(${name})`), name);
    for (const name of names(element.cssStates)) assert.ok(words.includes(`:state(${name})`), name);
  });

  it('has every custom property, part and state for style sheets', () => {
    assert.deepEqual(names(cssData.properties), names(element.cssProperties));
    const written = (list, form) => names(list).map((name) => form.replace('…', name));
    assert.deepEqual(names(cssData.pseudoElements), written(element.cssParts, '::part(…)'));
    assert.deepEqual(names(cssData.pseudoClasses), written(element.cssStates, ':state(…)'));
  });

  /** What VS Code's own service offers where `|` stands in an HTML page. */
  function offeredInHtml(marked) {
    const service = html.getLanguageService({
      customDataProviders: [html.newHTMLDataProvider(TAG, htmlData)],
    });
    const text = marked.replace('|', '');
    const document = html.TextDocument.create('test://page.html', 'html', 1, text);
    const position = document.positionAt(marked.indexOf('|'));
    const page = service.parseHTMLDocument(document);
    return {
      labels: service.doComplete(document, position, page).items.map(({ label }) => label),
      hover: JSON.stringify(service.doHover(document, position, page)?.contents ?? ''),
    };
  }

  it('makes VS Code offer the tag, its attributes and their values', () => {
    assert.ok(offeredInHtml('<gly|').labels.includes(TAG));
    const { labels } = offeredInHtml(`<${TAG} |>`);
    for (const name of names(element.attributes)) assert.ok(labels.includes(name), name);
    assert.deepEqual(
      offeredInHtml(`<${TAG} flow="|">`).labels.filter((label) => !label.includes('"')),
      ['link', 'login', 'manage'],
    );
  });

  it('makes VS Code explain the tag and its attributes', () => {
    assert.match(offeredInHtml(`<gly|mpse-account-link>`).hover, /step-change.*reference\.md/s);
    assert.match(offeredInHtml(`<${TAG} api|-key="">`).hover, /Glympse API key/);
  });

  it('makes VS Code offer parts, states and custom properties in a style sheet', () => {
    const service = css.getCSSLanguageService({
      customDataProviders: [css.newCSSDataProvider(cssData)],
    });
    const offered = (marked) => {
      const text = marked.replace('|', '');
      const document = css.TextDocument.create('test://page.css', 'css', 1, text);
      const position = document.positionAt(marked.indexOf('|'));
      const sheet = service.parseStylesheet(document);
      return service.doComplete(document, position, sheet).items.map(({ label }) => label);
    };
    const properties = offered(`${TAG} { --gly| }`);
    for (const name of names(cssData.properties)) assert.ok(properties.includes(name), name);
    const parts = offered(`${TAG}::| {}`);
    for (const name of names(cssData.pseudoElements)) assert.ok(parts.includes(name), name);
    const states = offered(`${TAG}:| {}`);
    for (const name of names(cssData.pseudoClasses)) assert.ok(states.includes(name), name);
  });
});

describe('web-types for JetBrains', () => {
  const [described] = webTypes.contributions.html.elements;

  it('are those of this package and its version, and where package.json says', () => {
    assert.equal(webTypes.name, packageJson.name);
    assert.equal(webTypes.version, packageJson.version);
    assert.ok(existsSync(join(root, packageJson['web-types'])));
    assert.equal(described.name, TAG);
  });

  it('have every attribute, property, event, slot, part, custom property and state', () => {
    assert.deepEqual(names(described.attributes), names(element.attributes));
    assert.deepEqual(names(described.js.properties), names(fields));
    assert.deepEqual(names(described.js.events), names(element.events));
    assert.deepEqual(names(described.slots), names(element.slots));
    assert.deepEqual(names(described.css.parts), names(element.cssParts));
    assert.deepEqual(names(described.css.properties), names(element.cssProperties));
    assert.deepEqual(
      names(described.css['pseudo-classes']),
      names(element.cssStates).map((name) => `state(${name})`),
    );
  });

  it('name the values to choose from, and what has none', () => {
    const values = new Map(described.attributes.map(({ name, value }) => [name, value]));
    assert.deepEqual(values.get('flow').type, ["'link'", "'login'", "'manage'"]);
    assert.equal(values.get('disabled').kind, 'no-value');
  });

  it('name a class that the package exports', async () => {
    const { module, symbol } = described.source;
    assert.equal(typeof (await import(module))[symbol], 'function');
  });
});

describe('links to the documentation', () => {
  const linked = JSON.stringify([manifest, htmlData, cssData, webTypes]);
  const urls = new Set(linked.match(/https:\/\/github\.com\/glympse\/[^"\\\s]+/g));

  it('lead to pages and places that there are', () => {
    assert.notEqual(urls.size, 0);
    for (const url of urls) {
      const [, path, anchor] = /\/blob\/main\/([^#]+)(?:#(.*))?$/.exec(url) ?? [];
      const page = pages.find((candidate) => candidate.path === path);
      assert.ok(page, url);
      if (anchor) assert.ok(page.anchors.has(anchor), url);
    }
  });

  it('are of the repository that package.json names', () => {
    const { homepage, repository, bugs } = packageJson;
    assert.equal(repository.url, `git+${REPOSITORY}.git`);
    assert.equal(homepage, `${REPOSITORY}#readme`);
    assert.equal(bugs.url, `${REPOSITORY}/issues`);
  });
});

describe('the published types', () => {
  const namesIn = namesInStacks();
  // Every element has a language.
  const attributes = names(element.attributes).filter((name) => name !== 'lang');
  const properties = names(
    fields.filter(({ readonly, static: isStatic }) => !readonly && !isStatic),
  ).filter((name) => name !== 'lang');
  const events = names(element.events);
  const handlers = (prefix) => events.map((name) => prefix + name);
  const inCamelCase = events.map((name) => `on${capitalized(camelCase(name))}`);

  const expected = {
    React: [...attributes, ...properties, ...handlers('on')],
    'React 18': attributes,
    'the React component': [...properties, ...inCamelCase],
    Vue: [...attributes.map(camelCase), ...properties, ...inCamelCase],
    Svelte: [...attributes, ...properties, ...handlers('on'), ...handlers('on:')],
  };
  for (const [stack, all] of Object.entries(expected)) {
    it(`take in ${stack} what the manifest lists`, () => {
      const known = new Set(namesIn[stack]);
      assert.deepEqual(
        all.filter((name) => !known.has(name)),
        [],
      );
    });
  }

  for (const [kind, all] of Object.entries({ attributes, properties, events })) {
    it(`know no other ${kind}`, () => {
      assert.deepEqual(new Set(namesIn[kind]), new Set(all));
    });
  }
});
