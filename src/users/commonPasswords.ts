/** Passwords of ten characters and more that are tried first, wherever somebody guesses (lower case). */
export const commonPasswords: ReadonlySet<string> = new Set(
  `0123456789 01234567890 0987654321 1111111111 11111111111 111111111111 1122334455 1234512345
  1234554321 123456789a 1234567890 12345678900 12345678901 123456789123 1234567891 1234567899
  123456789q 1234567890a 1234567890q 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc 3rjs1la7qe abc1234567
  abcd123456 abcdefghij admin12345 admin123456 administrator adminadmin alexander1 amministratore
  asdfasdfasdf asdfghjkl1 asdfghjkl123 barcelona1 benvenuto1 buongiorno1 charlie123 computer123
  correcthorsebatterystaple dragon1234 football123 forzajuve1 forzamilan fuckyou123 g00dpassw0rd
  iloveyou12 iloveyou123 juventus1897 letmein123 letmein1234 liverpool1 michelle12 monkey1234
  passw0rd12 passw0rd123 password00 password01 password10 password11 password12 password123
  password1234 password12345 password99 passwordpassword pippo12345 princess12 qazwsxedcrfv
  q1w2e3r4t5 q1w2e3r4t5y6 qwerty12345 qwerty123456 qwerty1234 qwertyqwerty qwertyuiop qwertyuiop1
  qwertyuiop123 qwertyuiopasdfghjklzxcvbnm starwars12 sunshine12 superman12 tinkerbell
  trustno1trustno1 unknown123 welcome123 welcome1234 zaq12wsxcde3 zxcvbnm123 zxcvbnm1234`.split(
    /\s+/,
  ),
)
