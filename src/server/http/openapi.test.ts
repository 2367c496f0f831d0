import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { ROUTES } from '../../model/index.ts';
import { openApi } from './openapi.ts';

const DOCUMENT = JSON.parse(JSON.stringify(openApi('1.2.3')));

describe('the OpenAPI document', () => {
  it('is OpenAPI 3.1', async () => {
    expect(await new Validator().validate(DOCUMENT)).toEqual({ valid: true });
    expect(DOCUMENT.openapi).toBe('3.1.0');
  });

  it('describes every route', () => {
    for (const [name, { method, path }] of Object.entries(ROUTES)) {
      const found = DOCUMENT.paths[`/api/v1${path.replace(/:(\w+)/g, '{$1}')}`][method];
      expect(found.operationId).toBe(name);
    }
  });

  it('refers to nothing that is not there, and holds nothing that nobody refers to', () => {
    const text = JSON.stringify(DOCUMENT);
    const named = new Set(Array.from(text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g), ([, name]) => name));
    expect([...named].sort()).toEqual(Object.keys(DOCUMENT.components.schemas).sort());
  });

  it('lets what has a default be left out of a query', () => {
    const parameters = DOCUMENT.paths['/api/v1/incidents'].get.parameters;
    expect(parameters.find(({ name }: { name: string }) => name === 'order')).toMatchObject({ required: false });
    expect(parameters.find(({ name }: { name: string }) => name === 'actor').schema.type).toBe('array');
  });
});
