-- Only additions. A statement is refused whatever rows it names, even none, even in a replica's session.

CREATE OR REPLACE FUNCTION ledger_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger only grows: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'LG004';
END
$$;
