import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { toXml, writable } from './xml.ts';

const parser = new XMLParser({ trimValues: false, parseTagValue: false, htmlEntities: true });

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('&', '<', '>', '"', "'", ';', '#', ']', '\r', '\n', '\t', ' ', 'amp', '\ud800'),
  }),
);

const textOf = (xml: string): unknown => parser.parse(xml).services.service?.service_name;

describe('text in XML', () => {
  it('comes back as it was, whatever it is, but for what XML cannot write', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const xml = toXml('services', [{ service_name: text }]);
        expect(XMLValidator.validate(xml)).toBe(true);
        expect(textOf(xml)).toBe(writable(text));
      }),
      { numRuns: 1_000 },
    );
  });

  it('cannot become an element or an entity', () => {
    const text = '</service_name><service_name>&amp;&#60;<![CDATA[x]]>';
    expect(textOf(toXml('services', [{ service_name: text }]))).toBe(text);
  });

  it('has a replacement for each character that XML 1.0 has no way to write, and for no other', () => {
    expect(writable('a\u0000b\u000bc\ufffed\ud800e')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde');
    expect(writable('\t\r\n 垃圾 🚮 é')).toBe('\t\r\n 垃圾 🚮 é');
  });
});

describe('a document', () => {
  it('begins with its declaration, and has items in their list, and empty elements for what is not known', () => {
    const attributes = [
      { code: 'a', required: true, order: 1, hint: null, values: [{ key: 'k', name: 'n' }] },
    ];
    expect(toXml('service_definition', { service_code: '1', attributes })).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<service_definition>',
        '  <service_code>1</service_code>',
        '  <attributes>',
        '    <attribute>',
        '      <code>a</code>',
        '      <required>true</required>',
        '      <order>1</order>',
        '      <hint/>',
        '      <values>',
        '        <value>',
        '          <key>k</key>',
        '          <name>n</name>',
        '        </value>',
        '      </values>',
        '    </attribute>',
        '  </attributes>',
        '</service_definition>',
        '',
      ].join('\n'),
    );
    expect(parser.parse(toXml('service_requests', []))).toMatchObject({ service_requests: '' });
  });
});
