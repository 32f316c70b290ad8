import { z } from 'zod';

/**
 * The same schema without the defaults of its fields, at any depth of objects: what is left out is a fault with its path.
 * For a PUT, which replaces the whole: what somebody does not name they may not know of, and it would be reset.
 */
export function everyField<T extends z.ZodType>(schema: T): z.ZodType<z.output<T>, z.output<T>> {
  return named(schema) as z.ZodType<z.output<T>, z.output<T>>;
}

function named(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) return named(schema.unwrap());
  if (schema instanceof z.ZodNullable) return z.nullable(named(schema.unwrap()));
  if (schema instanceof z.ZodObject) return namedObject(schema);
  return schema instanceof z.ZodEnum ? missable(schema) : schema;
}

/** Of a choice zod tells only what it may be; here also that nothing was chosen. */
function missable(schema: z.ZodEnum): z.ZodEnum {
  const error: z.core.$ZodErrorMap = (issue) =>
    issue.input === undefined ? 'Invalid option: received undefined' : undefined;
  return schema.clone({ ...schema.def, error });
}

/** Its checks stay, and so does its name. */
function namedObject(schema: z.ZodObject): z.ZodObject {
  const fields = Object.entries(schema.shape).map(([name, field]) => [name, named(field)] as const);
  const copy = schema.clone({ ...schema.def, shape: Object.fromEntries(fields) as z.ZodObject['shape'] });
  const meta = schema.meta();
  return meta ? copy.meta(meta) : copy;
}
