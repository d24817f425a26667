import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readEmail } from '../../../src/address/read-email.js';
import { readPlainEmail } from '../../../src/address/read-plain-email.js';

const long = (length: number) => `${'x'.repeat(length - '@example.com'.length)}@example.com`;

describe('an e-mail address', () => {
  for (const [what, typed, address] of [
    ['as it is', 'ann@example.org', 'ann@example.org'],
    ['with a tag', 'ann+tag@example.org', 'ann+tag@example.org'],
    ['without a dot in its domain', 'ann@localhost', 'ann@localhost'],
    ['with the case before the at sign as typed', 'Ann.Lee@Example.ORG', 'Ann.Lee@example.org'],
    ['with spaces around', '  ann@example.org ', 'ann@example.org'],
    ['with a no-break space behind', 'ann@example.org\u00a0', 'ann@example.org'],
    ['with a tab and a line break', '\tann@example.org\r\n', 'ann@example.org'],
    ['with a zero-width space', '\u200bann@exam\u200bple.org', 'ann@example.org'],
    ['with a soft hyphen', 'ann@exam\u00adple.org', 'ann@example.org'],
    ['with marks of direction', '\u202aann@example.org\u202c', 'ann@example.org'],
    ['with a word joiner and a filler', 'a\u2060nn@example\u3164.org', 'ann@example.org'],
    ['with a joiner that joins nothing', 'ann\u200d@example\u200c.org', 'ann@example.org'],
    ['with the picture of a copied contact', '\ufffcann@example.org', 'ann@example.org'],
    ['in wide characters', 'ａｎｎ＠ｅｘａｍｐｌｅ．ｏｒｇ', 'ann@example.org'],
    ['with the full stop of Chinese', 'ann@example。org', 'ann@example.org'],
    ['at the end of a sentence', 'ann@example.org.', 'ann@example.org'],
    ['before a comma', 'ann@example.org,', 'ann@example.org'],
    ['before a smile', 'ann@example.org 🙂', 'ann@example.org'],
    ['in its link', 'mailto:ann@example.org', 'ann@example.org'],
    ['in its link, encoded', 'MAILTO:ann%2Btag@example.org?subject=Hi', 'ann+tag@example.org'],
    ['beside a name', 'Ann Lee <ann@example.org>', 'ann@example.org'],
    ['beside a name in quotes', '"Lee, Ann" <ann@example.org>;', 'ann@example.org'],
    ['beside itself', 'ann@example.org <ann@example.org>', 'ann@example.org'],
    ['beside its link', 'ann@example.org<mailto:ann@example.org>', 'ann@example.org'],
    ['between angle brackets', '<ann@example.org>', 'ann@example.org'],
    ['in parentheses', '(ann@example.org)', 'ann@example.org'],
    ['in quotes', '“ann@example.org”', 'ann@example.org'],
    ['in quotes that an address may have', "'ann@example.org',", 'ann@example.org'],
    ['before a name', 'ann@example.org (Ann Lee)', 'ann@example.org'],
    ['behind a label', 'E-mail: ann@example.org', 'ann@example.org'],
    ['in a list', '• ann@example.org', 'ann@example.org'],
    ['with letters of RFC 6531', 'jörg@example.org', 'jörg@example.org'],
    ['in a domain with letters of its own', 'ann@straße.org', 'ann@xn--strae-oqa.org'],
    ['in a domain with capitals of its own', 'ann@MÜNCHEN.de', 'ann@xn--mnchen-3ya.de'],
    ['in a Greek domain', 'ann@βόλος.com', 'ann@xn--nxasmm1c.com'],
    ['in a Chinese domain', 'ann@例え.jp', 'ann@xn--r8jz45g.jp'],
    ['in a Persian domain with a joiner', 'ann@نامه\u200cای.com', 'ann@xn--mgba3gch31f060k.com'],
    ['in A-labels', 'ann@xn--strae-oqa.org', 'ann@xn--strae-oqa.org'],
    ['with 254 characters', long(254), long(254)],
  ] as const) {
    it(`is read ${what}`, () => {
      assert.equal(readEmail(typed)?.address, address);
    });
  }

  for (const [what, typed] of [
    ['nothing', ''],
    ['no at sign', 'ann'],
    ['nothing before it', '@example.org'],
    ['nothing behind it', 'ann@'],
    ['two of them', 'a@b@example.org'],
    ['a phone number', '+12015550123'],
    ['a space, which could hide somebody else', 'ann lee@example.org'],
    ['a space in the domain', 'ann@example. org'],
    ['two addresses', 'ann@example.org, bob@example.org'],
    ['two addresses in a link', 'mailto:ann@example.org,bob@example.org'],
    ['another address for a name', 'bob@example.org <ann@example.org>'],
    ['two people', 'Ann <ann@example.org>, Bob <bob@example.org>'],
    ['a domain that is not finished', 'ann@example.'],
    ['an empty part in the domain', 'ann@example..org'],
    ['a hyphen at the edge of a part', 'ann@-example.org'],
    ['a part of 64 characters', `ann@${'x'.repeat(64)}.org`],
    ['an underscore in the domain', 'ann@exam_ple.org'],
    ['symbols in the domain, which no registry has', 'ann@☃.net'],
    ['a picture in the domain', 'ann@💌.org'],
    ['an A-label that is none', 'ann@xn--a.org'],
    ['an IP address', 'ann@[127.0.0.1]'],
    ['quotes before the at sign', '"ann lee"@example.org'],
    ['half a character', 'ann\ud800@example.org'],
    ['255 characters', long(255)],
    ['more than 254 octets', `${'ö'.repeat(125)}@example.org`],
  ] as const) {
    it(`is not found in ${what}`, () => {
      assert.equal(readEmail(typed), undefined);
    });
  }

  it('is shown as it was typed where its domain is in other letters', () => {
    assert.equal(readEmail('Ann <ann@Straße.org>')?.shown, 'ann@Straße.org');
    assert.equal(readEmail('ann@Example.org')?.shown, undefined);
    assert.equal(readEmail('ann@xn--strae-oqa.org')?.shown, undefined);
  });

  it('is left to the reader where it is not plain', () => {
    for (const typed of ['ann@Example.org', 'ann@straße.org', 'ann@localhost', long(100)]) {
      assert.equal(readPlainEmail(typed), undefined, typed);
    }
    assert.equal(readPlainEmail(' Ann@my-mail.example.org '), 'Ann@my-mail.example.org');
  });
});
