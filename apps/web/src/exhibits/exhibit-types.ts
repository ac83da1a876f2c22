import type { Exhibit } from '@pix/core/content'

export type ExhibitKind = Exhibit['kind']
export type Exhibits = { readonly [Kind in ExhibitKind]: Extract<Exhibit, { kind: Kind }> }
