import fs from 'node:fs'

/**
 * The settings of the embedded server, as arguments: they hold at the next start of every
 * data folder, old ones too.
 *
 * @param {{ port: number, durable: boolean }} options
 * @returns {string[]}
 */
export const serverArguments = ({ port, durable }) => {
  const settings = {
    port,
    // Only this machine, and no socket file: its path may be too long.
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '256MB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    random_page_cost: 1.1,
    // Compiling costs more than it saves on queries of a few milliseconds.
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(hasLittleSharedMemory() && { dynamic_shared_memory_type: 'mmap' }),
    ...(!durable && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Containers often give 64 MB, which one parallel query on a large table exceeds. */
const hasLittleSharedMemory = () => {
  if (process.platform !== 'linux') return false
  try {
    const { bsize, bavail } = fs.statfsSync('/dev/shm')
    return bsize * bavail < 512 * 1024 * 1024
  } catch {
    return true
  }
}
