import type { Standing, When } from './parts.ts'
import type { BrowserState } from './state.ts'

/** Whether things stand as a block needs them to be shown. */
export function stands(state: BrowserState, when: When | undefined): boolean {
  if (when === undefined) return true
  return Array.isArray(when) ? when.every((one) => isSo(state, one)) : isSo(state, when)
}

function isSo(state: BrowserState, standing: Standing): boolean {
  if ('button' in standing) return (state.pressed[standing.button] !== undefined) === standing.pressed
  if ('field' in standing) {
    const value = state.fields[standing.field]
    return Array.isArray(standing.is) ? standing.is.some((one) => one === value) : standing.is === value
  }
  if ('prompt' in standing) return state.answers[standing.prompt] === standing.answer
  if ('extension' in standing) {
    return state.extensions.some(({ id, isOn }) => id === standing.extension && isOn) === standing.on
  }
  if ('cache' in standing) return state.emptied.includes(standing.cache) !== standing.kept
  if ('session' in standing) return state.sessions.includes(standing.session) === standing.open
  if ('permission' in standing) {
    return state.permissions.some(
      ({ host, permission, value }) =>
        host === standing.site && permission === standing.permission && value === standing.is,
    )
  }
  if ('clockIsRight' in standing) return (state.clock === state.scenario.today) === standing.clockIsRight
  return state.repairs.includes(standing.repaired) === standing.is
}
