/** Payload's words for who may do something with a view. */
export type Audience = 'everyone' | 'onlyMe' | 'specificUsers'

type Allowed = { constraint?: Audience | null; users?: null | number[] }

/** As Payload keeps it, with ids (`depth=0`). */
export type ViewAccess = { delete?: Allowed; read?: Allowed; update?: Allowed }

/** Whom a view is for, and whether they may change it, too. */
export type Sharing = { audience: Audience; mayChange: boolean; users: number[] }

export const sharingOf = ({ read, update }: ViewAccess = {}): Sharing => {
  const audience = read?.constraint ?? 'onlyMe'
  return {
    audience,
    mayChange: audience !== 'onlyMe' && (update?.constraint ?? 'onlyMe') !== 'onlyMe',
    users: audience === 'specificUsers' ? [...new Set(read?.users ?? [])] : [],
  }
}

/** What is sent for it; who deletes the view stays as it is. */
export const accessOf = ({ audience, mayChange, users }: Sharing) => {
  const theirs: Allowed = { constraint: audience, users: audience === 'specificUsers' ? users : [] }
  return {
    access: { read: theirs, update: mayChange ? theirs : { constraint: 'onlyMe' as const } },
    isShared: audience !== 'onlyMe',
  }
}
