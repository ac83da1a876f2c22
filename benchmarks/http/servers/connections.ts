/** Of the bare server and of the driver alone to PostgreSQL: as many as the web process has. */
export const connections = 20
