-- What a digest covers: one field a line, so that two different transactions never share a text.
-- cpa/ledger/canonical.py writes the same text; a test holds them together. `postings` holds one posting a line:
-- number, source, destination, unit, amount.

CREATE FUNCTION ledger_content(
    account bigint, scheme text, year smallint, nature text, version integer, effect_on date, credited_on date,
    refers_to_year smallint, refers_to_nature text, refers_to_version integer,
    cause text, origin text, confidence text, rules_version text, facts text, postings text
) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT concat_ws(E'\n',
        account, concat_ws(' ', scheme, year, nature, version),
        to_char(effect_on, 'YYYY-MM-DD'), to_char(credited_on, 'YYYY-MM-DD'),
        concat_ws(' ', refers_to_year, refers_to_nature, refers_to_version),
        cause, origin, confidence, rules_version, facts, postings)
$$;

-- Ordinal and moment belong to the place in the chain, not to the content: the same event may be offered twice.
CREATE FUNCTION ledger_digest(previous bytea, ordinal integer, recorded_at timestamptz, content text)
RETURNS bytea LANGUAGE sql STABLE AS $$
    SELECT sha256(previous || convert_to(
        concat_ws(E'\n', ordinal, (extract(epoch FROM recorded_at) * 1000000)::bigint, content), 'UTF8'))
$$;

CREATE FUNCTION ledger_chain_step(state bytea, head bytea, ordinal integer, recorded_at timestamptz, content text)
RETURNS bytea LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN ledger_digest(coalesce(state, head), ordinal, recorded_at, content);
END
$$;

CREATE AGGREGATE ledger_chain(head bytea, ordinal integer, recorded_at timestamptz, content text) (
    SFUNC = ledger_chain_step, STYPE = bytea
);

-- The digest before the first transaction: each account's chain starts from its own number.
CREATE FUNCTION ledger_genesis(account bigint) RETURNS bytea LANGUAGE sql STABLE AS $$
    SELECT sha256(convert_to(concat_ws(E'\n', 'cpa-ledger/1', account), 'UTF8'))
$$;
