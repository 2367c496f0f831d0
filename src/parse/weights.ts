/**
 * The weights file: 8 bytes of name, 4 bytes of header length, a JSON header, then the sections one
 * after the other. Little-endian. Texts are lines in UTF-8, tables are numbers of one or two bytes.
 */

import type { LinearTables } from './linear.ts';

const NAME = 'ASCRIBE1';

interface Header {
  /** Anything that fits in JSON: names of tags and labels, numbers of classes. */
  readonly facts: Record<string, unknown>;
  readonly sections: readonly { readonly name: string; readonly length: number }[];
}

export class Weights {
  readonly facts: Record<string, unknown>;
  readonly #sections: ReadonlyMap<string, Uint8Array>;

  constructor(facts: Record<string, unknown>, sections: ReadonlyMap<string, Uint8Array>) {
    this.facts = facts;
    this.#sections = sections;
  }

  names(key: string): string[] {
    const value = this.facts[key];
    if (!Array.isArray(value)) throw new TypeError(`the weights hold no list "${key}"`);
    return value.map(String);
  }

  /** The model `name`, out of its two sections. */
  model(name: string): LinearTables {
    return {
      checks: this.#pairs(`${name}.checks`),
      cells: this.#pairs(`${name}.cells`),
    };
  }

  /** Two-byte numbers; copied, since a section may begin at an odd place. */
  #pairs(name: string): Uint16Array {
    return new Uint16Array(new Uint8Array(this.#section(name)).buffer);
  }

  /** A section as it is. */
  bytes(name: string): Uint8Array {
    return this.#section(name);
  }

  /** The cells of every line of a text section. */
  rows(name: string): string[][] {
    const text = new TextDecoder().decode(this.#section(name));
    return text === '' ? [] : text.split('\n').map((line) => line.split('\t'));
  }

  #section(name: string): Uint8Array {
    const bytes = this.#sections.get(name);
    if (!bytes) throw new TypeError(`the weights hold no section "${name}"`);
    return bytes;
  }
}

/** @throws TypeError if the bytes aren't a whole weights file. */
export function readWeights(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || new TextDecoder('latin1').decode(bytes.subarray(0, 8)) !== NAME)
    throw new TypeError('not a file of parser weights');
  const length = view.getUint32(8, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(12, 12 + length))) as Header;
  const sections = new Map<string, Uint8Array>();
  let at = 12 + length;
  for (const section of header.sections) {
    if (at + section.length > bytes.length)
      throw new TypeError(`the weights end before section "${section.name}" does`);
    sections.set(section.name, bytes.subarray(at, at + section.length));
    at += section.length;
  }
  return new Weights(header.facts, sections);
}

export function writeWeights(facts: Record<string, unknown>, sections: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const listed = [...sections].map(([name, bytes]) => ({ name, length: bytes.length }));
  const header = new TextEncoder().encode(JSON.stringify({ facts, sections: listed }));
  const total = 12 + header.length + listed.reduce((sum, section) => sum + section.length, 0);
  const bytes = new Uint8Array(total);
  bytes.set(new TextEncoder().encode(NAME), 0);
  new DataView(bytes.buffer).setUint32(8, header.length, true);
  bytes.set(header, 12);
  let at = 12 + header.length;
  for (const section of sections.values()) {
    bytes.set(section, at);
    at += section.length;
  }
  return bytes;
}

/** The sections that `Weights.model` reads. */
export function modelSections(name: string, tables: LinearTables): [string, Uint8Array][] {
  const bytes = (pairs: Uint16Array) => new Uint8Array(pairs.buffer, pairs.byteOffset, pairs.byteLength);
  return [
    [`${name}.checks`, bytes(tables.checks)],
    [`${name}.cells`, bytes(tables.cells)],
  ];
}
