type Cell = string | number

function widthOf(text: string): number {
  return [...text].length
}

/** A table of plain text with aligned columns: words to the left, numbers to the right. */
export function textTable(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const widths = header.map((title, column) =>
    Math.max(widthOf(title), ...rows.map((row) => widthOf(String(row[column] ?? '')))),
  )
  const isNumeric = header.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'))
  const line = (cells: readonly Cell[]) =>
    widths
      .map((width, column) => {
        const text = String(cells[column] ?? '')
        const space = ' '.repeat(width - widthOf(text))
        return isNumeric[column] ? space + text : text + space
      })
      .join('  ')
      .trimEnd()
  return [line(header), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}
