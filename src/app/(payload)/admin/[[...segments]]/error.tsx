'use client'

export { default } from '../../../../platform/admin/FailedPage'
