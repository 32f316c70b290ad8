import { type RouteObject, createBrowserRouter } from 'react-router';
import { addPageTexts } from '../i18n/i18n';
import type { FeatureRoute } from '../routes/feature-route';
import { featureRoutes } from '../routes/registry';
import { AppLayout } from '../ui/layout/app-layout';
import { RoleGate } from '../ui/role-gate';
import { ErrorPage } from './error-page';
import { ForbiddenPage } from './forbidden-page';
import { NotFoundPage } from './not-found-page';
import { RequireSession } from './require-session';

/** A feature's page, fetched when first visited, for those who may see it. */
function pageRoute({ path, minimumRole, load }: FeatureRoute): RouteObject {
  return {
    path,
    lazy: async () => {
      const [{ default: FeaturePage }] = await Promise.all([load(), addPageTexts()]);
      const Component = () => (
        <RoleGate minimum={minimumRole} otherwise={<ForbiddenPage minimum={minimumRole} />}>
          <FeaturePage />
        </RoleGate>
      );
      return { Component };
    },
  };
}

export const router = createBrowserRouter([
  {
    ErrorBoundary: ErrorPage,
    // Nothing to show yet while the first page's bundle arrives.
    HydrateFallback: () => null,
    children: [
      {
        path: '/login',
        lazy: async () => ({ Component: (await import('../features/session/login-page')).default }),
      },
      {
        element: (
          <RequireSession>
            <AppLayout />
          </RequireSession>
        ),
        children: [
          {
            ErrorBoundary: ErrorPage,
            children: [...featureRoutes.map(pageRoute), { path: '*', Component: NotFoundPage }],
          },
        ],
      },
    ],
  },
]);
