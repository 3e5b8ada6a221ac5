import type { Role } from '../../domain/identity/types.ts';
import { type Route, route } from '../route.ts';
import { pageOf } from '../schemas/answers.ts';
import * as schemas from './schemas.ts';

const tag = 'imports';

/** Whoever may import anything; which kind, the handlers ask. */
const importers: readonly Role[] = ['acceptor', 'shiftLeader', 'administrator'];

/** Hardly ever needed, and then by few. */
const work = () => import('./work.ts');

const shown = { status: 200, description: 'The import.', schema: schemas.importAnswer } as const;

/** Reports and components from files: the file is read where it lies, and its rows are sent some hundred at a time. */
export const importRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/import-settings',
    operationId: 'getImportSettings',
    summary: 'What can be imported here, and how much at once',
    tag,
    roles: importers,
    problems: ['imports-not-offered'],
    answers: [{ status: 200, description: 'Settings.', schema: schemas.settingsAnswer }],
    handle: async (request) => (await work()).settings(request),
  }),
  route({
    method: 'POST',
    path: '/import-checks',
    operationId: 'checkImportRows',
    summary: 'What rows would become, or why they would not; writes nothing',
    description: 'Rows that repeat one of another request are told by an equal `key`.',
    tag,
    roles: importers,
    body: schemas.checkBody,
    example: {
      kind: 'reports',
      datum: 'GCJ02',
      rows: [{ row: 2, values: { text: '路边有一堆垃圾', lng: '114.25', lat: '22.5' } }],
    },
    problems: ['imports-not-offered', 'role-not-allowed'],
    answers: [{ status: 200, description: 'Each row.', schema: schemas.checkAnswer }],
    handle: async (request) => (await work()).check(request),
  }),
  route({
    method: 'GET',
    path: '/imports',
    operationId: 'listImports',
    summary: 'The imports of one kind, newest first',
    tag,
    roles: importers,
    query: schemas.listQuery,
    problems: ['cursor-invalid', 'role-not-allowed'],
    answers: [{ status: 200, description: 'Imports.', schema: pageOf(schemas.importAnswer) }],
    handle: async (request) => (await work()).list(request),
  }),
  route({
    method: 'POST',
    path: '/imports',
    operationId: 'beginImport',
    summary: 'Begin the import of a file, or go on with one that was broken off',
    description:
      'An import of the same file by the same person that is not complete is answered again with `continued`; rows that it has are not taken twice.',
    tag,
    roles: importers,
    body: schemas.orderBody,
    example: {
      kind: 'components',
      fileName: 'covers.csv',
      digest: '0'.repeat(64),
      datum: 'CGCS2000',
      rows: 1200,
    },
    problems: ['imports-not-offered', 'role-not-allowed', 'version-conflict'],
    answers: [
      { status: 201, description: 'The import.', schema: schemas.beginAnswer, headers: ['Location'] },
    ],
    handle: async (request) => (await work()).begin(request),
  }),
  route({
    method: 'GET',
    path: '/imports/:import',
    operationId: 'getImport',
    summary: 'An import: who, when, and how many rows became what',
    tag,
    roles: importers,
    params: schemas.importPath,
    problems: ['not-found'],
    answers: [shown],
    handle: async (request) => (await work()).get(request),
  }),
  route({
    method: 'POST',
    path: '/imports/:import/rows',
    operationId: 'takeImportRows',
    summary: 'Take the good ones of these rows',
    description:
      'A row is taken once, by its number, however often it is sent. What the bad ones lack is kept with the import.',
    tag,
    roles: importers,
    params: schemas.importPath,
    body: schemas.rowsBody,
    example: { goodRowsOnly: true, rows: [{ row: 2, values: { text: '路边有一堆垃圾' } }] },
    problems: ['not-found', 'imports-not-offered', 'import-undone'],
    answers: [{ status: 200, description: 'What became of each.', schema: schemas.takenAnswer }],
    handle: async (request) => (await work()).take(request),
  }),
  route({
    method: 'GET',
    path: '/imports/:import/left-out',
    operationId: 'listRowsLeftOut',
    summary: 'The rows of an import that were not taken, and why',
    tag,
    roles: importers,
    params: schemas.importPath,
    query: schemas.pageQuery,
    problems: ['not-found', 'cursor-invalid'],
    answers: [{ status: 200, description: 'Rows.', schema: pageOf(schemas.rowAnswer) }],
    handle: async (request) => (await work()).leftOut(request),
  }),
  route({
    method: 'POST',
    path: '/imports/:import/undo',
    operationId: 'undoImport',
    summary: 'Take an import of components back; again as long as it is `undoing`',
    description: 'Components are as they were before it, but for what later imports said of them.',
    tag,
    roles: importers,
    params: schemas.importPath,
    body: schemas.nothingMore,
    example: {},
    problems: ['not-found', 'import-not-undoable'],
    answers: [shown],
    handle: async (request) => (await work()).undo(request),
  }),
];
