-- What an application may do: read, and post through the functions, which run with the rights of the ledger's owner.
-- A role belongs to the whole server: it is made here when missing and permitted; an administrator makes it otherwise.

DO $$
BEGIN
    CREATE ROLE cpa_application NOLOGIN;
EXCEPTION
    WHEN duplicate_object OR unique_violation OR insufficient_privilege THEN NULL;
END
$$;

REVOKE ALL ON ledger_transaction, ledger_posting, ledger_balance, ledger_head FROM PUBLIC;
REVOKE ALL ON FUNCTION ledger_lock, ledger_move, ledger_post, ledger_stage, ledger_post_staged FROM PUBLIC;

DO $$
BEGIN
    IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'cpa_application') THEN
        GRANT SELECT ON ledger_transaction, ledger_posting, ledger_balance, ledger_head TO cpa_application;
        GRANT EXECUTE ON FUNCTION ledger_lock, ledger_post, ledger_stage, ledger_post_staged TO cpa_application;
    END IF;
END
$$;
