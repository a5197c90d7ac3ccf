-- One transaction. Everything of an account happens behind the row lock of its head, under READ COMMITTED: writers of
-- one account queue, writers of different accounts never meet. Answers (ordinal, fresh): fresh is false when the same
-- transaction was there already. Raises LG001 when a balance would fall below zero, LG002 when the key is taken by
-- another content.

CREATE FUNCTION ledger_lock(accounts bigint[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO ledger_head (account, ordinal, digest, recorded_at)
    SELECT a, 0, ledger_genesis(a), to_timestamp(0) FROM (SELECT DISTINCT unnest(accounts) AS a) AS asked
    WHERE NOT EXISTS (SELECT 1 FROM ledger_head h WHERE h.account = a)
    ORDER BY a
    ON CONFLICT DO NOTHING;
    PERFORM 1 FROM ledger_head h WHERE h.account = ANY (accounts) ORDER BY h.account FOR UPDATE;
END
$$;

CREATE FUNCTION ledger_move(p_account bigint, p_scheme text, p_unit text, d_counted bigint, d_outside bigint, d_reserved bigint)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    UPDATE ledger_balance
    SET counted = counted + d_counted, outside = outside + d_outside, reserved = reserved + d_reserved
    WHERE account = p_account AND scheme = p_scheme AND unit = p_unit
      AND counted + d_counted >= 0 AND outside + d_outside >= 0 AND reserved + d_reserved >= 0;
    IF FOUND THEN
        RETURN;
    END IF;
    IF least(d_counted, d_outside, d_reserved) < 0 THEN
        RAISE EXCEPTION 'balance too low' USING ERRCODE = 'LG001';
    END IF;
    INSERT INTO ledger_balance (account, scheme, unit, counted, outside, reserved)
    VALUES (p_account, p_scheme, p_unit, d_counted, d_outside, d_reserved);
END
$$;

CREATE FUNCTION ledger_post(
    p_account bigint, p_scheme text, p_year smallint, p_nature text, p_version integer,
    p_effect_on date, p_credited_on date,
    p_refers_to_year smallint, p_refers_to_nature text, p_refers_to_version integer,
    p_cause text, p_origin text, p_confidence text, p_rules_version text, p_facts text,
    p_sources text[], p_destinations text[], p_units text[], p_amounts bigint[],
    OUT ordinal integer, OUT fresh boolean
) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    head ledger_head;
    moved record;
    content text := ledger_content(
        p_account, p_scheme, p_year, p_nature, p_version, p_effect_on, p_credited_on, p_refers_to_year,
        p_refers_to_nature, p_refers_to_version, p_cause, p_origin, p_confidence, p_rules_version, p_facts,
        (
            SELECT coalesce(string_agg(
                concat_ws(' ', p.line, p.source, p.destination, p.unit, p.amount), E'\n' ORDER BY p.line), '')
            FROM unnest(p_sources, p_destinations, p_units, p_amounts)
                WITH ORDINALITY AS p(source, destination, unit, amount, line)
        ));
    now_recorded timestamptz;
    new_digest bytea;
    known ledger_transaction;
BEGIN
    SELECT * INTO head FROM ledger_head h WHERE h.account = p_account FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM ledger_lock(ARRAY[p_account]);
        SELECT * INTO head FROM ledger_head h WHERE h.account = p_account;
    END IF;

    SELECT * INTO known FROM ledger_transaction t
    WHERE t.account = p_account AND t.scheme = p_scheme AND t.year = p_year AND t.nature = p_nature AND t.version = p_version;
    IF FOUND THEN
        IF known.digest <> ledger_digest(known.previous_digest, known.ordinal, known.recorded_at, content) THEN
            RAISE EXCEPTION 'key taken by another content' USING ERRCODE = 'LG002';
        END IF;
        ordinal := known.ordinal;
        fresh := false;
        RETURN;
    END IF;

    FOR moved IN
        SELECT p.unit,
            coalesce(sum(p.amount) FILTER (WHERE p.destination = 'holder.counted'), 0)
                - coalesce(sum(p.amount) FILTER (WHERE p.source = 'holder.counted'), 0) AS counted,
            coalesce(sum(p.amount) FILTER (WHERE p.destination = 'holder.outside'), 0)
                - coalesce(sum(p.amount) FILTER (WHERE p.source = 'holder.outside'), 0) AS outside,
            coalesce(sum(p.amount) FILTER (WHERE p.destination = 'holder.reserved'), 0)
                - coalesce(sum(p.amount) FILTER (WHERE p.source = 'holder.reserved'), 0) AS reserved
        FROM unnest(p_sources, p_destinations, p_units, p_amounts) AS p(source, destination, unit, amount)
        GROUP BY p.unit
    LOOP
        PERFORM ledger_move(p_account, p_scheme, moved.unit, moved.counted::bigint, moved.outside::bigint, moved.reserved::bigint);
    END LOOP;

    ordinal := head.ordinal + 1;
    fresh := true;
    now_recorded := greatest(clock_timestamp(), head.recorded_at);
    new_digest := ledger_digest(head.digest, ordinal, now_recorded, content);
    INSERT INTO ledger_transaction (
        account, scheme, year, nature, version, ordinal, effect_on, credited_on, recorded_at,
        refers_to_year, refers_to_nature, refers_to_version, cause, origin, confidence, rules_version,
        facts, previous_digest, digest)
    VALUES (
        p_account, p_scheme, p_year, p_nature, p_version, ordinal, p_effect_on, p_credited_on, now_recorded,
        p_refers_to_year, p_refers_to_nature, p_refers_to_version, p_cause, p_origin, p_confidence, p_rules_version,
        p_facts, head.digest, new_digest);
    INSERT INTO ledger_posting (account, scheme, year, nature, version, line, source, destination, unit, amount)
    SELECT p_account, p_scheme, p_year, p_nature, p_version, p.line, p.source, p.destination, p.unit, p.amount
    FROM unnest(p_sources, p_destinations, p_units, p_amounts) WITH ORDINALITY AS p(source, destination, unit, amount, line);
    UPDATE ledger_head h SET ordinal = head.ordinal + 1, digest = new_digest, recorded_at = now_recorded WHERE h.account = p_account;
END
$$;
