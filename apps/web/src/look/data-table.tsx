import type { ReactNode } from 'react';

export type Column<T> = {
  id: string;
  header: ReactNode;
  cell: (row: T) => ReactNode;
  align?: 'left' | 'center' | 'right';
  /** The column that names its row. One per table. */
  isHeader?: boolean;
};

type DataTableProps<T> = {
  /** What the table shows; for screen readers unless `showCaption`. */
  caption: string;
  showCaption?: boolean;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
};

const aligns = { left: 'text-left', center: 'text-center', right: 'text-right' };

/** A table with a caption, row headings and tabular figures. On a narrow screen it scrolls by itself, also by keyboard. */
export function DataTable<T>({ caption, showCaption = false, columns, rows, rowKey }: DataTableProps<T>) {
  return (
    // `relative`, so that what only a screen reader is told scrolls with it and does not widen the page.
    <div className="relative overflow-x-auto" role="region" aria-label={caption} tabIndex={0}>
      <table className="w-full border-collapse text-sm">
        <caption className={showCaption ? 'pb-2 text-left font-semibold' : 'sr-only'}>{caption}</caption>
        <thead>
          <tr className="border-b border-line-strong text-soft">
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={`px-2 py-2 font-medium first:pl-0 last:pr-0 ${aligns[column.align ?? 'left']}`}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => {
                const Cell = column.isHeader ? 'th' : 'td';
                return (
                  <Cell
                    key={column.id}
                    scope={column.isHeader ? 'row' : undefined}
                    className={`px-2 py-2 align-top font-normal first:pl-0 last:pr-0 ${aligns[column.align ?? 'left']}`}
                  >
                    {column.cell(row)}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
