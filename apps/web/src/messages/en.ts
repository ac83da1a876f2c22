import assessment from './en/assessment.json' with { type: 'json' }
import common from './en/common.json' with { type: 'json' }
import errors from './en/errors.json' with { type: 'json' }
import login from './en/login.json' with { type: 'json' }

export const catalogue = { ...assessment, ...common, ...errors, ...login }
