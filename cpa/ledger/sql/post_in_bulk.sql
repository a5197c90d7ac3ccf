-- Many transactions, brought by COPY into a temporary table that belongs to the ledger's owner: a row a posting. `line`
-- numbers the postings of a transaction; its first row (line 1, or 0 when it moves nothing) carries what is said of the
-- transaction itself. `seq` orders an account's transactions. Whole accounts are refused, never parts of one: those whose
-- balance would fall below zero at any step. Transactions already known by their key are left as they are.
--
-- Written for speed: what is wide is sorted once and read as few times as can be; a table that may hold a country is
-- never read whole, so the steps that look rows up by key forbid the planner anything else.

-- A head moves at each posting, and twice when its account is new: room beside it keeps it on its page, out of the index.
ALTER TABLE ledger_head SET (fillfactor = 50);

CREATE OR REPLACE FUNCTION ledger_stage() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    DROP TABLE IF EXISTS pg_temp.ledger_staged;
    CREATE TEMPORARY TABLE ledger_staged (
        account bigint, seq integer, scheme text COLLATE "C", year smallint, nature text COLLATE "C", version integer,
        line smallint, source text COLLATE "C", destination text COLLATE "C", unit text COLLATE "C", amount bigint,
        effect_on date, credited_on date,
        refers_to_year smallint, refers_to_nature text, refers_to_version integer,
        cause text, origin text, confidence text, rules_version text, facts text
    ) ON COMMIT DROP;
    EXECUTE format('GRANT INSERT ON pg_temp.ledger_staged TO %I', session_user);
    IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'cpa_application') THEN
        GRANT INSERT ON pg_temp.ledger_staged TO cpa_application;
    END IF;
END
$$;

-- A transaction's place in its account's chain.
CREATE TYPE ledger_link AS (ordinal integer, previous bytea, digest bytea);

CREATE FUNCTION ledger_next_link(state ledger_link, head_ordinal integer, head bytea, recorded_at timestamptz, content text)
RETURNS ledger_link LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF state IS NULL THEN
        RETURN ROW(head_ordinal + 1, head, ledger_digest(head, head_ordinal + 1, recorded_at, content));
    END IF;
    RETURN ROW(state.ordinal + 1, state.digest, ledger_digest(state.digest, state.ordinal + 1, recorded_at, content));
END
$$;

CREATE AGGREGATE ledger_links(head_ordinal integer, head bytea, recorded_at timestamptz, content text) (
    SFUNC = ledger_next_link, STYPE = ledger_link
);

-- Notes what is asked of each account (ledger_asked), opens the chains of accounts new to the ledger, then locks the
-- others, each in account order: as ledger_lock does, so that the two never wait for one another. Answers whether any
-- account was there already.
CREATE FUNCTION ledger_lock_staged() RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    asked integer;
    opened integer;
BEGIN
    CREATE TEMPORARY TABLE ledger_asked ON COMMIT DROP AS
    SELECT account, max(line) AS lines, bool_or(source IN ('holder.counted', 'holder.outside', 'holder.reserved')) AS takes
    FROM pg_temp.ledger_staged GROUP BY account;
    GET DIAGNOSTICS asked = ROW_COUNT;
    INSERT INTO ledger_head (account, ordinal, digest, recorded_at)
    SELECT account, 0, ledger_genesis(account), to_timestamp(0) FROM pg_temp.ledger_asked AS a
    WHERE NOT EXISTS (SELECT 1 FROM ledger_head h WHERE h.account = a.account)
    ORDER BY account
    ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS opened = ROW_COUNT;
    IF opened < asked THEN
        PERFORM 1 FROM ledger_head h JOIN pg_temp.ledger_asked a ON a.account = h.account
        ORDER BY h.account FOR UPDATE OF h;
    END IF;
    RETURN opened < asked;
END
$$;

