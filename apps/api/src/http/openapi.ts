import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';

type JsonSchema = Record<string, unknown>;

/** Instants travel as ISO 8601 text. */
function overrideDate(context: { zodSchema: z.core.$ZodTypes; jsonSchema: JsonSchema }): void {
  if (context.zodSchema._zod.def.type !== 'date') return;
  context.jsonSchema['type'] = 'string';
  context.jsonSchema['format'] = 'date-time';
}

const REF = /"\$ref":"#\/definitions\/([^"]+)"/g;

/**
 * Schemas with an id (`.meta({ id })`) become named components; what goes in and what comes out differ by defaults,
 * so the input form of a component is named `…Input`.
 */
function convert(schema: unknown, { schemaType }: { schemaType: 'input' | 'output' }) {
  if (!(schema instanceof z.ZodType)) return undefined;
  const json = z.toJSONSchema(schema, {
    target: 'openapi-3.0',
    io: schemaType,
    unrepresentable: 'any',
    override: overrideDate,
  });
  const suffix = schemaType === 'input' ? 'Input' : '';
  const named = JSON.stringify(json).replace(REF, (_, id: string) => `"$ref":"#/definitions/${id}${suffix}"`);
  const { definitions = {}, $schema: _, ...root } = JSON.parse(named) as JsonSchema;
  const components = Object.entries(definitions as Record<string, JsonSchema>).map(
    ([id, { id: __, ...definition }]) => [`${id}${suffix}`, definition],
  );
  return { schema: root, components: Object.fromEntries(components) as Record<string, JsonSchema> };
}

/** The document the admin's typed client is generated from; made from the same zod schemas that validate. */
export function createOpenApi(app: INestApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setTitle('Roundtrip')
    .setDescription('The API of Roundtrip (回环). Faults are RFC 9457 problem details with a stable code.')
    .setVersion('1')
    .addCookieAuth('roundtrip_session', { type: 'apiKey', in: 'cookie' }, 'session')
    .addSecurity('apiKey', { type: 'http', scheme: 'bearer' })
    .build();
  return SwaggerModule.createDocument(app, description, {
    standardSchemaConverter: convert,
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
}
