import { type ArgumentMetadata, Injectable, StandardSchemaValidationPipe } from '@nestjs/common';
import { invalid } from '@roundtrip/domain/kernel/errors.js';
import { textFaults } from '@roundtrip/domain/kernel/storable-text.js';
import { faultsOf } from '@roundtrip/domain/kernel/zod-faults.js';

type Issues = Parameters<typeof faultsOf>[0];

/**
 * Validates what a route names a zod schema for (`@Body({ schema })`), and reports every fault at once. A parameter of
 * the address is named in the path of its faults. What the database cannot hold is a fault whatever the schema says.
 */
@Injectable()
export class ValidationPipe extends StandardSchemaValidationPipe {
  override async transform<T>(value: T, { schema, type, data }: ArgumentMetadata): Promise<T> {
    if (!schema || type === 'custom') return value;
    this.stripProtoKeys(value);
    const result = await this.validate<T>(value, schema);
    const faults = [...textFaults(value), ...faultsOf((result.issues ?? []) as Issues)];
    if (result.issues || faults.length > 0)
      throw invalid(faults.map((fault) => ({ ...fault, path: data ? [data, ...fault.path] : fault.path })));
    return result.value;
  }
}