-- Leaves out what the ledger knows by its key; answers how many transactions.
CREATE FUNCTION ledger_forget_known(OUT known integer)
LANGUAGE plpgsql SET search_path = public, pg_temp SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
    WITH gone AS (
        DELETE FROM pg_temp.ledger_staged s USING ledger_transaction t
        WHERE t.account = s.account AND t.scheme = s.scheme AND t.year = s.year AND t.nature = s.nature
          AND t.version = s.version
        RETURNING s.line
    )
    SELECT count(*) FILTER (WHERE line <= 1) INTO known FROM gone;
END
$$;

-- What a posting adds to a book, signed.
CREATE FUNCTION ledger_moves(amount bigint, source text, destination text, book text) RETURNS bigint
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE book WHEN destination THEN amount WHEN source THEN -amount ELSE 0 END
$$;

-- Leaves out the accounts of which any book would fall below zero at any step; answers them. « IS TRUE » has the list of
-- accounts hashed: a join of staged rows without an index, with hash joins forbidden, would grow with their square.
CREATE FUNCTION ledger_refuse_below_zero(OUT refused bigint[])
LANGUAGE plpgsql SET search_path = public, pg_temp SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
    refused := '{}';
    IF NOT EXISTS (SELECT 1 FROM pg_temp.ledger_asked WHERE takes) THEN
        RETURN;
    END IF;
    WITH moved AS MATERIALIZED (
        SELECT s.account, s.scheme, s.unit, s.seq,
            sum(ledger_moves(amount, source, destination, 'holder.counted')) AS counted,
            sum(ledger_moves(amount, source, destination, 'holder.outside')) AS outside,
            sum(ledger_moves(amount, source, destination, 'holder.reserved')) AS reserved
        FROM pg_temp.ledger_staged s WHERE line > 0
          AND (account IN (SELECT account FROM pg_temp.ledger_asked WHERE takes)) IS TRUE
        GROUP BY s.account, s.scheme, s.unit, s.seq
    ), running AS (
        SELECT m.account,
            coalesce(b.counted, 0) + sum(m.counted) OVER steps AS counted,
            coalesce(b.outside, 0) + sum(m.outside) OVER steps AS outside,
            coalesce(b.reserved, 0) + sum(m.reserved) OVER steps AS reserved
        FROM moved m LEFT JOIN ledger_balance b ON b.account = m.account AND b.scheme = m.scheme AND b.unit = m.unit
        WINDOW steps AS (PARTITION BY m.account, m.scheme, m.unit ORDER BY m.seq)
    )
    SELECT coalesce(array_agg(DISTINCT account ORDER BY account), '{}') INTO refused
    FROM running WHERE least(counted, outside, reserved) < 0;
    IF refused <> '{}' THEN
        DELETE FROM pg_temp.ledger_staged WHERE (account IN (SELECT unnest(refused))) IS TRUE;
    END IF;
END
$$;

-- Writes the transactions, chained, and moves the heads; answers how many.
CREATE FUNCTION ledger_chain_staged(OUT posted integer)
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    -- The postings of a transaction after its first: mostly none.
    CREATE TEMPORARY TABLE ledger_further (account bigint, seq integer, postings text) ON COMMIT DROP;
    IF EXISTS (SELECT 1 FROM pg_temp.ledger_asked WHERE lines > 1) THEN
        INSERT INTO pg_temp.ledger_further
        SELECT account, seq, string_agg(concat_ws(' ', line, source, destination, unit, amount), E'\n' ORDER BY line)
        FROM pg_temp.ledger_staged WHERE line > 1 GROUP BY account, seq;
    END IF;
    ANALYZE pg_temp.ledger_further;

    WITH chained AS (
        SELECT s.*, greatest(statement_timestamp(), h.recorded_at) AS recorded_at,
            ledger_links(h.ordinal, h.digest, greatest(statement_timestamp(), h.recorded_at), ledger_content(
                s.account, s.scheme, s.year, s.nature, s.version, s.effect_on, s.credited_on, s.refers_to_year,
                s.refers_to_nature, s.refers_to_version, s.cause, s.origin, s.confidence, s.rules_version, s.facts,
                CASE s.line WHEN 0 THEN '' ELSE
                    concat_ws(E'\n', concat_ws(' ', s.line, s.source, s.destination, s.unit, s.amount), f.postings) END
            )) OVER (PARTITION BY s.account ORDER BY s.seq ROWS UNBOUNDED PRECEDING) AS link
        FROM pg_temp.ledger_staged s JOIN ledger_head h ON h.account = s.account
        LEFT JOIN pg_temp.ledger_further f ON f.account = s.account AND f.seq = s.seq
        WHERE s.line <= 1
    ), written AS (
        INSERT INTO ledger_transaction (
            account, scheme, year, nature, version, ordinal, effect_on, credited_on, recorded_at, refers_to_year,
            refers_to_nature, refers_to_version, cause, origin, confidence, rules_version, facts, previous_digest, digest)
        SELECT account, scheme, year, nature, version, (link).ordinal, effect_on, credited_on, recorded_at, refers_to_year,
            refers_to_nature, refers_to_version, cause, origin, confidence, rules_version, facts, (link).previous, (link).digest
        FROM chained
        RETURNING account, ordinal, recorded_at, digest
    ), heads AS (
        UPDATE ledger_head h SET ordinal = w.ordinal, digest = w.digest, recorded_at = w.recorded_at
        FROM (SELECT DISTINCT ON (account) * FROM written ORDER BY account, ordinal DESC) AS w
        WHERE h.account = w.account
    )
    SELECT count(*) INTO posted FROM written;
    DROP TABLE pg_temp.ledger_further, pg_temp.ledger_asked;
