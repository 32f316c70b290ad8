import 'reflect-metadata';
import { afterAll } from 'vitest';
import { dropTestDatabases } from './test-database.js';

// Registered before the file's own hooks, so it runs after them: their connections are closed by then.
afterAll(dropTestDatabases);
