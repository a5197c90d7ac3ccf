-- Many transactions, brought by COPY into a temporary table that belongs to the ledger's owner. `seq` orders an
-- account's transactions. Whole accounts are refused, never parts of one: those whose balance would fall below zero at
-- any step. Transactions already known by their key are left as they are.

CREATE FUNCTION ledger_stage() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    DROP TABLE IF EXISTS pg_temp.ledger_staged;
    CREATE TEMPORARY TABLE ledger_staged (
        account bigint, seq integer, scheme text COLLATE "C", year smallint, nature text COLLATE "C", version integer,
        effect_on date, credited_on date,
        refers_to_year smallint, refers_to_nature text, refers_to_version integer,
        cause text, origin text, confidence text, rules_version text, facts text,
        sources text[], destinations text[], units text[], amounts bigint[]
    ) ON COMMIT DROP;
    EXECUTE format('GRANT INSERT ON pg_temp.ledger_staged TO %I', session_user);
    IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'cpa_application') THEN
        GRANT INSERT ON pg_temp.ledger_staged TO cpa_application;
    END IF;
END
$$;

CREATE FUNCTION ledger_post_staged(OUT posted integer, OUT known integer, OUT refused bigint[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET work_mem = '64MB' AS $$
BEGIN
    -- A caller's own temporary table of that name could carry code to run with the owner's rights.
    IF NOT EXISTS (
        SELECT 1 FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
        WHERE c.oid = to_regclass('pg_temp.ledger_staged') AND r.rolname = current_user
    ) THEN
        RAISE EXCEPTION 'call ledger_stage() first' USING ERRCODE = 'LG003';
    END IF;
    PERFORM ledger_lock(ARRAY(SELECT DISTINCT account FROM pg_temp.ledger_staged));
    ANALYZE pg_temp.ledger_staged;

    WITH fresh AS MATERIALIZED (
        SELECT s.*, h.digest AS head_digest, greatest(statement_timestamp(), h.recorded_at) AS recorded_at,
            (h.ordinal + row_number() OVER (PARTITION BY s.account ORDER BY s.seq))::integer AS ordinal
        FROM pg_temp.ledger_staged s JOIN ledger_head h ON h.account = s.account
        WHERE NOT EXISTS (
            SELECT 1 FROM ledger_transaction t
            WHERE t.account = s.account AND t.scheme = s.scheme AND t.year = s.year AND t.nature = s.nature
              AND t.version = s.version)
    ), moves AS (
        SELECT f.account, f.scheme, p.unit, f.seq,
            sum(CASE 'holder.counted' WHEN p.destination THEN p.amount WHEN p.source THEN -p.amount ELSE 0 END) AS counted,
            sum(CASE 'holder.outside' WHEN p.destination THEN p.amount WHEN p.source THEN -p.amount ELSE 0 END) AS outside,
            sum(CASE 'holder.reserved' WHEN p.destination THEN p.amount WHEN p.source THEN -p.amount ELSE 0 END) AS reserved
        FROM fresh f, unnest(f.sources, f.destinations, f.units, f.amounts) AS p(source, destination, unit, amount)
        GROUP BY f.account, f.scheme, p.unit, f.seq
    ), running AS MATERIALIZED (
        SELECT m.account, m.scheme, m.unit,
            coalesce(b.counted, 0) + sum(m.counted) OVER steps AS counted,
            coalesce(b.outside, 0) + sum(m.outside) OVER steps AS outside,
            coalesce(b.reserved, 0) + sum(m.reserved) OVER steps AS reserved,
            row_number() OVER (PARTITION BY m.account, m.scheme, m.unit ORDER BY m.seq DESC) AS from_last
        FROM moves m LEFT JOIN ledger_balance b ON b.account = m.account AND b.scheme = m.scheme AND b.unit = m.unit
        WINDOW steps AS (PARTITION BY m.account, m.scheme, m.unit ORDER BY m.seq)
    ), below_zero AS MATERIALIZED (
        SELECT DISTINCT account FROM running WHERE least(counted, outside, reserved) < 0
    ), chained AS MATERIALIZED (
        SELECT f.*, ledger_chain(f.head_digest, f.ordinal, f.recorded_at, ledger_content(
            f.account, f.scheme, f.year, f.nature, f.version, f.effect_on, f.credited_on, f.refers_to_year,
            f.refers_to_nature, f.refers_to_version, f.cause, f.origin, f.confidence, f.rules_version, f.facts,
            (
                SELECT coalesce(string_agg(
                    concat_ws(' ', p.line, p.source, p.destination, p.unit, p.amount), E'\n' ORDER BY p.line), '')
                FROM unnest(f.sources, f.destinations, f.units, f.amounts)
                    WITH ORDINALITY AS p(source, destination, unit, amount, line)
            )
        )) OVER (PARTITION BY f.account ORDER BY f.seq) AS digest
        FROM fresh f WHERE f.account NOT IN (SELECT account FROM below_zero)
    ), transactions AS (
        INSERT INTO ledger_transaction (
            account, scheme, year, nature, version, ordinal, effect_on, credited_on, recorded_at, refers_to_year,
            refers_to_nature, refers_to_version, cause, origin, confidence, rules_version, facts, previous_digest, digest)
        SELECT account, scheme, year, nature, version, ordinal, effect_on, credited_on, recorded_at, refers_to_year,
            refers_to_nature, refers_to_version, cause, origin, confidence, rules_version, facts,
            lag(digest, 1, head_digest) OVER (PARTITION BY account ORDER BY seq), digest
        FROM chained ORDER BY account, seq
    ), postings AS (
        INSERT INTO ledger_posting (account, scheme, year, nature, version, line, source, destination, unit, amount)
        SELECT c.account, c.scheme, c.year, c.nature, c.version, p.line, p.source, p.destination, p.unit, p.amount
        FROM chained c, unnest(c.sources, c.destinations, c.units, c.amounts)
            WITH ORDINALITY AS p(source, destination, unit, amount, line)
        ORDER BY c.account, c.seq
    ), balances AS (
        INSERT INTO ledger_balance (account, scheme, unit, counted, outside, reserved)
        SELECT account, scheme, unit, counted, outside, reserved FROM running
        WHERE from_last = 1 AND account NOT IN (SELECT account FROM below_zero) ORDER BY account
        ON CONFLICT (account, scheme, unit) DO UPDATE
        SET counted = EXCLUDED.counted, outside = EXCLUDED.outside, reserved = EXCLUDED.reserved
    ), heads AS (
        UPDATE ledger_head h SET ordinal = c.ordinal, digest = c.digest, recorded_at = c.recorded_at
        FROM (SELECT DISTINCT ON (account) * FROM chained ORDER BY account, seq DESC) AS c
        WHERE h.account = c.account
    )
    SELECT (SELECT count(*) FROM chained), (SELECT count(*) FROM pg_temp.ledger_staged) - (SELECT count(*) FROM fresh),
        ARRAY(SELECT account FROM below_zero ORDER BY account)
    INTO posted, known, refused;
    DROP TABLE pg_temp.ledger_staged;
END
$$;
