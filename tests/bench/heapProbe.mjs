import fs from 'node:fs'
import v8 from 'node:v8'
import vm from 'node:vm'

// Loaded into the server of the soak: on a signal it collects what nobody needs, and writes down what is left.
v8.setFlagsFromString('--expose-gc')
const collect = vm.runInNewContext('gc')

process.on('SIGUSR2', () => {
  collect()
  fs.writeFileSync(`${process.env.HEAP_FILE}`, String(process.memoryUsage().heapUsed))
})
