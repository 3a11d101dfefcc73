import { Mark } from './Mark'

/** The product's sign and name above the login. */
export const Logo = () => (
  <div className="crm-logo">
    <Mark size={44} />
    <span>CRM</span>
  </div>
)
