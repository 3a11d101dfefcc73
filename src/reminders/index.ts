export { remindersEndpoint } from './endpoints/reminders'
