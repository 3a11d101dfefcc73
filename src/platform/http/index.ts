export { type AnsweringEndpoint, type AnswerOf, endpoint, neverKept, proofOf } from './endpoint'
export { needed, readSent, refusing } from './refusal'
export { reply } from './reply'
export { anID, anyObject, anything, ofRecord, shortText } from './schemas'
