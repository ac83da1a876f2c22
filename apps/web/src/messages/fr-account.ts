import account from './fr/account.json' with { type: 'json' }

export const catalogue = account
