// Which faults `except` catches.
import type { Stopped } from './meter.ts'
import type { Handler } from './syntax.ts'

/** What `except` names besides the fault itself. */
const wider: Readonly<Record<string, readonly string[]>> = {
  ValueError: ['UnicodeDecodeError', 'UnicodeEncodeError'],
  UnicodeError: ['UnicodeDecodeError', 'UnicodeEncodeError'],
  LookupError: ['IndexError', 'KeyError'],
  ArithmeticError: ['ZeroDivisionError', 'OverflowError'],
  OSError: ['FileNotFoundError', 'FileExistsError', 'PermissionError', 'ConnectionError', 'TimeoutError'],
}

/** Whether `except` means this fault. */
export function catches({ names }: Handler, { pythonName }: Stopped): boolean {
  if (pythonName === '' || pythonName === 'SyntaxError') return false
  return (
    names.length === 0 ||
    names.some((name) => name === 'Exception' || name === pythonName || wider[name]?.includes(pythonName))
  )
}
