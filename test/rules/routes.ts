import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { controllers } from '../../apps/api/src/features.js';
import { ACCESS, type AccessLevel } from '../../apps/api/src/http/access.js';

export interface Route {
  method: string;
  /** With parameters by name, such as `/api/customers/:id`. */
  pattern: string;
  /** With parameters filled in by values that name nothing. */
  path: string;
  access: AccessLevel | undefined;
  name: string;
}

/** Every route of the api, read from the controllers themselves. */
export function allRoutes(): Route[] {
  return (controllers as Type[]).flatMap((controller) =>
    Object.getOwnPropertyNames(controller.prototype)
      .map((name) => [name, controller.prototype[name]] as const)
      .filter(([, handler]) => typeof handler === 'function' && Reflect.hasMetadata(METHOD_METADATA, handler))
      .flatMap(([name, handler]) => routesOf(controller, name, handler)),
  );
}

function routesOf(controller: Type, name: string, handler: object): Route[] {
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler)] as string;
  const access = Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, controller);
  const bases = [Reflect.getMetadata(PATH_METADATA, controller)].flat() as string[];
  const paths = [Reflect.getMetadata(PATH_METADATA, handler)].flat() as string[];
  return bases.flatMap((base) =>
    paths.map((path) => {
      const pattern = tidy(`/${base}/${path}`);
      return {
        method,
        pattern,
        path: fill(pattern, '999999'),
        access,
        name: `${controller.name}.${name}`,
      };
    }),
  );
}

const tidy = (path: string): string => path.replace(/\/+/g, '/').replace(/(?<=.)\/$/, '');

/** A pattern with every parameter replaced by this value. */
export const fill = (pattern: string, value: string): string => pattern.replace(/:\w+/g, value);
