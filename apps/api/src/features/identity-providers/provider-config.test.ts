import { describe, expect, it } from 'vitest'
import { readProviders } from './provider-config.ts'

const school = {
  OIDC_PROVIDERS: 'school',
  OIDC_SCHOOL_NAME: 'Lycée',
  OIDC_SCHOOL_ISSUER: 'https://login.school.example',
  OIDC_SCHOOL_CLIENT_ID: 'pix',
}

const read = (environment: Readonly<Record<string, string | undefined>>) =>
  readProviders((name) => environment[name], Object.keys(environment))

describe('the providers of the configuration', () => {
  it('are none unless they are named', () => {
    expect(read({})).toEqual({ providers: [], problems: [] })
  })

  it('are read in the order in which they are named', () => {
    const { providers, problems } = read({
      ...school,
      OIDC_PROVIDERS: 'my-city, school',
      OIDC_MY_CITY_NAME: 'City',
      OIDC_MY_CITY_ISSUER: 'http://localhost:4000/realms/city',
      OIDC_MY_CITY_CLIENT_ID: 'pix',
      OIDC_MY_CITY_CLIENT_SECRET: 'secret',
      OIDC_MY_CITY_SCOPE: 'openid email',
      OIDC_SCHOOL_PUPILS: '1',
    })
    expect(problems).toEqual([])
    expect(providers).toMatchObject([
      { id: 'my-city', clientSecret: 'secret', scope: 'openid email', isForPupils: false },
      { id: 'school', name: 'Lycée', clientSecret: null, scope: 'openid profile email', isForPupils: true },
    ])
  })

  it.each([
    [{ OIDC_PROVIDERS: 'School' }, /OIDC_PROVIDERS names "School": give small letters/],
    [{ OIDC_PROVIDERS: 'school,school' }, /names a provider twice/],
    [{ OIDC_PROVIDERS: '' }, /OIDC_SCHOOL_ISSUER is set, but OIDC_PROVIDERS does not name its provider/],
    [{ OIDC_SCHOOL_NAME: undefined }, /OIDC_SCHOOL_NAME must say/],
    [{ OIDC_SCHOOL_CLIENT_ID: undefined }, /OIDC_SCHOOL_CLIENT_ID must be/],
    [{ OIDC_SCHOOL_ISSUER: undefined }, /OIDC_SCHOOL_ISSUER is ""/],
    [{ OIDC_SCHOOL_ISSUER: 'http://login.school.example' }, /starts with https/],
    [{ OIDC_SCHOOL_ISSUER: 'https://login.school.example/?tenant=1' }, /OIDC_SCHOOL_ISSUER is/],
    [{ OIDC_SCHOOL_SCOPE: 'profile' }, /OIDC_SCHOOL_SCOPE must have "openid"/],
    [{ OIDC_SCHOOL_PUPILS: 'yes' }, /OIDC_SCHOOL_PUPILS is "yes": give 1/],
  ])('with %j are refused, with what to do', (change, message) => {
    expect(read({ ...school, ...change }).problems.join('\n')).toMatch(message)
  })
})
