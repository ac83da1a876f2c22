// Tables and figures of the report, and what it says of an item.
import { goodFit, type ItemRemark, mostDependence } from '../../packages/core/src/adaptive/quality/fit-report.ts'
import { escaped } from './plots.ts'

export const remarkWords: Readonly<Record<ItemRemark, { readonly short: string; readonly long: string }>> = {
  misfit: {
    short: 'curve',
    long: 'the model does not describe how its answers rise with ability (S-X², p < .05 after correction for many tests)',
  },
  'unexpected-answers': {
    short: 'surprises',
    long: `infit or outfit outside ${goodFit.from} to ${goodFit.to}: more, or fewer, surprising answers than the model expects`,
  },
  weak: { short: 'weak', long: 'discrimination below 0.5: a right answer says little' },
  'too-easy': { short: 'easy', long: 'nearly everybody succeeds (above 95 %)' },
  'too-hard': { short: 'hard', long: 'nearly nobody succeeds (below 5 %)' },
  dependent: {
    short: 'tied',
    long: `its answers go together with those of another item more than ability explains (Q3 above its mean by ${mostDependence})`,
  },
  dif: { short: 'group', long: 'people of equal ability answer it differently in two groups (ETS class B or C)' },
  drift: { short: 'moved', long: 'its expected scores changed by more than 0.1 since the earlier calibration' },
}

export function table(caption: string, header: readonly string[], rows: readonly (readonly string[])[]): string {
  const isWord = (column: number) => rows.some((row) => /[a-z]/i.test((row[column] ?? '').replace(/<[^>]*>/g, '')))
  const cell = (value: string, column: number) =>
    column === 0 ? `<th scope="row">${value}</th>` : `<td${isWord(column) ? '' : ' class="number"'}>${value}</td>`
  return `<div class="wide" role="region" aria-label="${escaped(caption)}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${header.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n')}
</tbody></table></div>`
}

export function fixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return '–'
  const text = value.toFixed(decimals)
  return (/^-0\.?0*$/.test(text) ? text.slice(1) : text).replace('-', '\u2212')
}

export function whole(value: number): string {
  return value.toLocaleString('en-GB')
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`
}

export function chance(value: number): string {
  return value < 0.001 ? '< .001' : value.toFixed(3).replace(/^0/, '')
}