END
$$;

CREATE FUNCTION ledger_move_staged() RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
    INSERT INTO ledger_balance (account, scheme, unit, counted, outside, reserved)
    SELECT m.account, m.scheme, m.unit, m.counted + coalesce(b.counted, 0), m.outside + coalesce(b.outside, 0),
        m.reserved + coalesce(b.reserved, 0)
    FROM (
        SELECT account, scheme, unit,
            sum(ledger_moves(amount, source, destination, 'holder.counted'))::bigint AS counted,
            sum(ledger_moves(amount, source, destination, 'holder.outside'))::bigint AS outside,
            sum(ledger_moves(amount, source, destination, 'holder.reserved'))::bigint AS reserved
        FROM pg_temp.ledger_staged WHERE line > 0 GROUP BY account, scheme, unit
    ) AS m LEFT JOIN ledger_balance b ON b.account = m.account AND b.scheme = m.scheme AND b.unit = m.unit
    ORDER BY m.account, m.scheme, m.unit
    ON CONFLICT (account, scheme, unit) DO UPDATE
    SET counted = EXCLUDED.counted, outside = EXCLUDED.outside, reserved = EXCLUDED.reserved;
END
$$;

CREATE OR REPLACE FUNCTION ledger_post_staged(OUT posted integer, OUT known integer, OUT refused bigint[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET work_mem = '128MB' SET jit = off AS $$
BEGIN
    -- A caller's own temporary table of that name could carry code to run with the owner's rights.
    IF NOT EXISTS (
        SELECT 1 FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
        WHERE c.oid = to_regclass('pg_temp.ledger_staged') AND r.rolname = current_user
    ) THEN
        RAISE EXCEPTION 'call ledger_stage() first' USING ERRCODE = 'LG003';
    END IF;
    known := 0;
    IF ledger_lock_staged() THEN
        known := ledger_forget_known();
    END IF;
    refused := ledger_refuse_below_zero();
    posted := ledger_chain_staged();
    INSERT INTO ledger_posting (account, scheme, year, nature, version, line, source, destination, unit, amount)
    SELECT account, scheme, year, nature, version, line, source, destination, unit, amount
    FROM pg_temp.ledger_staged WHERE line > 0;
    PERFORM ledger_move_staged();
    DROP TABLE pg_temp.ledger_staged;
END
$$;

DROP AGGREGATE ledger_chain(bytea, integer, timestamptz, text);
DROP FUNCTION ledger_chain_step(bytea, bytea, integer, timestamptz, text);

REVOKE ALL ON FUNCTION ledger_lock_staged, ledger_forget_known, ledger_refuse_below_zero, ledger_chain_staged,
    ledger_move_staged FROM PUBLIC;
