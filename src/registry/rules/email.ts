/** An e-mail address in lower case, or null; the form that HTML's `input type=email` accepts, with a domain. */
export const normaliseEmail = (value: string): null | string => {
  const text = value.trim().toLowerCase()
  const form =
    /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/
  return text.length <= 254 && form.test(text) ? text : null
}
