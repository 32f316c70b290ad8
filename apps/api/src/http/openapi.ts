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
  }) as JsonSchema;
  const named = schemaType === 'input' ? renameComponents(json) : json;
  const { $defs, $schema: _, id, ...root } = named;
  const components = { ...($defs as Record<string, JsonSchema> | undefined) };
  if (typeof id !== 'string') return { schema: root, components };
  return { schema: { $ref: `#/$defs/${id}` }, components: { ...components, [id]: root } };
}

function renameComponents(json: JsonSchema): JsonSchema {
  const text = JSON.stringify(json).replace(/"\$ref":"#\/\$defs\/([^"]+)"/g, '"$ref":"#/$defs/$1Input"');
  const { $defs, id, ...rest } = JSON.parse(text) as JsonSchema;
  const entries = Object.entries(($defs ?? {}) as Record<string, JsonSchema>);
  const renamed = Object.fromEntries(entries.map(([name, definition]) => [`${name}Input`, definition]));
  return { ...rest, ...(id ? { id: `${String(id)}Input` } : {}), $defs: renamed };
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
