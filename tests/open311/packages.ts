/** A client of GeoReport v2 by others, from PyPI, with what it reads and writes with; `.ci/run` installs just this. */
export const clientPackages = 'georeport==0.3.1';

/** Where a Python with the client is looked for; `OPEN311_PYTHON` names it if it is not on the path. */
export const python = process.env.OPEN311_PYTHON ?? 'python3';
