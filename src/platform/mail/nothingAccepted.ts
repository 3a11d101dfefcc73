/** What nodemailer says before it has handed over anything. */
const beforehand = new Set(['EAUTH', 'EDNS', 'EENVELOPE', 'ETLS'])

/**
 * Has the mail server certainly taken nothing? Only then may a mail be sent again: after a time-out
 * or a connection that broke off, nobody knows whether it is on its way.
 * @param error what `sendEmail` threw
 */
export const nothingAccepted = (error: unknown): boolean => {
  const { code, responseCode, syscall } = error as {
    code?: unknown
    responseCode?: unknown
    syscall?: unknown
  }
  // The server's own no. A connection that breaks off carries its last word, which may be “go ahead”.
  if (typeof responseCode === 'number' && responseCode >= 400) return true
  return beforehand.has(String(code)) || syscall === 'connect' || syscall === 'getaddrinfo'
}
