/** The fields of a line; what stands in double quotes may hold the separator. */
export function fieldsOf(line: string, separator: string): string[] {
  if (!line.includes('"')) return line.split(separator).map((field) => field.trim())
  const fields: string[] = []
  let field = ''
  let isQuoted = false
  for (let place = 0; place < line.length; place += 1) {
    const sign = line[place]
    if (sign === '"' && isQuoted && line[place + 1] === '"') {
      field += '"'
      place += 1
    } else if (sign === '"') isQuoted = !isQuoted
    else if (sign === separator && !isQuoted) {
      fields.push(field.trim())
      field = ''
    } else field += sign
  }
  return [...fields, field.trim()]
}

/** The separator of a table, by its first line: a comma, a semicolon or a tab. */
export function separatorOf(header: string): string {
  const count = (sign: string) => header.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

export function fieldToWrite(value: string): string {
  return /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
