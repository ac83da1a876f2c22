import assessment from './fr/assessment.json' with { type: 'json' }
import common from './fr/common.json' with { type: 'json' }
import errors from './fr/errors.json' with { type: 'json' }
import login from './fr/login.json' with { type: 'json' }

export const catalogue = { ...assessment, ...common, ...errors, ...login }
