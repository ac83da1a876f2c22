import accounts from './en/accounts.json' with { type: 'json' }
import assessment from './en/assessment.json' with { type: 'json' }
import common from './en/common.json' with { type: 'json' }
import errors from './en/errors.json' with { type: 'json' }

export const catalogue = { ...accounts, ...assessment, ...common, ...errors }
