import { mailQueue } from '../features/mail/mail-queue.ts'

/** Every queue of the service: each has its place in the database. */
export const queues = [mailQueue]
