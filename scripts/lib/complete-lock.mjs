/** @type {Record<string, string>} */
const systems = {
  aix: 'aix',
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  linuxmusl: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  win32: 'win32',
  windows: 'win32',
}
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64']

/**
 * @typedef {object} Locked
 * @property {string[]} [cpu]
 * @property {boolean} [dev]
 * @property {string[]} [libc]
 * @property {boolean} [optional]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {string[]} [os]
 * @property {string} [version]
 *
 * @typedef {Record<string, Locked>} LockedPackages by the place where they are installed
 */

/**
 * Adds what a lock lacks of the packages made for other systems. Their versions are exact in the
 * packages that ask for them; npm skips them by system and processor, without a look at them.
 *
 * @param {{ lock: { packages: LockedPackages } }} options changed in place
 * @returns {string[]} the names that were added
 */
export const completeLock = ({ lock }) => {
  const { packages } = lock
  /** @type {string[]} */
  const added = []
  for (const [place, { optionalDependencies = {}, dev }] of Object.entries({ ...packages })) {
    if (place === '') continue
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const system = systemOf(name)
      if (!system || isLocked({ packages, place, name })) continue
      const own = hasOtherVersion({ packages, name, version })
        ? `${place}/node_modules/${name}`
        : `node_modules/${name}`
      packages[own] = {
        version: version.replace(/^[\^~]/, ''),
        ...system,
        ...(dev && { dev: true }),
        optional: true,
      }
      added.push(name)
    }
  }
  lock.packages = Object.fromEntries(
    Object.entries(packages).sort(([one], [other]) => one.localeCompare(other, 'en')),
  )
  return added
}

/**
 * Is there one where Node would look for it, from there upward?
 *
 * @param {{ name: string, packages: LockedPackages, place: string }} options
 */
const isLocked = ({ packages, place, name }) => {
  const folders = [place]
  for (let at = place.lastIndexOf('/node_modules/'); at > 0; ) {
    folders.push(place.slice(0, at))
    at = place.lastIndexOf('/node_modules/', at - 1)
  }
  return (
    folders.some((folder) => packages[`${folder}/node_modules/${name}`]) ||
    packages[`node_modules/${name}`] !== undefined
  )
}

/** @param {{ name: string, packages: LockedPackages, version: string }} options */
const hasOtherVersion = ({ packages, name, version }) => {
  const found = packages[`node_modules/${name}`]
  return found !== undefined && found.version !== version
}

/** @param {string} name such as `@next/swc-win32-x64-msvc` */
const systemOf = (name) => {
  const words = name.split(/[/@-]/)
  const os = words.map((word) => systems[word]).find(Boolean)
  const cpu = words.find((word) => processors.includes(word))
  if (!os || !cpu) return undefined
  const libc = words.some((word) => word.includes('musl')) ? 'musl' : 'glibc'
  return { cpu: [cpu], os: [os], ...(os === 'linux' && { libc: [libc] }) }
}
