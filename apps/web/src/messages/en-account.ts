import account from './en/account.json' with { type: 'json' }

export const catalogue = account
