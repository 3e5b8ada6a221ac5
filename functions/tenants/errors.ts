/** One thing wrong with a tenant's files, in words that somebody who keeps the file can act on. */
export interface TenantFileError {
  /** path below the tenants' root, with forward slashes */
  readonly file: string;
  /** line of a CSV file (1 is the header), or number of a GeoJSON feature, from 1 */
  readonly row?: number;
  /** column of a CSV file, or path in a JSON or GeoJSON file */
  readonly field?: string;
  /** continues a sentence that begins with the field or the file, such as `is missing` */
  readonly problem: string;
}

/** Takes an error and goes on, so that one look at the list shows everything. */
export type Report = (error: TenantFileError) => void;

const place = ({ file, row, field }: TenantFileError): string => {
  const unit = file.endsWith('.geojson') ? 'feature' : 'row';
  const parts = [file, row === undefined ? undefined : `${unit} ${row}`, field];
  return parts.filter((part) => part !== undefined).join(', ');
};

/** One line for each error, in the order of files and rows, under a line that counts them. */
export const formatTenantErrors = (errors: readonly TenantFileError[]): string => {
  const sorted = errors.toSorted((a, b) => a.file.localeCompare(b.file, 'en') || (a.row ?? 0) - (b.row ?? 0));
  const count = errors.length === 1 ? '1 error' : `${errors.length} errors`;
  return [`${count} in the tenant's files:`, ...sorted.map((e) => `  ${place(e)}: ${e.problem}`)].join('\n');
};
