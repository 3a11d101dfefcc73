import { startOffice } from '../support/office'
import { joinServer, leaveServer } from '../support/postgres'

const runs = 300

/** `npm run bench -- secrets`: whether the time of a refused login tells anything of the account. */
export const runSecretsBench = async (): Promise<void> => {
  await joinServer()
  const { server } = await startOffice({ CRM_PROXIES: '1' })
  const attempt = async (
    email: string,
    target: string,
    turn: number,
    // Somebody else each time: nothing is locked, but where it is meant to be.
    address = `${target === 'login' ? '192.0.2' : '198.51.100'}.${turn % 200}`,
  ): Promise<number> => {
    const begin = performance.now()
    const response = await fetch(`${server.url}/api/users/${target}`, {
      body: JSON.stringify({ email, password: `wrong ${turn}` }),
      headers: {
        'Content-Type': 'application/json',
        'X-Forwarded-For': address,
      },
      method: 'POST',
    })
    await response.text()
    return performance.now() - begin
  }
  const known = 'admin@office.example'
  try {
    console.log(`\n## Logins that are refused: ${runs} pairs\n`)
    console.log('| | median ms |\n|---|---|')
    for (const target of ['login', 'forgot-password']) {
      const times: Record<string, number[]> = { known: [], locked: [], unknown: [] }
      const locked = (turn: number) => attempt(known, target, turn, `203.0.113.${turn % 10}`)
      for (let turn = 0; turn < 250; turn += 1) await locked(turn)
      for (let turn = 0; turn < runs; turn += 1) {
        times.locked?.push(await locked(turn))
        times.known?.push(await attempt(known, target, turn))
        times.unknown?.push(await attempt(`nobody${turn}@office.example`, target, turn))
      }
      for (const [name, list] of Object.entries(times)) {
        const median = list.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN
        console.log(`| ${target}, ${name} address | ${median.toFixed(1)} |`)
      }
    }
  } finally {
    await server.stop()
    await leaveServer()
  }
}
